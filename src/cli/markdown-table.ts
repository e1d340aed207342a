/** MarkdownTable: rows as a table for notes and reports; words from outside never become its marks. */
import type { Listing } from "./listings.js";

export function markdownTable<R>(rows: readonly R[], { columns, words, id }: Listing<R>): string {
  const headings = [
    ...columns.map(({ heading }) => heading),
    ...(words === null ? [] : ["WORDS"]),
    ...(id === null ? [] : ["ID"]),
  ];
  const lines = rows.map((row) => [
    ...columns.map(({ cell }) => cell(row)),
    ...(words === null ? [] : [words(row)]),
    ...(id === null ? [] : [id(row)]),
  ]);
  return [headings.map(title), headings.map(() => "---"), ...lines.map((cells) => cells.map(escaped))]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
}

function title(heading: string): string {
  return heading[0] + heading.slice(1).toLowerCase();
}

function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#&~]/g, "\\$&");
}

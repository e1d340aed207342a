/** Terminal text: the brief in a fixed width, labels in a column of their own. */
import type { Brief, Entry } from "../brief.js";
import type { Line } from "../line.js";
import { labelOf } from "./label.js";

/** `bold` and `dim` mark headings and citations; by default they leave the words as they are. */
export interface TextStyle {
  readonly width: number;
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
}

const PLAIN: TextStyle = { width: 80, bold: (words) => words, dim: (words) => words };
/** The widest a label's column gets; a longer label stands on a line of its own. */
const LABEL_WIDTH = 32;

export function renderText(brief: Brief, style: Partial<TextStyle> = {}): string {
  const { width, bold, dim } = { ...PLAIN, ...style };
  const cited = (line: Line) => [...line.text.split(" "), ...line.citations.map((c) => `[${labelOf(brief, c)}]`)];
  const paint = (text: string) => text.replace(/\[\d+(\.\d+)?\]/g, dim);
  const out = [...wrap(brief.title.split(" "), width).map(bold), ""];
  out.push(...wrap(brief.lead.flatMap(cited), width).map(paint));
  if (brief.lead.length === 0) out.push("Nothing was found that one side did to another.");
  for (const { heading, entries } of brief.sections) {
    out.push("", bold(heading));
    const labels = Math.min(LABEL_WIDTH, Math.max(0, ...entries.map(({ label }) => (label?.length ?? -4) + 4)));
    for (const [i, entry] of entries.entries()) {
      const repeated = entry.label !== null && entry.label === entries[i - 1]?.label;
      out.push(...entryLines(repeated ? { ...entry, label: "" } : entry, width, labels, cited).map(paint));
    }
  }
  if (brief.docs.length > 1) {
    out.push("", bold("Documents"));
    for (const [i, { label }] of brief.docs.entries())
      out.push(...wrap([`  ${i + 1} `, ...label.split(" ")], width, "     "));
  }
  return `${out.join("\n")}\n`;
}

function entryLines(
  { label, lines }: Entry,
  width: number,
  labels: number,
  cited: (line: Line) => readonly string[],
): readonly string[] {
  const words = lines.flatMap(cited);
  if (label === null) return wrap([`  ${words[0] ?? ""}`, ...words.slice(1)], width, "  ");
  const indent = " ".repeat(labels);
  const body = wrap(words, width - labels);
  if (label.length > labels - 3) return [`  ${label}`, ...body.map((line) => indent + line)];
  return body.map((line, i) => (i === 0 ? `  ${label}`.padEnd(labels) : indent) + line);
}

/** Words set in lines no wider than `width`; a longer word stands alone. */
function wrap(words: readonly string[], width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Markdown: the same sentences and citations; each citation leads to its words in a list of notes. */
import type { Brief } from "../brief.js";
import type { Citation, Line } from "../line.js";
import { labelOf } from "./label.js";

export function renderMarkdown(brief: Brief): string {
  const notes = new Map<string, Citation>();
  const cited = ({ text, citations }: Line) => {
    const marks = citations.map((c) => {
      const label = labelOf(brief, c);
      if (!notes.has(label)) notes.set(label, c);
      return `[^${label}]`;
    });
    return `${escaped(text)}${marks.length === 0 ? "" : ` ${marks.join("")}`}`;
  };
  const out = [`# ${escaped(brief.title)}`, "", brief.lead.map(cited).join(" ")];
  if (brief.lead.length === 0) out.push("Nothing was found that one side did to another.");
  for (const { heading, entries } of brief.sections) {
    out.push("", `## ${heading}`, "");
    const labelled = entries.some(({ label }) => label !== null);
    if (labelled) out.push("| | |", "| --- | --- |");
    for (const [i, { label, lines }] of entries.entries()) {
      const words = lines.map(cited).join(" ");
      out.push(
        labelled ? `| ${label === entries[i - 1]?.label ? "" : escaped(label ?? "")} | ${words} |` : `- ${words}`,
      );
    }
  }
  out.push("");
  for (const [label, { doc, sentence }] of [...notes].sort(
    ([, a], [, b]) => a.doc - b.doc || a.sentence - b.sentence,
  )) {
    const source = brief.docs[doc]!;
    const { start, end } = source.sentences[sentence]!;
    out.push(
      `[^${label}]: ${brief.docs.length > 1 ? `${escaped(source.label)}: ` : ""}${escaped(source.text.slice(start, end).replace(/\s+/g, " ").trim())}`,
    );
  }
  return `${out.join("\n")}\n`;
}

/** Text from outside is never markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

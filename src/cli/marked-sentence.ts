/** MarkedSentence: sentences with the words that prove a record in braces, each with its role: `{actor:Seoul} {predicate:rejected} it.` */
import type { Evidence, Reading } from "../coding/index.js";

/** The sentences that hold some evidence, in text order; where pieces overlap, the first and longest is marked. */
export function markedSentences(
  { doc, sentences }: Pick<Reading, "doc" | "sentences">,
  evidence: readonly Evidence[],
): readonly string[] {
  return sentences.flatMap(({ start, end }, index) => {
    const here = evidence.filter((piece) => piece.start < end && start < piece.end);
    if (here.length === 0) return [];
    return [`[${index + 1}] ${marked(doc.text, { start, end }, here)}`];
  });
}

function marked(text: string, sentence: { start: number; end: number }, evidence: readonly Evidence[]): string {
  let out = "";
  let place = sentence.start;
  const ordered = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, role } of ordered) {
    const from = Math.max(start, sentence.start);
    const to = Math.min(end, sentence.end);
    if (from < place || from >= to) continue;
    out += `${text.slice(place, from)}{${role}:${text.slice(from, to)}}`;
    place = to;
  }
  return out + text.slice(place, sentence.end);
}

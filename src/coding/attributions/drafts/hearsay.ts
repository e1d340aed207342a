/** Hearsay: `reportedly` and its like say that someone said it, and not who. */
import type { Span } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";
import { type CueBook, entryKey } from "../cue-book.js";
import type { Page } from "../page.js";

const CONFIDENCE = 0.6;

/**
 * {content:The ship} {cue:reportedly} {content:sank off the coast}.
 *
 * The content is the clause of the verb that the adverb modifies, unless that verb is itself a cue.
 */
export function hearsay(page: Page, book: CueBook, drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  const { tokens, left, right } = page;
  const cues = new Set(drafts.map(({ cueHead }) => cueHead));
  const phrases = drafts.flatMap(({ cue }) => cue ?? []);
  let next = 0;
  const found: AttributionDraft[] = [];
  for (const { i, pos, head, lemma, start, end } of tokens) {
    if (pos !== "ADV" || book.get(entryKey({ pos, lemma }))?.class !== "hearsay") continue;
    while (next < phrases.length && phrases[next]!.end <= start) next++;
    const inCue = next < phrases.length && phrases[next]!.start <= start;
    if (inCue || cues.has(i) || cues.has(head)) continue;
    const content: Span[] = [];
    for (const [first, last] of [
      [left[head]!, i],
      [i + 1, right[head]! + 1],
    ] as const) {
      const span = between(page, first, last);
      if (span !== null) content.push(span);
    }
    if (content.length === 0) continue;
    found.push({
      source: null,
      sourceHead: null,
      cue: { start, end },
      cueHead: i,
      content,
      quotation: "indirect",
      channel: null,
      recipientHeads: [],
      within: null,
      rule: "attribution/hearsay",
      confidence: CONFIDENCE,
    });
  }
  return found;
}

/** The words of a stretch without marks, conjunctions and space at its edges. */
function between({ tokens }: Page, from: number, to: number): Span | null {
  let first = from;
  let last = to;
  const loose = (i: number) => tokens[i]!.pos === "SPACE" || tokens[i]!.pos === "PUNCT" || tokens[i]!.dep === "cc";
  while (first < last && loose(first)) first++;
  while (last > first && loose(last - 1)) last--;
  return first < last ? { start: tokens[first]!.start, end: tokens[last - 1]!.end } : null;
}

/** Speaker turns: in a transcript, whoever the label names says the whole turn. */
import type { Span } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";
import type { Page } from "../page.js";

const CONFIDENCE = 0.95;

/**
 * One attribution a turn, without a cue; paragraphs that follow without a label go on with it.
 *
 * {source:MS. PARK}: {content:We have seen the reports.} ¶ QUESTION: Will you answer? ¶ MS. PARK: We will.
 */
export function speakerTurns({ parsed, tokens }: Page): readonly AttributionDraft[] {
  const { blocks, doc } = parsed;
  const drafts: AttributionDraft[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { speaker } = blocks[i]!;
    if (speaker === null) continue;
    const content: Span[] = [];
    for (
      let k = i;
      k < blocks.length && (k === i || (blocks[k]!.speaker === null && blocks[k]!.kind === "paragraph"));
      k++
    ) {
      const span = trim(doc.text, k === i ? speaker.end : blocks[k]!.start, blocks[k]!.end);
      if (span !== null) content.push(span);
    }
    const source = trim(doc.text, speaker.start, speaker.end);
    if (source === null || !content.some(({ start, end }) => /\p{L}/u.test(doc.text.slice(start, end)))) continue;
    drafts.push({
      source,
      sourceHead: headWithin(tokens, source),
      cue: null,
      cueHead: null,
      content,
      quotation: "direct",
      channel: null,
      recipientHeads: [],
      within: null,
      rule: "attribution/speaker-turn",
      confidence: CONFIDENCE,
    });
  }
  return drafts;
}

/** The stretch without white space and colons at its edges; null when nothing is left. */
function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /[\s:*_]/.test(text[start]!)) start++;
  while (end > start && /[\s:*_]/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/** The token of a label that the others hang on. */
function headWithin(tokens: Page["tokens"], { start, end }: Span): number | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  let found: number | null = null;
  for (let i = low; i < tokens.length && tokens[i]!.start < end; i++) {
    const { head, pos } = tokens[i]!;
    if (pos === "PUNCT" || pos === "SPACE") continue;
    if (head === i || tokens[head]!.start >= end || tokens[head]!.start < start) return i;
    found ??= i;
  }
  return found;
}

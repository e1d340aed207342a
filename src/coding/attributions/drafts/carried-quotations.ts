/** Carried quotations: a quoted sentence without a cue is by whoever was quoted last. */
import { overlaps, type Span } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";
import type { Page, Quoted } from "../page.js";

/** A quotation shorter than this is a title or a scare quote. */
const LEAST_TOKENS = 5;
const CONFIDENCE = 0.6;
/** Readiness of words that cue more often than not, and of words that do so at all. */
const SAYING = 8;
const LIKELY = 6;

/**
 * The quotation must be sentences of its own, in no other attribution and with no cue after it. It follows an
 * attribution that quotes, in its own paragraph or the one before, with nothing else quoted in between; or it comes
 * right after the sentence of one that does not quote.
 *
 * {source:The minister} said the talks had failed. “{content:We shall not try again.}”
 */
export function carriedQuotations(page: Page, drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  const { tokens, quoted } = page;
  const carried: AttributionDraft[] = [];
  let next = 0;
  let previous: AttributionDraft | undefined;
  for (const quotation of quoted) {
    const span = { start: tokens[quotation.first]!.start, end: tokens[quotation.last - 1]!.end };
    while (next < drafts.length && beginning(drafts[next]!) < span.start) {
      const draft = drafts[next++]!;
      if (draft.source !== null && (draft.quotation !== "indirect" || isJustBefore(page, draft, quotation)))
        previous = draft;
    }
    if (previous === undefined || !isAlone(page, quotation) || covered(drafts, next, span)) continue;
    const gap = blockOf(page, quotation.first) - blockOf(page, previous.cueHead ?? previous.sourceHead!);
    if (gap > 1 && !follows(page, quotation, carried.at(-1))) continue;
    const { source, sourceHead, channel } = previous;
    carried.push({
      source,
      sourceHead,
      cue: null,
      cueHead: null,
      content: [span],
      quotation: "direct",
      channel,
      recipientHeads: [],
      within: null,
      rule: "attribution/carried-quotation",
      confidence: CONFIDENCE,
    });
  }
  return carried;
}

function beginning({ cue, content }: AttributionDraft): number {
  return (cue ?? content[0]!).start;
}

function blockOf({ parsed, tokens }: Page, i: number): number {
  return parsed.sentences[tokens[i]!.sentence]!.block;
}

function isJustBefore(page: Page, { cueHead }: AttributionDraft, { first }: Quoted): boolean {
  if (cueHead === null || blockOf(page, cueHead) !== blockOf(page, first)) return false;
  const { tokens, mark } = page;
  // The opening mark may be left at the end of the sentence before.
  return (
    tokens[cueHead]!.sentence === tokens[first]!.sentence - 1 && page.ready[cueHead]! >= SAYING && mark[first - 1] === 1
  );
}

/** Whether a quotation stands in the paragraph after one that was carried. */
function follows(page: Page, { first }: Quoted, last: AttributionDraft | undefined): boolean {
  if (last === undefined) return false;
  const before = page.parsed.blocks[blockOf(page, first) - 1];
  return before !== undefined && last.content[0]!.end <= before.end && last.content[0]!.start >= before.start;
}

/** Whether a quotation is whole sentences, and no clause like `she went on` comes after it. */
function isAlone({ tokens, parsed, mark, ready }: Page, { first, last }: Quoted): boolean {
  if (last - first < LEAST_TOKENS) return false;
  const sentence = parsed.sentences[tokens[first]!.sentence]!;
  const opens = first <= sentence.first + 1 || (mark[first - 1] === 1 && first - 1 <= sentence.first);
  if (!opens || !/[.!?…]$/.test(tokens[last - 1]!.text)) return false;
  for (let i = last; i < Math.min(tokens.length, last + 7); i++) {
    if (parsed.sentences[tokens[i]!.sentence]!.block !== sentence.block) break;
    if (mark[i] === 1 && i > last) break;
    if (tokens[i]!.pos === "VERB" && ready[i]! >= LIKELY) return false;
  }
  return true;
}

function covered(drafts: readonly AttributionDraft[], from: number, span: Span): boolean {
  for (let i = Math.max(0, from - 12); i < Math.min(drafts.length, from + 12); i++) {
    if (drafts[i]!.content.some((one) => overlaps(one, span))) return true;
  }
  return false;
}

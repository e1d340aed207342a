/** Headlines: a name, a colon and what the name says; or the other way round. */
import { overlaps, type Span } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";
import { type CueBook, entryKey } from "../cue-book.js";
import { headOf, type Page } from "../page.js";

const LONGEST_NAME = 7;
const CONFIDENCE = 0.7;
const NAMED = new Set(["PERSON", "ORG", "GPE", "NORP"]);

/**
 * {source:Seoul}{cue::} {content:We will answer every missile} ¶ The ministry spoke on Monday. It gave no details.
 * {content:Talks to resume soon}{cue::} {source:foreign minister} ¶ The ministry spoke on Monday. It gave no details.
 *
 * Only in headings, where nothing else was found of the name; the name is short, has no verb and names someone who can speak.
 */
export function headlines(page: Page, book: CueBook, drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  const { tokens } = page;
  const found: AttributionDraft[] = [];
  for (const { first, last } of headings(page)) {
    const colons: number[] = [];
    for (let i = first + 1; i < last - 1; i++) if (tokens[i]!.text === ":" && page.quotation[i]! < 0) colons.push(i);
    if (colons.length !== 1) continue;
    const colon = colons[0]!;
    const isFirst = isName(page, book, first, colon) && saysSomething(page, colon + 1, last);
    const isLast = !isFirst && isName(page, book, colon + 1, last) && saysSomething(page, first, colon);
    if (!isFirst && !isLast) continue;
    const [from, to] = isFirst ? [first, colon] : [colon + 1, last];
    const name = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    if (within(drafts, tokens[first]!.start, tokens[last - 1]!.end).some((draft) => touches(draft, name))) continue;
    const [begin, end] = isFirst ? [colon + 1, last] : [first, colon];
    found.push({
      source: name,
      sourceHead: headOf(page, from, to),
      cue: { start: tokens[colon]!.start, end: tokens[colon]!.end },
      cueHead: colon,
      content: [{ start: tokens[begin]!.start, end: tokens[end - 1]!.end }],
      quotation: "indirect",
      channel: null,
      recipientHeads: [],
      within: null,
      rule: "attribution/headlines",
      confidence: CONFIDENCE,
    });
  }
  return found;
}

/** Tokens of each heading. */
function headings({ parsed, tokens }: Page): Iterable<{ readonly first: number; readonly last: number }> {
  const found = new Map<number, { first: number; last: number }>();
  for (const { block, first, last } of parsed.sentences) {
    if (parsed.blocks[block]?.kind !== "heading") continue;
    const known = found.get(block);
    if (known === undefined) found.set(block, { first, last });
    else known.last = last;
  }
  for (const stretch of found.values()) {
    while (stretch.last > stretch.first && /^[.\s]*$/.test(tokens[stretch.last - 1]!.text)) stretch.last--;
  }
  return found.values();
}

/** The drafts whose cue stands in a stretch; drafts are in the order of their cues. */
function within(drafts: readonly AttributionDraft[], start: number, end: number): readonly AttributionDraft[] {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle]!.cue ?? drafts[middle]!.content[0]!).start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < drafts.length && (drafts[last]!.cue ?? drafts[last]!.content[0]!).start < end) last++;
  return drafts.slice(low, last);
}

function touches({ source, cue, content }: AttributionDraft, name: Span): boolean {
  return [...content, ...(source === null ? [] : [source]), ...(cue === null ? [] : [cue])].some((span) =>
    overlaps(span, name),
  );
}

function isName(page: Page, book: CueBook, first: number, last: number): boolean {
  if (last <= first || last - first > LONGEST_NAME) return false;
  for (let i = first; i < last; i++) {
    const { pos } = page.tokens[i]!;
    if (pos === "VERB" || pos === "AUX") return false;
  }
  const head = page.tokens[headOf(page, first, last)]!;
  const kind = book.get(entryKey(head))?.class;
  return NAMED.has(head.entityType) || kind === "speaker" || kind === "body";
}

function saysSomething({ tokens }: Page, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens[i]!.pos === "VERB" || tokens[i]!.pos === "AUX") return true;
  return false;
}

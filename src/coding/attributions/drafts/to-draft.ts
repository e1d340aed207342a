/** To draft: an accepted proposal as places in the text, in the product's convention: marks, colons and closing commas left out. */
import type { Span } from "../../../documents/index.js";
import type { Quotation } from "../../../language/index.js";
import type { AttributionDraft } from "../attribution-draft.js";
import type { CueBook } from "../cue-book.js";
import type { FoundCue, FoundSource, Stretch } from "../found.js";
import type { Page } from "../page.js";
import type { Proposal } from "../proposal.js";
import { pastAside } from "./aside-predicate.js";
import { channelOf } from "./channel.js";
import { recipientsOf } from "./recipients.js";

export function toDraft(page: Page, book: CueBook, proposal: Proposal, confidence: number): AttributionDraft {
  const { cue, source, before, after } = proposal;
  const fragments = [before, after]
    .filter(({ first }) => first >= 0)
    .map((one) => ({ ...one, ...pastAside(page, one) }));
  const spans = fragments.map((fragment) => spanOf(page, fragment));
  const quoted = spans.map((span) => unquoted(page, span, cue));
  const main = after.first >= 0 && before.first >= 0 ? longer(before, after) : fragments[0]!;
  return {
    source: source.head < 0 ? null : trimmed(page, source),
    sourceHead: source.head < 0 ? null : namedBy(page, source),
    cue: trimmed(page, cue),
    cueHead: cue.head,
    content: spans.map((span, i) => quoted[i] ?? withinMarks(page, span)),
    quotation: quoted.every((span) => span !== null)
      ? "direct"
      : fragments.some((fragment) => holdsQuotation(page, fragment))
        ? "mixed"
        : "indirect",
    channel: channelOf(page, book, proposal),
    recipientHeads: recipientsOf(page, book, proposal),
    within: null,
    rule: `attribution/${main.rule}`,
    confidence,
  };
}

function longer<S extends Stretch>(a: S, b: S): S {
  return b.last - b.first >= a.last - a.first ? b : a;
}

function spanOf({ tokens }: Page, { first, last }: Stretch): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

/** A phrase without the comma, colon or possessive ending that closes it. */
function trimmed(page: Page, { first, last }: Stretch): Span {
  let end = last;
  while (
    end - 1 > first &&
    (page.separator[end - 1] === 1 || page.tokens[end - 1]!.tag === "POS" || page.tokens[end - 1]!.pos === "SPACE")
  )
    end--;
  return spanOf(page, { first, last: end });
}

/** The token that names the source: for `who` or `which`, the noun they stand for. */
function namedBy({ tokens }: Page, { head }: FoundSource): number {
  const { tag } = tokens[head]!;
  if (tag !== "WP" && tag !== "WDT") return head;
  let i = head;
  for (let step = 0; step < 4; step++) {
    const { dep, head: above } = tokens[i]!;
    if (above === i) break;
    if (dep === "relcl") return above;
    i = above;
  }
  return head;
}

/** What stands between the marks of a fragment that is wholly quoted, without a comma that is not the speaker's; null for others. */
function unquoted(page: Page, span: Span, cue: FoundCue): Span | null {
  const { text } = page.parsed.doc;
  const cueStart = page.tokens[cue.head]!.start;
  for (const { start, end } of quotationsAt(page, span)) {
    if (start < cueStart && cueStart < end) continue;
    if (span.start >= start || !onlyMarks(text.slice(span.start, start)) || !onlyMarks(text.slice(end, span.end)))
      continue;
    let last = Math.min(end, span.end);
    while (last - 1 > start && /[,\s]/.test(text[last - 1]!)) last--;
    return { start, end: last };
  }
  return null;
}

/** A span that begins in the middle of a quotation, without the mark that ends the quotation. */
function withinMarks({ parsed }: Page, span: Span): Span {
  const { text } = parsed.doc;
  let end = span.end;
  while (end - 1 > span.start && /[”"»’'\s]/.test(text[end - 1]!)) end--;
  if (end === span.end || /["“„«‘'`]/.test(text.slice(span.start, end))) return span;
  while (end - 1 > span.start && text[end - 1] === ",") end--;
  return { start: span.start, end };
}

function onlyMarks(words: string): boolean {
  return words.length < 4 && /^[\s"“”„«»‘’‹›`'.,]*$/.test(words);
}

/** Quotations that begin at most a mark's width after a span does. */
function quotationsAt({ parsed }: Page, { start }: Span): readonly Quotation[] {
  const { quotations } = parsed;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let i = low; i < quotations.length && quotations[i]!.start <= start + 3; i++) found.push(quotations[i]!);
  return found;
}

function holdsQuotation({ quotation }: Page, { first, last }: Stretch): boolean {
  for (let i = first; i < last; i++) if (quotation[i]! >= 0) return true;
  return false;
}

/** Quotations: the stretches of a text between quotation marks, and the marks that do not pair. */

import type { Span } from "../documents/index.js";
import type { Block, Quotation } from "./parsed-doc.js";
import { type QuotationMark, quotationMarks } from "./quotation-marks.js";

/** What `parse` makes a Problem of. */
export interface QuotationProblem {
  readonly rule: "language/unpaired-quotation";
  readonly reason: string;
  /** The imperfect mark. */
  readonly span: Span;
}

const LONGEST_SENTENCE = 400;

export interface Quotations {
  /** By start; of two that start together, the outer first. */
  readonly quotations: readonly Quotation[];
  readonly problems: readonly QuotationProblem[];
}

/** A mark that waits for its closing mark. */
interface Open {
  readonly mark: QuotationMark;
  /** The mark had the wrong direction. */
  readonly isWrong: boolean;
  /** Where a mark of the same family first opened inside. */
  innerStart: number | null;
}

/**
 * A quotation ends at the latest with its block. Where the next paragraph begins with an opening mark, the
 * speech goes on there as a quotation of its own, and no mark is missed.
 */
export function quotations(text: string, blocks: readonly Block[]): Quotations {
  const found: Quotation[] = [];
  const problems: QuotationProblem[] = [];
  const marksOf = blocks.map((block) => quotationMarks(text, block.speaker?.end ?? block.start, block.end));
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    const first = marksOf[i + 1]?.[0];
    const opensNext =
      next?.kind === "paragraph" &&
      first !== undefined &&
      text.slice(next.speaker?.end ?? next.start, first.start).trim() === "";
    pairMarks(text, block, marksOf[i]!, opensNext ? first : null, found, problems);
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  problems.sort((a, b) => a.span.start - b.span.start);
  return { quotations: found, problems };
}

function pairMarks(
  text: string,
  block: Block,
  marks: readonly QuotationMark[],
  opensNext: QuotationMark | null,
  found: Quotation[],
  problems: QuotationProblem[],
): void {
  const opened: Open[] = [];
  const nOpened = new Map<string, number>();
  const ahead = closersAhead(marks);
  let lastEdge = block.speaker?.end ?? block.start;
  let isFirst = true;

  marks.forEach((mark, i) => {
    const direction = directionOf(mark, {
      isOpen: (nOpened.get(mark.family) ?? 0) > 0,
      top: opened.at(-1)?.mark ?? null,
      ...ahead[i]!,
    });
    if (direction === "none") return;
    if (direction === "opens") {
      const isWrong = mark.glyph === "closes";
      if (isWrong) report(mark, "closing mark where one should open");
      const outer = opened.at(-1);
      if (outer?.mark.family === mark.family) outer.innerStart ??= mark.start;
      opened.push({ mark, isWrong, innerStart: null });
      nOpened.set(mark.family, (nOpened.get(mark.family) ?? 0) + 1);
    } else if (direction === "closes") {
      const isWrong = mark.glyph === "opens" && !isGermanClose(mark, opened.at(-1));
      if (isWrong) report(mark, "opening mark where one should close");
      close(mark, isWrong);
    } else {
      report(mark, "closing mark without an opening one");
      // A paragraph that lost its first mark: what is said runs up to the comma or stop before this one.
      if (isFirst && /[.,!?…]/.test(text[mark.start - 1] ?? "")) add(lastEdge, mark.start, false);
    }
    isFirst = false;
    lastEdge = mark.end;
  });

  for (const { mark, innerStart } of opened) {
    const goesOn = opensNext?.family === mark.family && opensNext.mayOpen;
    if (!goesOn) report(mark, "no closing mark before the paragraph ends");
    // Where another opens inside, the lost mark must have stood before it.
    add(mark.end, innerStart === null || goesOn ? block.end : sentenceEnd(text, mark.end, innerStart), goesOn);
  }

  function close(mark: QuotationMark, isWrong: boolean): void {
    while (opened.length > 0) {
      const open = opened.pop()!;
      nOpened.set(open.mark.family, nOpened.get(open.mark.family)! - 1);
      const isPair = open.mark.family === mark.family;
      if (!isPair) report(open.mark, "no closing mark before the one around it");
      add(open.mark.end, mark.start, isPair && !isWrong && !open.isWrong);
      if (isPair) return;
    }
  }

  function add(from: number, to: number, paired: boolean): void {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (start < end) found.push({ start, end, paired });
  }

  function report({ start, end }: QuotationMark, reason: string): void {
    problems.push({ rule: "language/unpaired-quotation", reason, span: { start, end } });
  }
}

interface Surroundings extends Ahead {
  /** A mark of this family waits to be closed. */
  readonly isOpen: boolean;
  /** The innermost mark that waits. */
  readonly top: QuotationMark | null;
}

/** Single marks further on that can close, up to the next that can only open. */
interface Ahead {
  readonly hasCloser: boolean;
  /** One that is no apostrophe. */
  readonly hasSureCloser: boolean;
}

/** What a mark does; `stray` closes what was never opened, `none` is no quotation mark. */
function directionOf(
  mark: QuotationMark,
  { isOpen, top, hasCloser, hasSureCloser }: Surroundings,
): "opens" | "closes" | "stray" | "none" {
  if (mark.family === "single") {
    const closesTop = top?.family === "single" && mark.mayClose && (mark.glyph !== "opens" || !mark.mayOpen);
    // After an s it is an apostrophe if a better mark to close follows.
    if (closesTop && (!mark.doubtful || !hasSureCloser)) return "closes";
    if (mark.glyph === "closes" || !mark.mayOpen || mark.mayClose || mark.doubtful) return "none";
    return hasCloser || mark.text === "‘" ? "opens" : "none";
  }
  if (mark.glyph === "opens") {
    if (isOpen && (!mark.mayOpen || (mark.mayClose && top?.text === "„"))) return "closes";
    return "opens";
  }
  if (isOpen && (mark.glyph === "closes" || mark.mayClose || !mark.mayOpen)) return "closes";
  if (mark.mayOpen) return "opens";
  return mark.doubtful ? "none" : "stray";
}

/** „So“ they quote in German. */
function isGermanClose(mark: QuotationMark, open: Open | undefined): boolean {
  return mark.text === "“" && open?.mark.text === "„";
}

function closersAhead(marks: readonly QuotationMark[]): readonly Ahead[] {
  const ahead: Ahead[] = [];
  let known: Ahead = { hasCloser: false, hasSureCloser: false };
  for (let i = marks.length - 1; i >= 0; i--) {
    ahead[i] = known;
    const { family, glyph, mayOpen, mayClose, doubtful } = marks[i]!;
    if (family !== "single") continue;
    if (mayOpen && !mayClose) known = { hasCloser: false, hasSureCloser: false };
    else if (mayClose && glyph !== "opens")
      known = { hasCloser: true, hasSureCloser: known.hasSureCloser || !doubtful };
  }
  return ahead;
}

/** The last end of a sentence between two places not far apart, or the second place. */
function sentenceEnd(text: string, from: number, to: number): number {
  for (let i = to - 1; i > Math.max(from, to - LONGEST_SENTENCE); i--) {
    if (/[.!?]/.test(text[i]!) && /\s/.test(text[i + 1] ?? " ")) return i + 1;
  }
  return to;
}

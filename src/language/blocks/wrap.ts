/** Wrap: whether a text's lines were broken by hand at some column, and which of its breaks are only that. */

import { looksLikeTitle } from "./heading.js";
import type { Line } from "./lines.js";

/** Columns at which people and programs wrap. */
const NARROWEST = 40;
const WIDEST = 110;
/** A break counts as wrapping when the next word would have ended this near the margin or past it. */
const SLACK = 3;
/** So much of all single line breaks must be explained by the margin. */
const SHARE = 0.6;
/** In a text of so few lines, a line that is a title or ends with a stop is likelier whole than wrapped just there. */
const FEW = 4;

/**
 * A test for the break between a line and the next one (both not blank): true when it is soft, so that the
 * two lines belong to one paragraph. A break in mid sentence before a small letter is soft with or without a margin.
 */
export function softBreaks(text: string, all: readonly Line[]): (line: Line, next: Line) => boolean {
  const margin = wrapMargin(text, all);
  if (margin === null) return (line, next) => runsOn(text, line, next);
  const few = all.length <= FEW;
  return (line, next) =>
    runsOn(text, line, next) ||
    (reaches(text, line, next, margin) &&
      next.indent < line.indent + 2 &&
      !(few && isWhole(text.slice(line.start, line.end))));
}

/** The column the text was wrapped at, or null. */
function wrapMargin(text: string, all: readonly Line[]): number | null {
  const full = all.filter((line) => line.start < line.end);
  if (full.length < 2) return null;
  const widths = full.map(width).sort((a, b) => a - b);
  const margin = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.95))]!;
  if (margin < NARROWEST || margin > WIDEST) return null;
  let nBreaks = 0;
  let nReaching = 0;
  for (let i = 0; i + 1 < all.length; i++) {
    const line = all[i]!;
    const next = all[i + 1]!;
    if (line.start === line.end || next.start === next.end) continue;
    nBreaks++;
    if (reaches(text, line, next, margin)) nReaching++;
  }
  return nBreaks > 0 && nReaching / nBreaks >= SHARE ? margin : null;
}

function reaches(text: string, line: Line, next: Line, margin: number): boolean {
  let end = next.start;
  while (end < next.end && end - next.start <= margin && text[end] !== " ") end++;
  return width(line) + 1 + (end - next.start) > margin - SLACK;
}

/** Of two short lines each may stand by itself, as in a list or a poem. */
function runsOn(text: string, line: Line, next: Line): boolean {
  return (
    Math.max(line.end - line.start, next.end - next.start) >= NARROWEST &&
    /\p{Ll}/u.test(text[next.start]!) &&
    /[\p{L}\p{N},–—-]/u.test(text[line.end - 1]!)
  );
}

function isWhole(line: string): boolean {
  return /[.!?:…]["'”’)\]]*$/.test(line) || looksLikeTitle(line);
}

function width(line: Line): number {
  return line.indent + line.end - line.start;
}

/** Pieces: the stretches of a block that are parsed each by itself: its speaker label, then its words. */

import type { Span } from "../documents/index.js";
import type { Block } from "./parsed-doc.js";

/**
 * No piece is longer, so that no sentence is: later work may then be quadratic in a sentence. A longer block
 * is cut after a full stop in the second half of this length, else at its last white space, else anywhere.
 */
export const MAX_PIECE = 10_000;

export function pieces(text: string, block: Block): readonly Span[] {
  const found: Span[] = [];
  let start = block.start;
  if (block.speaker) {
    found.push({ start, end: block.speaker.end });
    start = block.speaker.end;
  }
  while (block.end - start > MAX_PIECE) {
    const end = edge(text, start);
    found.push({ start, end });
    start = end;
  }
  if (start < block.end) found.push({ start, end: block.end });
  return found;
}

/** A place to cut a text that goes on past `start + MAX_PIECE`. */
function edge(text: string, start: number): number {
  const end = start + MAX_PIECE;
  const middle = start + MAX_PIECE / 2;
  for (let i = end; i > middle; i--) {
    if (isWhite(text, i) && isStop(text, i - 1)) return i;
  }
  for (let i = end; i > middle; i--) {
    if (isWhite(text, i)) return i;
  }
  return isLowSurrogate(text, end) ? end - 1 : end;
}

function isWhite(text: string, i: number): boolean {
  return /\s/.test(text[i]!);
}

/** A full stop after a word of small letters, so not that of an abbreviation such as `Mr.`; quotation marks may follow. */
function isStop(text: string, i: number): boolean {
  return /\p{Ll}{3}[.!?]["”’)\]]?$/u.test(text.slice(Math.max(0, i - 6), i + 1));
}

function isLowSurrogate(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

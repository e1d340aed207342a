/** Pieces: a text's words split where names are (`U.S.-South Korea` is three), each with its token. */

import type { ParsedDoc } from "../../language/index.js";
import { wordPieces } from "../books/fold.js";

export interface Piece {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  /** Index of the token it is part of. */
  readonly token: number;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Has no small letter. */
  readonly upper: boolean;
}

export function pieces({ tokens }: Pick<ParsedDoc, "tokens">): readonly Piece[] {
  const found: Piece[] = [];
  for (const token of tokens) {
    for (const { start, end, folded } of wordPieces(token.text)) {
      const written = token.text.slice(start, end);
      const first = written.charAt(0);
      found.push({
        folded,
        start: token.start + start,
        end: token.start + end,
        token: token.i,
        capital: first !== first.toLowerCase(),
        upper: written === written.toUpperCase() && written !== written.toLowerCase(),
      });
    }
  }
  return found;
}

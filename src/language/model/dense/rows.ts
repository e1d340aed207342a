/** Rows: documents laid out for the encoder, padding around each, long ones cut where their pieces overlap enough. */
import type { Words } from "../tokenizer.js";
import { MAX_ROWS, REACH } from "./encoder.js";
import type { Occurrence } from "./word-vectors.js";

/** Consecutive tokens of a document whose vectors come from consecutive rows. */
export interface Piece {
  readonly document: number;
  readonly firstToken: number;
  readonly firstRow: number;
  readonly length: number;
}

export interface RowBlock {
  readonly rows: readonly (Occurrence | undefined)[];
  readonly pieces: readonly Piece[];
}

/** A piece shorter than this is not worth its overlap; it goes into the next block, unless the document ends. */
const SHORTEST_PIECE = 64;

/** All tokens of all documents, each in one piece of one block. */
export function* layRows(documents: readonly Words[]): Generator<RowBlock> {
  let rows: (Occurrence | undefined)[] = [];
  let pieces: Piece[] = [];
  for (const [document, words] of documents.entries()) {
    const length = words.lexemes.length;
    for (let token = 0; token < length; ) {
      const left = length - token;
      const room = MAX_ROWS - rows.length - 2 * REACH;
      if (room < Math.min(left, SHORTEST_PIECE)) {
        yield { rows, pieces };
        rows = [];
        pieces = [];
        continue;
      }
      const end = token + Math.min(left, room);
      // Documents that follow one another share the padding between them.
      const isPadded = token === 0 && rows.length > 0 && rows[rows.length - 1] === undefined;
      for (let i = isPadded ? token : token - REACH; i < end + REACH; i++) rows.push(occurrence(words, i));
      pieces.push({ document, firstToken: token, firstRow: rows.length - REACH - (end - token), length: end - token });
      token = end;
    }
  }
  if (pieces.length > 0) yield { rows, pieces };
}

function occurrence({ lexemes, spaces }: Words, i: number): Occurrence | undefined {
  const lexeme = lexemes[i];
  return lexeme && { lexeme, spaceFollows: spaces[i]! };
}

/** Folding: the form of a word in which two spellings of one name are equal, and the pieces a name falls into. */

/** Letters that are not a base letter with marks and so survive decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** Lower case, without diacritics and periods: `Élysée` → `elysee`, `U.S.` → `us`. Plain ASCII words take a short way. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter]!);
}

/** A stretch of a word that stands between hyphens, slashes and apostrophes; `start` counts from the word's first unit. */
export interface WordPiece {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const SIMPLE = /^[A-Za-z0-9]+$/;
const PIECE = /[^\s\-‐‑'’‘ʼ`/]+/g;

/** `U.S.-South` → `us`, `south`; `N'Djamena` → `n`, `djamena`; a lone apostrophe or hyphen → nothing. */
export function wordPieces(word: string): readonly WordPiece[] {
  if (SIMPLE.test(word)) return [{ start: 0, end: word.length, folded: word.toLowerCase() }];
  const pieces: WordPiece[] = [];
  for (const match of word.matchAll(PIECE)) {
    const folded = fold(match[0]);
    if (folded !== "") pieces.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return pieces;
}

/** The pieces of a name as they will be met in a text, commas apart: `Washington, D.C.` → `Washington` `,` `D.C.`. */
export function namePieces(name: string): readonly string[] {
  return name
    .replace(/,/g, " , ")
    .replace(/([()])/g, " $1 ")
    .split(/\s+/)
    .flatMap((word) => wordPieces(word).map(({ start, end }) => word.slice(start, end)));
}

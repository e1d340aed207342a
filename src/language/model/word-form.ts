/** What the network sees of a word's form: its first character, its last three, and its shape. */
import { shapeSymbol } from "./characters.js";

const LONG_WORD = 100;
const LONGEST_RUN = 4;

/** The first code point. */
export function prefix(word: string): string {
  return String.fromCodePoint(word.codePointAt(0)!);
}

/** The last three code points. */
export function suffix(word: string): string {
  return Array.from(word.slice(-6)).slice(-3).join("");
}

/** `Xxxxx` of `Seoul`, `dd/dd` of `12/25`: runs are cut after four, and a word of 100 code points or more is `LONG`. */
export function shape(word: string): string {
  let symbols = "";
  let last = "";
  let run = 0;
  let length = 0;
  for (const character of word) {
    if (++length >= LONG_WORD) return "LONG";
    const symbol = shapeSymbol(character);
    run = symbol === last ? run + 1 : 1;
    last = symbol;
    if (run <= LONGEST_RUN) symbols += symbol;
  }
  return symbols;
}

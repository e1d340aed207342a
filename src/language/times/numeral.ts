/** Numeral: the number that a few tokens spell. */

import { NUMERALS, ORDINALS, SOME } from "./words.js";

/** `28`, `1,200`, `2.5`, `2 1/2`, `twenty-one`, `a`, `a couple of`; null when it is said but not counted (`several`); undefined when it is no number. */
export function numeral(words: readonly string[]): number | null | undefined {
  let said = false;
  let thousands = 0;
  let group = 0;
  const isArticle = (word: string) => word === "a" || word === "an";
  for (const [i, word] of words.entries()) {
    if (isArticle(word) && i === 0 && words.length > 1 && !isMultiple(words[1]!)) continue;
    if (word === "-" || word === "of" || word === "and" || word === "the") continue;
    if (SOME.has(word)) return SOME.get(word)!;
    const value = isArticle(word) ? 1 : (NUMERALS.get(word) ?? digits(word));
    if (value === undefined) return undefined;
    said = true;
    if (word === "thousand") {
      thousands += Math.max(1, group) * value;
      group = 0;
    } else if (isMultiple(word)) group = Math.max(1, group) * value;
    else group += value;
  }
  return said ? thousands + group : undefined;
}

/** `28th`, `third`; undefined otherwise. */
export function ordinal(word: string): number | undefined {
  const digit = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  return digit ? Number(digit[1]) : ORDINALS.get(word);
}

/** `1996`, `nineteen ninety-six`, `two thousand five`; undefined when it is no year from 1 to 9999. */
export function yearNumber(words: readonly string[]): number | undefined {
  if (words.length === 1 && /^\d{4}$/.test(words[0]!)) return Number(words[0]);
  if (words.includes("thousand")) return numeral(words) ?? undefined;
  const [first, ...rest] = words;
  const century = NUMERALS.get(first ?? "");
  const years = numeral(rest);
  if (century === undefined || typeof years !== "number" || years > 99) return undefined;
  return century * 100 + years;
}

function isMultiple(word: string): boolean {
  return word === "dozen" || word === "hundred" || word === "thousand";
}

function digits(word: string): number | undefined {
  if (/^\d{1,3}(,\d{3})+$/.test(word)) return Number(word.replaceAll(",", ""));
  if (/^\d{1,9}(\.\d+)?$/.test(word)) return Number(word);
  const fraction = /^(\d)\/(\d)$/.exec(word);
  return fraction && fraction[2] !== "0" ? Number(fraction[1]) / Number(fraction[2]) : undefined;
}

/** Sign: the class of a word in the grammar of time, one letter a class. */

import type { Token } from "../parsed-doc.js";
import { ordinal } from "./numeral.js";
import {
  CLOCK_UNITS,
  DAY_PARTS,
  DECADES,
  MONTHS,
  NUMERALS,
  SEASONS,
  SOME,
  UNIT_PLURALS,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from "./words.js";

/** Class names as rules write them, and their letters. */
export const SIGNS = {
  month: "M",
  weekday: "W",
  weekdays: "w",
  unit: "U",
  units: "u",
  clockunit: "h",
  season: "S",
  part: "P",
  ordinal: "o",
  day: "d",
  year: "y",
  number: "n",
  word: "v",
  some: "s",
  decade: "e",
  clock: "k",
  stretch: "I",
  slash: "L",
  quarter: "q",
  fiscal: "f",
  middle: "m",
} as const;

export type SignName = keyof typeof SIGNS;

/** A word of no class. */
export const NO_SIGN = ".";

/** Names of these that hold a word of time (`USA Today`, `Theresa May`, `Black Friday`) are names first. */
const NAMED = new Set(["PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "GPE", "LOC", "FAC", "NORP", "LAW"]);
const BY_LOWER: ReadonlyMap<string, string> = new Map([
  ...entries(SOME, SIGNS.some),
  ...entries(NUMERALS, SIGNS.word),
  ...entries(DAY_PARTS, SIGNS.part),
  ...entries(SEASONS, SIGNS.season),
  ...entries(CLOCK_UNITS, SIGNS.clockunit),
  ...entries(UNIT_PLURALS, SIGNS.units),
  ...entries(UNITS, SIGNS.unit),
  ...entries(WEEKDAY_PLURALS, SIGNS.weekdays),
  ...entries(WEEKDAYS, SIGNS.weekday),
  ...entries(MONTHS, SIGNS.month),
]);

/** The class of a token, judged by its form and, where a form has other uses, its tag. */
export function signOf(token: Token): string {
  const { lower } = token;
  const first = lower.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return digitSign(lower);
  const sign = BY_LOWER.get(lower);
  if (sign === undefined) return otherSign(lower);
  if (sign === SIGNS.month || sign === SIGNS.weekday || sign === SIGNS.weekdays) {
    return isCapital(token) && token.tag !== "MD" && !token.tag.startsWith("V") && !NAMED.has(token.entityType)
      ? sign
      : NO_SIGN;
  }
  if (sign === SIGNS.season) return token.pos === "NOUN" || token.pos === "PROPN" ? sign : NO_SIGN;
  return sign;
}

function digitSign(lower: string): string {
  if (/^\d{1,2}$/.test(lower)) return Number(lower) >= 1 && Number(lower) <= 31 ? SIGNS.day : SIGNS.number;
  if (/^\d{4}$/.test(lower)) return SIGNS.year;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(lower)) return SIGNS.ordinal;
  if (/^\d{1,2}[:.]\d\d(?:[ap]m)?$|^\d{1,2}[ap]m$/.test(lower))
    return /^\d+\.\d\d$/.test(lower) ? SIGNS.number : SIGNS.clock;
  if (/^\d[\d,]{0,12}(?:\.\d+)?$|^\d\/\d$/.test(lower)) return SIGNS.number;
  if (/^(?:\d{2}|\d{4})s$/.test(lower)) return SIGNS.decade;
  if (/^\d{1,2}[–—]\d{1,2}$/.test(lower)) return SIGNS.stretch;
  return /^\d{1,4}[/.]\d{1,2}[/.]\d{2,4}$/.test(lower) ? SIGNS.slash : NO_SIGN;
}

function otherSign(lower: string): string {
  if (/^mid-?\d{4}s?$/.test(lower)) return SIGNS.middle;
  if (DECADES.has(lower)) return SIGNS.decade;
  if (/^q[1-4]$/.test(lower)) return SIGNS.quarter;
  if (/^fy\d{2,4}$/.test(lower)) return SIGNS.fiscal;
  return ordinal(lower) === undefined ? NO_SIGN : SIGNS.ordinal;
}

function isCapital({ text }: Token): boolean {
  return text[0] !== text[0]!.toLowerCase();
}

function entries(words: ReadonlyMap<string, unknown>, sign: string): [string, string][] {
  return Array.from(words.keys(), (word) => [word, sign]);
}

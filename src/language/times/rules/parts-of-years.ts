/** Parts of years: quarters, halves, seasons, fiscal years, decades and centuries. */

import type { Meaning, Which } from "../meaning.js";
import { ordinal, yearNumber } from "../numeral.js";
import type { Caught } from "../pattern.js";
import { type Rule, type Surroundings, said, saidAll } from "../rule.js";
import { DECADES, SEASONS, UNITS } from "../words.js";

export const PARTS_OF_YEARS: readonly Rule[] = [
  {
    pattern: "[ the / its / their / a ]? fiscal? -? <ordinal> -? fiscal? <unit> [ [ of / , ]? fiscal? <year> ]?",
    example: "Trade fell in {the first quarter of 2025} by a tenth.",
    read: readQuarter,
  },
  {
    pattern: "the? <year> 's|’s? fiscal? <ordinal> -? <unit>",
    example: "Trade fell in {the 2024 third quarter} by a tenth.",
    read: readQuarter,
  },
  {
    pattern: "last|this|next <year:unit> 's|’s <ordinal> -? <unit>",
    example: "Trade fell in {last year's third quarter} by a tenth.",
    read: (caught, around) => yearAway(readQuarter(caught, around), said(caught, "year"), around.tokens[0]!.lower),
  },
  {
    pattern: "the? <ordinal> <unit> of? last|this|next <year:unit>",
    example: "Trade fell in {the third quarter of last year} by a tenth.",
    read: (caught, around) => yearAway(readQuarter(caught, around), said(caught, "year"), around.tokens.at(-2)!.lower),
  },
  {
    pattern: "<quarter> [ [ of / , ]? <year> ]?",
    example: "Trade fell in {Q3 2024} by a tenth.",
    read: (caught) => calendar(caught, { quarter: Number(said(caught, "quarter")![1]) }),
  },
  {
    pattern: "<year> <quarter>",
    example: "Trade fell in {2024 Q3} by a tenth.",
    read: (caught) => calendar(caught, { quarter: Number(said(caught, "quarter")![1]) }),
  },
  {
    pattern: "[ the ]? [ <ordinal> / last / latter ] half [ of? <year> ]?",
    example: "Trade fell in {the second half of 2025} by a tenth.",
    read: (caught, around) => {
      const half = halfSaid(caught, around);
      return half === null || (!caught.has("year") && around.after?.lower === "of") ? null : calendar(caught, { half });
    },
  },
  {
    pattern: "[ the ]? [ <ordinal> / last / latter ] half of the|last|this|next <year:unit>",
    example: "Trade fell in {the first half of this year} by a tenth.",
    read: (caught, around) => {
      const half = halfSaid(caught, around);
      return half === null
        ? null
        : yearAway({ type: "calendar", half }, said(caught, "year"), around.tokens.at(-2)!.lower);
    },
  },
  {
    pattern: "[ the / this / last ]? fiscal -? <unit>? <year>",
    example: "Arms sales rose in {fiscal 2025} by a tenth.",
    read: (caught) => ({ type: "calendar", year: Number(said(caught, "year")), fiscal: true }),
  },
  {
    pattern: "<fiscal>",
    example: "Arms sales rose in {FY2025} by a tenth.",
    read: (caught) => {
      const digits = said(caught, "fiscal")!.slice(2);
      return { type: "calendar", year: digits.length === 2 ? 2000 + Number(digits) : Number(digits), fiscal: true };
    },
  },
  {
    pattern: "the? last|this|next|current|latest|previous|past fiscal <unit>",
    example: "Arms sales rose in {the current fiscal year} by a tenth.",
    read: (caught, { tokens }) => {
      if (unitSaid(caught) !== "year") return null;
      const word = tokens.at(-3)!.lower;
      return {
        type: "calendar",
        yearsAway: word === "next" ? 1 : word === "this" || word === "current" ? 0 : -1,
        fiscal: true,
      };
    },
  },
  {
    pattern: "[ the ]? <season> [ of / , ]? <anno>",
    example: "They met in {the summer of 2018} in Oslo.",
    read: (caught) => {
      const year = yearNumber(saidAll(caught, "anno"));
      return year === undefined ? null : { type: "calendar", year, season: SEASONS.get(said(caught, "season")!)! };
    },
  },
  {
    pattern: "last|this|next|past|coming [ past / coming ]? <season>",
    example: "They met {last summer} in Oslo.",
    read: (caught, { tokens }) => {
      const words = tokens.map((token) => token.lower);
      const which: Which =
        words.includes("last") || words.includes("past") ? "last" : words.includes("this") ? "this" : "next";
      return { type: "calendar", season: SEASONS.get(said(caught, "season")!)!, which };
    },
  },
  {
    pattern: "[ the ]? <season> [ of ]? last|this|next <unit>",
    example: "They met in {the spring of last year} in Oslo.",
    read: (caught, { tokens }) =>
      yearAway(
        { type: "calendar", season: SEASONS.get(said(caught, "season")!)! },
        said(caught, "unit"),
        tokens.at(-2)!.lower,
      ),
  },
  {
    pattern: "[ the ]? <season>",
    example: "They met in {the summer} in Oslo.",
    read: (caught, { before, after }) => {
      const placed =
        before !== undefined &&
        /^(?:in|into|over|by|since|until|during|early|late|mid|before|after|through)$/.test(before.lower);
      const noun = after?.pos === "NOUN" || after?.pos === "PROPN";
      return placed && !noun ? { type: "calendar", season: SEASONS.get(said(caught, "season")!)! } : null;
    },
  },
  {
    pattern: "the? [ ' / ’ ]? <decade>",
    example: "They fought in {the 1990s} over the border.",
    read: (caught, { tokens }) => {
      const word = said(caught, "decade")!;
      const spelled = DECADES.get(word);
      if (spelled !== undefined) return tokens.length > 1 ? { type: "decade", year: spelled } : null;
      const digits = word.slice(0, -1);
      if (digits.length === 4) return { type: "decade", year: Number(digits) };
      return Number(digits) % 10 === 0 ? { type: "decade", year: 1900 + Number(digits) } : null;
    },
  },
  {
    pattern: "the <year> 's|’s",
    example: "They fought in {the 1990's} over the border.",
    read: (caught) => {
      const year = Number(said(caught, "year"));
      return year % 10 === 0 ? { type: "decade", year } : null;
    },
  },
  {
    pattern: "the? [ <tens:word> - ]? <ordinal> -? <unit>",
    example: "They fought in {the 19th century} over the border.",
    read: (caught) => {
      const tens = said(caught, "tens") === "twenty" ? 20 : 0;
      return unitSaid(caught) === "century"
        ? { type: "century", number: tens + ordinal(said(caught, "ordinal")!)! }
        : null;
    },
  },
];

function unitSaid(caught: Caught) {
  return UNITS.get(said(caught, "unit") ?? "");
}

function readQuarter(caught: Caught, { after, tokens }: Surroundings): Meaning | null {
  const quarter = ordinal(said(caught, "ordinal")!)!;
  if (quarter > 4 || unitSaid(caught) !== "quarter") return null;
  if (!caught.has("year") && after?.lower === "of" && tokens.length < 2) return null;
  return calendar(caught, { quarter });
}

function calendar(
  caught: Caught,
  place: { quarter: number } | { half: number } | { season: "SP" | "SU" | "FA" | "WI" },
): Meaning {
  const year = said(caught, "year");
  return { type: "calendar", ...place, ...(year !== undefined && /^\d{4}$/.test(year) && { year: Number(year) }) };
}

function halfSaid(caught: Caught, { tokens }: Surroundings): number | null {
  const word = said(caught, "ordinal");
  if (word === undefined) return tokens.some(({ lower }) => lower === "last" || lower === "latter") ? 2 : null;
  const half = ordinal(word)!;
  return half <= 2 ? half : null;
}

function yearAway(meaning: Meaning | null, unit: string | undefined, which: string): Meaning | null {
  if (meaning?.type !== "calendar" || UNITS.get(unit ?? "") !== "year") return null;
  return { ...meaning, yearsAway: which === "last" ? -1 : which === "next" ? 1 : 0 };
}

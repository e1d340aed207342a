/** Calendar dates: days, months and years called by their names and numbers. */

import type { CalendarMeaning, Meaning } from "../meaning.js";
import { numeral, ordinal, yearNumber } from "../numeral.js";
import type { Caught } from "../pattern.js";
import { dayOf } from "../period.js";
import { type Rule, type Surroundings, said, saidAll } from "../rule.js";
import { MONTHS, UNITS } from "../words.js";

/** North Korea counts years from the birth of its founder. */
const JUCHE_BEFORE = 1911;
/** Without a word that says so, only these are years. */
const YEARS = { from: 1500, to: 2100 } as const;
/** Words before a number that is a year. */
const BEFORE_YEAR = new Set(
  "in since until till from by of during before after through around circa early late mid year through, between to and - – ( summer spring autumn winter fall".split(
    " ",
  ),
);

export const CALENDAR_DATES: readonly Rule[] = [
  {
    pattern: "[ <weekday> ,? ]? <month> the? <date> [ ,? <year> / , juche <juche:figure> [ ( <year> ) ]? ]?",
    example: "They met on {Monday, July 28, 2025} in Oslo.",
    read: readDay,
  },
  {
    pattern: "[ <weekday> ,? [ the ]? ]? the? <date> of? <month> [ ,? <year> ]?",
    example: "They met on {28 July 2025} in Oslo.",
    read: readDay,
  },
  {
    pattern: "<month> <date> ,? -|–|to|and <until:date> [ ,? <year> ]?",
    example: "They met from {June 6 to 8, 2024} in Oslo.",
    read: readDay,
  },
  {
    pattern: "<date> -|–|to|and <until:date> <month> [ ,? <year> ]?",
    example: "They met on {6-8 June 2024} in Oslo.",
    read: readDay,
  },
  {
    pattern: "<stretch> <month> [ ,? <year> ]?",
    example: "They met on {6–8 June 2024} in Oslo.",
    read: readDay,
  },
  {
    pattern: "<month> <stretch> [ ,? <year> ]?",
    example: "They met on {June 6–8, 2024} in Oslo.",
    read: readDay,
  },
  {
    pattern: "<month> <date> of? last|this|next <unit>",
    example: "They met on {June 6 last year} in Oslo.",
    read: (caught, around) => withYearAway(readDay(caught), caught, around),
  },
  {
    pattern:
      "<month> [ , / of / in ]? [ <year> / , juche <juche:figure> [ ( <year> ) ]? / juche <juche:figure> [ ( <year> ) ]? ]",
    example: "They met in {July 2025} in Oslo.",
    read: readDay,
  },
  {
    pattern: "<month> <anno>",
    example: "They met in {January nineteen ninety-seven} in Oslo.",
    read: (caught) => spelledYear(caught, { type: "calendar", month: MONTHS.get(said(caught, "month")!)! }),
  },
  {
    pattern: "<year> - <month:day> - <day>",
    example: "Signed {2025-07-28} in Oslo.",
    read: (caught) =>
      existing({
        type: "calendar",
        year: Number(said(caught, "year")),
        month: Number(said(caught, "month")),
        day: Number(said(caught, "day")),
      }),
  },
  {
    pattern: "<slash>",
    example: "Signed {28/07/2025} in Oslo.",
    read: (caught) => existing(slashed(said(caught, "slash")!)),
  },
  {
    pattern: "juche <juche:figure> [ ( <year> ) ]?",
    example: "It was built in {Juche 113 (2024)} by soldiers.",
    read: readDay,
  },
  {
    pattern: "<month>",
    example: "They met in {July} in Oslo.",
    read: (caught, { before, tokens }) => {
      const isSurname = before?.pos === "PROPN" && before.head === tokens[0]!.i;
      return isSurname ? null : { type: "calendar", month: MONTHS.get(said(caught, "month")!)! };
    },
  },
  {
    pattern: "last|next|this|past|previous [ coming / past ]? <month>",
    example: "They met {last April} in Oslo.",
    read: (caught, around) => {
      const which = around.tokens[0]!.lower;
      return {
        type: "calendar",
        month: MONTHS.get(said(caught, "month")!)!,
        which: which === "this" || which === "next" ? which : "last",
      };
    },
  },
  {
    pattern: "<month> [ of ]? last|this|next <unit>",
    example: "They met in {June last year} in Oslo.",
    read: (caught, around) =>
      withYearAway({ type: "calendar", month: MONTHS.get(said(caught, "month")!)! }, caught, around),
  },
  {
    pattern: "<year>",
    example: "They have talked since {2018} in Oslo.",
    read: (caught, around) =>
      isYear(caught.get("year")![0]!.text, around) ? { type: "calendar", year: Number(said(caught, "year")) } : null,
  },
  {
    pattern: "the? <middle>",
    example: "They have talked since {mid-2018} in Oslo.",
    read: (caught) => {
      const digits = said(caught, "middle")!.replace(/\D/g, "");
      const year = Number(digits);
      const meaning: Meaning = said(caught, "middle")!.endsWith("s")
        ? { type: "decade", year }
        : { type: "calendar", year };
      return { meaning, part: "mid" };
    },
  },
  {
    pattern: "the? <unit> <anno>",
    example: "They will meet in {the year two thousand} in Oslo.",
    read: (caught) => (UNITS.get(said(caught, "unit")!) === "year" ? spelledYear(caught, { type: "calendar" }) : null),
  },
  {
    pattern: "<word> -? <word> [ -? <word> ]?",
    example: "They met in {nineteen ninety-six} in Oslo.",
    read: (_, around) => {
      const [first, second] = around.tokens
        .filter((token) => token.text !== "-")
        .map((token) => numeral([token.lower]) ?? 0);
      const year = yearNumber(around.tokens.map((token) => token.lower));
      const looksLikeOne = first! >= 15 && first! <= 20 && second! >= 10 && second! < 100;
      return looksLikeOne && year !== undefined && year <= YEARS.to ? { type: "calendar", year } : null;
    },
  },
  {
    pattern: "the <ordinal>",
    example: "They met on {the 28th} in Oslo.",
    read: (caught, { before, after }) => {
      const day = ordinal(said(caught, "ordinal")!)!;
      const isDate = before !== undefined && /^(?:on|by|until|till|since|from|to|after|before)$/.test(before.lower);
      const bare =
        after === undefined ||
        (after.pos !== "NOUN" && after.pos !== "PROPN" && after.pos !== "ADJ" && after.lower !== "of");
      return /^\d/.test(said(caught, "ordinal")!) && isDate && bare ? { type: "dayOfMonth", day } : null;
    },
  },
];

function readDay(caught: Caught, around?: Surroundings): CalendarMeaning | null {
  const month = said(caught, "month");
  const stretch = said(caught, "stretch")?.split(/[–—]/);
  const dates = (stretch ?? ["date", "until"].map((name) => said(caught, name))).map((text) =>
    text === undefined ? undefined : (ordinal(text) ?? Number(text)),
  );
  const [day, until] = dates;
  if ((day ?? 1) > 31 || (until ?? 31) > 31 || (until !== undefined && until <= day!)) return null;
  const counts = until !== undefined && !caught.has("year") && around?.after?.pos === "NOUN";
  if (counts) return null;
  const juche = said(caught, "juche");
  const year = said(caught, "year") ?? (juche === undefined ? undefined : String(Number(juche) + JUCHE_BEFORE));
  if (year !== undefined && !/^\d{4}$/.test(year)) return null;
  return {
    type: "calendar",
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: MONTHS.get(month)! }),
    ...(day !== undefined && { day }),
    ...(until !== undefined && { until }),
  };
}

function withYearAway(
  meaning: CalendarMeaning | null,
  caught: Caught,
  { tokens }: Surroundings,
): CalendarMeaning | null {
  if (meaning === null || UNITS.get(said(caught, "unit")!) !== "year") return null;
  const which = tokens.at(-2)!.lower;
  return { ...meaning, yearsAway: which === "last" ? -1 : which === "next" ? 1 : 0 };
}

function spelledYear(caught: Caught, meaning: CalendarMeaning): CalendarMeaning | null {
  const year = yearNumber(saidAll(caught, "anno"));
  return year !== undefined && year >= YEARS.from && year <= YEARS.to ? { ...meaning, year } : null;
}

/** Day, month and year between strokes, where only one order makes sense; the year has four digits. */
function slashed(text: string): CalendarMeaning | null {
  const parts = text.split(/[/.]/);
  const [a, b, c] = parts.map(Number) as [number, number, number];
  if (parts[0]!.length === 4)
    return a >= YEARS.from && b >= 1 && b <= 12 && c >= 1 && c <= 31
      ? { type: "calendar", year: a, month: b, day: c }
      : null;
  if (parts[2]!.length !== 4 || c < YEARS.from || a < 1 || b < 1) return null;
  if (b <= 12 && (a > 12 || a === b) && a <= 31) return { type: "calendar", year: c, month: b, day: a };
  return a <= 12 && b > 12 && b <= 31 ? { type: "calendar", year: c, month: a, day: b } : null;
}

/** Numbers alone are only a date if there is such a day. */
function existing(meaning: CalendarMeaning | null): CalendarMeaning | null {
  return meaning && dayOf(meaning.year!, meaning.month, meaning.day) && meaning;
}

/** Whether four digits are a year here: by the recognizer, or by a word before them, and never with a counted noun after. */
function isYear(text: string, { before, after, tokens }: Surroundings): boolean {
  const year = Number(text);
  const [token] = tokens;
  const label = token!.entityType;
  if (label === "MONEY" || label === "QUANTITY" || label === "PERCENT" || before?.text === "$") return false;
  if (label === "DATE") return year >= 1000 && year <= YEARS.to;
  if (year < YEARS.from || year > YEARS.to) return false;
  const counted = token!.dep === "nummod" && after?.tag === "NNS";
  if (counted && label === "CARDINAL") return false;
  return (before !== undefined && BEFORE_YEAR.has(before.lower)) || (year >= 1900 && label !== "CARDINAL" && !counted);
}

/** Amounts: how long something lasts and how often it happens; lengths of time, not dates. */

import type { Meaning } from "../meaning.js";
import { numeral } from "../numeral.js";
import type { Caught } from "../pattern.js";
import { type Rule, said, saidAll } from "../rule.js";
import { CLOCK_UNITS, MONTHS, UNIT_PLURALS, UNITS, type Unit, WEEKDAY_PLURALS, WEEKDAYS } from "../words.js";

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ["hourly", "PT1H"],
  ["daily", "P1D"],
  ["nightly", "P1D"],
  ["weekly", "P1W"],
  ["monthly", "P1M"],
  ["quarterly", "P1Q"],
  ["annually", "P1Y"],
  ["yearly", "P1Y"],
]);

export const AMOUNTS: readonly Rule[] = [
  {
    pattern: "a|per <unit>",
    example: "They talk four times {a week} in Oslo.",
    read: (caught, { before }) => {
      const rated = before !== undefined && (before.pos === "NUM" || before.pos === "NOUN" || before.pos === "SYM");
      return rated ? { type: "set", value: durationValue(1, spanOf(caught)!) } : null;
    },
  },
  {
    pattern:
      "<count> -? more? [ trading / working / business / calendar / full / straight / consecutive / long / more / additional ]? <span> [ - long|old ]?",
    example: "They talked for {three years} in Oslo.",
    read: (caught, { after }) =>
      after?.lower === "old" || isYearOf(caught) ? null : isShare(caught, after) ? null : duration(caught),
  },
  {
    pattern: "<count> <span> and a half",
    example: "They talked for {a year and a half} in Oslo.",
    read: (caught) => halved(caught),
  },
  {
    pattern: "<count> and? a? half <span>",
    example: "They talked for {two and a half years} in Oslo.",
    read: (caught) => halved(caught),
  },
  {
    pattern: "half [ a / an / - ]? <span>",
    example: "They talked for {half a year} in Oslo.",
    read: (caught) => {
      const unit = spanOf(caught);
      return unit === undefined ? null : { type: "duration", amount: 0.5, unit };
    },
  },
  {
    pattern:
      "[ all / the whole / the entire / the full / a full / an additional / a whole / an entire / another ] <unit>",
    example: "They talked for {a full week} in Oslo.",
    read: (caught) => ({ type: "duration", amount: 1, unit: spanOf(caught)! }),
  },
  {
    pattern: "[ the ]? last|past|previous|next|coming|latest <count> <units>",
    example: "They talked in {the past two months} in Oslo.",
    read: (caught, { tokens }) =>
      toward(caught, tokens.some(({ lower }) => lower === "next" || lower === "coming") ? "future" : "past"),
  },
  {
    pattern: "[ the ]? past <unit>",
    example: "They talked over {the past year} in Oslo.",
    read: (caught) => toward(caught, "past"),
  },
  {
    pattern: "the? recent|past <units>",
    example: "They talked in {recent weeks} in Oslo.",
    read: () => ({ type: "vague", value: "PAST_REF" }),
  },
  {
    pattern: "the? coming|future <units>",
    example: "They will talk in {the coming weeks} in Oslo.",
    read: () => ({ type: "vague", value: "FUTURE_REF" }),
  },
  {
    pattern: "the? <some>? <units> [ ahead / to come ]",
    example: "They will talk in {the weeks ahead} in Oslo.",
    read: (caught) => toward(caught, "future"),
  },
  {
    pattern: "the? <first:ordinal> <count> <units> [ of? <year> ]?",
    example: "Trade fell in {the first nine months of 2025} by a tenth.",
    read: (caught) => {
      const amount = numeral(saidAll(caught, "count"));
      const unit = spanOf(caught);
      const year = said(caught, "year");
      if (said(caught, "first") !== "first" || typeof amount !== "number" || unit === undefined) return null;
      if (year === undefined) return { type: "duration", amount, unit };
      return { type: "firstUnits", amount, unit, year: Number(year) };
    },
  },
  {
    pattern: "the? <first:ordinal> <count> <units> of last|this|next <unit>",
    example: "Trade fell in {the first nine months of this year} by a tenth.",
    read: (caught, { tokens }) => {
      const amount = numeral(saidAll(caught, "count"));
      const unit = UNIT_PLURALS.get(said(caught, "units")!)!;
      if (
        said(caught, "first") !== "first" ||
        typeof amount !== "number" ||
        UNITS.get(said(caught, "unit")!) !== "year"
      )
        return null;
      const which = tokens.at(-2)!.lower;
      return { type: "firstUnits", amount, unit, yearsAway: which === "last" ? -1 : which === "next" ? 1 : 0 };
    },
  },
  {
    pattern: "<units>",
    example: "They talked for {years} in Oslo.",
    read: (caught, { before }) => {
      const placed =
        before !== undefined &&
        /^(?:for|in|over|within|of|after|through|take|takes|took|last|lasted|spent)$/.test(before.lower);
      return placed ? { type: "duration", amount: null, unit: spanOf(caught)! } : null;
    },
  },
  {
    pattern: "every|each [ other / <ordinal> ]? [ <unit> / <weekday> / <month> / <season> / <part> ]",
    example: "They talk {every year} in Oslo.",
    read: (caught) => ({ type: "set", value: recurring(caught) }),
  },
  {
    pattern: "every <count> <units>",
    example: "They talk {every two weeks} in Oslo.",
    read: (caught) => {
      const amount = numeral(saidAll(caught, "count"));
      return amount === undefined ? null : { type: "set", value: durationValue(amount, spanOf(caught)!) };
    },
  },
  {
    pattern: "<weekdays>",
    example: "They talk on {Mondays} in Oslo.",
    read: (caught) => ({ type: "set", value: `XXXX-WXX-${WEEKDAY_PLURALS.get(said(caught, "weekdays")!)}` }),
  },
  {
    pattern: "once|twice a|per <unit>",
    example: "They talk {twice a week} in Oslo.",
    read: (caught) => ({ type: "set", value: durationValue(1, spanOf(caught)!) }),
  },
  {
    pattern: "hourly|daily|nightly|weekly|monthly|quarterly|annually|yearly",
    example: "They talk {daily} in Oslo.",
    read: (_, { tokens }) => (tokens[0]!.pos === "ADV" ? { type: "set", value: ADVERBS.get(tokens[0]!.lower)! } : null),
  },
  {
    pattern: "the <unit>",
    example: "They made a profit in {the year} ended March 31.",
    read: (caught, { after }) =>
      after?.lower === "ended" || after?.lower === "ending"
        ? { type: "duration", amount: 1, unit: spanOf(caught)! }
        : null,
  },
];

/** `P3Y`, `PT2H`, `PXM`, `P2Y6M`. Quarters are counted as TIMEX3 does, a decade and a century are years. */
export function durationValue(amount: number | null, unit: Unit): string {
  const by = (factor: number) => (amount === null ? "X" : String(amount * factor));
  // `PT1M30S`: only the smallest unit that is said may be a fraction.
  const halved = (letter: string, half: string) =>
    amount !== null && amount % 1 === 0.5
      ? `${amount > 1 ? `${Math.floor(amount)}${letter}` : ""}${half}`
      : `${by(1)}${letter}`;
  switch (unit) {
    case "century":
      return amount === null ? "PXC" : `P${by(100)}Y`;
    case "decade":
      return amount === null ? "PXE" : `P${by(10)}Y`;
    case "year":
      return `P${halved("Y", "6M")}`;
    case "quarter":
      return `P${by(1)}Q`;
    case "month":
      return `P${by(1)}M`;
    case "week":
      return `P${by(1)}W`;
    case "day":
      return `P${by(1)}D`;
    case "hour":
      return `PT${halved("H", "30M")}`;
    case "minute":
      return `PT${halved("M", "30S")}`;
    case "second":
      return `PT${by(1)}S`;
  }
}

function duration(caught: Caught): Meaning | null {
  const amount = numeral(saidAll(caught, "count"));
  const unit = spanOf(caught);
  return amount === undefined || unit === undefined ? null : { type: "duration", amount, unit };
}

/** `three-quarters of its food` */
function isShare(caught: Caught, after: { readonly lower: string } | undefined): boolean {
  return spanOf(caught) === "quarter" && after?.lower === "of";
}

/** `the 1988 quarter` is no amount. */
function isYearOf(caught: Caught): boolean {
  const [count] = saidAll(caught, "count");
  return /^(?:19|20)\d\d$/.test(count ?? "") && caught.get("count")!.length === 1;
}

function halved(caught: Caught): Meaning | null {
  const meaning = duration(caught);
  return meaning?.type === "duration" && meaning.amount !== null
    ? { ...meaning, amount: meaning.amount + 0.5 }
    : meaning;
}

function toward(caught: Caught, way: "past" | "future"): Meaning | null {
  const words = saidAll(caught, "count");
  const unit = spanOf(caught);
  const plural = caught.has("units");
  const amount = words.length > 0 ? numeral(words) : plural ? null : 1;
  return amount === undefined || unit === undefined ? null : { type: "duration", amount, unit, toward: way };
}

function recurring(caught: Caught): string {
  const weekday = WEEKDAYS.get(said(caught, "weekday") ?? "");
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  const month = MONTHS.get(said(caught, "month") ?? "");
  if (month !== undefined) return `XXXX-${String(month).padStart(2, "0")}`;
  if (caught.has("season")) return "P1Y";
  return caught.has("part") ? "P1D" : durationValue(1, spanOf(caught)!);
}

function spanOf(caught: Caught): Unit | undefined {
  const word = said(caught, "span") ?? said(caught, "units") ?? said(caught, "unit") ?? "";
  return UNITS.get(word) ?? UNIT_PLURALS.get(word) ?? CLOCK_UNITS.get(word);
}

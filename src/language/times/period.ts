/** Period: a stretch of whole days on the calendar, with how it is written in TIMEX3. */

import { Temporal } from "temporal-polyfill";
import type { PartialDate } from "../../documents/index.js";
import type { TimePrecision } from "../parsed-doc.js";
import type { Season, Unit } from "./words.js";

export type Grain = Exclude<Unit, "hour" | "minute" | "second"> | "weekend" | "half" | "season";

export interface Period {
  readonly from: Temporal.PlainDate;
  /** Last day, inclusive. */
  readonly to: Temporal.PlainDate;
  readonly grain: Grain;
}

const BY_LENGTH: readonly Grain[] = [
  "day",
  "weekend",
  "week",
  "month",
  "season",
  "quarter",
  "half",
  "year",
  "decade",
  "century",
];

/** First month of each season where the text's world is north of the equator; winter runs into the next year. */
const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASONS = ["SP", "SU", "FA", "WI"] as const;

/** The days of a published date; null when it names no day, month or year that exists. */
export function publishedPeriod(published: PartialDate | null): Period | null {
  if (published === null) return null;
  const [year, month, day] = published.slice(0, 10).split("-").map(Number);
  return dayOf(year!, month, day);
}

/** A day, month or year; null when it does not exist (30 February). */
export function dayOf(year: number, month?: number, day?: number): Period | null {
  if (month === undefined) return periodFrom(year, 1, 1, "year", { years: 1 });
  if (day === undefined) return periodFrom(year, month, 1, "month", { months: 1 });
  return periodFrom(year, month, day, "day", { days: 1 });
}

export function quarterOf(year: number, quarter: number): Period | null {
  return periodFrom(year, quarter * 3 - 2, 1, "quarter", { months: 3 });
}

export function halfOf(year: number, half: number): Period | null {
  return periodFrom(year, half * 6 - 5, 1, "half", { months: 6 });
}

export function seasonOf(year: number, season: Season): Period | null {
  return periodFrom(year, SEASON_MONTH[season], 1, "season", { months: 3 });
}

export function decadeOf(year: number): Period | null {
  return periodFrom(Math.floor(year / 10) * 10, 1, 1, "decade", { years: 10 });
}

/** The century by its number: the 20th is 1901 to 2000, written 19. */
export function centuryOf(number: number): Period | null {
  return periodFrom(number * 100 - 99, 1, 1, "century", { years: 100 });
}

/** The period of a grain that holds all of another; null when none does (a month is in no one week). */
export function enclosing(grain: Grain, { from, to }: Period): Period | null {
  const start = startOf(grain, from);
  const found = start && lasting(start, grain);
  return found && Temporal.PlainDate.compare(to, found.to) <= 0 ? found : null;
}

/** A period moved by so many units; it keeps its grain. Null when it leaves the years 0 to 9999. */
export function moved(period: Period, unit: Unit, by: number): Period | null {
  if (!Number.isInteger(by) || Math.abs(by) > 10_000_000) return null;
  const start = period.from.add(span(unit, by), { overflow: "constrain" });
  if (!inRange(start)) return null;
  if (period.grain !== "day") return lasting(start, period.grain);
  return { from: start, to: start, grain: "day" };
}

/** The day of a week, weekday 1 Monday to 7 Sunday, in the week of another day. */
export function weekdayIn({ from }: Period, weekday: number): Period | null {
  const day = from.add({ days: weekday - from.dayOfWeek });
  return inRange(day) ? { from: day, to: day, grain: "day" } : null;
}

/** The early, middle or late part: four months of a year, four years of a decade, else a third of the days. */
export function partOf({ from, to, grain }: Period, part: "start" | "mid" | "end"): Period {
  const days = from.until(to, { largestUnit: "days" }).days + 1;
  const third: Temporal.DurationLike =
    grain === "year" ? { months: 4 } : grain === "decade" ? { years: 4 } : { days: Math.max(1, Math.round(days / 3)) };
  const next = to.add({ days: 1 });
  if (part === "start") return { from, to: from.add(third).subtract({ days: 1 }), grain };
  if (part === "end") return { from: next.subtract(third), to, grain };
  const isDecade = grain === "decade";
  const start = isDecade ? from.add({ years: 3 }) : from.add(third);
  return {
    from: start,
    to: isDecade ? start.add(third).subtract({ days: 1 }) : next.subtract(third).subtract({ days: 1 }),
    grain,
  };
}

/** Whether a period of the first grain is no longer than one of the second. */
export function isNoLonger(a: Grain, b: Grain): boolean {
  return BY_LENGTH.indexOf(a) <= BY_LENGTH.indexOf(b);
}

/** Days from the first to the second, counted twice (from first to first and from last to last); negative when the second is earlier. */
export function distance(a: Period, b: Period): number {
  return a.from.until(b.from, { largestUnit: "days" }).days + a.to.until(b.to, { largestUnit: "days" }).days;
}

/** `2025`, `2025-07`, `2025-07-28`, `2025-W31`, `2025-W31-WE`, `2025-Q3`, `2025-H2`, `2025-SU`, `202`, `20`. */
export function timexValue({ from, grain }: Period): string {
  const year = String(from.year).padStart(4, "0");
  switch (grain) {
    case "century":
      return year.slice(0, 2);
    case "decade":
      return year.slice(0, 3);
    case "year":
      return year;
    case "half":
      return `${year}-H${from.month <= 6 ? 1 : 2}`;
    case "season":
      return `${year}-${SEASONS[Math.floor((from.month - 3) / 3)]}`;
    case "quarter":
      return `${year}-Q${Math.ceil(from.month / 3)}`;
    case "month":
      return `${year}-${String(from.month).padStart(2, "0")}`;
    case "week":
      return week(from);
    case "weekend":
      return `${week(from)}-WE`;
    case "day":
      return from.toString();
  }
}

export function precisionOf(grain: Grain): TimePrecision {
  if (grain === "weekend") return "week";
  if (grain === "season") return "quarter";
  if (grain === "half") return "year";
  return grain === "century" ? "vague" : grain;
}

function week(date: Temporal.PlainDate): string {
  const year = String(date.yearOfWeek ?? date.year).padStart(4, "0");
  return `${year}-W${String(date.weekOfYear ?? 1).padStart(2, "0")}`;
}

function startOf(grain: Grain, date: Temporal.PlainDate): Temporal.PlainDate | null {
  const january = { month: 1, day: 1 };
  switch (grain) {
    case "century":
      return date.with({ ...january, year: Math.floor((date.year - 1) / 100) * 100 + 1 });
    case "decade":
      return date.with({ ...january, year: Math.floor(date.year / 10) * 10 });
    case "year":
      return date.with(january);
    case "half":
      return date.with({ month: date.month <= 6 ? 1 : 7, day: 1 });
    case "season":
      return date.with({ day: 1 }).subtract({ months: date.month % 3 });
    case "quarter":
      return date.with({ month: Math.floor((date.month - 1) / 3) * 3 + 1, day: 1 });
    case "month":
      return date.with({ day: 1 });
    case "week":
      return date.subtract({ days: date.dayOfWeek - 1 });
    case "weekend":
      return date.dayOfWeek < 6 ? date.add({ days: 6 - date.dayOfWeek }) : date.subtract({ days: date.dayOfWeek - 6 });
    case "day":
      return date;
  }
}

const LENGTH: Readonly<Record<Grain, Temporal.DurationLike>> = {
  century: { years: 100 },
  decade: { years: 10 },
  year: { years: 1 },
  half: { months: 6 },
  season: { months: 3 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { weeks: 1 },
  weekend: { days: 2 },
  day: { days: 1 },
};

function lasting(from: Temporal.PlainDate, grain: Grain): Period | null {
  const to = from.add(LENGTH[grain]).subtract({ days: 1 });
  return inRange(from) && inRange(to) ? { from, to, grain } : null;
}

function span(unit: Unit, by: number): Temporal.DurationLike {
  if (unit === "century") return { years: by * 100 };
  if (unit === "decade") return { years: by * 10 };
  if (unit === "quarter") return { months: by * 3 };
  if (unit === "year") return { years: by };
  if (unit === "month") return { months: by };
  if (unit === "week") return { weeks: by };
  return unit === "day" ? { days: by } : {};
}

function periodFrom(
  year: number,
  month: number,
  day: number,
  grain: Grain,
  length: Temporal.DurationLike,
): Period | null {
  if (year < 0 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const from = Temporal.PlainDate.from({ year, month, day: Math.min(day, 31) }, { overflow: "constrain" });
  if (from.day !== day) return null;
  const to = from.add(length).subtract({ days: 1 });
  return inRange(to) ? { from, to, grain } : null;
}

/** A day as ISO 8601 writes it; null outside the years 0 to 9999. */
export function isoDay(date: Temporal.PlainDate | null): string | null {
  return date !== null && inRange(date) ? date.toString() : null;
}

/** Years that ISO 8601 writes with four digits. */
function inRange({ year }: Temporal.PlainDate): boolean {
  return year >= 0 && year <= 9999;
}

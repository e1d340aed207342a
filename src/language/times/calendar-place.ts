/** Calendar place: the days of a month, day, quarter or season said by name, in the year that is said or meant. */

import type { TimePrecision } from "../parsed-doc.js";
import type { Direction } from "./direction.js";
import type { CalendarMeaning, Which } from "./meaning.js";
import { dayOf, enclosing, halfOf, type Period, quarterOf, seasonOf } from "./period.js";
import { compare, dated, type Resolved, unresolved, type Viewpoint } from "./resolved.js";

/** A tense weighs as much as this factor in distance: told as past on 2 November, `Nov. 20` is last year's, `Nov. 3` hardly. */
const TENSE_FACTOR = 12;
/** Without a tense, what was is told somewhat more than what will be. */
const PAST_FACTOR = 1.5;

/**
 * The year is the one said, or counted from publication, or that of the sentence; else the one that brings the place
 * nearest to publication on the side the clause points to.
 */
export function calendarPlace(meaning: CalendarMeaning, view: Viewpoint): Resolved {
  const { published } = view;
  const place = (year: number) => placeIn(meaning, year);
  const open = openValue(meaning);
  if (meaning.fiscal) {
    const year = meaning.year ?? (published === null ? null : published.from.year + (meaning.yearsAway ?? 0));
    return unresolved(year === null ? open : String(year).padStart(4, "0"), "year");
  }
  if (meaning.year !== undefined) return dated(place(meaning.year), "absolute", open);
  if (meaning.yearsAway !== undefined) {
    const year = published && enclosing("year", published) ? published.from.year + meaning.yearsAway : null;
    return dated(year === null ? null : place(year), "publication", open);
  }
  if (meaning.which === undefined && view.year !== null) return dated(place(view.year), "context", open);
  if (published === null || published.grain === "year") return unresolved(open, grainOf(meaning));
  const around = [-1, 0, 1].map((by) => place(published.from.year + by)).filter((one) => one !== null);
  if (meaning.which !== undefined) return dated(whichOf(around, meaning.which, published), "publication", open);
  return dated(nearest(around, published, view.direction), "publication", open, grainOf(meaning));
}

/** `the 28th`, of the month of publication or one beside it. */
export function dayOfMonth(day: number, { published, direction }: Viewpoint): Resolved {
  const open = `XXXX-XX-${String(day).padStart(2, "0")}`;
  if (published === null || published.grain !== "day") return unresolved(open, "day");
  const months = [-1, 0, 1].map((by) => published.from.add({ months: by }));
  const days = months.map(({ year, month }) => dayOf(year, month, day)).filter((one) => one !== null);
  return dated(nearest(days, published, direction), "publication", open, "day");
}

function placeIn({ month, day, until, quarter, half, season }: CalendarMeaning, year: number): Period | null {
  if (quarter !== undefined) return quarterOf(year, quarter);
  if (half !== undefined) return halfOf(year, half);
  if (season !== undefined) return seasonOf(year, season);
  const start = dayOf(year, month, day);
  const end = until === undefined ? start : dayOf(year, month, until);
  return start && end && { ...start, to: end.to };
}

function grainOf({ day, quarter, season }: CalendarMeaning): TimePrecision {
  return day !== undefined ? "day" : quarter !== undefined || season !== undefined ? "quarter" : "month";
}

/** The TIMEX3 value with its unknown year. */
function openValue({ month, day, quarter, half, season }: CalendarMeaning): string {
  const two = (n: number) => String(n).padStart(2, "0");
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  if (half !== undefined) return `XXXX-H${half}`;
  if (season !== undefined) return `XXXX-${season}`;
  if (month === undefined) return "XXXX";
  return day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
}

/** Of periods like each other, the nearest to publication, those against the way the clause points seen from further off. */
function nearest(periods: readonly Period[], published: Period, way: Direction): Period | null {
  let best: Period | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const period of periods) {
    const days = daysAway(period, published);
    const factor = factorOf(days, way);
    if (Math.abs(days) * factor >= least) continue;
    least = Math.abs(days) * factor;
    best = period;
  }
  return best;
}

function factorOf(days: number, way: Direction): number {
  if (way === "unknown") return days > 0 ? PAST_FACTOR : 1;
  return way === "past" ? (days > 0 ? TENSE_FACTOR : 1) : days < 0 ? TENSE_FACTOR : 1;
}

/** Days from publication to a period: 0 where they meet. */
function daysAway({ from, to }: Period, published: Period): number {
  if (compare(from, published.to) > 0) return published.to.until(from).days;
  return compare(to, published.from) < 0 ? published.from.until(to).days : 0;
}

function whichOf(periods: readonly Period[], which: Which, published: Period): Period | null {
  if (which === "this") return periods.find(({ from }) => from.year === published.from.year) ?? null;
  if (which === "last") return periods.filter(({ to }) => compare(to, published.from) < 0).at(-1) ?? null;
  return periods.find(({ from }) => compare(from, published.to) > 0) ?? null;
}

/** Relative time: so many days, weeks, months or years from publication or from another time, and the days of the week. */

import type { Direction } from "./direction.js";
import type { Meaning, Origin, Which } from "./meaning.js";
import { distance, enclosing, type Grain, isNoLonger, moved, precisionOf, weekdayIn } from "./period.js";
import { compare, dated, type Resolved, unresolved, type Viewpoint, vague } from "./resolved.js";
import type { Unit } from "./words.js";

const OPEN: Partial<Readonly<Record<Grain, string>>> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
};

export interface Away {
  readonly unit: Unit;
  readonly by: number | null;
  readonly origin: Origin;
  readonly keepsGrain?: boolean;
}

/** The period so many units away; `last month` a month, `a year earlier` than a quarter a quarter. */
export function away({ unit, by, origin, keepsGrain }: Away, { published, context }: Viewpoint): Resolved {
  if (by === null) return { ...vague(origin === "publication" ? "PAST_REF" : "FUTURE_REF", null), precision: "vague" };
  const from = origin === "publication" ? published : context;
  const grain = unit as Grain;
  const open = OPEN[grain] ?? "XXXX";
  if (from === null) return unresolved(open, precisionOf(grain));
  if (!Number.isInteger(by)) {
    const months = unit === "year" ? Math.round(by * 12) : null;
    return months === null
      ? unresolved(open, "vague")
      : away({ unit: "month", by: months, origin }, { published, context, year: null, direction: "unknown" });
  }
  const comparison = keepsGrain && unit === "year" && by === -1 && context?.grain === "quarter" ? context : null;
  const base =
    comparison ?? (keepsGrain && origin === "context" && isNoLonger(from.grain, grain) ? from : enclosing(grain, from));
  return dated(base && moved(base, unit, by), origin, open, precisionOf(grain));
}

/** The weekday that the clause points to; one told after another day ahead comes after it. */
export function weekday(
  meaning: Meaning & { type: "weekday" },
  { published, context, direction }: Viewpoint,
): Resolved {
  const open = `XXXX-WXX-${meaning.weekday}`;
  const from = meaning.origin === "publication" ? published : context;
  if (from === null || from.grain !== "day") return unresolved(open, "day");
  const there = weekdayIn(from, meaning.weekday);
  if (there === null) return unresolved(open, "day");
  const by = meaning.weeksAway ?? weeksTo(distance(from, there), meaning.which, direction);
  const day = moved(there, "day", by * 7);
  const follows =
    meaning.which === undefined && direction === "future" && day && context?.grain === "day" && from !== context;
  const isLater = follows && compare(context.from, day.from) > 0 && distance(day, context) < 14;
  return dated(isLater ? moved(day, "day", 7) : day, meaning.origin, open);
}

/** Weeks from the same calendar week's day; `days` is twice the days from publication to it. */
function weeksTo(days: number, which: Which | undefined, way: Direction): number {
  if (which === "this") return 0;
  if (which === "last") return days >= 0 ? -1 : 0;
  if (which === "next") return days <= 0 ? 1 : 0;
  if (way === "future") return days < 0 ? 1 : 0;
  return days > 0 ? -1 : 0;
}

export function weekend(which: Which | undefined, { published, direction }: Viewpoint): Resolved {
  const there = published && enclosing("weekend", published);
  if (!there) return unresolved("XXXX-WXX-WE", "week");
  const isAhead = compare(there.from, published.to) > 0;
  const toldAsPast = which !== "next" && direction === "past" && isAhead;
  const by = which === "next" ? 1 : which === "last" || toldAsPast ? -1 : 0;
  return dated(moved(there, "week", by), "publication", "XXXX-WXX-WE");
}

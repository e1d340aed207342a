/** Resolve: from what an expression means, and from where and when it is said, to days on the calendar. */

import { calendarPlace, dayOfMonth } from "./calendar-place.js";
import type { Meaning, PartSaid } from "./meaning.js";
import { centuryOf, dayOf, decadeOf, enclosing, moved, type Period, partOf } from "./period.js";
import { away, weekday, weekend } from "./relative-time.js";
import { compare, dated, type Resolved, UNKNOWN, type Viewpoint, vague } from "./resolved.js";
import { durationValue } from "./rules/amounts.js";

export function resolve(meaning: Meaning, view: Viewpoint): Resolved {
  switch (meaning.type) {
    case "calendar":
      return calendarPlace(meaning, view);
    case "decade":
      return dated(decadeOf(meaning.year), "absolute", "XXX");
    case "century":
      return dated(centuryOf(meaning.number), "absolute", "XX");
    case "away":
      return away(meaning, view);
    case "weekday":
      return weekday(meaning, view);
    case "weekend":
      return weekend(meaning.which, view);
    case "dayOfMonth":
      return dayOfMonth(meaning.day, view);
    case "vague":
      return vague(meaning.value, view.published);
    case "duration":
      return duration(meaning, view.published);
    case "inSpan":
      return view.direction === "future"
        ? away({ unit: meaning.unit, by: meaning.amount, origin: "publication" }, view)
        : duration({ ...meaning, type: "duration" }, view.published);
    case "firstUnits":
      return firstUnits(meaning, view.published);
    case "set":
      return { kind: "set", ...UNKNOWN, precision: "vague", value: meaning.value };
    case "clock":
      return clock(meaning.time, view);
  }
}

/** What is said to be about so many units away, widened by a tenth of them on either side. */
export function roughly(resolved: Resolved, meaning: Meaning, view: Viewpoint): Resolved {
  if (meaning.type !== "away" || meaning.by === null || resolved.period === null) return resolved;
  const margin = Math.round(Math.abs(meaning.by) / 10);
  const ends = [meaning.by - margin, meaning.by + margin].map((by) => away({ ...meaning, by }, view));
  const [{ from }, { to }] = ends as [Resolved, Resolved];
  return { ...resolved, from, to, precision: "vague" };
}

/** The early, middle or late part; or what of it lies before (`earlier this year`) or after publication. */
export function narrowed(resolved: Resolved, part: PartSaid | undefined, published: Period | null): Resolved {
  const { period } = resolved;
  if (part === undefined || period === null || resolved.kind !== "date") return resolved;
  if (period.grain === "day") return resolved;
  if (part === "earlier" || part === "later") {
    if (published === null || enclosing(period.grain, published) === null) return resolved;
    const inside = compare(published.from, period.from) >= 0 && compare(published.to, period.to) <= 0;
    if (!inside) return resolved;
    return part === "earlier" ? { ...resolved, to: published.to } : { ...resolved, from: published.from };
  }
  const { from, to } = partOf(period, part);
  return { ...resolved, from, to };
}

/** `overnight` is the night before publication; an hour by itself is of no day. */
function clock(time: string, view: Viewpoint): Resolved {
  if (time !== "TNI" || view.published?.grain !== "day") {
    return { kind: "time", ...UNKNOWN, precision: "vague", value: `XXXX-XX-XX${time}` };
  }
  const night = away({ unit: "day", by: -1, origin: "publication" }, view);
  return { ...night, kind: "time", value: `${night.value}TNI`, period: null };
}

function duration({ amount, unit, toward }: Meaning & { type: "duration" }, published: Period | null): Resolved {
  const value = durationValue(amount, unit);
  const bare: Resolved = { kind: "duration", ...UNKNOWN, precision: "vague", value };
  if (toward === undefined || published === null || published.grain !== "day") return bare;
  const far = amount === null ? null : moved(published, unit, (toward === "past" ? -1 : 1) * amount);
  if (amount !== null && far === null) return bare;
  const [from, to] = toward === "past" ? [far?.from ?? null, published.to] : [published.from, far?.to ?? null];
  return { ...bare, from, to, basis: "publication" };
}

function firstUnits(meaning: Meaning & { type: "firstUnits" }, published: Period | null): Resolved {
  const { amount, unit, yearsAway } = meaning;
  const year = meaning.year ?? (published === null ? undefined : published.from.year + yearsAway!);
  const value = durationValue(amount, unit);
  const start = year === undefined ? null : dayOf(year, 1, 1);
  const end = start && moved(start, unit, amount);
  const bare: Resolved = { kind: "duration", ...UNKNOWN, precision: "vague", value };
  if (!start || !end) return bare;
  const basis = meaning.year === undefined ? "publication" : "absolute";
  return { ...bare, from: start.from, to: end.from.subtract({ days: 1 }), basis };
}

/** Days: dates as a reader says them, and how far apart they are. */

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `2025-07-28` → `28 July 2025`, `2025-07` → `July 2025`. */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.slice(0, 10).split("-");
  return [
    dayOfMonth === undefined ? null : String(Number(dayOfMonth)),
    month === undefined ? null : MONTHS[Number(month) - 1],
    year,
  ]
    .filter((part) => part != null)
    .join(" ");
}

/** `10–16 March 2025`, `30 June – 6 July 2025`; the year is told once where it is the same. */
export function days(from: string, to: string): string {
  if (from === to) return day(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${day(to)}`;
  const first = from.slice(0, 4) === to.slice(0, 4) ? day(from).replace(/ \d{4}$/, "") : day(from);
  return `${first} – ${day(to)}`;
}

/** Whole days from one date to a later one; undefined unless both are days. */
export function lagDays(from: string, to: string): number | undefined {
  if (from.length < 10 || to.length < 10) return undefined;
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** `1 day`, `27 days`. */
export function nDays(n: number): string {
  return n === 1 ? "1 day" : `${n} days`;
}

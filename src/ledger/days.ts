/** Days: a date as precisely as it is known, as the first and last day it may be. */
import { DuckDBDateValue } from "./duckdb.js";

const DAY = 86_400_000;

export interface Days {
  /** Days since 1 January 1970; both inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The days that `2025`, `2025-07`, `2025-07-28` or a UTC time stand for; null for null and for a day no calendar has. */
export function daysOf(date: string | null): Days | null {
  const match = date === null ? null : /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(date);
  if (match === null) return null;
  const [, year, month = "01", day = "01"] = match;
  const start = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || start.getUTCDate() !== Number(day)) return null;
  const first = start.getTime() / DAY;
  if (match[3] !== undefined) return { first, last: first };
  if (match[2] === undefined) start.setUTCFullYear(start.getUTCFullYear() + 1);
  else start.setUTCMonth(start.getUTCMonth() + 1);
  return { first, last: start.getTime() / DAY - 1 };
}

/** A day as DuckDB stores it. */
export function dateCell(day: number | undefined): DuckDBDateValue | null {
  return day === undefined ? null : new DuckDBDateValue(day);
}

/** A stored day as ISO 8601. */
export function isoDay({ days }: DuckDBDateValue): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

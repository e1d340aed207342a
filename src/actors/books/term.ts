/** Term: from when until when something held, as precisely as the book knows it. */

export interface Term {
  /** ISO 8601 day, month or year, inclusive; null when unknown or always. */
  readonly from: string | null;
  /** Inclusive; null when it has not ended. */
  readonly to: string | null;
}

/** Whether a term covers a date (itself perhaps only a month or year); what is unknown is not ruled out. */
export function covers({ from, to }: Term, date: string): boolean {
  const day = date.slice(0, 10);
  return (from === null || firstDay(from) <= lastDay(day)) && (to === null || firstDay(day) <= lastDay(to));
}

/** Whether a term ended before a date. */
export function endedBefore({ to }: Term, date: string): boolean {
  return to !== null && lastDay(to) < firstDay(date.slice(0, 10));
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

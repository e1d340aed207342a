/** Period: whole days, and the same number of days before them. */
import { Temporal } from "temporal-polyfill";
import { readDate } from "../documents/index.js";
import { UsageError } from "../usage-error.js";

export interface Period {
  /** First and last day, ISO 8601, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** The days from the first day of `from` to the last of `to`, each a day, a month or a year. */
export function wholePeriod(from: string, to: string): Period {
  const first = dayOf("from", from);
  const last = dayOf("to", to);
  const period = {
    from: first.length === 4 ? `${first}-01-01` : first.length === 7 ? `${first}-01` : first,
    to: last.length === 4 ? `${last}-12-31` : last.length === 7 ? monthEnd(last) : last,
  };
  if (period.from > period.to) throw new UsageError(`the period ends before it begins: ${from} to ${to}`);
  return period;
}

/** As many days, ending the day before. */
export function daysBefore({ from, to }: Period): Period {
  const first = Temporal.PlainDate.from(from);
  const nDays = first.until(Temporal.PlainDate.from(to)).days + 1;
  return { from: first.subtract({ days: nDays }).toString(), to: first.subtract({ days: 1 }).toString() };
}

function dayOf(flag: string, words: string): string {
  const date = readDate(words);
  if (date === null) throw new UsageError(`invalid --${flag}: ${words}; write 2025, 2025-07 or 2025-07-28`);
  return date.slice(0, 10);
}

function monthEnd(month: string): string {
  return `${month}-${Temporal.PlainYearMonth.from(month).daysInMonth}`;
}

/** What changed: how much was told of conflict and cooperation, against the period before; only for a period. */
import type { Reading } from "../../coding/index.js";
import { lagDays, nDays } from "../days.js";
import type { Line } from "../line.js";
import { type Reader, withEchoes } from "../reader.js";

interface Tally {
  readonly cooperation: number;
  readonly conflict: number;
}

export function changed(read: Reader): readonly Line[] {
  const { before, period } = read.request;
  if (period == null || before === undefined) return [];
  const asked = new Set(read.request.sides ?? []);
  const now = tally(read.readings, asked);
  const then = tally(before, asked);
  const records = read.readings.flatMap((reading) =>
    reading.events.filter((event) => counts(event, asked)).map((event) => ({ reading, event })),
  );
  if (records.length === 0) return [];
  const length = lagDays(period.from, period.to);
  const earlier = `the ${length === undefined ? "period of the same length" : nDays(length + 1)} before`;
  const text =
    before.length === 0
      ? `Acts told as done: ${now.conflict} of conflict and ${now.cooperation} of cooperation (a count of events by PLOVER quad class); the ledger holds nothing of ${earlier} to compare them with`
      : `Against ${earlier}, ${compared("acts of conflict", now.conflict, then.conflict)}; ${compared("acts of cooperation", now.cooperation, then.cooperation)} (a count of events told as done, by PLOVER quad class)`;
  const lines = records.map(({ reading, event }) => read.line(reading, text, event, ["predicate"]));
  const whole = withEchoes(lines[0]!, lines.slice(1));
  return [{ ...whole, citations: whole.citations.slice(0, 8) }];
}

/** `acts of conflict rose from 3 to 7`. */
function compared(what: string, now: number, then: number): string {
  if (now === then) return `${what} stayed at ${now}`;
  return `${what} ${now > then ? "rose" : "fell"} by ${Math.abs(now - then)}, from ${then} to ${now}`;
}

/** Acts told as done that touch a side asked about. */
function counts(event: Reading["events"][number], asked: ReadonlySet<string>): boolean {
  if (event.auxiliary !== null) return false;
  return (
    asked.size === 0 || [...event.actors, ...event.recipients].some(({ side }) => side !== null && asked.has(side))
  );
}

function tally(readings: readonly Reading[], asked: ReadonlySet<string>): Tally {
  let cooperation = 0;
  let conflict = 0;
  for (const event of readings.flatMap(({ events }) => events)) {
    if (!counts(event, asked)) continue;
    if (event.quad <= 2) cooperation++;
    else conflict++;
  }
  return { cooperation, conflict };
}

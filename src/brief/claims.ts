/** Claims: which words a section tells, so that no other section tells them again. */
import type { Reading } from "../coding/index.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words told as offers, answers, demands, exchanges or things due. */
export interface Claims {
  readonly offers: readonly Stretch[];
  readonly answers: readonly Stretch[];
  readonly demands: readonly Stretch[];
  readonly exchanges: readonly Stretch[];
  readonly due: readonly Stretch[];
}

export function claimsOf(reading: Reading): Claims {
  return {
    offers: reading.overtures.flatMap(({ what, evidence }) => [what, ...evidence.filter((e) => e.role === "move")]),
    answers: reading.overtures.flatMap(({ evidence }) => evidence.filter((e) => e.role === "answer")),
    demands: demandsOf(reading).map(({ what }) => what),
    exchanges: reading.exchanges.flatMap(({ given, returned }) => [given.what, returned.what]),
    due: reading.expectations.map(({ what }) => what),
  };
}

/** Demands of someone else: what a side is read as asking of itself is no demand. */
export function demandsOf({ demands }: Reading): Reading["demands"] {
  return demands.filter(({ actors, recipients }) => {
    const own = new Set(actors.map(({ side, entity }) => side ?? entity));
    return recipients.length === 0 || recipients.some(({ side, entity }) => !own.has(side ?? entity));
  });
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Share of a stretch that the others cover together, 0 to 1. */
export function coverage(stretch: Stretch, others: readonly Stretch[]): number {
  let covered = 0;
  let place = stretch.start;
  for (const { start, end } of [...others].sort((a, b) => a.start - b.start)) {
    const until = Math.min(end, stretch.end);
    if (until <= place) continue;
    covered += Math.max(0, until - Math.max(start, place));
    place = Math.max(place, until);
  }
  return covered / Math.max(1, stretch.end - stretch.start);
}

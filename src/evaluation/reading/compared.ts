/** Compared: one text's records beside its gold, paired at every level. */
import type { CodedEvent, Reading } from "../../coding/index.js";
import { agreement, isMirror, LEVELS } from "./agreement.js";
import type { GoldDoc } from "./gold-docs.js";
import { matching } from "./matching.js";

export interface Compared {
  readonly gold: GoldDoc;
  readonly reading: Reading;
  /** One for each of the LEVELS. */
  readonly levels: readonly Level[];
}

export interface Level {
  /** For each event of the gold the record that matches it, or null. */
  readonly matches: readonly (CodedEvent | null)[];
  /** Records without a match, the second record of a mutual act left out. */
  readonly spurious: readonly CodedEvent[];
}

export function compared(gold: GoldDoc, reading: Reading): Compared {
  return { gold, reading, levels: LEVELS.map((_, level) => levelOf(gold, reading, level + 1)) };
}

function levelOf({ events }: GoldDoc, reading: Reading, level: number): Level {
  const found = reading.events;
  const matches = matching(events, found, (g, f) => {
    const held = agreement(g, f, reading);
    return held >= level ? held : 0;
  }).map((i) => (i === null ? null : found[i]!));
  const rest = new Set(found.filter((event) => !matches.includes(event)));
  for (const [i, match] of matches.entries()) {
    const event = events[i]!;
    if (match === null || !event.mutual) continue;
    const mirror = [...rest].find((other) => agreement(event, other, reading) >= level && isMirror(match, other));
    if (mirror !== undefined) rest.delete(mirror);
  }
  return { matches, spurious: [...rest] };
}

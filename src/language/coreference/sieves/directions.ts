/** Directions: `the North` is `North Korea` where the text speaks of North Korea. */

import type { Chains } from "../chains.js";

const DIRECTIONS = new Set(["north", "south", "east", "west"]);

/** The nearest name before it that begins with the direction, else the first in the text. */
export function joinDirections(chains: Chains): void {
  const latest = new Map<string, number>();
  const first = new Map<string, number>();
  for (const { form, kind, words, index } of chains.candidates) {
    if (form === "name" && kind === "state" && words.length === 2 && DIRECTIONS.has(words[0]!) && !first.has(words[0]!))
      first.set(words[0]!, index);
  }
  for (const { form, kind, words, index } of chains.candidates) {
    if (form !== "name" || kind !== "state" || words.length !== 2) continue;
    if (DIRECTIONS.has(words[0]!)) latest.set(words[0]!, index);
    else if (words[0] === "the" && DIRECTIONS.has(words[1]!)) {
      const full = latest.get(words[1]!) ?? first.get(words[1]!);
      if (full !== undefined) chains.join(full, index);
    }
  }
}

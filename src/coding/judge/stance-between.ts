/** StanceBetween: how the text has one of two marked parties stand to the other, friendly (for) or hostile (against). */
import type { MarkedPair } from "../../language/index.js";

/** Who stands how to whom; of a marked pair, the actor is the first and the recipient the second. */
export const STANCES_BETWEEN = [
  "none",
  "first for second",
  "second for first",
  "first against second",
  "second against first",
] as const;
export type StanceBetween = (typeof STANCES_BETWEEN)[number];

/** Calibrated probabilities of all five for each pair, in the order of the pairs; none depends on another. */
export type StancesOf = (pairs: readonly MarkedPair[]) => Promise<readonly ReadonlyMap<StanceBetween, number>[]>;

/** The likeliest, the first in the order above of equals. */
export function likeliestStance(probabilities: ReadonlyMap<StanceBetween, number>): StanceBetween {
  return STANCES_BETWEEN.reduce((best, stance) =>
    (probabilities.get(stance) ?? 0) > (probabilities.get(best) ?? 0) ? stance : best,
  );
}

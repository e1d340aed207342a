/** Choose: the best of some candidates by weights. */
import type { Features } from "./feature.js";
import { score, type Weights } from "./weights.js";

export interface Candidate {
  readonly features: Features;
  /** Features it has in common with its neighbors in the list; the very same array. */
  readonly shared: Features;
}

export interface Choice<C> {
  readonly best: C;
  /** By how much it beat the next best; a large number when it was alone. */
  readonly margin: number;
}

const ALONE = 20;
export const NONE: Features = [];

/** The candidate of the highest score; the first of equals. There must be one. */
export function choose<C extends Candidate>(weights: Weights, candidates: readonly C[]): Choice<C> {
  let best = 0;
  let high = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  let common = NONE;
  let ofCommon = 0;
  for (let i = 0; i < candidates.length; i++) {
    const { shared, features } = candidates[i]!;
    if (shared !== common) {
      common = shared;
      ofCommon = score(weights, shared);
    }
    const sum = ofCommon + score(weights, features);
    if (sum > high) {
      next = high;
      high = sum;
      best = i;
    } else if (sum > next) next = sum;
  }
  return { best: candidates[best]!, margin: candidates.length === 1 ? ALONE : high - next };
}

/** JudgePairs: what one marked party does to the other in a sentence, by a judge. */
import type { MarkedPair } from "../../language/index.js";
import { actProbability, type Guide, type Judge, likeliestAct, type Verdict } from "../judge/judge.js";
import { type Auxiliary, CATEGORIES } from "../records/index.js";
import type { CodedPair } from "./code-pair.js";

export interface JudgedPair extends CodedPair {
  /** The likeliest; null where it was done. */
  readonly auxiliary: Auxiliary | null;
  readonly verdict: Verdict;
}

/** In the order of the pairs; NONE only where the guide knows it and it is likelier than each act. */
export async function judgePairs(
  pairs: readonly MarkedPair[],
  judge: Judge,
  guide: Guide = "plv",
): Promise<readonly JudgedPair[]> {
  return (await judge.verdicts(pairs, guide)).map((verdict) => {
    const act = actProbability(verdict);
    const auxiliary = likeliest(verdict.auxiliaries);
    if (guide === "labelled" && likeliest(verdict.categories) === "NONE")
      return { category: "NONE", quad: null, confidence: rounded(1 - act), auxiliary, verdict };
    const { category, probability } = likeliestAct(verdict);
    const quad = category === "YIELD" ? CATEGORIES.CONCEDE.quad : CATEGORIES[category].quad;
    const confidence = rounded(guide === "labelled" ? act * probability : probability);
    return { category, quad, confidence, auxiliary, verdict };
  });
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}

function likeliest<T>(probabilities: ReadonlyMap<T, number>): T {
  return [...probabilities].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

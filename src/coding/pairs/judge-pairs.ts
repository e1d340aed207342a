/** JudgePairs: what one marked party does to the other in a sentence, by a judge. */
import type { MarkedPair } from "../../language/index.js";
import { actProbability, type Guide, type Judge, likeliestAct } from "../judge/judge.js";
import { CATEGORIES } from "../records/index.js";
import type { CodedPair } from "./code-pair.js";

/** In the order of the pairs; NONE only where the guide knows it and it is likelier than any act together. */
export async function judgePairs(
  pairs: readonly MarkedPair[],
  judge: Judge,
  guide: Guide = "plv",
): Promise<readonly CodedPair[]> {
  return (await judge.verdicts(pairs, guide)).map((verdict) => {
    const act = actProbability(verdict);
    if (guide === "labelled" && act < 0.5) return { category: "NONE", quad: null, confidence: rounded(1 - act) };
    const { category, probability } = likeliestAct(verdict);
    const quad = category === "YIELD" ? CATEGORIES.CONCEDE.quad : CATEGORIES[category].quad;
    return { category, quad, confidence: rounded(guide === "labelled" ? act * probability : probability) };
  });
}

function rounded(probability: number): number {
  return Math.round(probability * 100) / 100;
}

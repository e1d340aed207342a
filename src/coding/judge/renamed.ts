/** Renamed: an event that the mechanism told, under the category that the judge is surer of. */
import type { ParsedDoc } from "../../language/index.js";
import type { ToldEvent } from "../events/told-event.js";
import { actProbability, asJudged, type JudgedCategory, likeliestAct, type Verdict } from "./judge.js";
import type { Ruling } from "./rulings.js";
import { toCategory } from "./to-category.js";

/**
 * The event with how sure the judge is of it; with the judge's category where that has at least probability `least`
 * among the acts. `rulings`: on its parties, at least one.
 */
export function renamed(parsed: ParsedDoc, event: ToldEvent, rulings: readonly Ruling[], least: number): ToldEvent {
  const act = Math.max(...rulings.map(({ verdict }) => actProbability(verdict)));
  const best = rulings
    .map(({ verdict }) => likeliestAct(verdict))
    .reduce((a, b) => (b.probability > a.probability ? b : a));
  const own = asJudged(event.category);
  if (best.category === own || best.probability < least) {
    const share = Math.max(...rulings.map(({ verdict }) => shareOf(verdict, own)));
    return { ...event, verdict: { probability: act * share, overruled: null } };
  }
  return {
    ...event,
    category: toCategory(parsed, best.category, event.words),
    mode: null,
    verdict: { probability: act * best.probability, overruled: event.category },
  };
}

/** Of a verdict, the probability of a category among the acts. */
function shareOf(verdict: Verdict, category: JudgedCategory): number {
  const act = actProbability(verdict);
  return act === 0 ? 0 : (verdict.categories.get(category) ?? 0) / act;
}

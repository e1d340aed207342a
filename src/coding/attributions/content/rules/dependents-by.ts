/** Dependents by label: the places where those of a cue's dependents begin that a rule asks for. */
import type { ContentSite, Place } from "../content-rule.js";

export function dependentsBy({ page, dependents }: ContentSite, labels: ReadonlySet<string>): readonly Place[] {
  const places: Place[] = [];
  for (const i of dependents) if (labels.has(page.tokens[i]!.dep)) places.push({ first: page.left[i]!, last: null });
  return places;
}

/** Common kinds: what a name is by all its uses in a text together, where the recognizer reads it now so, now so. */

import type { Candidate, Kind } from "./candidate.js";
import { isStateName } from "./capitals.js";
import type { Page } from "./page.js";

/** The kind of a name by the weight of its uses; its own for states, peoples and names used once; a person's for a surname alone. */
export function commonKinds(names: readonly Candidate[], { tokens }: Page): (name: Candidate) => Kind {
  const weights = new Map<string, Map<Kind, number>>();
  const surnames = new Set<string>();
  const places = new Set<string>();
  for (const name of names) {
    const { dep, head } = tokens[name.head]!;
    if (dep === "pobj" && LOCATIVE.has(tokens[head]!.lower)) places.add(name.key);
    if (name.kind === "person" && name.words.length > 1) surnames.add(name.words.at(-1)!);
    if (!canVary(name)) continue;
    const kinds = weights.get(name.key) ?? new Map<Kind, number>();
    kinds.set(name.kind, (kinds.get(name.kind) ?? 0) + weightOf(name));
    weights.set(name.key, kinds);
  }
  return (name) => {
    // `Wilkins`, where the text has a Kristin Wilkins, is no company.
    const isSurname = name.words.length === 1 && surnames.has(name.key) && name.kind !== "people";
    if (isSurname && (canVary(name) || !places.has(name.key))) return "person";
    const kinds = weights.get(name.key);
    if (kinds === undefined || kinds.size === 1 || !canVary(name)) return name.kind;
    let best = name.kind;
    for (const [kind, weight] of kinds) if (weight > (kinds.get(best) ?? 0)) best = kind;
    return best;
  };
}

/** `in Paris` is a city though a Valeska Paris be in the text. */
const LOCATIVE = new Set(["in", "at", "from", "to", "into", "near", "across", "outside", "around"]);

function canVary({ key, kind }: Candidate): boolean {
  return kind !== "people" && !isStateName(key);
}

function weightOf({ kind, roles }: Candidate): number {
  if (kind === "unknown" || kind === "thing") return 0.1;
  return roles.length > 0 ? 2 : 1;
}

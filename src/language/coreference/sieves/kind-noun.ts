/** Kind noun: `the country`, `the company` is the country or company lately and often spoken of. */

import type { Candidate, Kind } from "../candidate.js";
import { stateOf } from "../capitals.js";
import type { Chain, Chains } from "../chains.js";

/** Sentences looked back, and mentions at most. */
const WINDOW = 4;
const MOST = 60;
/** A mention this many sentences ago counts half as much. */
const HALF_LIFE = 1.5;
/** Two this near in weight cannot be told apart. */
const CLOSE = 0.8;

const STATES = new Set("country nation republic kingdom".split(" "));
const BODIES = new Set("company firm organization organisation agency corporation".split(" "));
const CITIES = new Set("city town village municipality".split(" "));

/** Only where no earlier description with the noun was found, and nothing but the noun is said. */
export function joinKindNouns(chains: Chains): void {
  for (const nominal of chains.candidates) {
    if (nominal.form !== "nominal" || nominal.determiner !== "definite" || nominal.number !== "singular") continue;
    if (nominal.modifiers.size > 0 || nominal.isRestricted || chains.of(nominal.index).mentions.length > 1) continue;
    const isOne = kindTest(nominal.noun);
    const found = isOne === null ? null : mostSpokenOf(nominal, isOne, chains);
    if (found !== null) chains.join(found, nominal.index);
  }
}

function kindTest(noun: string): ((name: Candidate, kind: Kind) => boolean) | null {
  if (STATES.has(noun)) return ({ key }, kind) => kind === "state" && (stateOf(key) !== null || key.startsWith("the"));
  if (CITIES.has(noun)) return ({ key }, kind) => (kind === "state" || kind === "place") && stateOf(key) === null;
  return BODIES.has(noun) ? (_, kind) => kind === "organization" : null;
}

/** A name that passes a test, the most spoken of before a nominal; null when none stands out. */
function mostSpokenOf(
  nominal: Candidate,
  isOne: (name: Candidate, kind: Kind) => boolean,
  { candidates, of }: Chains,
): number | null {
  const weights = new Map<Chain, { weight: number; name: number }>();
  for (let i = nominal.index - 1; i >= Math.max(0, nominal.index - MOST); i--) {
    const candidate = candidates[i]!;
    const ago = nominal.sentence - candidate.sentence;
    if (ago > WINDOW) break;
    const chain = of(i);
    if (candidate.last > nominal.first || !chain.hasName) continue;
    const name = chain.mentions.find((mention) => candidates[mention]!.form === "name")!;
    if (!isOne(candidates[name]!, chain.kind)) continue;
    const known = weights.get(chain) ?? { weight: 0, name };
    known.weight += 2 ** (-ago / HALF_LIFE);
    weights.set(chain, known);
  }
  const [best, second] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return best && (second?.weight ?? 0) < best.weight * CLOSE ? best.name : null;
}

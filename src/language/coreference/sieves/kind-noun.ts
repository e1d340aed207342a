/** Kind noun: `the country`, `the party`, `the foundation` is the country, party or foundation lately and often spoken of. */

import { gendersAgree } from "../agreement.js";
import type { Candidate } from "../candidate.js";
import type { Chain, Chains } from "../chains.js";
import { type KindTest, kindTest } from "../kind-test.js";

/** Sentences looked back, and mentions at most. */
const WINDOW = 24;
const MOST = 240;
/** A mention this many sentences ago counts half as much. */
const HALF_LIFE = 3;
/** Two this near in weight cannot be told apart. */
const CLOSE = 0.8;

/** Only where no description before it led to a name, and nothing but the noun is said. */
export function joinKindNouns(chains: Chains): void {
  for (const nominal of chains.candidates) {
    if (nominal.form !== "nominal" || nominal.determiner !== "definite" || nominal.number !== "singular") continue;
    if (nominal.modifiers.size > 0 || nominal.isRestricted || chains.of(nominal.index).hasName) continue;
    const found = mostSpokenOf(nominal, kindTest(nominal.noun), chains);
    if (found !== null) chains.join(found, nominal.index);
  }
}

/** A name that passes a test, the most spoken of before a nominal; null when none stands out. */
function mostSpokenOf(nominal: Candidate, test: KindTest, { candidates, of }: Chains): number | null {
  const weights = new Map<Chain, { weight: number; name: number }>();
  for (let i = nominal.index - 1; i >= Math.max(0, nominal.index - MOST); i--) {
    const candidate = candidates[i]!;
    const ago = nominal.sentence - candidate.sentence;
    if (ago > WINDOW) break;
    const chain = of(i);
    if (candidate.last > nominal.first || !chain.hasName) continue;
    const known = weights.get(chain);
    if (known !== undefined) known.weight += fit(chain, known.name) * 2 ** (-ago / HALF_LIFE);
    else {
      const name = bestName(chain);
      weights.set(chain, { weight: fit(chain, name) * 2 ** (-ago / HALF_LIFE), name });
    }
  }
  const [best, second] = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return best && best.weight > 0 && (second?.weight ?? 0) < best.weight * CLOSE ? best.name : null;

  /** The name in a chain that answers best. */
  function bestName(chain: Chain): number {
    const names = chain.mentions.filter((mention) => candidates[mention]!.form === "name").slice(0, 4);
    return names.reduce((a, b) => (fit(chain, b) > fit(chain, a) ? b : a));
  }

  function fit(chain: Chain, name: number): number {
    return gendersAgree(nominal.gender, chain.gender) ? test(candidates[name]!, chain) : 0;
  }
}

/** Kind noun: `the country`, `the party`, `the foundation` is the country, party or foundation lately and often spoken of. */

import { gendersAgree } from "../agreement.js";
import type { Candidate } from "../candidate.js";
import { isStateName } from "../capitals.js";
import type { Chain, Chains } from "../chains.js";
import { isStateNoun, type KindTest, kindTest } from "../kind-test.js";
import type { Page } from "../page.js";

/** Sentences looked back, and mentions at most. */
const WINDOW = 24;
const MOST = 240;
/** A mention this many sentences ago counts half as much. */
const HALF_LIFE = 3;
/** Mentions of a chain that are tried. */
const LOOKED_AT = 6;
/** Two this near in weight cannot be told apart. */
const CLOSE = 0.95;

/** Only where no description before it led to a name, and nothing but the noun is said. */
export function joinKindNouns(chains: Chains, page: Page): void {
  for (const nominal of chains.candidates) {
    if (nominal.form !== "nominal" || nominal.determiner !== "definite" || nominal.number !== "singular") continue;
    if (nominal.isRestricted || chains.of(nominal.index).hasName) continue;
    if (nominal.modifiers.size > 0 && !isMerelyDescribed(nominal, page)) continue;
    const test = kindTest(nominal.noun);
    const found = test === null ? null : mostSpokenOf(nominal, test, chains, page);
    if (found !== null) chains.join(found, nominal.index);
  }
}

/** `the reclusive country`; but `the other country`, `the largest nation` are told apart by their words. */
function isMerelyDescribed({ noun, first, head, last }: Candidate, { tokens }: Page): boolean {
  if (!isStateNoun(noun) || last > head + 1) return false;
  return tokens.slice(first + 1, head).every(({ i, tag, lower }) => {
    // `oil-rich`
    const isDescription = tag === "JJ" || tag === "HYPH" || tag === "RB" || tokens[i + 1]!.tag === "HYPH";
    return isDescription && !TELLING.has(lower) && !isStateName(lower);
  });
}

const TELLING = new Set(
  "other another same first second third last next new former previous own whole entire only host home neighboring neighbouring foreign current rival opposing various certain such particular".split(
    " ",
  ),
);

/** The named thing that answers the noun, or the thing called by that noun, most spoken of before it; null when none stands out. */
function mostSpokenOf(nominal: Candidate, test: KindTest, { candidates, of }: Chains, page: Page): number | null {
  const { index, sentence, first } = nominal;
  const fits = new Map<Chain, { readonly fit: number; readonly mention: number }>();
  const weights = new Map<Chain, number>();
  for (let i = index - 1; i >= Math.max(0, index - MOST); i--) {
    const candidate = candidates[i]!;
    const ago = sentence - candidate.sentence;
    if (ago > WINDOW) break;
    const chain = of(i);
    if (candidate.last > first || chain === of(index) || isLabel(candidate, page)) continue;
    if (!fits.has(chain)) fits.set(chain, best(chain));
    const { fit } = fits.get(chain)!;
    if (fit > 0) weights.set(chain, (weights.get(chain) ?? 0) + fit * 2 ** (-ago / HALF_LIFE));
  }
  const [one, second] = [...weights].sort((a, b) => b[1] - a[1]);
  return one && (second?.[1] ?? 0) < one[1] * CLOSE ? fits.get(one[0])!.mention : null;

  /** How well a chain answers by the best of its names, or by the noun itself. */
  function best(chain: Chain): { fit: number; mention: number } {
    let found = { fit: 0, mention: -1 };
    if (!gendersAgree(nominal.gender, chain.gender)) return found;
    for (const mention of chain.mentions.slice(0, LOOKED_AT)) {
      const candidate = candidates[mention]!;
      if (candidate.index > index || candidate.number === "plural") continue;
      const fit = candidate.form === "name" ? test(candidate, chain) : sameNoun(candidate, nominal);
      if (fit > found.fit) found = { fit, mention };
    }
    return found;
  }
}

/** What a description with the same noun is worth to a name that answers it: `a company` before `the company` much. */
function sameNoun({ form, noun, determiner }: Candidate, nominal: Candidate): number {
  if (form !== "nominal" || noun !== nominal.noun) return 0;
  return determiner === "indefinite" ? 1.5 : determiner === "definite" ? 0.5 : 0;
}

/** Whether a mention is only the label of a turn. */
function isLabel({ start, sentence }: Candidate, { blocks, sentences }: Page): boolean {
  const speaker = blocks[sentences[sentence]!.block]?.speaker;
  return speaker !== null && speaker !== undefined && start < speaker.end;
}

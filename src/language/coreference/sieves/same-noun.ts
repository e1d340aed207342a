/** Same noun: `the ministry` is the last ministry spoken of, `the president` the last with that title. */

import { gendersAgree, numbersAgree } from "../agreement.js";
import type { Candidate, Kind } from "../candidate.js";
import { isStateName, sideOf } from "../capitals.js";
import type { Chains } from "../chains.js";
import { isKindNoun } from "../kind-test.js";
import { nounClass } from "../noun-classes.js";
import { describesAnybody } from "../titles.js";

/** So many of the latest with the noun are tried. */
const LATEST = 8;
/** Words that tell one from another of the same noun. */
const ORDINALS = new Set(
  "first second third fourth last next new other another different former previous current present same latest earlier later recent old additional further more separate".split(
    " ",
  ),
);

export function joinSameNouns(chains: Chains): void {
  const { candidates } = chains;
  const byNoun = new Map<string, number[]>();
  for (const candidate of candidates) {
    if (candidate.form === "nominal" && canPointBack(candidate)) {
      const options = byNoun.get(candidate.noun) ?? [];
      for (let k = options.length - 1; k >= Math.max(0, options.length - LATEST); k--) {
        const antecedent = candidates[options[k]!]!;
        if (!fits(candidate, antecedent)) continue;
        chains.join(antecedent.index, candidate.index);
        break;
      }
    }
    if (candidate.form === "pronoun" || candidate.kind === "time") continue;
    for (const noun of new Set([candidate.noun, ...candidate.roles])) {
      if (candidate.form === "name" && noun === candidate.noun && !namesItsNoun(candidate)) continue;
      const list = byNoun.get(noun) ?? [];
      list.push(candidate.index);
      if (list.length > LATEST * 4) list.shift();
      byNoun.set(noun, list);
    }
  }

  function fits(nominal: Candidate, antecedent: Candidate): boolean {
    const chain = chains.of(antecedent.index);
    if (chain === chains.of(nominal.index)) return false;
    if (!numbersAgree(nominal.number, antecedent.number) || !gendersAgree(nominal.gender, chain.gender)) return false;
    if (antecedent.determiner === "negated") return false;
    if (antecedent.last > nominal.first && antecedent.first < nominal.last) return false;
    const owners = chain.owners;
    if (nominal.owner !== "" && owners.size > 0 && !owners.has(nominal.owner)) return false;
    if (nominal.owner !== "" && owners.size === 0) return false;
    for (const word of nominal.modifiers) {
      if (chain.words.has(word)) continue;
      if (ORDINALS.has(word)) return false;
      // `the Russian ministry` needs a ministry that is known to be Russia's.
      const isOwner = isStateName(word) && owners.has(sideOf(word));
      const isPraise = chain.hasName && nominal.kind === "person" && !isStateName(word) && describesAnybody(word);
      if (!isOwner && !isPraise) return false;
    }
    return true;
  }
}

/** `Unification Ministry` is a ministry; `Face the Nation` is no nation, and `Baker` no baker. */
function namesItsNoun({ kind, noun }: Candidate): boolean {
  return kind !== "person" && NAMED.has(nounClass(noun).kind);
}

const NAMED: ReadonlySet<Kind> = new Set(["organization", "place", "thing"]);

/** `the ministry`, `China’s ministry`; whose `its ministry` is must be known first. */
function canPointBack({ determiner, kind, owner, noun, isRestricted, modifiers, number }: Candidate): boolean {
  // `the country` is whichever is spoken of now.
  if (isKindNoun(noun) && determiner === "definite" && modifiers.size === 0 && number === "singular") return false;
  if (kind === "time" || (kind === "thing" && (isRestricted || VAGUE.has(noun)))) return false;
  return determiner === "definite" || (determiner === "owned" && owner !== "");
}

/** Things so common that a second one is seldom the first. */
const VAGUE = new Set("way end part lot kind sort number".split(" "));

/** `its leader` and `North Korea’s leader` are one where `its` and `North Korea` are, once pronouns are understood. */
export function joinOwnedNouns(chains: Chains): void {
  const known = new Map<object, Map<string, number>>();
  for (const { index, form, possessor, noun, number, modifiers } of chains.candidates) {
    const owner = possessor < 0 || form !== "nominal" ? -1 : chains.at(possessor);
    if (owner < 0) continue;
    const chain = chains.of(owner);
    const nouns = known.get(chain) ?? new Map<string, number>();
    known.set(chain, nouns);
    const key = `${number} ${noun}`;
    const before = nouns.get(key);
    if (before === undefined) nouns.set(key, index);
    else if ([...modifiers].every((word) => chains.of(before).words.has(word))) chains.join(before, index);
  }
}

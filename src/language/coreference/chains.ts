/** Chains: which candidates are one, and what is known of each by all its mentions together. */

import type { Candidate, Gender, GrammaticalNumber, Kind } from "./candidate.js";

export interface Chain {
  /** Indices of candidates, in the order they joined. */
  readonly mentions: readonly number[];
  readonly kind: Kind;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  readonly hasName: boolean;
  /** Keys of the owners named: `northkorea` of `North Korea’s military`. */
  readonly owners: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Every noun, modifier and word of a name. */
  readonly words: ReadonlySet<string>;
  /** For a plural that gathers others: a candidate of each. */
  readonly members: readonly number[];
}

export interface Chains {
  readonly candidates: readonly Candidate[];
  /** The candidate that a token is the head of, or −1. */
  at(token: number): number;
  /** The chain of a candidate. */
  of(candidate: number): Chain;
  areOne(a: number, b: number): boolean;
  join(a: number, b: number): void;
  /** Makes the chain of a candidate gather those of others. */
  gather(candidate: number, members: readonly number[]): void;
}

interface OpenChain extends Chain {
  mentions: number[];
  kind: Kind;
  gender: Gender;
  number: GrammaticalNumber;
  hasName: boolean;
  owners: Set<string>;
  roles: Set<string>;
  words: Set<string>;
  members: readonly number[];
  readonly kinds: Map<Kind, number>;
  readonly genders: Map<Gender, number>;
  readonly numbers: Map<GrammaticalNumber, number>;
}

export function createChains(candidates: readonly Candidate[]): Chains {
  const chainOf = candidates.map(openChain);
  const headed = new Map(candidates.map(({ head, index }) => [head, index]));

  return {
    candidates,
    at: (token) => headed.get(token) ?? -1,
    of: (candidate) => chainOf[candidate]!,
    areOne: (a, b) => chainOf[a] === chainOf[b],
    join(a, b) {
      const one = chainOf[a]!;
      const other = chainOf[b]!;
      if (one === other) return;
      const [into, from] = one.mentions.length >= other.mentions.length ? [one, other] : [other, one];
      for (const mention of from.mentions) {
        chainOf[mention] = into;
        into.mentions.push(mention);
      }
      absorb(into, from);
    },
    gather(candidate, members) {
      chainOf[candidate]!.members = members;
    },
  };
}

function openChain(candidate: Candidate): OpenChain {
  const { index, form, kind, gender, number, owner, roles, noun, modifiers } = candidate;
  const chain: OpenChain = {
    mentions: [index],
    kind,
    gender,
    number,
    hasName: form === "name",
    owners: new Set(owner === "" ? [] : [owner]),
    roles: new Set(roles),
    words: new Set(form === "pronoun" ? [] : [noun, ...modifiers]),
    members: [],
    kinds: new Map([[kind, kindWeight(candidate)]]),
    genders: new Map(gender === "unknown" || gender === "neuter" ? [] : [[gender, form === "pronoun" ? 2 : 1]]),
    numbers: new Map([[number, form === "pronoun" ? 0.5 : 1]]),
  };
  return chain;
}

/** How much one mention's word is worth when a chain's mentions differ in kind. */
function kindWeight({ form, kind, roles }: Candidate): number {
  if (kind === "unknown") return 0.01;
  if (form === "pronoun") return 0.02;
  if (form === "name") return roles.length > 0 ? 3 : 1.5;
  return kind === "thing" ? 0.4 : 1;
}

function absorb(into: OpenChain, from: OpenChain): void {
  add(into.kinds, from.kinds);
  add(into.genders, from.genders);
  add(into.numbers, from.numbers);
  into.kind = heaviest(into.kinds) ?? "unknown";
  const isPerson = into.kind === "person" || into.kind === "unknown" || into.kind === "group" || into.kind === "people";
  into.gender = (into.kind === "state" ? null : heaviest(into.genders)) ?? (isPerson ? "unknown" : "neuter");
  into.numbers.delete("unknown");
  into.number = heaviest(into.numbers) ?? "unknown";
  into.hasName ||= from.hasName;
  for (const owner of from.owners) into.owners.add(owner);
  for (const role of from.roles) into.roles.add(role);
  for (const word of from.words) into.words.add(word);
  if (into.members.length === 0) into.members = from.members;
}

function add<K>(into: Map<K, number>, from: ReadonlyMap<K, number>): void {
  for (const [key, weight] of from) into.set(key, (into.get(key) ?? 0) + weight);
}

function heaviest<K>(weights: ReadonlyMap<K, number>): K | null {
  let best: K | null = null;
  for (const [key, weight] of weights) if (best === null || weight > weights.get(best)!) best = key;
  return best;
}

/** Kind test: which names a noun may stand for by what it says of them: `the country`, `the party`, `the woman`. */

import type { Candidate, Kind } from "./candidate.js";
import { isStateName, stateOf } from "./capitals.js";
import type { Chain } from "./chains.js";
import { nounClass } from "./noun-classes.js";

/** How well a name answers a noun, 0 for not at all. */
export type KindTest = (name: Candidate, chain: Chain) => number;

const STATES = new Set("country nation republic kingdom homeland".split(" "));
const CITIES = new Set("city town village municipality capital".split(" "));
const PLACES = new Set(
  "region area island islands peninsula territory province continent valley river lake sea strait gulf desert mountain".split(
    " ",
  ),
);
/** Nouns that say no more of a body than that it is one. */
const BODIES = new Set(
  "company firm organization organisation agency corporation group party team club band alliance bloc union movement network institution institute charity publication newspaper magazine paper website site broadcaster outlet manufacturer maker retailer giant startup airline bank carmaker militia".split(
    " ",
  ),
);
const PEOPLE = new Set("man woman boy girl kid child teenager teen youth student suspect defendant victim".split(" "));
/** Kinds that a name may have where a noun for a body or place is part of it: `the foundation`. */
const NAMED: ReadonlySet<Kind> = new Set(["organization", "place", "state", "thing", "unknown"]);

/** Whether a noun alone, `the country`, says no more than what kind of thing is meant. */
export function isKindNoun(noun: string): boolean {
  return [STATES, CITIES, PLACES, BODIES, PEOPLE].some((nouns) => nouns.has(noun));
}

/** Whether a noun means a state: `nation`. */
export function isStateNoun(noun: string): boolean {
  return STATES.has(noun);
}

/** The test that a noun sets; null for a noun that stands for no name. */
export function kindTest(noun: string): KindTest | null {
  const own = testOf(noun);
  const { kind } = nounClass(noun);
  const isPart = kind === "organization" || kind === "place" || own !== null;
  if (!isPart) return null;
  return (name, chain) => {
    if (isPart && kind !== "person" && NAMED.has(chain.kind) && name.words.length > 1 && name.words.includes(noun))
      return 4;
    return own?.(name, chain) ?? 0;
  };
}

function testOf(noun: string): KindTest | null {
  if (STATES.has(noun)) return ({ key }, { kind }) => (kind === "state" && isCountry(key) ? 1 : 0);
  if (CITIES.has(noun))
    return ({ key }, { kind }) => ((kind === "state" || kind === "place") && stateOf(key) === null ? 1 : 0);
  if (PLACES.has(noun))
    return ({ key }, { kind }) => (kind === "place" ? 1 : kind === "state" && stateOf(key) === null ? 0.5 : 0);
  if (BODIES.has(noun))
    return ({ key, words }, { kind }) =>
      kind === "organization"
        ? isOtherBody(words, noun)
          ? 0.2
          : 1
        : kind === "unknown" || (kind === "place" && !isStateName(key))
          ? 0.3
          : 0;
  return PEOPLE.has(noun) ? (_, { kind }) => (kind === "person" ? 1 : 0) : null;
}

function isCountry(key: string): boolean {
  const state = stateOf(key);
  return state === null ? key.startsWith("the") : state !== "europeanunion";
}

/** `Foreign Ministry` is a ministry, and hardly `the company`. */
function isOtherBody(words: readonly string[], noun: string): boolean {
  return words.some((word) => word !== noun && !BODIES.has(word) && nounClass(word).kind === "organization");
}

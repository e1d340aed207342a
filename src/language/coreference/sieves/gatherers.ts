/** Gatherers: plurals that stand for several already named: `the two sides`, `both leaders`, `the neighbors`. */

import type { Candidate, Kind } from "../candidate.js";
import { sideOf, stateOf } from "../capitals.js";
import type { Chains } from "../chains.js";
import { firstConjunct, type Page } from "../page.js";
import { partners } from "./partners.js";

/** Sentences looked back. */
const WINDOW = 6;
/** Names looked at. */
const MOST = 40;

const STATES = new Set(
  "side country nation state power government neighbor neighbour ally rival party capital foe adversary enemy partner economy superpower signatory belligerent".split(
    " ",
  ),
);
const PEOPLE = new Set(
  "leader president minister man woman official diplomat politician envoy candidate chief premier counterpart adviser advisor secretary ambassador negotiator spokesman general commander lawmaker senator chancellor".split(
    " ",
  ),
);
/** Plurals that gather without a number before them. */
const UNCOUNTED = new Set("side neighbor neighbour ally rival foe adversary".split(" "));
const COUNTS: ReadonlyMap<string, number> = new Map([
  ["both", 2],
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);

/** How many a plural gathers; null for one that gathers none. */
export function gathered(candidate: Candidate, { tokens }: Page): number | null {
  const { form, number, noun, determiner, owner, modifiers, first, head } = candidate;
  if (form === "pronoun" || number !== "plural" || determiner === "owned" || owner !== "") return null;
  if (form === "name") return COUNTS.get(tokens[first - 1]?.lower ?? "") ?? null;
  if (!STATES.has(noun) && !PEOPLE.has(noun) && !COUNTS.has(noun)) return null;
  const words = tokens.slice(first, head + 1).map(({ lower }) => lower);
  if (determiner !== "definite" && words[0] !== "both") return null;
  const counted = words.find((word) => COUNTS.has(word));
  if (counted !== undefined) return COUNTS.get(counted)!;
  return UNCOUNTED.has(noun) && modifiers.size === 0 ? 2 : null;
}

/** The candidates that a gatherer of `count` gathers, latest distinct sides first sought among names joined by `and`. */
export function gather(gatherer: Candidate, count: number, chains: Chains, page: Page): readonly number[] {
  const { candidates } = chains;
  const isWanted = test(gatherer);
  const options: Candidate[] = [];
  for (let i = gatherer.index - 1; i >= 0 && options.length < MOST; i--) {
    const candidate = candidates[i]!;
    if (gatherer.sentence - candidate.sentence > WINDOW) break;
    if (candidate.last > gatherer.first || candidate.form !== "name") continue;
    if (isWanted(candidate, chains.of(i).kind)) options.push(candidate);
  }
  const met = options.map(({ head }) => partners(page, head).map((party) => chains.at(party)));
  const pair = met.find((parties) => parties.length === count && parties.every((party) => isOption(party)));
  if (pair !== undefined) return pair;
  const isNear = ({ sentence }: Candidate) => gatherer.sentence - sentence <= 1;
  return joinedBySyntax(options, count, isNear, chains, page) ?? latestDistinct(options, count, chains);

  function isOption(party: number): boolean {
    return options.some(({ index }) => index === party);
  }
}

/** Which names a gatherer may gather. */
function test({ form, noun }: Candidate): (name: Candidate, kind: Kind) => boolean {
  // `the two Koreas`
  if (form === "name") return ({ words }) => `${words.at(-1)}s` === noun;
  const wanted: readonly Kind[] = STATES.has(noun)
    ? ["state", "organization"]
    : PEOPLE.has(noun)
      ? ["person"]
      : ["state", "person", "organization"];
  return (_, kind) => wanted.includes(kind);
}

/** The latest names joined by `and`, if they are just so many. */
function joinedBySyntax(
  options: readonly Candidate[],
  count: number,
  isNear: (candidate: Candidate) => boolean,
  chains: Chains,
  { tokens }: Page,
): readonly number[] | null {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of options) {
    const root = firstConjunct(tokens, candidate.head);
    const group = groups.get(root) ?? [];
    if (!group.some((other) => sameSide(other, candidate, chains))) group.push(candidate);
    groups.set(root, group);
  }
  // Further back, a nearer name that stands alone is one of those meant.
  const found = [...groups.values()].find((group, i) => group.length === count && (i === 0 || isNear(group[0]!)));
  return found ? inTextOrder(found) : null;
}

function latestDistinct(options: readonly Candidate[], count: number, chains: Chains): readonly number[] {
  const found: Candidate[] = [];
  const kind = options[0] && chains.of(options[0].index).kind;
  for (const candidate of options) {
    if (chains.of(candidate.index).kind !== kind || found.some((other) => sameSide(other, candidate, chains))) continue;
    found.push(candidate);
    if (found.length === count) return inTextOrder(found);
  }
  return [];
}

function inTextOrder(found: readonly Candidate[]): readonly number[] {
  return found.map(({ index }) => index).sort((a, b) => a - b);
}

/** Whether two names are one side's: one chain, or a capital and its state. */
function sameSide(a: Candidate, b: Candidate, chains: Chains): boolean {
  if (chains.areOne(a.index, b.index)) return true;
  const side = sideKey(a, chains);
  return side !== null && side === sideKey(b, chains);
}

function sideKey({ index, key }: Candidate, chains: Chains): string | null {
  for (const mention of chains.of(index).mentions.slice(0, 4)) {
    const { key, form } = chains.candidates[mention]!;
    if (form === "name" && stateOf(key) !== null) return stateOf(key);
  }
  const side = sideOf(key);
  return side === key ? null : side;
}

/** Pronoun antecedents: he, she, it and they are the most prominent thing lately spoken of that agrees with them. */

import { isAgent } from "../agency.js";
import { kindsAgree, pronounAgrees } from "../agreement.js";
import type { Candidate } from "../candidate.js";
import type { Chains } from "../chains.js";
import { clauseOf, conjuncts, firstConjunct, type Page, subjectOf } from "../page.js";
import { type PronounPlace, placeOf, type Sign, signs, signsOfNobody, weigh, weightsFor } from "../prominence.js";
import { isReflexive } from "../pronouns.js";
import { gather, gathered } from "./gatherers.js";
import { partners } from "./partners.js";

/** Sentences looked back, and candidates at most. */
const WINDOW = 4;
const MOST = 80;
/** A person stays in mind longer. */
const PERSON_WINDOW = 8;

/** An earlier mention that a pronoun may go back to, or all that `and` joins to it. */
export interface Option {
  readonly candidate: number;
  /** The candidates joined, itself first; empty when it alone is meant. */
  readonly joint: readonly number[];
  readonly signs: readonly Sign[];
}

/** In text order: what one pronoun means helps the next. `before` is told of each pronoun first. */
export function joinPronouns(chains: Chains, page: Page, before?: (pronoun: Candidate) => void): void {
  const gatherers = new Map<string, number>();
  for (const candidate of chains.candidates) {
    if (candidate.person !== 3) continue;
    if (candidate.form === "pronoun") {
      before?.(candidate);
      const found = antecedent(candidate, chains, page);
      if (found !== null && found.joint.length > 0) gatherFrom(candidate, found.joint);
      else if (found !== null) chains.join(found.candidate, candidate.index);
      continue;
    }
    const count = gathered(candidate, page);
    if (count === null || chains.of(candidate.index).members.length > 0) continue;
    const members = gather(candidate, count, chains, page);
    if (members.length === count) gatherFrom(candidate, members);
  }

  /** Two that gather the same are one. */
  function gatherFrom({ index }: Candidate, members: readonly number[]): void {
    const key = members
      .map((member) => chains.of(member).mentions[0]!)
      .sort((a, b) => a - b)
      .join(" ");
    const known = gatherers.get(key);
    if (known === undefined) {
      gatherers.set(key, index);
      chains.gather(index, members);
    } else chains.join(known, index);
  }
}

function antecedent(pronoun: Candidate, chains: Chains, page: Page): Pick<Option, "candidate" | "joint"> | null {
  const { tokens } = page;
  if (isReflexive(pronoun.noun)) {
    const subject = subjectOf(tokens, clauseOf(tokens, pronoun.head));
    const found = subject === null ? -1 : chains.at(subject);
    if (found >= 0 && pronounAgrees(pronoun, chains.of(found))) return { candidate: found, joint: [] };
  }
  const weights = weightsFor(pronoun);
  let best: Option | null = null;
  let bestWeight = weigh(weights, signsOfNobody(placeOf(pronoun, page), page));
  const all = options(pronoun, chains, page);
  for (const option of all) {
    const weight = weigh(weights, option.signs);
    if (weight > bestWeight) {
      best = option;
      bestWeight = weight;
    }
  }
  return (
    best ??
    actingPair(pronoun, all, chains, page) ??
    optionOf(subjectAhead(pronoun, chains, page)) ??
    optionOf(motherland(pronoun, chains))
  );
}

function optionOf(candidate: number): Pick<Option, "candidate" | "joint"> | null {
  return candidate < 0 ? null : { candidate, joint: [] };
}

/** `In her speech, Mrs. Reed said`: before its sentence's subject, a pronoun that nobody earlier answers; −1 for none. */
function subjectAhead(pronoun: Candidate, chains: Chains, page: Page): number {
  const { tokens } = page;
  const subject = fronting(page, pronoun.head);
  const candidate = chains.candidates[chains.at(subject)];
  if (candidate?.form !== "name" || tokens[subject]!.i < pronoun.head) return -1;
  return pronounAgrees(pronoun, chains.of(candidate.index)) ? candidate.index : -1;
}

/** The subject of the main clause behind the phrase or clause that a token stands in; −1 when it stands in none. */
function fronting({ tokens }: Page, i: number): number {
  let at = i;
  for (let step = 0; step < 12 && tokens[at]!.head !== at; step++) {
    const { dep, head } = tokens[at]!;
    if ((dep === "prep" || dep === "advcl") && head > at) {
      const subject = tokens[head]!.children.find((child) => child > at && tokens[child]!.dep === "nsubj");
      if (subject !== undefined) return subject;
    }
    at = head;
  }
  return -1;
}

/** `India and her people`: the state right before a feminine that no woman answers; −1 for none. */
function motherland({ gender, index, sentence }: Candidate, { candidates, of }: Chains): number {
  if (gender !== "female") return -1;
  for (let i = index - 1; i >= 0 && sentence - candidates[i]!.sentence <= 1; i--)
    if (candidates[i]!.form === "name" && of(i).kind === "state") return i;
  return -1;
}

/** `They agreed`: who acts is somebody, and the parties that just met or are joined as a subject come first to mind. */
function actingPair(pronoun: Candidate, all: readonly Option[], chains: Chains, page: Page): Option | null {
  const { tokens } = page;
  if (pronoun.noun !== "they" || !isAgent(page, pronoun.head)) return null;
  return (
    all.find(({ candidate, joint }) => {
      const { head, sentence } = chains.candidates[candidate]!;
      return joint.length > 1 && pronoun.sentence - sentence <= 1 && tokens[head]!.dep === "nsubj";
    }) ?? null
  );
}

/** The nearest first, with what speaks for each. */
export function options(pronoun: Candidate, chains: Chains, page: Page): readonly Option[] {
  const { candidates } = chains;
  const window = pronoun.gender === "male" || pronoun.gender === "female" ? PERSON_WINDOW : WINDOW;
  const place = placeOf(pronoun, page);
  const found: Option[] = [];
  const seen = new Set<object>();
  for (let i = pronoun.index - 1; i >= Math.max(0, pronoun.index - MOST); i--) {
    const candidate = candidates[i]!;
    if (pronoun.sentence - candidate.sentence > window) break;
    if (candidate.person !== 3 || candidate.determiner === "negated") continue;
    const chain = chains.of(i);
    const joint = pronoun.number === "plural" ? jointOf(candidate, pronoun, chains, page) : [];
    if (joint.length > 1) {
      const nOwn = joint.filter((member) => seen.has(chains.of(member))).length;
      const rank = seen.size - nOwn;
      found.push({ candidate: i, joint, signs: signs(place, candidate, { rank, isJoint: true }, chains, page) });
    }
    if (!pronounAgrees(pronoun, chain) || isBarred(place, candidate, chains, page)) continue;
    found.push({
      candidate: i,
      joint: [],
      signs: signs(place, candidate, { rank: seen.size, isJoint: false }, chains, page),
    });
    seen.add(chain);
  }
  return found;
}

/**
 * The candidates that `and` joins to this one, the first of them, or whom it meets; none unless they are of one kind and
 * before the pronoun.
 */
function jointOf(candidate: Candidate, pronoun: Candidate, chains: Chains, page: Page): readonly number[] {
  if (candidate.form === "pronoun" || page.tokens[candidate.head]!.dep === "conj") return [];
  const met = partners(page, candidate.head);
  const heads = met.length > 0 ? met : conjuncts(page.tokens, candidate.head);
  const joint = heads.map((head) => chains.at(head));
  const { kind } = chains.of(candidate.index);
  const isOne = joint.every((member) => member >= 0 && kindsAgree(chains.of(member).kind, kind));
  if (!isOne || page.right[chains.candidates[joint.at(-1)!]!.head]! >= pronoun.head) return [];
  return new Set(joint.map((member) => chains.of(member))).size === joint.length ? joint : [];
}

/** Whether grammar forbids a pronoun to mean a candidate: one lies inside the other, or the pronoun is the object of its verb. */
function isBarred(
  { pronoun, isPossessive, rival }: PronounPlace,
  candidate: Candidate,
  chains: Chains,
  page: Page,
): boolean {
  const { tokens, left, right } = page;
  const { head } = candidate;
  // `its leader` is not `it`, and `the man before him` not `him`.
  const isInside = left[head]! <= pronoun.head && pronoun.head <= right[head]!;
  if (isInside && head > pronoun.head) return true;
  // Nor is `its` the rival in `the rival, its ally`.
  if (isInside && isPossessive && liesInApposition(page, pronoun.head, head)) return true;
  if (isPossessive || isReflexive(pronoun.noun)) return false;
  if (isInside && !hasClauseBetween(page, pronoun.head, head)) return true;
  // Joined by `and`: two.
  if (firstConjunct(tokens, pronoun.head) === firstConjunct(tokens, head)) return true;
  if (rival < 0) return false;
  // Nor the subject, by whatever mention.
  const known = chains.at(rival);
  return rival === head || (known >= 0 && chains.areOne(known, candidate.index));
}

/** Whether a token stands in a description set beside another. */
function liesInApposition({ tokens }: Page, from: number, to: number): boolean {
  for (let at = from, step = 0; at !== to && step < 12; step++) {
    const { dep, head, pos } = tokens[at]!;
    if (pos === "VERB" || head === at) return false;
    if (dep === "appos" && head === to) return true;
    at = head;
  }
  return false;
}

function hasClauseBetween({ tokens }: Page, from: number, to: number): boolean {
  for (let at = tokens[from]!.head, step = 0; at !== to && step < 12; step++) {
    if (tokens[at]!.pos === "VERB" || tokens[at]!.pos === "AUX") return true;
    if (tokens[at]!.head === at) return true;
    at = tokens[at]!.head;
  }
  return false;
}

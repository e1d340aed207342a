/** Prominence: how much an earlier mention offers itself to a pronoun, by where and how it stands. */

import { isAgent } from "./agency.js";
import type { Candidate, Kind } from "./candidate.js";
import type { Chain, Chains } from "./chains.js";
import { clauseOf, isSubject, type Page, subjectOf } from "./page.js";
import { WEIGHTS } from "./pronoun-weights.js";

/** Weights of one kind of pronoun: for each trait, one for each value it may have. */
export type Weights = Readonly<Record<Trait, readonly number[]>>;
export type Trait = (typeof TRAITS)[number];
/** A trait and the value it has. */
export type Sign = readonly [trait: Trait, value: number];

export const TRAITS = [
  "sentencesAgo",
  "rank",
  "role",
  "roleBefore",
  "form",
  "kind",
  "number",
  "gender",
  "size",
  "determiner",
  "quotation",
  "clause",
  "possessive",
  "parallel",
  "joined",
  "embedded",
  "heading",
  "agent",
  "spoken",
  "named",
  "reported",
  "nobody",
  "nobodyVerb",
] as const;

const KINDS: readonly Kind[] = [
  "person",
  "organization",
  "state",
  "place",
  "people",
  "group",
  "thing",
  "time",
  "unknown",
];
const AGENTS: ReadonlySet<Kind> = new Set(["person", "organization", "state", "group", "people"]);
const DETERMINERS = ["definite", "owned", "indefinite", "negated", "bare"] as const;
const NUMBERS = ["singular", "plural", "unknown"] as const;

export function weightsFor({ gender }: Candidate): Weights {
  if (gender === "male" || gender === "female") return WEIGHTS.person;
  return gender === "neuter" ? WEIGHTS.it : WEIGHTS.they;
}

/** The sum of the weights of some signs. */
export function weigh(weights: Weights, signs: readonly Sign[]): number {
  let sum = 0;
  for (const [trait, value] of signs) sum += weights[trait][value] ?? 0;
  return sum;
}

/** What does not depend on the candidate. */
export interface PronounPlace {
  readonly pronoun: Candidate;
  readonly isPossessive: boolean;
  readonly isSubject: boolean;
  readonly isAgent: boolean;
  /** Head of the pronoun's clause. */
  readonly clause: number;
  /** Subject of the clause that the pronoun is an object in; −1 when it is the subject itself or owns something. */
  readonly rival: number;
}

export function placeOf(pronoun: Candidate, page: Page): PronounPlace {
  const { tokens } = page;
  const token = tokens[pronoun.head]!;
  const clause = clauseOf(tokens, pronoun.head);
  const isPossessive = token.tag === "PRP$";
  const subject = isPossessive || isSubject(token) ? null : subjectOf(tokens, clause);
  return {
    pronoun,
    isPossessive,
    isSubject: isSubject(token),
    isAgent: isAgent(page, pronoun.head),
    clause,
    rival: subject === null || subject === pronoun.head ? -1 : subject,
  };
}

/** What speaks for nobody at all being meant. */
export function signsOfNobody({ pronoun, isPossessive, isSubject }: PronounPlace, { tokens }: Page): readonly Sign[] {
  const { dep, head } = tokens[pronoun.head]!;
  const role = isSubject ? 0 : isPossessive ? 1 : dep === "dobj" ? 2 : 3;
  return [
    ["nobody", role],
    ["nobodyVerb", tokens[head]!.lemma === "be" ? 1 : 0],
  ];
}

/**
 * What speaks for a mention; `rank` counts the agreeing chains between it and the pronoun, `isJoint` says that all
 * that `and` joins to it are meant.
 */
export function signs(
  place: PronounPlace,
  candidate: Candidate,
  { rank, isJoint }: { rank: number; isJoint: boolean },
  chains: Chains,
  page: Page,
): readonly Sign[] {
  const { tokens, quotation, blocks, sentences } = page;
  const { pronoun } = place;
  const chain: Chain = chains.of(candidate.index);
  const ago = pronoun.sentence - candidate.sentence;
  const role = roleOf(page, candidate.head);
  const clause = ago === 0 ? clauseRelation(page, place.clause, candidate.head) : 3;
  const size = chain.mentions.length;
  const here = quotation[pronoun.head]!;
  const there = quotation[candidate.head]!;
  const isHeading = blocks[sentences[candidate.sentence]!.block]?.kind === "heading";
  return [
    ["sentencesAgo", Math.min(ago, 5)],
    ["rank", Math.min(rank, 7)],
    [ago === 0 ? "role" : "roleBefore", role],
    ["form", isJoint ? 4 : formOf(pronoun, candidate)],
    ["kind", KINDS.indexOf(chain.kind)],
    ["number", isJoint ? 1 : NUMBERS.indexOf(chain.number)],
    ["gender", chain.gender === pronoun.gender ? 1 : 0],
    ["size", size < 4 ? size - 1 : size < 7 ? 3 : 4],
    ["determiner", DETERMINERS.indexOf(candidate.determiner)],
    ["quotation", here === there ? 0 : here < 0 ? 1 : there < 0 ? 2 : 3],
    [place.isPossessive ? "possessive" : "clause", clause],
    ["parallel", ago > 1 ? 2 : place.isSubject === (role === 0) ? 1 : 0],
    ["joined", isJoint ? 2 : tokens[candidate.head]!.dep === "conj" ? 1 : 0],
    ["embedded", isEmbedded(page, candidate.head) ? 1 : 0],
    ["heading", isHeading ? 1 : 0],
    ["spoken", spokenOf(pronoun, chain, chains)],
    ["named", chain.hasName ? 1 : 0],
    ["reported", ago === 0 && isReporter(page, place.clause, candidate.head) ? 1 : 0],
    ["agent", (place.isAgent ? 3 : 0) + (AGENTS.has(chain.kind) ? 0 : chain.kind === "unknown" ? 1 : 2)],
  ];
}

/** Mentions of a chain that are counted, and sentences after which one counts half. */
const COUNTED = 24;
const HALF_LIFE = 2;
/** Steps of the weight of a chain's mentions. */
const STEPS = [0.4, 0.9, 1.5, 2.5, 4];

/** How much a chain was lately spoken of, in steps. */
function spokenOf({ index, sentence }: Candidate, { mentions }: Chain, { candidates }: Chains): number {
  let sum = 0;
  for (const mention of mentions.slice(-COUNTED))
    if (mention < index) sum += 2 ** ((candidates[mention]!.sentence - sentence) / HALF_LIFE);
  const step = STEPS.findIndex((limit) => sum < limit);
  return step < 0 ? STEPS.length : step;
}

/** Whether the pronoun's clause is what the candidate says or thinks: `Reed said he would`. */
function isReporter({ tokens }: Page, clause: number, candidate: number): boolean {
  const { dep, head } = tokens[clause]!;
  return dep === "ccomp" && isSubject(tokens[candidate]!) && tokens[candidate]!.head === head;
}

/** A pronoun of the same row (`he`, `his`), another pronoun, a name, a nominal. */
function formOf(pronoun: Candidate, { form, noun }: Candidate): number {
  if (form === "pronoun") return noun[0] === pronoun.noun[0] ? 0 : 1;
  return form === "name" ? 2 : 3;
}

/** Subject, object, object of a preposition, owner, part of a noun, predicate or apposition, other. */
function roleOf({ tokens }: Page, head: number): number {
  const token = tokens[head]!;
  if (isSubject(token)) return 0;
  switch (token.dep) {
    case "dobj":
    case "dative":
      return 1;
    case "pobj":
      return 2;
    case "poss":
      return 3;
    case "compound":
    case "amod":
    case "nmod":
      return 4;
    case "attr":
    case "appos":
      return 5;
    default:
      return 6;
  }
}

/** In one sentence: of one clause, subject of a clause around the pronoun's, or neither. */
function clauseRelation({ tokens }: Page, clause: number, candidate: number): number {
  if (clauseOf(tokens, candidate) === clause) return 0;
  const verb = isSubject(tokens[candidate]!) ? tokens[candidate]!.head : -1;
  for (let at = clause, step = 0; step < 12 && verb >= 0; step++) {
    if (at === verb) return 1;
    if (tokens[at]!.head === at) break;
    at = tokens[at]!.head;
  }
  return 2;
}

/** Whether it narrows another noun: `the army of Sudan`. */
function isEmbedded({ tokens }: Page, head: number): boolean {
  const { dep, head: above } = tokens[head]!;
  if (dep !== "pobj") return false;
  const noun = tokens[tokens[above]!.head]!;
  return noun.pos === "NOUN" || noun.pos === "PROPN";
}

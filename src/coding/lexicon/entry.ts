/** LexiconEntry: one line of the predicate lexicon, a word that tells of an event and where its parties stand. */
import type { Category } from "../records/category.js";

/** Grammatical places that are not prepositions. */
export const PLACES = ["subject", "object", "indirect", "complement", "owner", "modifier"] as const;

export const PREPOSITIONS = [
  "about",
  "across",
  "after",
  "against",
  "alongside",
  "along",
  "among",
  "around",
  "as",
  "at",
  "before",
  "behind",
  "between",
  "by",
  "for",
  "from",
  "in",
  "into",
  "near",
  "of",
  "off",
  "on",
  "onto",
  "over",
  "through",
  "to",
  "toward",
  "under",
  "with",
] as const;

/** Where a party stands, as for the active voice; books/lexicon/README.md says what each means. */
export type Role = (typeof PLACES)[number] | (typeof PREPOSITIONS)[number];

export type Part = "v" | "n" | "a";

/** What must hold of a role, or of one of several, for the line to apply. */
export interface Need {
  /** `with|between:#actor` asks it of either. */
  readonly roles: readonly Role[];
  /** True for `!object`, `!object:ship`: none of the roles is there, or none with one of these. */
  readonly absent: boolean;
  /** Head lemmas that satisfy it, classes spelt out; null when any filler does. */
  readonly lemmas: ReadonlySet<string> | null;
  /** `#actor`: a filler that is itself an actor (a state, body, person) satisfies it too. */
  readonly actor: boolean;
}

/** Words that belong to a predicate beside its head. */
export interface Predicate {
  /** As written in the file: `pull out of`, `war game`. */
  readonly predicate: string;
  /** Lemma of the head: the first word of a verb or adjective, the last of a noun. */
  readonly lemma: string;
  readonly part: Part;
  /** `out` of `pull out of`; null when there is none. */
  readonly particle: string | null;
  /** `of` of `pull out of`; null when there is none. */
  readonly preposition: string | null;
  /** Lemmas before a noun: `war` of `war game`. */
  readonly compound: readonly string[];
}

export interface LexiconEntry extends Predicate {
  readonly category: Category;
  /** Alternatives in order of preference; the roles of one alternative are taken together. */
  readonly actor: readonly (readonly Role[])[];
  /** Likewise; empty when the act has no recipient or is reciprocal. */
  readonly recipient: readonly (readonly Role[])[];
  /** The parties at `actor` all act towards each other. */
  readonly reciprocal: boolean;
  readonly needs: readonly Need[];
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** What an operator does to the event told under it; books/lexicon/README.md says what. */
export const OPERATORS = [
  "refuse",
  "threaten",
  "agree",
  "intend",
  "decide",
  "demand",
  "allow",
  "halt",
  "resume",
  "fail",
  "deny",
  "accuse",
  "welcome",
  "oppose",
  "consider",
  "try",
  "prevent",
  "want",
] as const;
export type Operator = (typeof OPERATORS)[number];

/** What form the event under an operator takes: `to meet`, `that it will meet`, `meeting`, `a meeting`. */
export const FORMS = ["infinitive", "clause", "gerund", "noun"] as const;
export type Form = (typeof FORMS)[number];

export interface OperatorEntry extends Predicate {
  readonly operator: Operator;
  /** Forms it may govern; null when any. */
  readonly under: readonly Form[] | null;
}

/** A verb whose object noun carries the meaning. */
export interface LightVerb extends Predicate {
  /** Categories its noun may have; null when any. */
  readonly categories: readonly Category[] | null;
  /** Which party of the noun the verb’s subject is: `receive aid` makes it the recipient. */
  readonly subject: "actor" | "recipient";
}

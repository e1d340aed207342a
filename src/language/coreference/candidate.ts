/** Candidate: a noun phrase that may become a Mention, with what its words alone tell of it. */

export type Gender = "female" | "male" | "neuter" | "unknown";
export type GrammaticalNumber = "singular" | "plural" | "unknown";
/** `state` is a country or a city that stands for one; `people` a nation's people or adjective; `thing` everything else. */
export type Kind = "person" | "organization" | "state" | "place" | "people" | "group" | "thing" | "time" | "unknown";

export interface Candidate {
  /** Index in text order. */
  readonly index: number;
  /** Offsets and tokens (half-open) of the mention's words; the offsets may cut a token in two (`U.S.-South Korea`). */
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly sentence: number;
  readonly form: "name" | "nominal" | "pronoun";
  readonly kind: Kind;
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
  /** Grammatical person of a pronoun; 3 elsewhere. */
  readonly person: 1 | 2 | 3;
  /** `definite`: the, this, that; `owned`: its, China's; `indefinite`: a, some; `negated`: no; `bare`: nothing. Names are `definite`. */
  readonly determiner: "definite" | "owned" | "indefinite" | "negated" | "bare";
  /** Small-letter lemma of the head noun; for names their head word, for pronouns their form. */
  readonly noun: string;
  /** Words that narrow the noun, in small letters: adjectives, compounds, the objects of its `of`. */
  readonly modifiers: ReadonlySet<string>;
  /** Narrowed further by a clause or a preposition other than `of`: `the decisions I made`. */
  readonly isRestricted: boolean;
  /** The token that owns it, `its` or `China` in `China’s envoy`; −1 for none. */
  readonly possessor: number;
  /** For names: all letters and digits, small, nothing between (`kimjongun`); else empty. */
  readonly key: string;
  /** For names: the words, small (`kim`, `jong`, `un`). */
  readonly words: readonly string[];
  /** Nouns that say what this is, by title, apposition or itself: `minister`, `spokesman`. */
  readonly roles: readonly string[];
  /** Key of the state or name that owns it or narrows it (`china` in `Chinese Foreign Ministry`), or empty. */
  readonly owner: string;
}

/** Step: one word that bears on whether another happened, under the rule by which it does. */

export type Rule =
  | "negation"
  | "no object"
  | "modal"
  | "adverb"
  | "condition"
  | "consequence"
  | "question"
  | "order"
  | "tense"
  | "noun"
  | "modifier"
  | "to clause"
  | "that clause"
  | "ing clause"
  | "wh clause"
  | "whether clause"
  | "ed clause"
  | "adverbial clause"
  | "purpose"
  | "relative clause"
  | "participle"
  | "subject"
  | "subject clause"
  | "object"
  | "preposition"
  | "prepositional clause"
  | "attribute"
  | "part of a noun"
  | "word"
  | "other";

export interface Step {
  readonly rule: Rule;
  /** The words the book may know it by, from the least to the most specific. */
  readonly words: readonly string[];
  /** Token index of the word that bears. */
  readonly token: number;
}

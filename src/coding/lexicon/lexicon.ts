/** Lexicon: which words tell of which events, looked up by lemma. */
import type { Category } from "../records/category.js";
import type { Form, LexiconEntry, LightVerb, Operator, OperatorEntry, Part } from "./entry.js";

export interface Lexicon {
  /** Every entry, in the order of the categories and of their files. */
  readonly all: readonly LexiconEntry[];
  /**
   * Entries whose head is `lemma`, multiword ones included, most specific first (more words, then more needs, then
   * the category's order): the first whose words are there and whose needs hold is the reading.
   */
  entries(lemma: string, part: Part): readonly LexiconEntry[];
  /** Operators whose head is `lemma`, those of more words first. */
  operators(lemma: string, part: Part): readonly OperatorEntry[];
  /**
   * The operator that `lemma` is, with the word or words that follow it (`rule` + `out`, `call` + `for`) where it has
   * an entry with them, else by itself; undefined when it is none, or none over an event in the form `under`.
   */
  operator(lemma: string, part: Part, following?: string, under?: Form): Operator | undefined;
  /** Light verbs whose head is `lemma`, those of more words first. */
  lightVerbs(lemma: string): readonly LightVerb[];
  /** The light verb that is exactly `lemma`, or `lemma` and `following` (`carry` + `out`, `engage` + `in`). */
  lightVerb(lemma: string, following?: string): LightVerb | undefined;
  /** Whether `lemma` is listed as telling of no act by itself (`be`, `say`, `include`). */
  isPlain(lemma: string, part: Part): boolean;
  /** The contexts that lemmas, in text order, put an event in; in the order of contexts.tsv. */
  contextsOf(words: readonly string[]): readonly string[];
  /** The mode that an instrument or object among lemmas gives an event of a category; null when none does. */
  modeOf(category: Category, words: readonly string[]): string | null;
  /** Whether a side (its code) stood under international sanctions on a day, ISO 8601. */
  underSanctions(side: string, day: string): boolean;
  /** Whether `lemma` (in any case) is in the class; false for an unknown class. */
  isIn(className: string, lemma: string): boolean;
}

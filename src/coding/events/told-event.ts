/** ToldEvent: an event as the sentence tells it, before it becomes a record. */
import type { Participant } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import type { Auxiliary, Category } from "../records/index.js";

export interface ToldEvent {
  /** Token index of the word that tells it; the outermost operator's when there is one. */
  readonly head: number;
  /** Token indices of all the words that tell it: operators, light verb, verb or noun, particle. */
  readonly words: readonly number[];
  readonly category: Category;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly auxiliary: Auxiliary | null;
  /** Token index of the word that made it auxiliary, or null. */
  readonly auxiliaryBy: number | null;
  /** Token index of a hedge, or null. */
  readonly hedge: number | null;
  /** The thing acted on or the act asked for: the head token of the object or complement; null when none. */
  readonly object: number | null;
  /** The words of `object` with what depends on them. */
  readonly objectSpan: Span | null;
  readonly reciprocal: boolean;
  /** Told in the passive: whoever acts may be left unsaid. */
  readonly passive: boolean;
  /** `event/verb-frame`, `event/operator-refuse` … */
  readonly rule: string;
  /** The lexicon line that gave the category, `reject.tsv:12`. */
  readonly entry: string;
  /** What stands under the operator, when there is one. */
  readonly operand: ToldEvent | null;
  /** What a judge made of it; absent where none decided. */
  readonly verdict?: {
    /** Calibrated probability that it happened between these parties as this category. */
    readonly probability: number;
    /** The mechanism's category, where the judge gave it another. */
    readonly overruled: Category | null;
  };
}

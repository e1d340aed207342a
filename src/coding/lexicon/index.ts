/** lexicon: the predicate lexicon as data, and its loader. */
export { CONTEXTS, MODES } from "./codebook.js";
export {
  FORMS,
  type Form,
  type LexiconEntry,
  type LightVerb,
  type Need,
  OPERATORS,
  type Operator,
  type OperatorEntry,
  type Part,
  PLACES,
  PREPOSITIONS,
  type Predicate,
  type Role,
} from "./entry.js";
export type { Lexicon } from "./lexicon.js";
export { loadLexicon } from "./load-lexicon.js";

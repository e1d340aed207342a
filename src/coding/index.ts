/** coding: a resolved document becomes records: who said, did, asked, offered or expects what. */

export { findAttributions } from "./attributions/find-attributions.js";
export type { Judgment } from "./attributions/judgment.js";
export { loadJudgment } from "./attributions/load-judgment.js";
export { toBrat } from "./attributions/to-brat.js";
export { code, type Knowledge } from "./code.js";
export { CODEBOOK, CODER } from "./edition.js";
export { EVENT_RULES } from "./events/rules.js";
export { type Factuality, factualityOf, type Link } from "./factuality/factuality.js";
export type { FactualityBook } from "./factuality/factuality-book.js";
export { loadFactualityBook } from "./factuality/load-factuality-book.js";
export { type Lexicon, loadLexicon } from "./lexicon/index.js";
export { type CodedPair, codePair, type MarkedText, unmark } from "./pairs/code-pair.js";
export {
  Answer,
  Assessment,
  Attribution,
  Auxiliary,
  CATEGORIES,
  Category,
  type CategoryFacts,
  Channel,
  CodedEvent,
  Condition,
  Demand,
  Evidence,
  Exchange,
  Expectation,
  Likelihood,
  LikelihoodBand,
  Overture,
  OvertureKind,
  Place,
  Provenance,
  Quad,
  Reading,
  SCALE,
  Stance,
  When,
} from "./records/index.js";

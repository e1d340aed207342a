/** coding: a resolved document becomes records: who said, did, asked, offered or expects what. */

export type { AttributionDraft } from "./attributions/attribution-draft.js";
export { findAttributions } from "./attributions/find-attributions.js";
export type { Judgment } from "./attributions/judgment.js";
export { loadJudgment } from "./attributions/load-judgment.js";
export { tagsOf } from "./attributions/tags.js";
export { toBrat } from "./attributions/to-brat.js";
export { code, type Knowledge } from "./code.js";
export { CODEBOOK, CODER, coderWith, judgeIn } from "./edition.js";
export { EVENT_RULES, JUDGED_RULE } from "./events/rules.js";
export { type Factuality, factualityOf, type Link } from "./factuality/factuality.js";
export type { FactualityBook } from "./factuality/factuality-book.js";
export { loadFactualityBook } from "./factuality/load-factuality-book.js";
export { type Account, account } from "./judge/account.js";
export { asJudged, GUIDES, type Guide, type Judge } from "./judge/judge.js";
export { DEFAULT_JUDGE, JUDGES, type JudgeName, loadJudge } from "./judge/load-judge.js";
export {
  likeliestStance,
  STANCES_BETWEEN,
  type StanceBetween,
  type StancesOf,
} from "./judge/stance-between.js";
export { type Lexicon, loadLexicon } from "./lexicon/index.js";
export { type CodedPair, codePair, type MarkedText, toldOfPair, unmark } from "./pairs/code-pair.js";
export { type JudgedPair, judgePairs } from "./pairs/judge-pairs.js";
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
  emptyReading,
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

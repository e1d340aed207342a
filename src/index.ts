/** Demarche: the product's table of contents, in the order data flows. */

export type { ResolvedDoc } from "./actors/index.js";
export {
  type Books,
  Entity,
  EntityKind,
  type LookUp,
  loadBooks,
  lookUp,
  Participant,
  resolve,
} from "./actors/index.js";
export { type Brief, type BriefRequest, brief, renderHtml, renderMarkdown, renderText } from "./brief/index.js";
export {
  Answer,
  Assessment,
  Attribution,
  Auxiliary,
  CATEGORIES,
  Category,
  CODEBOOK,
  CODER,
  CodedEvent,
  Condition,
  code,
  Demand,
  Evidence,
  Exchange,
  Expectation,
  type Judgment,
  type Knowledge,
  type Lexicon,
  Likelihood,
  LikelihoodBand,
  loadJudgment,
  loadLexicon,
  Overture,
  OvertureKind,
  Provenance,
  Quad,
  Reading,
  Stance,
  When,
} from "./coding/index.js";
export {
  Doc,
  type Given,
  loadOutlets,
  Outlet,
  OutletKind,
  type Outlets,
  PartialDate,
  Problem,
  quote,
  type Read,
  type ReadOptions,
  Reliability,
  readDate,
  readDocs,
  Span,
  textDoc,
} from "./documents/index.js";
export { type LoadedModel, loadLanguageModel, type ParsedDoc, parse, parseAll, type Token } from "./language/index.js";
export {
  type AppendOutcome,
  type Counts,
  describeQuery,
  EXPORT_FORMATS,
  type ExportFormat,
  type Filters,
  type FoundRecord,
  type Ledger,
  openLedger,
  type QueryName,
} from "./ledger/index.js";
export { loadReader, type Outcome, type Reader, type ReadingOptions, readAll } from "./reading.js";
export { UsageError } from "./usage-error.js";

/** language: a Doc becomes a ParsedDoc. */
export { blocks } from "./blocks/blocks.js";
export { loadPairModel } from "./encoder/load-pair-model.js";
export { loadSentenceModel } from "./encoder/load-sentence-model.js";
export type { PairModel } from "./encoder/pair-model.js";
export type { MarkedPair, SentenceModel, TaggedPiece } from "./encoder/sentence-model.js";
export { type LoadedModel, loadLanguageModel } from "./language-model.js";
export { parse, parseAll } from "./parse.js";
export type {
  Block,
  Mention,
  NamedSpan,
  ParsedDoc,
  Quotation,
  Sentence,
  TimeBasis,
  TimeExpression,
  TimePrecision,
  Token,
} from "./parsed-doc.js";

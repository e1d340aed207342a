/** language: a Doc becomes a ParsedDoc. */
export { blocks } from "./blocks/blocks.js";
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

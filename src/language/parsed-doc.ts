/** ParsedDoc: a Doc with its tokens, sentences, names, times, quotations and coreference; what `parse` returns. */
import type { Doc, Problem, Span } from "../documents/index.js";

export interface Token {
  /** Index in `ParsedDoc.tokens`. */
  readonly i: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** Penn Treebank tag, `VBD`. */
  readonly tag: string;
  /** Universal part of speech, `VERB`. */
  readonly pos: string;
  /** Universal features, `Number=Sing|Person=3`, or empty. */
  readonly morph: string;
  /** ClearNLP dependency label, `nsubj`; `ROOT` on a root. */
  readonly dep: string;
  /** Index of the head; a root points at itself. */
  readonly head: number;
  /** Indices of the dependents, in text order. */
  readonly children: readonly number[];
  /** Index of its sentence. */
  readonly sentence: number;
  /** OntoNotes entity label of the named entity it belongs to, or empty. */
  readonly entityType: string;
}

export interface Sentence {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Tokens `first` to `last`, half-open. */
  readonly first: number;
  readonly last: number;
  /** Index of the block (paragraph, heading, list item) that holds it. */
  readonly block: number;
}

/** A paragraph, heading or list item: no sentence crosses its edge. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: "paragraph" | "heading";
  /** The `MR. KIRBY:` or `Q:` that opens a transcript turn; null elsewhere. */
  readonly speaker: Span | null;
}

/** A named entity as the statistical recognizer sees it. Tokens `first` to `last`, half-open. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
  /** OntoNotes label: PERSON, NORP, GPE, ORG, DATE … */
  readonly label: string;
}

/** How precisely a time is known. */
export type TimePrecision = "day" | "week" | "month" | "quarter" | "year" | "decade" | "vague";
/** How a time was resolved: from its own words, from the publication date, from another time in the text, or not at all. */
export type TimeBasis = "absolute" | "publication" | "context" | "unresolved";

/** A time expression and the days it stands for. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly kind: "date" | "time" | "duration" | "set";
  /** First and last day, ISO 8601, both inclusive; null when unknown or open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: TimePrecision;
  readonly basis: TimeBasis;
  /** TIMEX3 value, `2025-08`, `P3D`, `FUTURE_REF`, `XXXX-XX-XX`. */
  readonly value: string;
}

/** Text between quotation marks, the marks outside; nested ones are listed too. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** False when a mark was missing or wrong and the edge was inferred. */
  readonly paired: boolean;
}

/** A place where the text speaks of someone or something: a name, a description or a pronoun. */
export interface Mention {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** Token index of its syntactic head. */
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  readonly number: "singular" | "plural" | "unknown";
  readonly gender: "female" | "male" | "neuter" | "unknown";
  /** Mentions of one thing share a chain; every mention has one, a chain of one included. */
  readonly chain: number;
  /** For a plural that gathers others (`the two sides`, `both leaders`, `they`): the chains gathered; else empty. */
  readonly members: readonly number[];
}

export interface ParsedDoc {
  readonly doc: Doc;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly blocks: readonly Block[];
  readonly names: readonly NamedSpan[];
  readonly times: readonly TimeExpression[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly Problem[];
  /** Model package and dense backend, `en_core_web_sm-3.8.0 wasm-simd`. */
  readonly model: string;
}

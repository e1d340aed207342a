/** AttributionDraft: who is quoted by which words, found in the syntax alone, before anyone is resolved. */
import type { Span } from "../../documents/index.js";

export interface AttributionDraft {
  /** The whole source phrase; null when nobody is named (`it was reported that`). */
  readonly source: Span | null;
  /** Token index of the head of the source phrase. */
  readonly sourceHead: number | null;
  /** The cue phrase; null for a headless quotation carried over from the sentence before. */
  readonly cue: Span | null;
  /** Token index of the cue's main word, or null. */
  readonly cueHead: number | null;
  /** What was said, cue and source left out; in text order. */
  readonly content: readonly Span[];
  readonly quotation: "direct" | "mixed" | "indirect";
  /** The means by which the words came, where the text says. */
  readonly channel: { readonly kind: string; readonly start: number; readonly end: number } | null;
  /** Token indices of the heads of those spoken to (`told reporters`). */
  readonly recipientHeads: readonly number[];
  /** Index in the list of drafts of the attribution it is nested in. */
  readonly within: number | null;
  /** The rule that found it, `attribution/reporting-clause`. */
  readonly rule: string;
  /** 0–1. */
  readonly confidence: number;
}

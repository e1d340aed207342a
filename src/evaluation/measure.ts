/** Measure: one thing that can be measured, from gold in its own form to tables; a file a measure, listed in `measures.ts`. */
import type { AttributionDraft, Factuality, Reading, StanceBetween } from "../coding/index.js";
import type { Doc } from "../documents/index.js";
import type { MarkedPair, ParsedDoc } from "../language/index.js";
import type { PairCoder } from "./coding/pair-coder.js";
import type { Evaluation } from "./evaluation.js";
import type { Gold } from "./gold.js";

export interface Measure {
  /** As it is called on the command line. */
  readonly name: string;
  /** What the gold must look like, for the help page: lines of at most 64 columns. */
  readonly form: readonly string[];
  /** The gold without the items whose texts other gold has (seen in training, say), at the lines where they stood. */
  readonly without?: (gold: Gold, seen: Gold) => Promise<Gold>;
  /** Throws a UsageError that names file and line when the gold cannot be used. */
  readonly evaluate: (gold: Gold, programs: Programs, work: Work) => Promise<Evaluation>;
}

/** What is measured: functions from what the gold gives to what the program makes of it, lists in the same order. */
export interface Programs {
  readonly codePairs: PairCoder;
  readonly attribute: (docs: readonly Doc[]) => Promise<readonly AttributedDoc[]>;
  readonly read: (docs: readonly Doc[]) => Promise<readonly Reading[]>;
  readonly parse: (docs: readonly Doc[]) => Promise<readonly ParsedDoc[]>;
  /** Of what a token tells, by its index. */
  readonly factuality: (parsed: ParsedDoc, token: number) => Factuality;
  /** Null where nobody judges of stance. */
  readonly stances: (pairs: readonly MarkedPair[]) => Promise<readonly ReadonlyMap<StanceBetween, number>[] | null>;
}

export interface AttributedDoc {
  readonly parsed: ParsedDoc;
  readonly drafts: readonly AttributionDraft[];
}

/** The course of long work. */
export interface Work {
  /** When aborted, the measure rejects with the signal's reason after the batch in hand. */
  readonly signal: AbortSignal;
  /** Told after each batch. */
  readonly onDone: (nDone: number, nAll: number) => Promise<void>;
}

/** Evaluation: what a measurement comes to: tables of scores, and the items that were wrong. */

export interface Evaluation {
  readonly tables: readonly Table[];
  readonly wrong: readonly WrongItem[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly name: string;
  /** Percent have one decimal, decimals three, counts none. */
  readonly kind: "label" | "count" | "percent" | "decimal";
}

/** Null where there is nothing to divide by. */
export type Cell = string | number | null;

export interface WrongItem {
  /** File and line, or document, in which it stands. */
  readonly place: string;
  /** Null when the gold has nothing there. */
  readonly gold: string | null;
  /** Null when nothing was found. */
  readonly found: string | null;
  /** The rule that made what was found, where one is known. */
  readonly rule: string | null;
  /** What spoke for it: predicate, lexicon line, status, confidence. */
  readonly evidence: string;
  /** The text it is about. */
  readonly words: string;
}

/** Scores: precision, recall and F1 from counts, in percent. */
import type { Cell, Column, Table } from "./evaluation.js";

export interface Tally {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

/** A percentage with one decimal; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}

/** The harmonic mean of precision and recall as a share, 0 when nothing is right. */
export function f1({ gold, found, right }: Tally): number {
  return right === 0 ? 0 : (2 * right) / (gold + found);
}

/** The mean of shares, in percent; null of none. */
export function meanPercent(shares: readonly number[]): number | null {
  return percent(
    shares.reduce((sum, share) => sum + share, 0),
    shares.length,
  );
}

const COUNTS: readonly Column[] = [
  { name: "gold", kind: "count" },
  { name: "found", kind: "count" },
  { name: "right", kind: "count" },
  { name: "precision", kind: "percent" },
  { name: "recall", kind: "percent" },
  { name: "F1", kind: "percent" },
];

/** A table with a row of counts and scores for each label. */
export function scoreTable(
  name: string,
  heading: string,
  rows: readonly { readonly label: string; readonly tally: Tally }[],
): Table {
  return {
    name,
    columns: [{ name: heading, kind: "label" }, ...COUNTS],
    rows: rows.map(({ label, tally }) => [label, ...scoreCells(tally)]),
  };
}

/** A table of single figures. */
export function figureTable(name: string, figures: readonly (readonly [label: string, value: number | null])[]): Table {
  return {
    name,
    columns: [
      { name: "score", kind: "label" },
      { name: "percent", kind: "percent" },
    ],
    rows: figures,
  };
}

function scoreCells(tally: Tally): readonly Cell[] {
  const { gold, found, right } = tally;
  return [gold, found, right, percent(right, found), percent(right, gold), percent(2 * right, gold + found)];
}

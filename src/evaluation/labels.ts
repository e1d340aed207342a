/** Labels: two labelings of the same items compared, one the gold. */
import type { Table } from "./evaluation.js";
import { f1, meanPercent, percent, type Tally } from "./scores.js";

/** A gold label and the label found for the same item. */
export interface Labeled {
  readonly gold: string;
  readonly found: string;
}

/** Counts for every label that either side uses, in the order of `order`, others after it by name. */
export function tallies(items: readonly Labeled[], order: readonly string[] = []): ReadonlyMap<string, Tally> {
  const counts = new Map(labelsOf(items, order).map((label) => [label, { gold: 0, found: 0, right: 0 }]));
  for (const { gold, found } of items) {
    counts.get(gold)!.gold++;
    counts.get(found)!.found++;
    if (gold === found) counts.get(gold)!.right++;
  }
  return counts;
}

/** The mean F1 over the labels of the gold, in percent; labels that only the other side uses cost precision alone. */
export function macroF1(items: readonly Labeled[]): number | null {
  return meanPercent([...tallies(items).values()].filter(({ gold }) => gold > 0).map(f1));
}

/** The share of items with the gold's label, in percent. */
export function accuracy(items: readonly Labeled[]): number | null {
  return percent(items.filter(({ gold, found }) => gold === found).length, items.length);
}

/** How often each gold label (a row) was given each label (a column). */
export function confusion(name: string, items: readonly Labeled[], order: readonly string[] = []): Table {
  const labels = labelsOf(items, order);
  const index = new Map(labels.map((label, i) => [label, i]));
  const counts = labels.map(() => labels.map(() => 0));
  for (const { gold, found } of items) counts[index.get(gold)!]![index.get(found)!]!++;
  return {
    name,
    columns: [{ name: "gold", kind: "label" }, ...labels.map((label) => ({ name: label, kind: "count" as const }))],
    rows: labels.map((label, i) => [label, ...counts[i]!]),
  };
}

function labelsOf(items: readonly Labeled[], order: readonly string[]): readonly string[] {
  const used = new Set(items.flatMap(({ gold, found }) => [gold, found]));
  return [...order.filter((label) => used.delete(label)), ...[...used].sort()];
}

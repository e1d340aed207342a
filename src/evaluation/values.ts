/** Values: two series of numbers for the same items compared, one the gold. */
import type { Table } from "./evaluation.js";

/** The gold's number and the one found for the same item. */
export interface Valued {
  readonly gold: number;
  readonly found: number;
}

/** How far the two lie apart on average; null of nothing. */
export function meanAbsoluteError(items: readonly Valued[]): number | null {
  return mean(items.map(({ gold, found }) => Math.abs(found - gold)));
}

/** Pearson's correlation, −1 to 1; null where one side never changes. */
export function pearson(items: readonly Valued[]): number | null {
  const [first] = items;
  if (items.every(({ gold }) => gold === first!.gold) || items.every(({ found }) => found === first!.found))
    return null;
  const middle = { gold: mean(items.map(({ gold }) => gold))!, found: mean(items.map(({ found }) => found))! };
  let both = 0;
  let ofGold = 0;
  let ofFound = 0;
  for (const { gold, found } of items) {
    both += (gold - middle.gold) * (found - middle.found);
    ofGold += (gold - middle.gold) ** 2;
    ofFound += (found - middle.found) ** 2;
  }
  return both / Math.sqrt(ofGold * ofFound);
}

/** A table with a row for each group of items: means, mean absolute error (MAE) and Pearson’s r. */
export function valueTable(
  name: string,
  { heading, items }: { readonly heading: string; readonly items: string },
  groups: readonly { readonly label: string; readonly items: readonly Valued[] }[],
): Table {
  return {
    name,
    columns: [
      { name: heading, kind: "label" },
      { name: items, kind: "count" },
      { name: "gold", kind: "decimal" },
      { name: "found", kind: "decimal" },
      { name: "MAE", kind: "decimal" },
      { name: "r", kind: "decimal" },
    ],
    rows: groups.map(({ label, items }) => [
      label,
      items.length,
      ...[
        mean(items.map(({ gold }) => gold)),
        mean(items.map(({ found }) => found)),
        meanAbsoluteError(items),
        pearson(items),
      ].map(rounded),
    ]),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(1000 * value) / 1000;
}

/** Coreference scores: how well clusters of mentions found meet those of the key, by the measures of the CoNLL-2012 task. */

/** Mentions are strings, equal when they are the same span. */
export type Clusters = readonly (readonly string[])[];

/** Running sums of one measure over many documents; its recall is `recalled / nKey`, its precision `precise / nFound`. */
export interface Sums {
  readonly recalled: number;
  readonly nKey: number;
  readonly precise: number;
  readonly nFound: number;
}

export const MEASURES = ["mentions", "MUC", "B3", "CEAFe"] as const;
export type AllSums = Readonly<Record<(typeof MEASURES)[number], Sums>>;

/** The sums of one document. */
export function score(key: Clusters, found: Clusters): AllSums {
  const keyOf = indexOf(key);
  const foundOf = indexOf(found);
  const nCommon = [...foundOf.keys()].filter((mention) => keyOf.has(mention)).length;
  const similarity = bestAlignment(key, found);
  return {
    mentions: { recalled: nCommon, nKey: keyOf.size, precise: nCommon, nFound: foundOf.size },
    MUC: sums(links(key, foundOf), links(found, keyOf)),
    B3: sums(shares(key, foundOf), shares(found, keyOf)),
    CEAFe: { recalled: similarity, nKey: key.length, precise: similarity, nFound: found.length },
  };
}

export function added(all: readonly AllSums[]): AllSums {
  const add = (name: (typeof MEASURES)[number]): Sums => {
    const total = { recalled: 0, nKey: 0, precise: 0, nFound: 0 };
    for (const one of all) {
      total.recalled += one[name].recalled;
      total.nKey += one[name].nKey;
      total.precise += one[name].precise;
      total.nFound += one[name].nFound;
    }
    return total;
  };
  return { mentions: add("mentions"), MUC: add("MUC"), B3: add("B3"), CEAFe: add("CEAFe") };
}

/** Shares; 0 of nothing, as the task's scorer has it. */
export function ratios({ recalled, nKey, precise, nFound }: Sums): {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
} {
  const recall = nKey === 0 ? 0 : recalled / nKey;
  const precision = nFound === 0 ? 0 : precise / nFound;
  return { recall, precision, f1: recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision) };
}

/** The mean of the three F1, as the task ranked by. */
export function conll({ MUC, B3, CEAFe }: AllSums): number {
  return (ratios(MUC).f1 + ratios(B3).f1 + ratios(CEAFe).f1) / 3;
}

function sums([recalled, nKey]: readonly [number, number], [precise, nFound]: readonly [number, number]): Sums {
  return { recalled, nKey, precise, nFound };
}

function indexOf(clusters: Clusters): ReadonlyMap<string, number> {
  return new Map(clusters.flatMap((cluster, i) => cluster.map((mention) => [mention, i] as const)));
}

/** MUC: of the links that hold each cluster together, those the other side keeps. */
function links(clusters: Clusters, otherOf: ReadonlyMap<string, number>): readonly [kept: number, all: number] {
  let kept = 0;
  let all = 0;
  for (const cluster of clusters) {
    const met = cluster.filter((mention) => otherOf.has(mention));
    kept += met.length - new Set(met.map((mention) => otherOf.get(mention))).size;
    all += cluster.length - 1;
  }
  return [kept, all];
}

/** B cubed: for each mention, the share of its cluster that the other side's cluster holds too. */
function shares(clusters: Clusters, otherOf: ReadonlyMap<string, number>): readonly [sum: number, all: number] {
  let sum = 0;
  let all = 0;
  for (const cluster of clusters) {
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const other = otherOf.get(mention);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    for (const count of counts.values()) sum += (count * count) / cluster.length;
    all += cluster.length;
  }
  return [sum, all];
}

/** CEAF by entities: the greatest sum of 2|K∩R| / (|K|+|R|) over one-to-one alignments of clusters. */
function bestAlignment(key: Clusters, found: Clusters): number {
  if (key.length === 0 || found.length === 0) return 0;
  const size = Math.max(key.length, found.length);
  const foundSets = found.map((cluster) => new Set(cluster));
  const cost = Array.from({ length: size }, (_, k) =>
    Array.from({ length: size }, (_, r) => {
      if (k >= key.length || r >= found.length) return 0;
      const nCommon = key[k]!.filter((mention) => foundSets[r]!.has(mention)).length;
      return (-2 * nCommon) / (key[k]!.length + found[r]!.length);
    }),
  );
  return -minimalCost(cost);
}

/** The Hungarian method on a square matrix, in cubic time. */
function minimalCost(cost: readonly (readonly number[])[]): number {
  const n = cost.length;
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    const from = new Int32Array(n + 1);
    const slack = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(n + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      isUsed[column] = 1;
      const current = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (isUsed[j]) continue;
        const reduced = cost[current - 1]![j - 1]! - rowPotential[current]! - columnPotential[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          from[j] = column;
        }
        if (slack[j]! < delta) {
          delta = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (isUsed[j]) {
          rowPotential[rowOf[j]!]! += delta;
          columnPotential[j]! -= delta;
        } else slack[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]!]!;
      column = from[column]!;
    }
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum += cost[rowOf[j]! - 1]![j - 1]!;
  return sum;
}

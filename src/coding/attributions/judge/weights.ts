/** Weights: how much each feature speaks for a decision; a candidate's score is their sum. */

export interface Weights {
  /** Features, each at the first free slot from its own number on; 0 is free. */
  readonly features: Int32Array;
  readonly values: Float32Array;
}

/** Weights of some features; the features are distinct and none is 0. */
export function toWeights(features: ArrayLike<number>, values: ArrayLike<number>): Weights {
  let size = 16;
  while (size < features.length * 2) size *= 2;
  const table = { features: new Int32Array(size), values: new Float32Array(size) };
  for (let i = 0; i < features.length; i++) {
    let slot = features[i]! & (size - 1);
    while (table.features[slot] !== 0) slot = (slot + 1) & (size - 1);
    table.features[slot] = features[i]!;
    table.values[slot] = values[i]!;
  }
  return table;
}

/** The sum of the weights of `seen[from]` up to `seen[to]`; a feature without a weight counts nothing. */
export function score({ features, values }: Weights, seen: readonly number[], from = 0, to = seen.length): number {
  const last = features.length - 1;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const wanted = seen[i]!;
    let slot = wanted & last;
    for (;;) {
      const here = features[slot]!;
      if (here === wanted) {
        sum += values[slot]!;
        break;
      }
      if (here === 0) break;
      slot = (slot + 1) & last;
    }
  }
  return sum;
}

/** How likely a yes is at a score. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

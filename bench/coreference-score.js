/** Coreference scores: how well response clusters of mentions meet key clusters, by the measures of the CoNLL-2012 task. */

/** @typedef {readonly (readonly string[])[]} Clusters mentions are strings, equal when they are the same span */

/** Running sums of one measure over many documents. */
export class Tally {
  recalled = 0;
  nKey = 0;
  precise = 0;
  nResponse = 0;

  add(recalled, nKey, precise, nResponse) {
    this.recalled += recalled;
    this.nKey += nKey;
    this.precise += precise;
    this.nResponse += nResponse;
  }

  get recall() {
    return this.nKey === 0 ? 0 : this.recalled / this.nKey;
  }

  get precision() {
    return this.nResponse === 0 ? 0 : this.precise / this.nResponse;
  }

  get f1() {
    const { recall, precision } = this;
    return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  }
}

/** Adds one document to the tallies `{mentions, muc, b3, ceafe}`. */
export function score(key, response, tallies) {
  const keyOf = indexOf(key);
  const responseOf = indexOf(response);
  const common = [...responseOf.keys()].filter((mention) => keyOf.has(mention)).length;
  tallies.mentions.add(common, keyOf.size, common, responseOf.size);
  tallies.muc.add(...links(key, responseOf), ...links(response, keyOf));
  tallies.b3.add(...overlaps(key, responseOf, response), ...overlaps(response, keyOf, key));
  const similarity = bestAlignment(key, response);
  tallies.ceafe.add(similarity, key.length, similarity, response.length);
}

export function newTallies() {
  return { mentions: new Tally(), muc: new Tally(), b3: new Tally(), ceafe: new Tally() };
}

/** The mean of the three F1, as the shared task ranked by. */
export function conll({ muc, b3, ceafe }) {
  return (muc.f1 + b3.f1 + ceafe.f1) / 3;
}

function indexOf(clusters) {
  const index = new Map();
  clusters.forEach((cluster, i) => {
    for (const mention of cluster) index.set(mention, i);
  });
  return index;
}

/** MUC: of the links that hold each cluster together, those the other side keeps. */
function links(clusters, otherOf) {
  let kept = 0;
  let all = 0;
  for (const cluster of clusters) {
    const parts = new Set();
    let nAlone = 0;
    for (const mention of cluster) {
      if (otherOf.has(mention)) parts.add(otherOf.get(mention));
      else nAlone++;
    }
    kept += cluster.length - parts.size - nAlone;
    all += cluster.length - 1;
  }
  return [kept, all];
}

/** B cubed: for each mention, the share of its cluster that the other side's cluster holds too. */
function overlaps(clusters, otherOf) {
  let sum = 0;
  let all = 0;
  for (const cluster of clusters) {
    const counts = new Map();
    for (const mention of cluster) {
      if (otherOf.has(mention)) counts.set(otherOf.get(mention), (counts.get(otherOf.get(mention)) ?? 0) + 1);
    }
    for (const count of counts.values()) sum += (count * count) / cluster.length;
    all += cluster.length;
  }
  return [sum, all];
}

/** CEAF by entities: the greatest sum of 2|K∩R| / (|K|+|R|) over one-to-one alignments of clusters. */
function bestAlignment(key, response) {
  if (key.length === 0 || response.length === 0) return 0;
  const size = Math.max(key.length, response.length);
  const responseSets = response.map((cluster) => new Set(cluster));
  const cost = Array.from({ length: size }, (_, k) =>
    Array.from({ length: size }, (_, r) => {
      if (k >= key.length || r >= response.length) return 0;
      const common = key[k].filter((mention) => responseSets[r].has(mention)).length;
      return (-2 * common) / (key[k].length + response[r].length);
    }),
  );
  return -minimalCost(cost);
}

/** The Hungarian method on a square matrix, in cubic time. */
function minimalCost(cost) {
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
      const current = rowOf[column];
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= n; j++) {
        if (isUsed[j]) continue;
        const reduced = cost[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          from[j] = column;
        }
        if (slack[j] < delta) {
          delta = slack[j];
          next = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (isUsed[j]) {
          rowPotential[rowOf[j]] += delta;
          columnPotential[j] -= delta;
        } else slack[j] -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[from[column]];
      column = from[column];
    }
  }
  let sum = 0;
  for (let j = 1; j <= n; j++) sum += cost[rowOf[j] - 1][j - 1];
  return sum;
}

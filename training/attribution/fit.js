/** Fit: sparse log-linear models by FTRL-proximal (McMahan 2013): yes-or-no decisions, and choices among candidates. */

/** A growable array of 32-bit integers. */
class Ints {
  data = new Int32Array(1 << 16);
  length = 0;
  push(x) {
    if (this.length === this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = x;
  }
}

/**
 * Groups of candidates, each candidate a list of features (integers). `gold` is the place of the right candidate in
 * its group; for yes-or-no decisions a group holds one candidate and gold is 0 for yes, −1 for no.
 */
export class Examples {
  numbers = new Map();
  list = [];
  starts = new Ints();
  features = new Ints();
  groups = new Ints();
  gold = new Ints();

  add(candidates, gold) {
    this.groups.push(this.starts.length);
    this.gold.push(gold);
    for (const features of candidates) {
      this.starts.push(this.features.length);
      for (const feature of features) {
        let number = this.numbers.get(feature);
        if (number === undefined) {
          number = this.list.length;
          this.numbers.set(feature, number);
          this.list.push(feature);
        }
        this.features.push(number);
      }
    }
  }

  close() {
    this.groups.push(this.starts.length);
    this.starts.push(this.features.length);
    return this;
  }
}

/**
 * Weights by feature. A feature seen fewer than `least` times gets none. `fixed`: weights by feature that count and stay as
 * they are, and `known`: features that get none besides those; only what is neither is returned.
 */
export function fit(
  examples,
  { l1 = 1, l2 = 1, alpha = 0.1, beta = 1, epochs = 5, least = 3, seed = 1, choice = false, fixed = new Map(), known = new Set() } = {},
) {
  const n = examples.list.length;
  const z = new Float64Array(n);
  const s = new Float64Array(n);
  const w = new Float64Array(n);
  const seen = new Int32Array(n);
  const isFixed = Uint8Array.from(examples.list, (feature) => (fixed.has(feature) || known.has(feature) ? 1 : 0));
  for (let i = 0; i < n; i++) w[i] = fixed.get(examples.list[i]) ?? 0;
  const starts = examples.starts.data;
  const features = examples.features.data;
  const groups = examples.groups.data;
  const gold = examples.gold.data;
  for (let i = 0; i < examples.features.length; i++) seen[features[i]]++;
  const order = Int32Array.from({ length: examples.gold.length }, (_, i) => i);
  const random = mulberry(seed);
  const scores = new Float64Array(1 << 13);
  const step = (id, gradient) => {
    if (seen[id] < least || isFixed[id] === 1) return;
    const sum = s[id] + gradient * gradient;
    z[id] += gradient - ((Math.sqrt(sum) - Math.sqrt(s[id])) / alpha) * w[id];
    s[id] = sum;
    const size = Math.abs(z[id]);
    w[id] = size <= l1 ? 0 : (Math.sign(z[id]) * l1 - z[id]) / ((beta + Math.sqrt(sum)) / alpha + l2);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const g of order) {
      const first = groups[g];
      const last = groups[g + 1];
      for (let c = first; c < last; c++) {
        let score = 0;
        for (let f = starts[c]; f < starts[c + 1]; f++) score += w[features[f]];
        scores[c - first] = score;
      }
      if (!choice) {
        const gradient = 1 / (1 + Math.exp(-scores[0])) - (gold[g] === 0 ? 1 : 0);
        for (let f = starts[first]; f < starts[first + 1]; f++) step(features[f], gradient);
        continue;
      }
      let top = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < last - first; c++) if (scores[c] > top) top = scores[c];
      let sum = 0;
      for (let c = 0; c < last - first; c++) sum += scores[c] = Math.exp(scores[c] - top);
      for (let c = first; c < last; c++) {
        const gradient = scores[c - first] / sum - (c - first === gold[g] ? 1 : 0);
        if (Math.abs(gradient) < 1e-6) continue;
        for (let f = starts[c]; f < starts[c + 1]; f++) step(features[f], gradient);
      }
    }
  }
  const weights = new Map();
  for (let id = 0; id < n; id++) if (isFixed[id] === 0 && Math.abs(w[id]) >= 0.002) weights.set(examples.list[id], w[id]);
  return weights;
}

function shuffle(order, random) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** A small seeded generator, so that the same texts give the same weights. */
function mulberry(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Agreement: mean absolute error and Pearson's r of `[found, gold]` pairs, as one line. */

export function agreement(pairs) {
  const n = pairs.length;
  const error = pairs.reduce((sum, [found, gold]) => sum + Math.abs(found - gold), 0) / n;
  return `MAE ${error.toFixed(3)}  r ${pearson(pairs).toFixed(3)}  n ${n}`;
}

function pearson(pairs) {
  const mean = (k) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (of) => pairs.reduce((total, pair) => total + of(pair), 0);
  const covariance = sum(([x, y]) => (x - a) * (y - b));
  return covariance / Math.sqrt(sum(([x]) => (x - a) ** 2) * sum(([, y]) => (y - b) ** 2));
}

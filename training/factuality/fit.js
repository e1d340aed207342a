/**
 * Fit: the signatures of books/factuality/weights.tsv from marked words (a file of UW's form), by gradient descent.
 *
 *     npm run build
 *     node training/factuality/fit.js UW_train.jsonl            writes the book
 *     node training/factuality/fit.js UW_train.jsonl --check    five folds of whole sentences, writes nothing
 *
 * A signature is the sum of three levels: the rule's, its class's and the word's own, each drawn towards the one above
 * it, the rule's towards changing nothing; words seen fewer than LEAST times, and words whose own level came out small,
 * have none. Two laws bind the fit: a negation is antisymmetric, and what a condition denies stays denied.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chainOf } from "../../dist/coding/factuality/chain.js";
import { namesOf } from "../../dist/coding/factuality/factuality-book.js";
import { factualityOf } from "../../dist/coding/factuality/factuality.js";
import { loadFactualityBook } from "../../dist/coding/factuality/load-factuality-book.js";
import { tokenAt } from "../../dist/evaluation/factuality/factuality.js";
import { readGoldSentences } from "../../dist/evaluation/factuality/gold-sentences.js";
import { meanAbsoluteError, pearson } from "../../dist/evaluation/values.js";
import { loadLanguageModel, parse } from "../../dist/language/index.js";

const LEAST = 5;
const SMALL = 0.25;
const STEPS = 300;
const RATE = 0.03;
/** How strongly a rule's, a class's and a word's level are drawn back. */
const DRAW = { rule: 0.1, class: 0.5, word: 2 };
/** Errors beyond this pull no harder. */
const HUBER = 0.5;
const FOLDS = 5;
const BOOK = new URL("../../books/factuality/weights.tsv", import.meta.url);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: "boolean" } } });
const [file] = positionals;
if (file === undefined) {
  console.error("usage: node training/factuality/fit.js GOLD.jsonl [--check]");
  process.exit(2);
}

const { classes } = loadFactualityBook();
const items = await read(file);
if (values.check) {
  const found = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const signatures = fit(items.filter(({ sentence }) => sentence % FOLDS !== fold));
    for (const { parsed, token, label } of items.filter(({ sentence }) => sentence % FOLDS === fold))
      found.push({ gold: label, found: factualityOf(parsed, token, { classes, signatures }).value });
  }
  console.log(`${FOLDS} folds: ${agreement(found)}`);
} else {
  const signatures = fit(items);
  const book = { classes, signatures };
  const found = items.map(({ parsed, token, label }) => ({ gold: label, found: factualityOf(parsed, token, book).value }));
  console.log(`${signatures.size} signatures; on what they were fitted to: ${agreement(found)}`);
  const notes = readFileSync(BOOK, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("#"));
  const rows = [...signatures].map(
    ([name, { holds, fails, count }]) => `${name}\t${holds.toFixed(2)}\t${fails.toFixed(2)}\t${count}`,
  );
  writeFileSync(BOOK, [...notes, ...rows.sort(), ""].join("\n"));
}

async function read(path) {
  const model = loadLanguageModel();
  const sentences = await readGoldSentences({ path, names: null, read: async () => readFileSync(path, "utf8") });
  return sentences.flatMap(({ doc, words }, sentence) => {
    const parsed = parse(doc, model);
    return words.map((word) => {
      const token = tokenAt(parsed, word).i;
      const steps = chainOf(parsed, token).map((step) => namesOf(step, classes));
      return { sentence, parsed, token, label: word.value, steps };
    });
  });
}

function agreement(found) {
  return `MAE ${meanAbsoluteError(found).toFixed(3)}  r ${pearson(found).toFixed(3)}  n ${found.length}`;
}

/** Signatures by name, with how often each was seen; fitted twice, the second time without the small ones. */
function fit(examples) {
  const counts = new Map();
  for (const { steps } of examples)
    for (const name of new Set(steps.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const seen = [...counts].filter(([name, count]) => count >= LEAST || levelOf(name) === "rule").map(([name]) => name);
  const first = descend(examples, seen);
  const large = seen.filter((name, i) => {
    const moved = Math.max(Math.abs(first.holds[i]), Math.abs(first.fails[i]));
    return levelOf(name) !== "word" || moved >= SMALL;
  });
  const { index, holds, fails } = descend(examples, large);
  const parents = new Map(
    examples.flatMap(({ steps }) => steps.flatMap((names) => names.map((name, i) => [name, names.slice(0, i + 1)]))),
  );
  return new Map(
    large.map((name) => {
      const levels = parents.get(name).filter((one) => index.has(one));
      const sum = (weights) => bounded(levels.reduce((total, one) => total + weights[index.get(one)], 0));
      return [name, { holds: sum(holds), fails: sum(fails), count: counts.get(name) }];
    }),
  );
}

function descend(examples, names) {
  const index = new Map(names.map((name, i) => [name, i]));
  const chains = examples.map(({ steps }) =>
    steps.map((found) => found.map((name) => index.get(name)).filter((i) => i !== undefined)),
  );
  const start = names.map((name) => (levelOf(name) === "rule" ? (ruleOf(name) === "negation" ? -3 : 3) : 0));
  const holds = Float64Array.from(start);
  const fails = Float64Array.from(start, (x) => -x);
  const draw = names.map((name) => DRAW[levelOf(name)]);
  const moves = [holds, fails].map((weights) => adam(weights, weights.slice(), draw));
  for (let step = 1; step <= STEPS; step++) {
    const slopes = [new Float64Array(names.length), new Float64Array(names.length)];
    examples.forEach(({ label }, i) => {
      slope(chains[i], label, holds, fails, slopes);
    });
    const rate = step > 0.7 * STEPS ? 0.3 * RATE : RATE;
    moves.forEach((move, i) => {
      move(slopes[i], rate, step);
    });
    for (const [name, i] of index) bind(ruleOf(name), levelOf(name), holds, fails, i);
  }
  return { index, holds, fails };
}

/** Adds the slope of one example's loss, carried from the word back up its chain. */
function slope(chain, label, holds, fails, [ofHolds, ofFails]) {
  const values = [3];
  const spans = [];
  for (const levels of chain) {
    const value = values.at(-1);
    let held = 0;
    let failed = 0;
    for (const i of levels) {
      held += holds[i];
      failed += fails[i];
    }
    spans.push((held - failed) / 6);
    values.push((held * (3 + value) + failed * (3 - value)) / 6);
  }
  let pull = Math.max(-1, Math.min(1, (values.at(-1) - label) / HUBER));
  for (let s = chain.length - 1; s >= 0; s--) {
    for (const i of chain[s]) {
      ofHolds[i] += (pull * (3 + values[s])) / 6;
      ofFails[i] += (pull * (3 - values[s])) / 6;
    }
    pull *= spans[s];
  }
}

function bind(rule, level, holds, fails, i) {
  if (rule === "negation") {
    const half = (holds[i] - fails[i]) / 2;
    holds[i] = half;
    fails[i] = -half;
  } else if (rule === "condition" || rule === "consequence") {
    holds[i] = level === "rule" ? Math.min(3, holds[i]) : holds[i];
    fails[i] = level === "rule" ? -3 : 0;
  }
}

function adam(weights, home, draw) {
  const mean = new Float64Array(weights.length);
  const square = new Float64Array(weights.length);
  return (slopes, rate, step) => {
    for (let i = 0; i < weights.length; i++) {
      const g = slopes[i] + draw[i] * (weights[i] - home[i]);
      mean[i] = 0.9 * mean[i] + 0.1 * g;
      square[i] = 0.99 * square[i] + 0.01 * g * g;
      weights[i] -= (rate * mean[i]) / (1 - 0.9 ** step) / (Math.sqrt(square[i] / (1 - 0.99 ** step)) + 1e-3);
    }
  };
}

function bounded(x) {
  return Math.max(-3, Math.min(3, x));
}

function ruleOf(name) {
  return name.slice(0, name.indexOf("\t"));
}

function levelOf(name) {
  const word = name.slice(name.indexOf("\t") + 1);
  return word === "*" ? "rule" : word.startsWith("@") ? "class" : "word";
}

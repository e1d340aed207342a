/**
 * Train: counts cues and fits the weights of attribution on the training half of PolNeAR.
 *
 *     npm run build
 *     node training/attribution/train.js PATH/polnear/train
 *
 * Rewrites the counts in books/cues.tsv (its classes and channels are written by hand and kept) and writes
 * models/attribution/weights.json and weights.bin. The same texts give the same bytes. Takes about ten minutes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chooseThreshold, countCues, fitDecisions, SETTINGS, verdictExamples } from "./decisions.js";
import { fit } from "./fit.js";
import { annotations, onTokens, texts } from "./polnear.js";

const FOLDS = 5;
const SCALE = 2000;
const BOOK = new URL("../../books/cues.tsv", import.meta.url);
const WEIGHTS = new URL("../../models/attribution/", import.meta.url);

/** The compiled functions that training shares with the product. */
export async function loadProduct(dist) {
  const room = new URL("coding/attributions/", dist);
  const modules = [
    "page.js",
    "cue-book.js",
    "cue/cue-sights.js",
    "cue/cue-extent.js",
    "source/source-candidates.js",
    "content/content-candidates.js",
    "content/content-site.js",
    "judge/weights.js",
    "propose.js",
    "verdict-sights.js",
  ];
  return Object.assign({}, ...(await Promise.all(modules.map((name) => import(new URL(name, room))))));
}

/** Annotated documents ready for training; each in a fold. */
export function annotated(docs) {
  return docs.map(({ parsed, annotated }, i) => {
    const attributions = onTokens(parsed.tokens, annotated);
    const heads = new Set(attributions.filter(({ cue }) => cue !== null).map(({ head }) => head));
    // The annotators marked nothing within what they had marked as said: there they tell us nothing.
    const nested = new Set();
    for (const { content } of attributions) for (const [first, last] of content) for (let k = first; k < last; k++) nested.add(k);
    return { parsed, tokens: parsed.tokens, attributions, heads, nested, fold: i % FOLDS, page: null, proposals: null };
  });
}

/** Book with the counts of some documents, and the classes and channels of the written one. */
export function countedBook(docs, written, product) {
  const book = new Map();
  const counts = countCues(docs, product);
  for (const [key, { class: kind, channel }] of written) book.set(key, { class: kind, channel, cues: 0, tokens: 0, ...counts.get(key) });
  for (const [key, { cues, tokens }] of counts) {
    if (book.has(key) || (cues === 0 && tokens <= 30)) continue;
    book.set(key, { class: "", channel: "", cues, tokens });
  }
  return book;
}

/** Everything that is learned from some documents: `{book, weights, threshold}`, weights as maps. */
export function train(docs, written, product, log = () => {}) {
  const others = (fold) => docs.filter((doc) => doc.fold !== fold);
  const own = (fold) => docs.filter((doc) => doc.fold === fold);
  const folds = [...new Set(docs.map(({ fold }) => fold))];
  // Each text is seen with a book that its own counts are not in.
  for (const fold of folds) {
    const book = countedBook(others(fold), written, product);
    for (const doc of own(fold)) doc.page = product.toPage(doc.parsed, book);
  }
  for (const fold of folds) {
    const weights = packed(fitDecisions(others(fold), product), product);
    for (const doc of own(fold)) doc.proposals = product.propose(doc.page, weights);
    log(`fold ${fold}`);
  }
  const threshold = chooseThreshold(docs, folds, product);
  log(`threshold ${threshold}`);
  const weights = { ...fitDecisions(docs, product), verdict: fit(verdictExamples(docs, product), SETTINGS.verdict) };
  return { book: countedBook(docs, written, product), weights, threshold };
}

export function packed(weights, { toWeights }) {
  return Object.fromEntries(Object.entries(weights).map(([name, map]) => [name, toWeights([...map.keys()], [...map.values()])]));
}

/** The bytes of `weights.bin` and the text of `weights.json`. */
export function serialized({ weights, threshold }) {
  const parts = [];
  const decisions = [];
  for (const [name, map] of Object.entries(weights)) {
    const kept = [...map].map(([feature, weight]) => [feature, Math.round(weight * SCALE)]).filter(([, weight]) => weight !== 0);
    kept.sort(([a], [b]) => a - b);
    const bytes = Buffer.alloc(kept.length * 6);
    kept.forEach(([feature, weight], i) => {
      bytes.writeInt32LE(feature, i * 4);
      bytes.writeInt16LE(Math.max(-32767, Math.min(32767, weight)), kept.length * 4 + i * 2);
    });
    parts.push(bytes);
    decisions.push({ name, features: kept.length });
  }
  return { json: `${JSON.stringify({ threshold, scale: SCALE, decisions }, null, 2)}\n`, bin: Buffer.concat(parts) };
}

/** The text of books/cues.tsv, its notes kept. */
export function bookText(book, previous) {
  const notes = previous.split("\n").filter((line) => line.startsWith("#"));
  const rows = [...book]
    .map(([key, { class: kind, channel, cues, tokens }]) => [...key.split(/ (.*)/s).slice(0, 2), kind || "-", channel || "-", cues, tokens].join("\t"))
    .filter((row) => !/[\n\r]/.test(row) && row.split("\t").length === 6)
    .sort();
  return `${[...notes, "part\tlemma\tclass\tchannel\tcues\ttokens", ...rows].join("\n")}\n`;
}

async function main(split) {
  const dist = new URL("../../dist/", import.meta.url);
  const product = await loadProduct(dist);
  const { loadLanguageModel, parseAll } = await import(new URL("language/index.js", dist));
  const model = loadLanguageModel();
  const docs = [];
  for (const one of texts(split)) {
    const found = annotations(split, one);
    if (found === null) continue;
    const [parsed] = parseAll([{ ...EMPTY, ...one }], model);
    docs.push({ parsed, annotated: found });
  }
  const started = Date.now();
  const log = (line) => console.log(line, `${Math.round((Date.now() - started) / 1000)} s`);
  const previous = readFileSync(BOOK, "utf8");
  const learned = train(annotated(docs), product.toCueBook(previous), product, log);
  writeFileSync(BOOK, bookText(learned.book, previous));
  const { json, bin } = serialized(learned);
  writeFileSync(new URL("weights.json", WEIGHTS), json);
  writeFileSync(new URL("weights.bin", WEIGHTS), bin);
  log(`${bin.length} bytes`);
}

const EMPTY = { givenId: null, outlet: null, published: null, title: null, byline: null, language: "en", url: null };

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv[2]);

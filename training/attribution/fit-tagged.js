/**
 * Fit tagged: weights of what an encoder's tags say of cues, sources, contents and whole proposals, beside the mechanism's.
 *
 *     npm run build
 *     node training/attribution/fit-tagged.js PATH/polnear/train FOLD
 *
 * FOLD: the fifth of the texts (every fifth by name, from 0) that the encoder of models/judge-fast was not trained on. On it
 * the mechanism's weights, fitted to the other four for this, stay as they are, and those of the tags are fitted to what is
 * left; the threshold too. Writes models/attribution/tagged.json and tagged.bin, which go with the mechanism's shipped
 * weights. The same texts and encoder give the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  contentExamples,
  cueExamples,
  edgeExamples,
  exactF1,
  fitDecisions,
  SETTINGS,
  sourceExamples,
  verdictExamples,
} from "./decisions.js";
import { fit } from "./fit.js";
import { annotations, texts } from "./polnear.js";
import { annotated, countedBook, loadProduct, packed, serialized } from "./train.js";

const [split, foldText = "4"] = process.argv.slice(2);
const held = Number(foldText);
const dist = new URL("../../dist/", import.meta.url);
const product = await loadProduct(dist);
const { loadLanguageModel, parseAll } = await import(new URL("language/index.js", dist));
const { loadJudge } = await import(new URL("coding/index.js", dist));
const { tagsOf } = await import(new URL("coding/attributions/tags.js", dist));
const started = Date.now();
const log = (line) => console.log(line, `${Math.round((Date.now() - started) / 1000)} s`);

const model = loadLanguageModel();
const EMPTY = { givenId: null, outlet: null, published: null, title: null, byline: null, language: "en", url: null };
const read = texts(split).flatMap((one, i) => {
  const found = annotations(split, one);
  return found === null ? [] : [{ parsed: parseAll([{ ...EMPTY, ...one }], model)[0], annotated: found, fold: i % 5 }];
});
// Folds as sentences.js counts them, the texts that nobody annotated among the others.
const docs = annotated(read).map((doc, i) => ({ ...doc, fold: read[i].fold }));
const BOOK = new URL("../../books/cues.tsv", import.meta.url);
const written = product.toCueBook(readFileSync(BOOK, "utf8"));
const others = docs.filter(({ fold }) => fold !== held);
const own = docs.filter(({ fold }) => fold === held);
log(`${others.length} texts for the mechanism, ${own.length} for the tags`);

// The mechanism as it is without the held texts; its verdict's weights see proposals that its other weights did not make.
const book = countedBook(others, written, product);
const folds = [...new Set(others.map(({ fold }) => fold))];
for (const fold of folds) {
  const rest = others.filter((doc) => doc.fold !== fold);
  const without = countedBook(rest, written, product);
  for (const doc of others) if (doc.fold === fold) doc.page = product.toPage(doc.parsed, without);
}
for (const fold of folds) {
  const weights = packed(fitDecisions(others.filter((doc) => doc.fold !== fold), product), product);
  for (const doc of others) if (doc.fold === fold) doc.proposals = product.propose(doc.page, weights);
}
const base = { ...fitDecisions(others, product), verdict: fit(verdictExamples(others, product), SETTINGS.verdict) };
log("mechanism fitted");

const { tagger } = await loadJudge("fast");
for (const doc of own) {
  doc.untagged = product.toPage(doc.parsed, book);
  doc.page = product.toPage(doc.parsed, book, await tagsOf(doc.parsed, book, tagger));
}
log("tagged");
report("mechanism", base, 0, (doc) => doc.untagged);

/** Gently: a few hundred weights, seen often. */
const TAGGED = { l1: 0.5, l2: 2, alpha: 0.1, epochs: 6 };
const untagged = own.map((doc) => ({ ...doc, page: doc.untagged }));
for (const doc of untagged) doc.proposals = product.propose(doc.page, packed(base, product));
const examplesOf = {
  cue: (docs) => cueExamples(docs, product),
  cueStart: (docs) => edgeExamples(docs, product.cueStarts, 0),
  cueEnd: (docs) => edgeExamples(docs, product.cueEnds, 1),
  source: (docs) => sourceExamples(docs, product),
  after: (docs) => contentExamples(docs, product, "after"),
  before: (docs) => contentExamples(docs, product, "before"),
  verdict: (docs) => verdictExamples(docs, product),
};
const settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { choice = false }]) => [
    name,
    { ...TAGGED, choice, fixed: base[name], known: new Set(examplesOf[name](untagged).list) },
  ]),
);
const fitted = fitDecisions(own, product, settings);
const weights = packed(together(base, fitted), product);
for (const doc of own) doc.proposals = product.propose(doc.page, weights);
fitted.verdict = fit(verdictExamples(own, product), settings.verdict);
for (const doc of own) doc.verdicts = verdictsOf(doc, together(base, fitted).verdict);
let best = { threshold: 0, mean: 0 };
for (let threshold = -1; threshold <= 0.5; threshold += 0.05) {
  const { source, cue, content } = exactF1(own, threshold);
  const mean = (source + cue + content) / 3;
  if (mean > best.mean) best = { threshold: Math.round(threshold * 100) / 100, mean };
}
report("with tags, on what they were fitted to", together(base, fitted), best.threshold, (doc) => doc.page);
const { json, bin } = serialized({ weights: fitted, threshold: best.threshold });
const OUT = new URL("../../models/attribution/", import.meta.url);
writeFileSync(new URL("tagged.json", OUT), json);
writeFileSync(new URL("tagged.bin", OUT), bin);
log(`${bin.length} bytes, threshold ${best.threshold}`);

function together(mechanism, tags) {
  return Object.fromEntries(
    Object.entries(mechanism).map(([name, map]) => [name, new Map([...map, ...(tags[name] ?? [])])]),
  );
}

function verdictsOf({ page, proposals }, map) {
  const weights = product.toWeights([...map.keys()], [...map.values()]);
  return proposals.map((_, i) => product.score(weights, product.verdictSights(page, proposals, i)));
}

function report(name, all, threshold, pageOf) {
  const tables = packed(all, product);
  const seen = own.map((doc) => {
    const page = pageOf(doc);
    const proposals = product.propose(page, tables);
    return { ...doc, page, proposals, verdicts: verdictsOf({ page, proposals }, all.verdict) };
  });
  const round = Object.entries(exactF1(seen, threshold)).map(([part, f]) => `${part} ${f.toFixed(1)}`);
  log(`${name}: ${round.join(", ")}`);
}

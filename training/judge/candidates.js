/**
 * Candidates: pairs of parties in unlabelled texts between whom the mechanism finds something to decide.
 *
 *     npm run build
 *     node training/judge/candidates.js [--without TEXTS]… TEXTS.jsonl.gz… > candidates.jsonl
 *
 * TEXTS: JSON Lines with `text`, gzipped or not. Sentences that a file named with --without has anywhere in it (labelled pairs, gold)
 * are left out. A line a pair: `text` (the sentence), `actor`, `recipient` (spans in it).
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: "string", multiple: true, default: [] } },
});
if (positionals.length === 0) {
  console.error("usage: node training/judge/candidates.js [--without TEXTS]… TEXTS.jsonl.gz… > candidates.jsonl");
  process.exit(64);
}
const dist = (path) => import(new URL(`../../dist/${path}`, import.meta.url));
const [{ code, loadJudgment, loadLexicon }, { loadLanguageModel, parseAll }, { loadBooks, resolve }] =
  await Promise.all([dist("coding/index.js"), dist("language/index.js"), dist("actors/index.js")]);

const read = (path) => (path.endsWith(".gz") ? gunzipSync(readFileSync(path)) : readFileSync(path)).toString("utf8");
const letters = (text) => text.replace(/<\/?[st]>/g, "").replace(/[^a-z]/gi, "").toLowerCase();
const left = letters(values.without.map(read).join("\n"));
const seen = new Set();

/** Takes note of what a judge would be asked, and decides nothing. */
const listener = {
  name: "listener",
  verdicts: async (pairs) => {
    for (const { text, actor, recipient } of pairs) {
      const key = `${letters(text)} ${actor.start} ${recipient.start}`;
      if (text.length < 30 || text.length > 700 || seen.has(key) || left.includes(letters(text))) continue;
      seen.add(key);
      process.stdout.write(`${JSON.stringify({ text, actor, recipient })}\n`);
    }
    return pairs.map(() => ({ categories: new Map([["NONE", 1]]), auxiliaries: new Map([[null, 1]]) }));
  },
};

const model = loadLanguageModel();
const books = loadBooks();
const knowledge = { lexicon: loadLexicon(), judgment: loadJudgment() };
const unknown = { givenId: null, outlet: null, title: null, byline: null, language: "en", url: null };
for (const path of positionals) {
  const texts = read(path).trim().split("\n").map((line) => JSON.parse(line).text).filter((text) => typeof text === "string");
  for (let from = 0; from < texts.length; from += 20) {
    const docs = texts.slice(from, from + 20).map((text, i) => ({ id: `${from + i}`, ...unknown, published: "2015-01-01", text }));
    for (const parsed of parseAll(docs, model)) await code(resolve(parsed, books), knowledge, listener);
  }
  console.error(`${path}: ${seen.size} pairs so far`);
}

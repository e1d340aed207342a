/**
 * Lexicon: how many of the words that stand between two states, in the sentences of the given files, the lexicon knows.
 *
 *     npm run build && node bench/lexicon.js [--every N] [--top N] FILE…
 *
 * Counted is every main verb on the way, in the sentence's tree, from a mention of one side to a mention of another, and
 * the noun at which the two ways meet where it is an event noun: one that the lexicon has, one that is made of a verb
 * (`-tion`, `-ment` …), or one that the same file uses as a verb three times. A word counts as known when its lemma has a line as a
 * predicate, as an operator, or as a light verb over a noun that has one; as plain when books/lexicon/plain.tsv lists it
 * as telling no act; else as missing. Coverage is the share of the known among the known and the missing. Prints it for
 * each file, then the most frequent missing words with the words around one of them.
 */
import { parseArgs } from "node:util";
import { loadBooks, resolve } from "../dist/actors/index.js";
import { loadLexicon } from "../dist/coding/index.js";
import { readDocs } from "../dist/documents/index.js";
import { loadLanguageModel, parseAll } from "../dist/language/index.js";

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { every: { type: "string", default: "1" }, top: { type: "string", default: "40" } },
});
if (files.length === 0) {
  console.error("usage: node bench/lexicon.js [--every N] [--top N] FILE…");
  process.exit(64);
}
const DERIVED = /(tion|sion|ment|ance|ence|ing|age|al|ure)$/;
const BATCH = 40;

const model = loadLanguageModel();
const books = loadBooks();
const lexicon = loadLexicon();
const missing = new Map();
for (const file of files) {
  const words = [];
  const verbs = new Map();
  for await (const parsed of parses(file)) {
    for (const { pos, lemma } of parsed.tokens)
      if (pos === "VERB") verbs.set(lemma.toLowerCase(), (verbs.get(lemma.toLowerCase()) ?? 0) + 1);
    words.push(...standing(resolve(parsed, books)));
  }
  const counts = { known: 0, plain: 0, missing: 0 };
  for (const word of words) {
    const verdict = verdictOn(word, verbs);
    if (verdict === null) continue;
    counts[verdict]++;
    if (verdict === "missing") note(word);
  }
  const { known, plain, missing: unknown } = counts;
  console.log(
    `${percent(known, known + unknown)} % known  ${known} known, ${unknown} missing, ${plain} plain  ${file.split("/").at(-1)}`,
  );
}
const frequent = [...missing].sort(([, a], [, b]) => b.count - a.count).slice(0, Number(values.top));
for (const [word, { count, around }] of frequent)
  console.log(`${String(count).padStart(4)}  ${word.padEnd(18)}  ${around}`);

async function* parses(file) {
  let batch = [];
  let n = 0;
  for await (const read of readDocs(file)) {
    if (read.kind !== "doc" || n++ % Number(values.every) !== 0) continue;
    if (read.problems.some(({ rule }) => rule === "documents/not-english")) continue;
    batch.push(read.doc);
    if (batch.length < BATCH) continue;
    yield* parseAll(batch, model);
    batch = [];
  }
  yield* parseAll(batch, model);
}

/** The verbs and meeting nouns between mentions of different sides, each once. */
function standing({ parsed, mentions }) {
  const { tokens } = parsed;
  const bySentence = new Map();
  for (const { head, entity } of mentions) {
    if (entity.side === null) continue;
    const { sentence } = tokens[head];
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), { head, side: entity.side }]);
  }
  const heads = new Set(mentions.map(({ head }) => head));
  const found = new Map();
  for (const named of bySentence.values()) {
    for (const [n, a] of named.entries()) {
      for (const b of named.slice(n + 1)) {
        if (a.side === b.side) continue;
        const [up, down] = [upwards(tokens, a.head), upwards(tokens, b.head)];
        const meeting = up.find((i) => down.includes(i));
        if (meeting === undefined) continue;
        for (const i of [...up.slice(0, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting))]) {
          const isNoun = tokens[i].pos === "NOUN" && i === meeting && !heads.has(i);
          if (/^\p{L}/u.test(tokens[i].text) && (tokens[i].pos === "VERB" || isNoun))
            found.set(i, { parsed, token: tokens[i] });
        }
      }
    }
  }
  return [...found.values()];
}

function upwards(tokens, from) {
  const way = [from];
  for (let i = from; tokens[i].head !== i; i = tokens[i].head) way.push(tokens[i].head);
  return way;
}

/** `known`, `plain` or `missing`; null for a noun that is no event noun. */
function verdictOn({ parsed, token }, verbs) {
  const part = token.pos === "VERB" ? "v" : "n";
  const lemma = token.lemma.toLowerCase();
  if (has(lemma, part) || (part === "v" && has(lemma, "a"))) return "known";
  if (part === "v" && lexicon.lightVerbs(lemma).length > 0) {
    const below = token.children.flatMap((c) => [c, ...parsed.tokens[c].children]).map((c) => parsed.tokens[c]);
    if (below.some((word) => word.pos === "NOUN" && has(word.lemma.toLowerCase(), "n"))) return "known";
  }
  if (lexicon.isPlain(lemma, part)) return "plain";
  return part === "v" || DERIVED.test(lemma) || (verbs.get(lemma) ?? 0) >= 3 ? "missing" : null;
}

function has(lemma, part) {
  return lexicon.entries(lemma, part).length > 0 || lexicon.operators(lemma, part).length > 0;
}

function note({ parsed: { doc }, token }) {
  const key = `${token.lemma.toLowerCase()} ${token.pos === "VERB" ? "v" : "n"}`;
  const around = doc.text.slice(Math.max(0, token.start - 60), token.end + 60).replace(/\s+/g, " ");
  missing.set(key, { count: (missing.get(key)?.count ?? 0) + 1, around: missing.get(key)?.around ?? around });
}

function percent(part, whole) {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}

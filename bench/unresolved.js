/**
 * Names in real texts that the actors' room leaves without a side.
 *
 *     npm run build && node bench/unresolved.js [--every 1] [--most 3000] [--outlet KCNA] [--top 40] [--cache FILE] TEXTS.jsonl.gz
 *
 * A file has one document a line, with `text` and `date`. A mention is a name that the recognizer calls a person, an
 * organization, a state or place, or a people. It has a side; or the books know it and give it none (someone out of
 * office, a disputed place, a newspaper, a name that stands for nobody: `Indo-Pacific`); or it is somebody only the text knows (a new name, speaking for no state); or
 * nobody claims its words. The last two are unresolved: told by label, then the names met most often. Every n-th document
 * is read, at most so many. --cache keeps the parses in a file, for the next run on the same texts.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { deserialize, serialize } from "node:v8";
import { gunzipSync } from "node:zlib";
import { loadBooks, resolve } from "../dist/actors/index.js";
import { loadLanguageModel, parse } from "../dist/language/index.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "1" },
    most: { type: "string", default: "3000" },
    outlet: { type: "string" },
    top: { type: "string", default: "40" },
    cache: { type: "string" },
  },
});
if (positionals[0] === undefined) {
  process.stderr.write("usage: node bench/unresolved.js [--every n] [--most n] [--outlet name] TEXTS.jsonl.gz\n");
  process.exit(2);
}
const LABELS = ["PERSON", "ORG", "GPE", "NORP"];
const books = loadBooks();
const tally = new Map(LABELS.map((label) => [label, { all: 0, sided: 0, known: 0, text: 0, nobody: 0 }]));
const missed = new Map();
for (const parsed of parses()) {
  const resolved = resolve(parsed, books);
  for (const { first, last, label } of parsed.names) {
    const counts = tally.get(label);
    if (counts === undefined) continue;
    const start = parsed.tokens[first].start;
    const end = parsed.tokens[last - 1].end;
    const there = resolved.mentions.filter((m) => m.start < end && start < m.end).map(({ entity }) => entity);
    const how = there.some((e) => e.side !== null)
      ? "sided"
      : there.some((e) => e.known)
        ? "known"
        : standsForNobody(parsed.doc.text, start, end)
          ? "known"
          : there.length > 0
            ? "text"
            : "nobody";
    counts.all++;
    counts[how]++;
    if (how === "sided" || how === "known") continue;
    const key = `${label}\t${how}\t${parsed.doc.text.slice(start, end).replace(/\s+/g, " ")}`;
    missed.set(key, (missed.get(key) ?? 0) + 1);
  }
}
for (const [label, { all, sided, known, text, nobody }] of [...tally, ["all", total()]]) {
  const share = (n) => `${((100 * n) / Math.max(1, all)).toFixed(1)} %`;
  process.stdout.write(
    `${label}: ${all} names; side ${share(sided)}, known without side ${share(known)}, ` +
      `only in the text ${share(text)}, nobody ${share(nobody)}; unresolved ${share(text + nobody)}\n`,
  );
}
const most = [...missed].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, Number(values.top));
for (const [key, n] of most) process.stdout.write(`${n}\t${key}\n`);

/** Whether a name that the books give to nobody covers some of `text` from `start` to `end`. */
function standsForNobody(text, start, end) {
  const before = Math.max(0, start - 20);
  const pieces = [...text.slice(before, end + 20).matchAll(/[\p{L}\p{N}.]+/gu)].map(({ 0: word, index }) => ({
    folded: word.toLowerCase().replaceAll(".", ""),
    start: before + index,
    end: before + index + word.length,
  }));
  return pieces.some((first, i) => {
    let node = books.aliases;
    for (let k = i; k < pieces.length; k++) {
      node = node.next.get(pieces[k].folded);
      if (node === undefined) return false;
      const covers = first.start < end && start < pieces[k].end;
      if (covers && node.aliases.some(({ meaning }) => meaning.kind === "nobody")) return true;
    }
    return false;
  });
}

function total() {
  const sum = { all: 0, sided: 0, known: 0, text: 0, nobody: 0 };
  for (const counts of tally.values()) for (const key of Object.keys(sum)) sum[key] += counts[key];
  return sum;
}

function parses() {
  if (values.cache !== undefined && existsSync(values.cache)) return deserialize(readFileSync(values.cache));
  const model = loadLanguageModel();
  const rows = gunzipSync(readFileSync(positionals[0]))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    // Some files hold other languages too.
    .filter(({ text }) => typeof text === "string" && / the /.test(text))
    .filter((_, i) => i % Number(values.every) === 0)
    .slice(0, Number(values.most));
  const docs = rows.map(({ text, date }, i) => ({
    id: `doc-${i}`,
    givenId: null,
    outlet: values.outlet ?? null,
    published: date ?? null,
    title: null,
    byline: null,
    language: null,
    url: null,
    text: text.slice(0, 60_000),
  }));
  const found = docs.map((doc) => parse(doc, model));
  if (values.cache !== undefined) writeFileSync(values.cache, serialize(found));
  return found;
}

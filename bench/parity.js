/**
 * Parity: our pipeline against reference files of spaCy's output, field by field.
 *
 *     npm run build && node bench/parity.js REFERENCE.jsonl.gz…
 *
 * A reference has one document a line: `text`, and arrays with one element a token, `start`, `end`, `norm`, `tag`,
 * `pos`, `morph`, `lemma`, `head`, `dep`, `sent_start`, `ent_iob`, `ent_type`. Exits with 1 when anything differs.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadPipeline } from "../dist/language/model/pipeline.js";

/** @typedef {import("../dist/language/model/model-token.js").ModelToken} ModelToken */

/** @type {Record<string, (token: ModelToken) => unknown>} */
const FIELDS = {
  start: (token) => token.start,
  end: (token) => token.end,
  norm: (token) => token.norm,
  tag: (token) => token.tag,
  pos: (token) => token.pos,
  morph: (token) => token.morph,
  lemma: (token) => token.lemma,
  head: (token) => token.head,
  dep: (token) => token.dep,
  sent_start: (token) => Number(token.sentStart),
  ent_iob: (token) => token.entIob,
  ent_type: (token) => token.entType,
};
const SHOWN = 5;

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("usage: node bench/parity.js REFERENCE.jsonl.gz…");
  process.exit(2);
}
const pipeline = loadPipeline();
let nDifferences = 0;
for (const path of paths) nDifferences += compare(path);
process.exit(nDifferences > 0 ? 1 : 0);

/** Reports on one file; returns the number of differences. */
function compare(/** @type {string} */ path) {
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trimEnd().split("\n");
  const references = lines.map((line) => JSON.parse(line));
  const parsed = pipeline.parse(references.map((reference) => reference.text));
  const counts = Object.fromEntries(Object.keys(FIELDS).map((field) => [field, 0]));
  let nTokens = 0;
  let shown = 0;
  references.forEach((reference, i) => {
    const tokens = parsed[i] ?? [];
    nTokens += tokens.length;
    for (const [field, read] of Object.entries(FIELDS)) {
      const wanted = reference[field];
      for (let k = 0; k < Math.max(tokens.length, wanted.length); k++) {
        const token = tokens[k];
        const found = token && read(token);
        if (found === wanted[k]) continue;
        counts[field]++;
        if (shown++ >= SHOWN) continue;
        const word = token && reference.text.slice(token.start, token.end);
        console.log(`${reference.id} token ${k} ${JSON.stringify(word)}: ${field} ${found}, ${wanted[k]} wanted`);
      }
    }
  });
  const total = Object.values(counts).reduce((a, b) => a + b, 0);
  const detail = Object.entries(counts).map(([field, count]) => `${field} ${count}`);
  console.log(
    `${path}: ${references.length} documents, ${nTokens} tokens, ${total} differences (${detail.join(", ")})`,
  );
  return total;
}

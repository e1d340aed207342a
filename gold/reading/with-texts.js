/**
 * With texts: the labels of 300 sentences of other people's texts, joined with your own copy of the texts.
 *
 *     node gold/reading/with-texts.js DATA first|second > measured.jsonl
 *
 * DATA holds `wikipedia/`, `kcna/` and `whitehouse/` as the labels name their files: gzipped JSON Lines with `text`.
 * Prints what `demarche evaluate reading --gold` reads.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const [data, pass] = process.argv.slice(2);
if (data === undefined || (pass !== "first" && pass !== "second")) {
  console.error("usage: node gold/reading/with-texts.js DATA first|second > measured.jsonl");
  process.exit(64);
}
const files = new Map();
const linesOf = (file) => {
  if (!files.has(file)) files.set(file, gunzipSync(readFileSync(join(data, file))).toString("utf8").trim().split("\n"));
  return files.get(file);
};
for (const row of readFileSync(new URL(`measured.${pass}.jsonl`, import.meta.url), "utf8").trim().split("\n")) {
  const { id, file, line, start, end, published, events } = JSON.parse(row);
  const text = JSON.parse(linesOf(file)[line]).text.slice(start, end);
  const words = (span) => (span === null ? null : text.slice(...span));
  const told = events.map(({ actor, recipient, predicate, quote, ...event }) => ({
    ...event,
    actor: words(actor),
    recipient: words(recipient),
    predicate: words(predicate),
    quote: words(quote),
  }));
  console.log(JSON.stringify({ id, published, text, events: told }));
}

/** Pages: how well saved web pages are read. `npm run build && node bench/pages.js FOLDER`, one folder a page: source.html, expected.html, expected-metadata.json. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { readDocs } from "../dist/documents/index.js";

const LEAST_SHARE = 0.95;
const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: node bench/pages.js FOLDER");

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const plain = (title) => (title ?? "").replace(/\s+/g, " ").trim();

/** Which share of some words, counted with repeats, others hold too. */
function share(words, others) {
  const counts = new Map();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  let held = 0;
  for (const word of words) {
    const count = counts.get(word) ?? 0;
    if (count > 0) held++;
    counts.set(word, count - 1);
  }
  return words.length === 0 ? 1 : held / words.length;
}

/** The text of expected.html, words of neighbouring elements kept apart. */
function expectedText(html) {
  const { document } = parseHTML(
    `<html><body>${html.replace(/<(?!\/?(?:a|b|i|em|strong|span|code|sup|sub|u|font|abbr|small|mark|wbr|q|cite)\b)/gi, " <")}</body></html>`,
  );
  for (const hidden of document.querySelectorAll("script,style,svg,math,iframe,object,select,textarea,button"))
    hidden.remove();
  return document.body.textContent;
}

const pages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
let nGood = 0;
let nTitles = 0;
let nDates = 0;
let nWantedDates = 0;
let nExplained = 0;
const started = performance.now();
for (const name of pages) {
  const wanted = JSON.parse(readFileSync(join(folder, name, "expected-metadata.json"), "utf8"));
  const wantedWords = wordsOf(expectedText(readFileSync(join(folder, name, "expected.html"), "utf8")));
  const problems = [];
  let doc = null;
  for await (const read of readDocs(join(folder, name, "source.html"))) {
    if (read.kind === "doc") doc = read.doc;
    problems.push(...(read.kind === "doc" ? read.problems.map(({ rule }) => rule) : [read.reason]));
  }
  const hasTitle = plain(doc?.title) === plain(wanted.title);
  const found = share(wantedWords, wordsOf(doc?.text ?? ""));
  const exact = share(wordsOf(doc?.text ?? ""), wantedWords);
  const isGood = hasTitle && found >= LEAST_SHARE;
  nTitles += hasTitle ? 1 : 0;
  nGood += isGood ? 1 : 0;
  nWantedDates += wanted.publishedTime == null ? 0 : 1;
  nDates += wanted.publishedTime != null && doc?.published?.slice(0, 10) === wanted.publishedTime.slice(0, 10) ? 1 : 0;
  if (!isGood) {
    nExplained += problems.some((rule) => rule !== "documents/not-english") ? 1 : 0;
    console.log(
      `${name}: ${(found * 100).toFixed(1)} % of the words, ${(exact * 100).toFixed(1)} % of ours expected${hasTitle ? "" : `; title “${doc?.title}”, expected “${wanted.title}”`}${problems.length > 0 ? `; ${problems.join(", ")}` : ""}`,
    );
  }
}
const seconds = (performance.now() - started) / 1000;
console.log(
  `${nGood} of ${pages.length} pages with their title and ${LEAST_SHARE * 100} % of their words (${nTitles} titles); ${nExplained} of the others say why in a problem`,
);
console.log(`${nDates} of ${nWantedDates} expected dates; ${(pages.length / seconds).toFixed(1)} pages a second`);

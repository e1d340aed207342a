/**
 * Measures time expressions against a folder of TimeML files (TIMEX3): node bench/times.js DIR [--errors]
 *
 * Recognition counts an expression as found when its edges are equal (strict) or overlap (relaxed); a value counts
 * when, besides, type and value are equal. Each gold expression is matched at most once. The document creation
 * time is given and not counted. Needs a build.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadLanguageModel, parseAll } from "../dist/language/index.js";

const [dir, ...flags] = process.argv.slice(2);
if (!dir) {
  console.error("usage: node bench/times.js DIR [--errors]");
  process.exit(2);
}

const KINDS = { date: "DATE", time: "TIME", duration: "DURATION", set: "SET" };
const files = readdirSync(dir)
  .filter((name) => name.endsWith(".tml"))
  .sort();
const articles = files.map((name) => read(name, readFileSync(join(dir, name), "utf8")));
const model = loadLanguageModel();
const started = performance.now();
const parsed = parseAll(
  articles.map(({ doc }) => doc),
  model,
);
const seconds = (performance.now() - started) / 1000;

const count = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0, type: 0, tokens: 0 };
articles.forEach(({ name, doc, gold }, i) => {
  const { times, tokens } = parsed[i];
  count.tokens += tokens.length;
  count.gold += gold.length;
  count.found += times.length;
  const free = new Set(times);
  const pairs = [
    ...gold
      .map((g) => [g, times.find((t) => t.start === g.start && t.end === g.end)])
      .filter(([, t]) => t && free.delete(t)),
  ];
  const done = new Set(pairs.map(([g]) => g));
  count.strict += pairs.length;
  for (const g of gold) {
    if (done.has(g)) continue;
    const t = times.find((t) => free.has(t) && t.start < g.end && g.start < t.end);
    if (!t) {
      report("missed", name, doc, g, undefined);
      continue;
    }
    free.delete(t);
    pairs.push([g, t]);
  }
  count.relaxed += pairs.length;
  for (const [g, t] of pairs) {
    if (KINDS[t.kind] === g.type) count.type++;
    if (KINDS[t.kind] === g.type && t.value === g.value) count.value++;
    else report("value", name, doc, g, t);
  }
  for (const t of free) report("extra", name, doc, undefined, t);
});

const f1 = (right) => {
  const precision = right / count.found;
  const recall = right / count.gold;
  return `P ${pct(precision)}  R ${pct(recall)}  F1 ${pct((2 * precision * recall) / (precision + recall))}`;
};
console.log(
  `${articles.length} articles, ${count.tokens} tokens, ${count.gold} expressions in gold, ${count.found} found`,
);
console.log(`strict   ${f1(count.strict)}`);
console.log(`relaxed  ${f1(count.relaxed)}`);
console.log(`type     ${f1(count.type)}`);
console.log(`value    ${f1(count.value)}   (type and value, of relaxed matches)`);
console.log(`parsed in ${seconds.toFixed(1)} s`);

function pct(x) {
  return (100 * x).toFixed(1).padStart(5);
}

function report(what, name, doc, g, t) {
  if (!flags.includes("--errors")) return;
  const { start, end } = g ?? t;
  const around = `${doc.text.slice(Math.max(0, start - 50), start)}[${doc.text.slice(start, end)}]${doc.text.slice(end, end + 40)}`;
  const gold = g ? `${g.type} ${g.value}` : "-";
  const ours = t ? `${KINDS[t.kind]} ${t.value} [${doc.text.slice(t.start, t.end)}]` : "-";
  console.log([what, doc.published, gold, ours, around.replace(/\s+/g, " "), name].join(" | "));
}

/** A TimeML file as a Doc and its expressions with offsets into the text. */
function read(name, xml) {
  const published = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)[1].slice(0, 10);
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)[1];
  let text = "";
  const gold = [];
  const open = [];
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith("<TIMEX3")) {
      const attribute = (key) => new RegExp(` ${key}="([^"]*)"`).exec(piece)?.[1] ?? "";
      open.push({ start: text.length, type: attribute("type"), value: attribute("value") });
    } else if (piece.startsWith("</TIMEX3")) {
      const g = { ...open.pop(), end: text.length };
      while (/\s/.test(text[g.start])) g.start++;
      gold.push(g);
    } else if (!piece.startsWith("<")) {
      text += piece.replace(
        /&(amp|lt|gt|quot|apos);/g,
        (_, e) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[e],
      );
    }
  }
  const doc = {
    id: name,
    givenId: null,
    outlet: null,
    published,
    title: null,
    byline: null,
    language: "en",
    url: null,
    text,
  };
  return { name, doc, gold };
}

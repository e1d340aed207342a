/**
 * Coreference against OntoGUM: mention detection and the CoNLL average.
 *
 *     node bench/coreference.js gum/coref/ontogum [--errors]
 *
 * The folder holds `conllu/` (tokens, paragraphs, speakers) and `conll/` (chains) of the same documents. Each document
 * is written out as text, a new speaker's name before his turn as transcripts have it, parsed, and its chains
 * compared with the key. As in OntoNotes, chains of one mention do not count, and neither do appositions and predicate
 * nouns; a mention's span is the whole noun phrase. Also told: the score when a mention counts as found by its head.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPipeline } from "../dist/language/model/pipeline.js";
import { parse } from "../dist/language/parse.js";
import { readChains, readText } from "./coreference-data.js";
import { conll, newTallies, score } from "./coreference-score.js";

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("usage: node bench/coreference.js gum/coref/ontogum\n");
  process.exit(2);
}

const model = loadPipeline();
const byGenre = new Map();
let nTokens = 0;
const started = performance.now();
for (const file of readdirSync(join(folder, "conllu")).sort()) {
  const name = file.replace(/\.conllu$/, "");
  const { text, tokens } = readText(readFileSync(join(folder, "conllu", file), "utf8"));
  const key = readChains(readFileSync(join(folder, "conll", `${name}.conll`), "utf8"));
  const doc = {
    id: name,
    givenId: null,
    outlet: null,
    published: null,
    title: null,
    byline: null,
    language: "en",
    url: null,
    text,
  };
  const parsed = parse(doc, model);
  nTokens += parsed.tokens.length;
  const genre = name.split("_")[1];
  for (const group of [genre, "all"]) {
    if (!byGenre.has(group)) byGenre.set(group, { spans: newTallies(), heads: newTallies() });
  }
  const keySpans = key.map((chain) => chain.map(({ first, last }) => `${first}-${last}`));
  const heads = parsed.tokens.map(({ start, end }) =>
    tokens.findIndex((token) => token.start < end && start < token.end),
  );
  const { spans, byHead } = responseOf(parsed, heads, key);
  for (const group of [genre, "all"]) {
    score(keySpans, spans, byGenre.get(group).spans);
    score(keySpans, byHead, byGenre.get(group).heads);
  }
}
const seconds = (performance.now() - started) / 1000;

const percent = (share) => (100 * share).toFixed(1).padStart(5);
process.stdout.write("            mentions R   P  F1     MUC    B3  CEAFe  CoNLL   by head: mentions  CoNLL\n");
for (const [group, { spans, heads }] of byGenre) {
  const { mentions, muc, b3, ceafe } = spans;
  process.stdout.write(
    `${group.padEnd(12)}${[mentions.recall, mentions.precision, mentions.f1].map(percent).join(" ")}   ${[muc.f1, b3.f1, ceafe.f1, conll(spans)].map(percent).join("  ")}            ${percent(heads.mentions.f1)}  ${percent(conll(heads))}\n`,
  );
}
process.stdout.write(`${nTokens} tokens in ${seconds.toFixed(1)} s, parsing included\n`);

/** Our chains in the key's tokens: by the span of the whole noun phrase, and each mention given the key's span when the heads agree. */
function responseOf(parsed, gold, key) {
  const keySpanByHead = keyHeads(parsed, gold, key);
  const chains = new Map();
  for (const mention of parsed.mentions) {
    if (parsed.tokens[mention.head].dep === "attr") continue;
    const [first, last] = nounPhrase(parsed, mention);
    const span = { first: gold[first], last: gold[last] };
    if (span.first < 0 || span.last < 0) continue;
    if (!chains.has(mention.chain)) chains.set(mention.chain, []);
    chains.get(mention.chain).push({ ...span, head: mention.head });
  }
  const spans = [];
  const byHead = [];
  const used = new Set();
  for (const chain of chains.values()) {
    // A mention inside another of its own chain is its apposition or title.
    const outer = chain.filter(
      (m) =>
        !chain.some((n) => n !== m && n.first <= m.first && m.last <= n.last && n.last - n.first > m.last - m.first),
    );
    const distinct = [...new Map(outer.map((m) => [`${m.first}-${m.last}`, m])).values()];
    const fresh = distinct.filter((m) => !used.has(`${m.first}-${m.last}`));
    for (const m of fresh) used.add(`${m.first}-${m.last}`);
    if (fresh.length < 2) continue;
    spans.push(fresh.map((m) => `${m.first}-${m.last}`));
    byHead.push(fresh.map((m) => keySpanByHead.get(m.head) ?? `${m.first}-${m.last}`));
  }
  return { spans, byHead };
}

/** The key's spans by our head token: the token of the span whose head lies outside it. */
function keyHeads(parsed, gold, key) {
  const ours = new Map();
  parsed.tokens.forEach((token) => {
    const at = gold[token.i];
    if (at >= 0) ours.set(at, [...(ours.get(at) ?? []), token.i]);
  });
  const found = new Map();
  for (const { first, last } of key.flat().sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const inside = [];
    for (let i = first; i <= last; i++) inside.push(...(ours.get(i) ?? []));
    const set = new Set(inside);
    const head = inside.find((i) => parsed.tokens[i].head === i || !set.has(parsed.tokens[i].head));
    if (head !== undefined) found.set(head, `${first}-${last}`);
  }
  return found;
}

/** First and last token of the noun phrase round a mention's head, as OntoNotes marks it. */
function nounPhrase({ tokens }, { form, first, last, head }) {
  if (form === "pronoun") return [head, head];
  if (["compound", "amod", "nmod"].includes(tokens[head].dep)) return [first, last - 1];
  let left = first;
  let right = last - 1;
  const walk = (i) => {
    left = Math.min(left, i);
    right = Math.max(right, i);
    for (const child of tokens[i].children) walk(child);
  };
  for (const child of tokens[head].children) {
    if (["cc", "conj", "preconj", "punct"].includes(tokens[child].dep)) continue;
    walk(child);
  }
  while (right > head && tokens[right].pos === "PUNCT") right--;
  while (left < head && tokens[left].pos === "PUNCT") left++;
  return [left, right];
}

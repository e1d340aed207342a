/**
 * Attribute: attributions of one split of PolNeAR (a folder with `text/` and `attributions/`) against its first annotator.
 *
 *     npm run build
 *     node bench/attribute.js PATH/polnear/dev [--brat DIR]
 *
 * Prints exact F1 (begin and end both right) of source, cue and content, the share of whole triples, and the speed of
 * attribution alone, the parse left out. `--brat` also writes the `.ann` files.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findAttributions, loadJudgment, toBrat } from "../dist/coding/index.js";
import { loadLanguageModel, parse } from "../dist/language/index.js";
import { annotations, texts } from "../training/attribution/polnear.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { brat: { type: "string" } } });
const [split] = positionals;
if (split === undefined) {
  console.error("usage: node bench/attribute.js SPLIT [--brat DIR]");
  process.exit(2);
}
if (values.brat !== undefined) mkdirSync(values.brat, { recursive: true });

const EMPTY = { givenId: null, outlet: null, published: null, title: null, byline: null, language: "en", url: null };
const ROLES = ["Source", "Cue", "Content"];
const counts = Object.fromEntries([...ROLES, "triple"].map((role) => [role, { right: 0, gold: 0, found: 0 }]));
const model = loadLanguageModel();
const judgment = loadJudgment();
let nTokens = 0;
let spent = 0;

for (const one of texts(split)) {
  const gold = annotations(split, one);
  if (gold === null) continue;
  const parsed = parse({ ...EMPTY, ...one }, model);
  const started = process.hrtime.bigint();
  const drafts = findAttributions(parsed, judgment);
  spent += Number(process.hrtime.bigint() - started);
  nTokens += parsed.tokens.length;
  const brat = toBrat(parsed, drafts);
  if (values.brat !== undefined) writeFileSync(join(values.brat, `${one.id}.ann`), brat);
  const found = rolesOf(brat, one.text);
  for (const role of ROLES) count(role, spans(gold, role), spans(found, role));
  count("triple", new Set(gold.map(triple)), new Set(found.map(triple)));
}

for (const [role, { right, gold, found }] of Object.entries(counts)) {
  const percent = (a, b) => ((100 * a) / (b || 1)).toFixed(1).padStart(5);
  console.log(
    `${role.padEnd(8)} P ${percent(right, found)}  R ${percent(right, gold)}  F1 ${percent(2 * right, gold + found)}  of ${gold}`,
  );
}
console.log(`${nTokens} tokens, ${(spent / 1000 / nTokens).toFixed(1)} µs a token`);

function count(role, gold, found) {
  for (const one of found) if (gold.has(one)) counts[role].right++;
  counts[role].gold += gold.size;
  counts[role].found += found.size;
}

function spans(attributions, role) {
  return new Set(attributions.flatMap((one) => one[role].map(({ start, end }) => `${start}-${end}`)));
}

function triple(attribution) {
  return ROLES.map((role) => attribution[role].map(({ start, end }) => `${start}-${end}`).join(",")).join("|");
}

/** The attributions of an `.ann` text, places in code units. */
function rolesOf(brat, text) {
  const unit = [];
  let at = 0;
  for (const point of text) {
    unit.push(at);
    at += point.length;
  }
  unit.push(at);
  const places = new Map();
  const found = [];
  for (const line of brat.split("\n")) {
    const span = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line);
    if (span)
      places.set(
        span[1],
        span[2]
          .split(";")
          .map((one) => one.split(" ").map((n) => unit[n]))
          .map(([start, end]) => ({ start, end })),
      );
    const event = /^E\d+\t(.*)$/.exec(line);
    if (!event) continue;
    const roles = { Source: [], Cue: [], Content: [] };
    for (const part of event[1].split(" ")) {
      const [label, id] = part.split(":");
      roles[label]?.push(...(places.get(id) ?? []));
    }
    found.push(roles);
  }
  return found;
}

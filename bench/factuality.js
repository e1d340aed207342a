/**
 * Factuality: the product's value of every marked word of a file against the readers' mean, −3 (certainly not) to 3.
 *
 *     npm run build
 *     node bench/factuality.js GOLD.jsonl [--errors]
 *
 * GOLD has one sentence a line: `text` in tokens, `targets` with `span1` and `label`. Prints mean absolute error, Pearson's
 * r and the number of words; `--errors` lists the hundred furthest off, each with its chain.
 */
import { parseArgs } from "node:util";
import { factualityOf, loadFactualityBook } from "../dist/coding/index.js";
import { loadLanguageModel, parse } from "../dist/language/index.js";
import { agreement } from "../training/factuality/agreement.js";
import { sentences, tokenAt } from "../training/factuality/gold.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { errors: { type: "boolean" } } });
const [file] = positionals;
if (file === undefined) {
  console.error("usage: node bench/factuality.js GOLD.jsonl [--errors]");
  process.exit(2);
}

const model = loadLanguageModel();
const book = loadFactualityBook();
const found = sentences(file).flatMap(({ doc, targets }) => {
  const parsed = parse(doc, model);
  return targets.map((target) => {
    const token = tokenAt(parsed, target);
    return { parsed, token, label: target.label, ...factualityOf(parsed, token, book) };
  });
});
console.log(agreement(found.map(({ value, label }) => [value, label])));
if (values.errors) {
  const off = ({ value, label }) => Math.abs(value - label);
  for (const one of found.sort((a, b) => off(b) - off(a)).slice(0, 100)) console.log(line(one));
}

function line({ parsed, token, label, value, chain }) {
  const { start, end } = parsed.tokens[token];
  const { text } = parsed.doc;
  const around = `${text.slice(Math.max(0, start - 100), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`;
  const links = chain.map((link) => `${link.rule} ${parsed.tokens[link.token].text} ${link.effect.toFixed(1)}`);
  return `${label.toFixed(1)} ${value.toFixed(1)} | ${around} | ${links.join(", ")}`;
}

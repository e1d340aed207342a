/**
 * Attribute: how long attribution alone takes, the parse left out; its accuracy is `demarche evaluate attribution`.
 *
 *     npm run build
 *     node bench/attribute.js FOLDER
 *
 * FOLDER holds texts, `NAME.txt`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findAttributions, loadJudgment } from "../dist/coding/index.js";
import { textDoc } from "../dist/documents/index.js";
import { loadLanguageModel, parse } from "../dist/language/index.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node bench/attribute.js FOLDER");
  process.exit(2);
}

const model = loadLanguageModel();
const judgment = loadJudgment();
let nTokens = 0;
let spent = 0;
for (const name of readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()) {
  const parsed = parse(textDoc(readFileSync(join(folder, name), "utf8")), model);
  const started = process.hrtime.bigint();
  findAttributions(parsed, judgment);
  spent += Number(process.hrtime.bigint() - started);
  nTokens += parsed.tokens.length;
}
console.log(`${nTokens} tokens, ${(spent / 1000 / nTokens).toFixed(1)} µs a token`);

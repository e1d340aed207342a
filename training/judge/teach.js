/**
 * Teach: what a shipped judge says of pairs, as the probabilities that another is to learn.
 *
 *     npm run build
 *     node training/judge/teach.js fast|thorough labelled|plv < candidates.jsonl > soft.jsonl
 *
 * A line a pair: the candidate's fields, `guide`, `categories` and `auxiliaries` with a probability each, by the names that
 * training has for them. train.py learns from them with --soft.
 */
import { readFileSync } from "node:fs";

const [name, guide] = process.argv.slice(2);
const { GUIDES, JUDGES, loadJudge } = await import(new URL("../../dist/coding/index.js", import.meta.url));
if (!JUDGES.includes(name) || name === "none" || !GUIDES.includes(guide)) {
  console.error("usage: node training/judge/teach.js fast|thorough labelled|plv < candidates.jsonl > soft.jsonl");
  process.exit(64);
}
const OURS = new Map([[null, "done"], ["negation", "negated"]]);
const rounded = (entries) => Object.fromEntries([...entries].map(([key, p]) => [OURS.get(key) ?? key, Math.round(p * 1e4) / 1e4]));
const judge = await loadJudge(name);
const rows = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
for (let from = 0; from < rows.length; from += 50) {
  const pairs = rows.slice(from, from + 50);
  const verdicts = await judge.verdicts(pairs, guide);
  for (const [i, { categories, auxiliaries }] of verdicts.entries())
    process.stdout.write(`${JSON.stringify({ ...pairs[i], guide, categories: rounded(categories), auxiliaries: rounded(auxiliaries) })}\n`);
  if (from % 500 === 0) console.error(`${from + pairs.length} of ${rows.length}`);
}

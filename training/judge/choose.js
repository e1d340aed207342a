/**
 * Choose: some of many candidates, so that the rare categories are not rare, by what a quick judge says of them.
 *
 *     node training/judge/teach.js fast labelled < candidates.jsonl > guessed.jsonl
 *     node training/judge/choose.js 200 < guessed.jsonl > chosen.jsonl
 *
 * Sentences are taken until about so many pairs have each category; of a sentence the told pairs (four at most), the first two of
 * them the other way round, and two in which nothing is told. The same candidates give the same choice.
 */
import { readFileSync } from "node:fs";

const wanted = Number(process.argv[2]);
if (!Number.isInteger(wanted)) {
  console.error("usage: node training/judge/choose.js PAIRS < guessed.jsonl > chosen.jsonl");
  process.exit(64);
}
const sentences = new Map();
for (const line of readFileSync(0, "utf8").trim().split("\n")) {
  const { text, actor, recipient, categories } = JSON.parse(line);
  const [likeliest] = Object.entries(categories).reduce((best, one) => (one[1] > best[1] ? one : best));
  if (!sentences.has(text)) sentences.set(text, []);
  sentences.get(text).push({ text, actor, recipient, likeliest });
}
const counts = new Map();
for (const pairs of sentences.values()) for (const { likeliest } of pairs) counts.set(likeliest, (counts.get(likeliest) ?? 0) + 1);
const rarest = [...counts.keys()].filter((name) => name !== "NONE").sort((a, b) => counts.get(a) - counts.get(b));

let state = 7;
const random = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
const shuffled = [...sentences.values()]
  .map((pairs) => ({ pairs, key: random() }))
  .sort((a, b) => a.key - b.key)
  .map(({ pairs }) => pairs);
const taken = new Set();
const got = new Map();
for (const category of rarest) {
  for (const pairs of shuffled) {
    if ((got.get(category) ?? 0) >= wanted) break;
    if (taken.has(pairs) || !pairs.some(({ likeliest }) => likeliest === category)) continue;
    taken.add(pairs);
    for (const { likeliest, ...pair } of chosen(pairs)) {
      got.set(likeliest, (got.get(likeliest) ?? 0) + 1);
      process.stdout.write(`${JSON.stringify(pair)}\n`);
    }
  }
}
console.error([...got].map(([category, n]) => `${category} ${n}`).join(", "));

function chosen(pairs) {
  const told = pairs.filter(({ likeliest }) => likeliest !== "NONE").slice(0, 4);
  const turned = told.slice(0, 2).flatMap(
    ({ actor, recipient }) =>
      pairs.find((other) => other.actor.start === recipient.start && other.recipient.start === actor.start) ?? [],
  );
  const found = new Set([...told, ...turned]);
  const untold = pairs.filter((pair) => pair.likeliest === "NONE" && !found.has(pair));
  for (let i = 0; i < 2 && untold.length > 0; i++) found.add(untold.splice(Math.floor(random() * untold.length), 1)[0]);
  return found;
}

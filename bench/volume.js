/**
 * Volume: reads every doc of the given files without a ledger and counts what came out.
 *
 *     npm run build && node bench/volume.js FILE…
 */
import { readDocs } from "../dist/documents/index.js";
import { loadReader, readAll } from "../dist/reading.js";

const KINDS = [
  "attributions",
  "events",
  "demands",
  "conditions",
  "exchanges",
  "assessments",
  "expectations",
  "overtures",
];
const reader = await loadReader({ judge: "none" });

for (const file of process.argv.slice(2)) {
  const counts = new Map([...KINDS, "problems", "refusals"].map((kind) => [kind, 0]));
  const add = (kind, by) => counts.set(kind, counts.get(kind) + by);
  let docs = 0;
  let characters = 0;
  const start = performance.now();
  for await (const outcome of readAll(readDocs(file), { reader, ledger: null })) {
    if (outcome.kind === "refusal") {
      add("refusals", 1);
      continue;
    }
    docs++;
    characters += outcome.reading.doc.text.length;
    for (const kind of KINDS) add(kind, outcome.reading[kind].length);
    add("problems", outcome.reading.problems.length);
    if (docs % 500 === 0) process.stderr.write(`\r${docs} docs`);
  }
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`\r${file}`);
  console.log(
    `  ${docs} docs, ${characters} characters in ${seconds.toFixed(1)} s: ${(docs / seconds).toFixed(1)} docs/s; peak memory ${peak} MB`,
  );
  console.log(`  ${[...counts].map(([kind, n]) => `${n} ${kind}`).join(", ")}`);
}

/**
 * Length: time and memory of one reading as the text grows; linear when the time per character stays level.
 *
 *     npm run build && node bench/length.js [prose|unbroken|quotes]
 */
import { loadReader } from "../dist/reading.js";

const SHAPES = {
  prose: (n) => "The foreign minister of Norway rejected Sweden's proposal on Monday, and the king said nothing about it.\n\n".repeat(n / 105),
  unbroken: (n) => "the envoy from Norway who met the envoy from Sweden and ".repeat(n / 56),
  quotes: (n) => '"he said '.repeat(n / 18) + ' she said"'.repeat(n / 20),
};
const reader = await loadReader();

for (const shape of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SHAPES)) {
  console.log(shape);
  for (const length of [10_000, 30_000, 100_000, 300_000, 1_000_000]) {
    const text = SHAPES[shape](length).slice(0, 1_000_000);
    const doc = { id: "d", givenId: null, outlet: null, published: "2025-05-19", title: null, byline: null, language: null, url: null, text };
    const start = performance.now();
    const [reading] = reader([{ kind: "doc", doc, problems: [] }]);
    const ms = performance.now() - start;
    console.log(`  ${String(text.length).padStart(8)} characters  ${ms.toFixed(0).padStart(6)} ms  ${((1000 * ms) / text.length).toFixed(1)} µs a character  ${reading.events.length} events, ${reading.problems.length} problems`);
  }
}

/**
 * Length: time and memory of one reading as the text grows; linear when the time per character stays level.
 *
 *     npm run build && node bench/length.js [prose|unbroken|quotes|nested|marks]
 */
import { loadReader } from "../dist/reading.js";

const SHAPES = {
  prose: "The foreign minister of Norway rejected Sweden's proposal on Monday, and the king said nothing about it.\n\n",
  unbroken: "the envoy from Norway who met the envoy from Sweden and ",
  quotes: 'The envoy said: "We will not sign it." ',
  nested: '"he said ',
  marks: "?!…;—“”()",
};
const LENGTHS = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** A shape is given up when one of its texts took so many milliseconds. */
const PATIENCE = 120_000;

const reader = await loadReader({ judge: "none" });
for (const shape of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SHAPES)) {
  console.log(shape);
  for (const length of LENGTHS) {
    const text = SHAPES[shape].repeat(length / SHAPES[shape].length + 1).slice(0, length);
    const doc = {
      id: "d",
      givenId: null,
      outlet: null,
      published: "2025-05-19",
      title: null,
      byline: null,
      language: null,
      url: null,
      text,
    };
    const start = performance.now();
    const [reading] = await reader([{ kind: "doc", doc, problems: [] }]);
    const ms = performance.now() - start;
    const perCharacter = ((1000 * ms) / length).toFixed(1).padStart(6);
    const megabytes = (process.memoryUsage.rss() / 1024 / 1024).toFixed(0);
    console.log(
      `  ${String(length).padStart(8)} characters  ${ms.toFixed(0).padStart(7)} ms  ${perCharacter} µs a character  ${megabytes} MB  ${reading.events.length} events, ${reading.problems.length} problems`,
    );
    if (ms > PATIENCE) break;
  }
}

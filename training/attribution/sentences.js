/**
 * Sentences: texts of PolNeAR sentence by sentence with the spans of attributions in them, for ../judge/train.py.
 *
 *     npm run build
 *     node training/attribution/sentences.js PATH/polnear > sentences.jsonl
 *
 * PATH/polnear holds `train/` and `dev/`. A line a sentence: `split`, `fold` (every fifth text by name), `doc`, `at` (where
 * the sentence begins), `text`, and `spans` as [part, start, end, whether it began in a sentence before].
 */
import { annotations, texts } from "./polnear.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node training/attribution/sentences.js PATH/polnear > sentences.jsonl");
  process.exit(64);
}
const { loadLanguageModel, parse } = await import(new URL("../../dist/language/index.js", import.meta.url));
const { textDoc } = await import(new URL("../../dist/documents/index.js", import.meta.url));
const model = loadLanguageModel();
for (const split of ["train", "dev"]) {
  for (const [i, one] of texts(`${folder}/${split}`).entries()) {
    const found = annotations(`${folder}/${split}`, one);
    if (found === null) continue;
    const { doc, sentences } = parse(textDoc(one.text), model);
    if (doc.text !== one.text) throw new Error(`${one.id}: not read as it is written`);
    const spans = found.flatMap((parts) =>
      Object.entries(parts).flatMap(([part, places]) => places.map(({ start, end }) => ({ part, start, end }))),
    );
    for (const { start: at, end } of sentences) {
      const text = one.text.slice(at, end);
      if (text.trim() === "") continue;
      const inside = spans
        .filter((span) => span.start < end && span.end > at)
        .map((span) => [span.part, Math.max(0, span.start - at), Math.min(end, span.end) - at, span.start < at]);
      process.stdout.write(`${JSON.stringify({ split, fold: i % 5, doc: one.id, at, text, spans: inside })}\n`);
    }
  }
}

/** Sentence models: what an encoder is given of a sentence and the questions about it, and what the shipped ones answer. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { passes } from "../../src/language/encoder/sentence-model.js";
import { toWordPieces } from "../../src/language/encoder/word-pieces.js";
import { loadSentenceModel, type MarkedPair } from "../../src/language/index.js";

const ENTRIES = "[PAD] [UNK] [CLS] [SEP] [q] [s1] [s2] [t1] [t2] kim met lee ##s .".split(" ");
const pieces = toWordPieces(`${ENTRIES.join("\n")}\n`);
const form = {
  markers: { actor: ["[s1]", "[s2]"], recipient: ["[t1]", "[t2]"] },
  queries: { ours: "[q]" },
  longest: 8,
} as const;
const span = (start: number, end: number) => ({ start, end });
const KIM_LEE: MarkedPair = { text: "Kim met Lees.", actor: span(0, 3), recipient: span(8, 12) };
const LEE: MarkedPair = { ...KIM_LEE, actor: span(8, 12), recipient: null };

describe("a pass", () => {
  const words = (ids: readonly number[]) => ids.map((id) => ENTRIES[id]).join(" ");
  const made = (pairs: readonly MarkedPair[], longest = 8) =>
    passes(pairs, "ours", pieces, { ...form, longest }).map(({ text, questions }) => ({
      ...questions,
      text: words(text),
      ids: words(questions.ids),
    }));

  test("has the text once, and each question with its markers at the parties' positions", () => {
    expect(made([KIM_LEE, LEE])).toEqual([
      {
        text: "kim met lee ##s .",
        ids: "[q] [s1] [s2] [t1] [t2] [q] [s1] [s2]",
        positions: [0, 1, 1, 3, 4, 0, 3, 4],
        groups: [1, 1, 1, 1, 1, 2, 2, 2],
        places: [
          [0, 1, 3],
          [5, 6, 5],
        ],
      },
    ]);
  });

  test("of a text too long has the stretch around the parties, each question by itself", () => {
    expect(made([KIM_LEE, LEE], 3).map(({ text, ids }) => [text, ids])).toEqual([
      ["kim met lee", "[q] [s1] [s2] [t1] [t2]"],
      ["met lee ##s", "[q] [s1] [s2]"],
    ]);
  });

  test("a guide that the encoder does not know is named", () => {
    expect(() => passes([KIM_LEE], "theirs", pieces, form)).toThrow("not a guide of this encoder: theirs");
  });
});

const MODELS = new URL("../../models/", import.meta.url);
const shipped = ["judge-fast", "judge-thorough"].filter((name) => {
  const contents = new URL(`${name}/model.json`, MODELS);
  return existsSync(contents) && "queries" in JSON.parse(readFileSync(contents, "utf8"));
});
/** By how much a probability may differ from one build of the runtime to the other. */
const ROUNDING = 0.1;
const text = "Japan has condemned China for sending coast guard ships into waters near the islands.";
const [japan, china] = [span(0, 5), span(20, 25)];
const pairs: readonly MarkedPair[] = [
  { text, actor: japan, recipient: china },
  { text, actor: china, recipient: japan },
  { text, actor: japan, recipient: null },
  { text: "", actor: null, recipient: null },
  { text: `${"long ".repeat(400)}${text}`, actor: span(2000, 2005), recipient: span(2020, 2025) },
];

describe.each(shipped)("%s", (name) => {
  const folder = new URL(`${name}/`, MODELS);

  test("gives probabilities, the same for a text whatever stands beside it", async () => {
    const model = await loadSentenceModel(folder);
    const together = await model.scores(pairs, "labelled");
    expect(together).toHaveLength(pairs.length);
    for (const { category, auxiliary, stance } of together)
      for (const list of [category, auxiliary, stance]) expect(list.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect(await model.scores(pairs.slice(0, 3), "labelled")).toEqual(together.slice(0, 3));
    expect(await model.scores(pairs.slice(3), "labelled")).toEqual(together.slice(3));
  });

  test("reads who acts on whom", async () => {
    const model = await loadSentenceModel(folder);
    const [forth] = await model.scores(pairs, "labelled");
    expect(model.categories[forth!.category.indexOf(Math.max(...forth!.category))]).toBe("ACCUSE");
  });

  test("tags every piece of a text, however long", async () => {
    const model = await loadSentenceModel(folder);
    const [tagged, none] = await model.tagged([`${"Lee said so. ".repeat(100)}`, ""]);
    expect(tagged).toHaveLength(400);
    expect(tagged![0]).toMatchObject(span(0, 3));
    for (const { probabilities } of tagged!) expect(probabilities).toHaveLength(model.tags.length);
    expect(none).toEqual([]);
  });

  test("says the same to the bit on one thread and on two", async () => {
    const one = await loadSentenceModel(folder);
    const two = await loadSentenceModel(folder, { threads: 2 });
    expect(await two.scores(pairs, "labelled")).toEqual(await one.scores(pairs, "labelled"));
  });

  test("says the same natively and in WebAssembly, up to the rounding of 8-bit products", {
    timeout: 120_000,
  }, async () => {
    const native = await (await loadSentenceModel(folder)).scores(pairs, "plv");
    const wasm = await (await loadSentenceModel(folder, { runtime: "wasm" })).scores(pairs, "plv");
    for (const [i, { category }] of native.entries())
      for (const [j, probability] of category.entries())
        expect(Math.abs(wasm[i]!.category[j]! - probability)).toBeLessThan(ROUNDING);
  });
});

/** Pair models: the encoders that judges run on, natively and in WebAssembly. */
import { describe, expect, test } from "vitest";
import { loadPairModel } from "../../src/language/index.js";

const MODELS = new URL("../../models/", import.meta.url);
/** By how much a probability may differ from one build of the runtime to the other. */
const ROUNDING = 0.05;
const text = "Japan has condemned China for sending coast guard ships into waters near the islands.";
const japan = { start: 0, end: 5 };
const china = { start: 20, end: 25 };
const pairs = [
  { text, actor: japan, recipient: china },
  { text, actor: china, recipient: japan },
  { text, actor: japan, recipient: null },
  { text: "", actor: null, recipient: null },
  { text: `${"long ".repeat(400)}${text}`, actor: { start: 2000, end: 2005 }, recipient: { start: 2020, end: 2025 } },
];

describe.each(["judge-thorough"])("%s", (name) => {
  const folder = new URL(`${name}/`, MODELS);

  test("gives probabilities, the same for a pair whatever stands beside it", async () => {
    const model = await loadPairModel(folder);
    const together = await model.scores(pairs, "labelled");
    for (const [i, { category, auxiliary }] of together.entries()) {
      for (const list of [category, auxiliary]) expect(list.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
      expect((await model.scores([pairs[i]!], "labelled"))[0]).toEqual(together[i]);
    }
  });

  test("reads who acts on whom", async () => {
    const model = await loadPairModel(folder);
    const [forth] = await model.scores(pairs, "labelled");
    expect(model.categories[forth!.category.indexOf(Math.max(...forth!.category))]).toBe("ACCUSE");
  });

  test("says the same natively and in WebAssembly, up to the rounding of 8-bit products", {
    timeout: 120_000,
  }, async () => {
    const native = await (await loadPairModel(folder)).scores(pairs, "plv");
    const wasm = await (await loadPairModel(folder, { runtime: "wasm" })).scores(pairs, "plv");
    for (const [i, { category }] of native.entries())
      for (const [j, probability] of category.entries())
        expect(Math.abs(wasm[i]!.category[j]! - probability)).toBeLessThan(ROUNDING);
  });
});

/** Laws of measuring coded pairs. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coding } from "../../src/evaluation/coding/coding.js";
import { macroF1 } from "../../src/evaluation/labels.js";
import { evaluate, figures, goldAndFound, goldFile, programs, rowsOf } from "./given.js";

const HEADER = "marked_sentence\tcategory\tauxiliary";
const SENTENCES = [
  "<s>France</s> thanked <t>Peru</t>.",
  "<s>Mali</s> shelled <t>Chad</t>.",
  "<s>Oman</s> and <t>Iran</t>.",
];

function tsv(labels: readonly string[], header = HEADER): string {
  return [header, ...labels.map((label, i) => `${SENTENCES[i % SENTENCES.length]}\t${label}`)].join("\n");
}

function answering(categories: readonly string[]) {
  let next = 0;
  return {
    codePairs: async (pairs: readonly unknown[]) => pairs.map(() => ({ category: categories[next++]!, confidence: 1 })),
  };
}

describe("coding", () => {
  test("an answer equal to the gold scores 100 everywhere and leaves nothing wrong", async () => {
    const gold = ["SUPPORT\tdone", "ASSAULT\tfuture", "NONE\tdone"];
    const evaluation = await evaluate(coding, goldFile(tsv(gold)), answering(["SUPPORT", "ASSAULT", "NONE"]));
    expect(new Set(Object.values(figures(evaluation)))).toEqual(new Set([100]));
    expect(rowsOf(evaluation, "by category").map((row) => row.F1)).toEqual([100, 100, 100]);
    expect(evaluation.wrong).toEqual([]);
  });

  test("the gold's labels never reach the coder", async () => {
    const met: unknown[] = [];
    await evaluate(coding, goldFile(tsv(["AID\tdone"])), {
      codePairs: async (pairs) => {
        met.push(...pairs.map(({ text, actor, recipient }) => ({ text, actor, recipient })));
        return pairs.map(() => ({ category: "AID", confidence: 1 }));
      },
    });
    expect(met).toEqual([
      { text: "France thanked Peru.", actor: { start: 0, end: 6 }, recipient: { start: 15, end: 19 } },
    ]);
  });

  test("CONCEDE and RETREAT count as YIELD on both sides", async () => {
    const gold = ["YIELD\tdone", "CONCEDE\tdone", "RETREAT\tdone"];
    const evaluation = await evaluate(coding, goldFile(tsv(gold)), answering(["RETREAT", "YIELD", "CONCEDE"]));
    expect(figures(evaluation)).toMatchObject({ "category macro-F1": 100, accuracy: 100 });
  });

  test("a category that the gold lacks costs precision and is no class of the mean", async () => {
    const gold = ["AID\tdone", "AID\tdone", "REJECT\tdone"];
    const evaluation = await evaluate(coding, goldFile(tsv(gold)), answering(["AID", "PROTEST", "REJECT"]));
    // AID: one of two found, F1 2/3; REJECT 1.
    expect(figures(evaluation)).toMatchObject({ "category macro-F1": 83.3, accuracy: 66.7, "binary macro-F1": 66.7 });
    expect(rowsOf(evaluation, "by category").find((row) => row.category === "PROTEST")).toEqual({
      category: "PROTEST",
      gold: 0,
      found: 1,
      right: 0,
      precision: 0,
      recall: null,
      F1: 0,
    });
    expect(goldAndFound(evaluation)).toEqual([{ place: "gold:3", gold: "AID", found: "PROTEST" }]);
  });

  test("a quad class given by the gold counts before the category's own", async () => {
    const gold = goldFile(tsv(["ACCUSE\t4", "ACCUSE\t3"], "marked_sentence\tgold_root\tgold_penta"));
    expect(figures(await evaluate(coding, gold, answering(["ACCUSE", "ACCUSE"])))).toMatchObject({
      "category macro-F1": 100,
      "quad macro-F1": 33.3,
      "binary macro-F1": 100,
    });
  });

  test("binary gold knows conflict and cooperation alone; nothing told is no conflict", async () => {
    const gold = goldFile(tsv(["1", "0", "0"], "marked_sentence\tgold_binary"));
    const evaluation = await evaluate(coding, gold, answering(["COERCE", "NONE", "ACCUSE"]));
    expect(figures(evaluation)).toEqual({ "binary macro-F1": 66.7, accuracy: 66.7 });
    expect(goldAndFound(evaluation)).toEqual([{ place: "gold:4", gold: "cooperation", found: "conflict (ACCUSE)" }]);
  });

  test("every pair stands once in the confusion", async () => {
    const label = fc.constantFrom("AID", "REJECT", "ASSAULT", "NONE");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(label, label), { minLength: 1 }), async (pairs) => {
        const evaluation = await evaluate(
          coding,
          goldFile(tsv(pairs.map(([gold]) => `${gold}\tdone`))),
          answering(pairs.map(([, found]) => found)),
        );
        const cells = rowsOf(evaluation, "confusion").flatMap(({ gold, ...counts }) => Object.values(counts));
        expect(cells.reduce<number>((sum, n) => sum + Number(n), 0)).toBe(pairs.length);
        expect(evaluation.wrong.length).toBe(pairs.filter(([gold, found]) => gold !== found).length);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ["a\tb\nx\ty", "gold:1: no column marked_sentence"],
    ["marked_sentence\tb\nx\ty", "gold:1: no column gold_root, category, gold_binary"],
    [HEADER, "gold:1: no row below the header"],
    [tsv(["AID\tdone", "HELP\tdone"]), "gold:3: no PLOVER category: HELP"],
    [tsv(["AID"]), "gold:2: auxiliary must be one of done, historical, future, hypothetical, negated; not empty"],
    [tsv(["ACCUSE\t5"], "marked_sentence\tgold_root\tgold_penta"), "gold:2: gold_penta must be 0 to 4; not 5"],
    [tsv(["yes"], "marked_sentence\tgold_binary"), "gold:2: gold_binary must be 0 or 1; not yes"],
  ])("gold that cannot be used is told with its line: %j", async (text, line) => {
    await expect(evaluate(coding, goldFile(text), {})).rejects.toMatchObject({ message: line, exitCode: 3 });
  });
});

test("macro-F1 does not depend on the order of items", () => {
  const label = fc.constantFrom("a", "b", "c");
  fc.assert(
    fc.property(fc.array(fc.record({ gold: label, found: label }), { minLength: 1 }), (items) => {
      expect(macroF1([...items].reverse())).toBe(macroF1(items));
    }),
  );
});

test("stopped work rejects with the signal's reason", async () => {
  const controller = new AbortController();
  controller.abort();
  const work = { signal: controller.signal, onDone: async () => {} };
  await expect(coding.evaluate(goldFile(tsv(["AID\tdone"])), programs({}), work)).rejects.toBe(
    controller.signal.reason,
  );
});

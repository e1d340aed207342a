/** Laws of measuring coreference. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coreference } from "../../src/evaluation/coreference/coreference.js";
import { readChains, readText } from "../../src/evaluation/coreference/onto-gum.js";
import { type Clusters, conll, MEASURES, ratios, score } from "../../src/evaluation/coreference/scores.js";
import { evaluate, goldFolder } from "./given.js";

const CONLLU = [
  "# newpar",
  "# speaker = Ana",
  "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
  "1\tDo\t_\t_\t_\t_\t_\t_\t_\t_",
  "2\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
  "3\tgo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
  "4\t.\t_\t_\t_\t_\t_\t_\t_\t_",
  "",
  "# newpar",
  "# speaker = Bo",
  "1\tWhy\t_\t_\t_\t_\t_\t_\t_\t_",
].join("\n");
const CONLL = ["0\tMali\t(1)", "1\tand\t_", "2\tits\t(2(1)", "3\tarmy\t2)", "4\tit\t(2)", ""].join("\n");

/** Clusters of mentions, each mention in one cluster alone. */
const clusters = fc
  .uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 12 })
  .chain((mentions) =>
    fc.array(fc.nat(3), { minLength: mentions.length, maxLength: mentions.length }).map((of) => ({ mentions, of })),
  )
  .map(
    ({ mentions, of }): Clusters =>
      [0, 1, 2, 3]
        .map((n) => mentions.filter((_, i) => of[i] === n).map(String))
        .filter((cluster) => cluster.length > 1),
  );

describe("coreference scores", () => {
  test("clusters equal to the key score 1 in every measure, in whatever order", () => {
    fc.assert(
      fc.property(
        clusters.filter((key) => key.length > 0),
        (key) => {
          const sums = score(
            key,
            [...key].reverse().map((cluster) => [...cluster].reverse()),
          );
          for (const measure of MEASURES) expect(ratios(sums[measure]).f1).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  test("precision one way is recall the other way", () => {
    fc.assert(
      fc.property(clusters, clusters, (key, found) => {
        const [there, back] = [score(key, found), score(found, key)];
        for (const measure of MEASURES)
          expect(ratios(there[measure]).precision).toBeCloseTo(ratios(back[measure]).recall, 12);
        expect(conll(there)).toBeCloseTo(conll(back), 12);
      }),
    );
  });

  test("an example worked by hand", () => {
    const key = [
      ["a", "b", "c"],
      ["d", "e", "f", "g"],
    ];
    const found = [
      ["a", "b"],
      ["c", "d"],
      ["f", "g", "h", "i"],
    ];
    const sums = score(key, found);
    expect(ratios(sums.MUC).recall).toBeCloseTo(0.4);
    expect(ratios(sums.MUC).precision).toBeCloseTo(0.4);
    expect(ratios(sums.B3).recall).toBeCloseTo(2.917 / 7, 3);
    expect(ratios(sums.B3).precision).toBeCloseTo(0.5);
    expect(ratios(sums.CEAFe).recall).toBeCloseTo(0.65);
    expect(ratios(sums.CEAFe).precision).toBeCloseTo(0.433, 3);
  });
});

describe("OntoGUM", () => {
  test("a new speaker's name stands before his turn, contractions are one word, and places cut out the words", () => {
    const { text, tokens } = readText(CONLLU);
    expect(text).toBe("Ana: Don't go.\n\nBo: Why");
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["Do", "n't", "go", ".", "Why"]);
  });

  test("chains nest, and those of one mention do not count", () => {
    expect(readChains(CONLL, "a.conll")).toEqual([
      [
        { first: 0, last: 0 },
        { first: 2, last: 2 },
      ],
      [
        { first: 2, last: 3 },
        { first: 4, last: 4 },
      ],
    ]);
  });

  test.each([
    [{ "conllu/a.conllu": CONLLU }, "gold/conllu/a.conllu:1: no chains for it: conll/a.conll"],
    [
      { "conllu/a.conllu": CONLLU, "conll/a.conll": "0\tx\t3)" },
      "gold/conll/a.conll:1: chain 3 closed that was not opened",
    ],
    [
      { "conllu/a.conllu": "1\tx\t_\t_\t_\t_\t_\t_\t_\t_", "conll/a.conll": CONLL },
      "gold/conll/a.conll:1: more words than in conllu/a.conllu",
    ],
  ])("a folder that cannot be used is told with its file: %j", async (files, message) => {
    await expect(evaluate(coreference, goldFolder(files as Record<string, string>), {})).rejects.toMatchObject({
      message,
      exitCode: 3,
    });
  });
});

/** Laws of measuring how far a text commits itself to what its words tell. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Factuality } from "../../src/coding/index.js";
import { factuality } from "../../src/evaluation/factuality/factuality.js";
import { runningText } from "../../src/evaluation/factuality/running-text.js";
import { meanAbsoluteError, pearson } from "../../src/evaluation/values.js";
import type { ParsedDoc, Token } from "../../src/language/index.js";
import { evaluate, goldAndFound, goldFile, rowsOf } from "./given.js";

type Target = readonly [token: number, label: number];

function line(text: string, ...targets: readonly Target[]): string {
  return JSON.stringify({ text, targets: targets.map(([at, label]) => ({ span1: [at, at + 1], label })) });
}

const GOLD = goldFile(
  [
    line("The envoy did n't resign , he said .", [4, -3], [7, 3]),
    line("Mali may sign .", [2, 1]),
    line("Chad protested .", [1, 3]),
  ].join("\n"),
);

const KINDS: Readonly<Record<string, string>> = { ".": "PUNCT", ",": "PUNCT", "n't": "PART", protested: "VERB" };

/** Cuts at spaces, dots, commas and before `n't`. */
async function parse(docs: readonly ParsedDoc["doc"][]): Promise<readonly ParsedDoc[]> {
  return docs.map((doc) => {
    const words = [...doc.text.matchAll(/n't|[.,]|[^\s.,]+?(?=n't|[.,\s]|$)/g)];
    const tokens = words.map(([text], i): Token => {
      const start = words[i]!.index;
      return { ...({} as Token), i, start, end: start + text.length, text, pos: KINDS[text] ?? "NOUN" };
    });
    return { ...({} as ParsedDoc), doc, tokens };
  });
}

/** Values by word, each with a chain of one link. */
function holding(values: Readonly<Record<string, number>>) {
  return {
    parse,
    factuality: ({ tokens }: ParsedDoc, token: number): Factuality => {
      const value = values[tokens[token]!.text]!;
      return { value, chain: value === 3 ? [] : [{ rule: "modal", token: token - 1, effect: value - 3 }] };
    },
  };
}

const RIGHT = { resign: -3, said: 3, sign: 1, protested: 3 };

describe("factuality", () => {
  test("values equal to the gold's are no distance away and leave nothing wrong", async () => {
    const evaluation = await evaluate(factuality, GOLD, holding(RIGHT));
    expect(rowsOf(evaluation, "factuality")).toEqual([{ of: "all words", words: 4, gold: 1, found: 1, MAE: 0, r: 1 }]);
    expect(evaluation.wrong).toEqual([]);
  });

  test("every word counts once in every table", async () => {
    const evaluation = await evaluate(factuality, GOLD, holding(RIGHT));
    for (const { name } of evaluation.tables)
      expect(rowsOf(evaluation, name).reduce((sum, { words }) => sum + Number(words), 0)).toBe(4);
    expect(rowsOf(evaluation, "by what readers hold").map((row) => [row["readers hold"], row.words])).toEqual([
      ["it is not (-3 to -2)", 1],
      ["rather so (to 2)", 1],
      ["it is (to 3)", 2],
    ]);
    expect(rowsOf(evaluation, "by kind of word").map(({ kind, words }) => [kind, words])).toEqual([
      ["noun", 3],
      ["verb", 1],
    ]);
    expect(rowsOf(evaluation, "by the rule that moves most").map(({ rule, words }) => [rule, words])).toEqual([
      ["modal", 2],
      ["none", 2],
    ]);
  });

  test("what lies further off than 1 is listed with its chain, the furthest first", async () => {
    const evaluation = await evaluate(factuality, GOLD, holding({ ...RIGHT, resign: 0, sign: 2.5, protested: 2 }));
    expect(rowsOf(evaluation, "factuality")[0]).toMatchObject({ words: 4, MAE: 1.375 });
    expect(goldAndFound(evaluation)).toEqual([
      { place: "gold:1", gold: "-3.0", found: "0.0" },
      { place: "gold:2", gold: "+1.0", found: "+2.5" },
    ]);
    expect(evaluation.wrong[1]).toMatchObject({
      rule: "modal",
      evidence: "modal “may” -0.5",
      words: "Mali may [sign].",
    });
  });

  test("the gold's values never reach the program", async () => {
    const met: unknown[] = [];
    await evaluate(factuality, goldFile(line("Oman left .", [1, 2])), {
      parse: async (docs) => {
        met.push(...docs);
        return parse(docs);
      },
      factuality: (_, token) => {
        met.push(token);
        return { value: 3, chain: [] };
      },
    });
    expect(met).toEqual([expect.objectContaining({ text: "Oman left." }), 1]);
  });

  test.each([
    ["", "gold:1: no marked word in it"],
    [line("Oman left ."), "gold:1: no marked word in it"],
    [`${line("Oman left .", [1, 2])}\n\nOman`, "gold:3: not JSON"],
    ["[]", "gold:1: Invalid input: expected object, received array"],
    [line(" ", [0, 1]), "gold:1: text: no token in it"],
    [line("Oman left .", [3, 1]), "gold:1: targets.0.span1: no token 3 in the text"],
    [line("Oman left .", [1, 3.5]), "gold:1: targets.0.label: Too big: expected number to be <=3"],
    [
      '{"text":"Oman left .","targets":[{"span1":[1,2]}]}',
      "gold:1: targets.0.label: Invalid input: expected number, received undefined",
    ],
  ])("gold that cannot be used is told with its line: %j", async (text, message) => {
    await expect(evaluate(factuality, goldFile(text), {})).rejects.toMatchObject({ message, exitCode: 3 });
  });
});

describe("running text", () => {
  test.each([
    ["`` We won ' ' , she said .", '"We won", she said.'],
    ["`` We won '' , she said .", '"We won", she said.'],
    ["It ca n't be the boy 's -LRB- he said -RRB- .", "It can't be the boy's (he said)."],
    ["a Miami - based firm paid US$ 5 to the U.S. - Cuba fund", "a Miami-based firm paid US$5 to the U.S.-Cuba fund"],
  ])("%s", (tokens, text) => {
    expect(runningText(tokens.split(" ")).text).toBe(text);
  });

  test("every token that is written as people do stands at its place", () => {
    const token = fc.constantFrom("Oman", "left", ",", ".", "n't", "'s", "(", ")", "$", "5", "-", "%");
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        const { text, places } = runningText(tokens);
        expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(tokens);
      }),
    );
  });
});

describe("values", () => {
  const value = fc.integer({ min: -3, max: 3 });
  const items = fc.array(fc.record({ gold: value, found: value }), { minLength: 1 });

  test("Pearson's r does not change under scaling and shifting, and lies between -1 and 1", () => {
    fc.assert(
      fc.property(items, (all) => {
        const r = pearson(all);
        if (r === null) return;
        expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
        expect(pearson(all.map(({ gold, found }) => ({ gold, found: 2 * found + 5 })))).toBeCloseTo(r, 9);
      }),
    );
  });

  test("a side that never changes has no correlation", () => {
    expect(pearson([0, 1, 2].map((gold) => ({ gold, found: 0.1 })))).toBeNull();
    expect(pearson([])).toBeNull();
  });

  test("the error is 0 for equals only, and the same from either side", () => {
    expect(meanAbsoluteError([])).toBeNull();
    fc.assert(
      fc.property(items, (all) => {
        expect(meanAbsoluteError(all) === 0).toBe(all.every(({ gold, found }) => gold === found));
        expect(meanAbsoluteError(all.map(({ gold, found }) => ({ gold: found, found: gold })))).toBe(
          meanAbsoluteError(all),
        );
      }),
    );
  });
});

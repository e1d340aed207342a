/** Laws of measuring who of two parties stands how to the other. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STANCES_BETWEEN, type StanceBetween } from "../../src/coding/index.js";
import { unbracketed } from "../../src/evaluation/stance/bracketed.js";
import { stance } from "../../src/evaluation/stance/stance.js";
import type { MarkedPair } from "../../src/language/index.js";
import { evaluate, figures, goldAndFound, goldFile, rowsOf } from "./given.js";

const HEADER = "sentence\tentity1\tentity2\tlabel";
const SENTENCES = [
  "The [Senate] praised [Oman].\tSenate\tOman",
  "[Peru]vian papers mock [Chad].\tPeru\tChad",
  "[Mali] met [Fiji].\tMali\tFiji",
];

function tsv(labels: readonly (number | string)[]): string {
  return [HEADER, ...labels.map((label, i) => `${SENTENCES[i % SENTENCES.length]}\t${label}`)].join("\n");
}

/** Sure of each of these in turn. */
function answering(stances: readonly StanceBetween[]) {
  let next = 0;
  return {
    stances: async (pairs: readonly MarkedPair[]) => pairs.map(() => new Map([[stances[next++]!, 1]])),
  };
}

describe("stance", () => {
  test("an answer equal to the gold scores 100 everywhere and leaves nothing wrong", async () => {
    const evaluation = await evaluate(stance, goldFile(tsv([0, 1, 2, 3, 4])), answering(STANCES_BETWEEN));
    expect(figures(evaluation)).toEqual({ "micro-F1 (accuracy)": 100, "macro-F1": 100 });
    expect(rowsOf(evaluation, "by stance").map((row) => [row.stance, row.F1])).toEqual(
      STANCES_BETWEEN.map((name) => [name, 100]),
    );
    expect(evaluation.wrong).toEqual([]);
  });

  test("micro-F1 is the share of right ones, macro-F1 the mean over the labels of the gold", async () => {
    const evaluation = await evaluate(
      stance,
      goldFile(tsv([0, 0, 1, 4])),
      answering(["none", "none", "second for first", "second against first"]),
    );
    // none 1, first for second 0, second against first 1.
    expect(figures(evaluation)).toEqual({ "micro-F1 (accuracy)": 75, "macro-F1": 66.7 });
    expect(goldAndFound(evaluation)).toEqual([
      { place: "gold:4", gold: "first for second", found: "second for first" },
    ]);
    expect(evaluation.wrong[0]).toMatchObject({ evidence: "second for first 100 %", words: "[Mali] met [Fiji]." });
  });

  test("the judge gets the sentence without its brackets, and no label", async () => {
    const met: MarkedPair[] = [];
    await evaluate(stance, goldFile(tsv([3, 3])), {
      stances: async (pairs) => {
        met.push(...pairs);
        return pairs.map(() => new Map([["first against second", 1]]));
      },
    });
    expect(met).toEqual([
      { text: "The Senate praised Oman.", actor: { start: 4, end: 10 }, recipient: { start: 19, end: 23 } },
      { text: "Peruvian papers mock Chad.", actor: { start: 0, end: 4 }, recipient: { start: 21, end: 25 } },
    ]);
  });

  test("a quoted cell is read without its marks, those within it halved", async () => {
    const row = '"[""Oman""] left [Fiji]."\t"""Oman"""\tFiji\t0';
    let text = "";
    await evaluate(stance, goldFile(`${HEADER}\n${row}`), {
      stances: async (pairs) => {
        text = pairs[0]!.text;
        return [new Map([["none", 1]])];
      },
    });
    expect(text).toBe('"Oman" left Fiji.');
  });

  test("a judge without stance is told in one line", async () => {
    await expect(evaluate(stance, goldFile(tsv([0])), { stances: async () => null })).rejects.toMatchObject({
      message: "this judge has no stance to measure; name another with --judge",
      exitCode: 2,
    });
  });

  test("what other gold has too is left out, whichever its brackets; the rest keeps its lines", async () => {
    const seen = goldFile(`sentence\n[Peruvian] papers  mock [Chad].\n`, "seen");
    const gold = await stance.without!(goldFile(tsv([0, 1, 4])), seen);
    const evaluation = await evaluate(stance, gold, answering(["none", "none"]));
    expect(goldAndFound(evaluation)).toEqual([{ place: "gold:4", gold: "second against first", found: "none" }]);
    await expect(stance.without!(goldFile(tsv([0, 1])), goldFile(tsv([0, 0, 0]), "seen"))).rejects.toMatchObject({
      message: "gold: every sentence is in seen too",
      exitCode: 3,
    });
    await expect(stance.without!(goldFile(tsv([0])), goldFile("text\nx", "seen"))).rejects.toMatchObject({
      message: "seen:1: no column sentence",
    });
  });

  test.each([
    ["sentence\tentity1\tlabel\nx\ty\t0", "gold:1: no column entity2"],
    ["", "gold:1: no column sentence"],
    [HEADER, "gold:1: no row below the header"],
    [tsv([0, 5]), "gold:3: label must be 0 to 4; not 5"],
    [tsv([0, "none"]), "gold:3: label must be 0 to 4; not none"],
    [`${HEADER}\n\n[Mali] met [Fiji].\tMali`, "gold:3: no entity2"],
    [`${HEADER}\n[Mali] met Fiji.\tMali\tFiji\t0`, "gold:2: not in brackets: Fiji"],
    [`${HEADER}\n[Mali] met [Fiji].\tFiji\tMali\t0`, "gold:2: not in brackets: Mali"],
  ])("gold that cannot be used is told with its line: %j", async (text, message) => {
    await expect(evaluate(stance, goldFile(text), {})).rejects.toMatchObject({ message, exitCode: 3 });
  });
});

describe("brackets", () => {
  const marked = (sentence: string, first: string, second: string) => {
    const pair = unbracketed(sentence, { first, second });
    if ("missing" in pair) return pair.missing;
    const cut = (span: MarkedPair["actor"]) => pair.text.slice(span!.start, span!.end);
    return [pair.text, cut(pair.actor), cut(pair.recipient)];
  };

  test.each([
    ["“[It] must” go, [Oman] told [Fiji].", "Oman", "Fiji", "“[It] must” go, Oman told Fiji."],
    ["[Oman] and [Fiji] ([sic]) met.", "Oman", "Fiji", "Oman and Fiji ([sic]) met."],
    ["[ Oman]i ships left [Fiji ].", "Oman", "Fiji", " Omani ships left Fiji ."],
    ["[Oman] told [the [Fiji] camp].", "Oman", "Fiji", "Oman told [the Fiji camp]."],
    ["[Oman] fears [Oman].", "Oman", "Oman", "Oman fears Oman."],
  ])("%s", (sentence, first, second, text) => {
    expect(marked(sentence, first, second)).toEqual([text, first, second]);
  });

  test("whatever stands around the two, they are cut out as they are", () => {
    const words = fc.string({ unit: fc.constantFrom("a", " ", "“", "é", "😀", ".") });
    fc.assert(
      fc.property(words, words, words, (before, between, after) => {
        expect(marked(`${before}[Oman]${between}[Fiji]${after}`, "Oman", "Fiji")).toEqual([
          `${before}Oman${between}Fiji${after}`,
          "Oman",
          "Fiji",
        ]);
      }),
    );
  });
});

/** Account: which words a judge goes by, with a judge whose mind is known. */
import { expect, test } from "vitest";
import { account } from "../../src/coding/judge/account.js";
import type { Judge, Verdict } from "../../src/coding/judge/judge.js";

/** Sure of an attack where it sees the word, of nothing where it does not. */
const literal: Judge = {
  name: "literal",
  verdicts: async (pairs) =>
    pairs.map(
      ({ text }): Verdict => ({
        categories: new Map(
          text.includes("bombed")
            ? [
                ["ASSAULT", 0.9],
                ["NONE", 0.1],
              ]
            : [
                ["ASSAULT", 0.2],
                ["NONE", 0.8],
              ],
        ),
        auxiliaries: new Map([[null, 1]]),
      }),
    ),
};
const text = "On Monday Norway bombed a bridge in Sweden.";
const pair = { text, actor: { start: 10, end: 16 }, recipient: { start: 36, end: 42 } };

test("the word without which the judge changes its mind comes first, with what is lost", async () => {
  const { words, distribution } = await account(literal, pair, "ASSAULT", "labelled");
  expect(text.slice(words[0]!.span.start, words[0]!.span.end)).toBe("bombed");
  expect(words[0]!.loss).toBeCloseTo(0.7);
  expect(distribution.map(({ category }) => category)).toEqual(["ASSAULT", "NONE"]);
});

test("the parties themselves are never taken away, and stay marked where they are", async () => {
  const seen: string[] = [];
  const watching: Judge = {
    ...literal,
    verdicts: (pairs, guide) => {
      for (const { text, actor, recipient } of pairs)
        seen.push(`${text.slice(actor!.start, actor!.end)} ${text.slice(recipient!.start, recipient!.end)}`);
      return literal.verdicts(pairs, guide);
    },
  };
  await account(watching, pair, "ASSAULT", "labelled");
  expect(new Set(seen)).toEqual(new Set(["Norway Sweden"]));
  expect(seen.length).toBe(1 + 6);
});

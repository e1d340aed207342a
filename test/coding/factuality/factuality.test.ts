/** How far a text commits itself to what a word tells: laws of the chain, and sentences of our own. */
import { describe, expect, test } from "vitest";
import { type Factuality, factualityOf, loadFactualityBook } from "../../../src/coding/index.js";
import type { ParsedDoc } from "../../../src/language/index.js";
import { parsedText, tokenAt } from "../../support/parsed.js";

const book = loadFactualityBook();

function read(marked: string): Factuality & { readonly parsed: ParsedDoc; readonly token: number } {
  const parsed = parsedText(marked.replace(/[[\]]/g, ""));
  const start = marked.indexOf("[");
  const token = parsed.tokens.find((t) => t.start === start)!.i;
  return { ...factualityOf(parsed, token, book), parsed, token };
}

/** What happened, in the eyes of the text: done, denied, or neither. */
const CASES: readonly (readonly [marked: string, from: number, to: number])[] = [
  ["France [attacked] the camp.", 3, 3],
  ["The camp was [attacked] by France.", 3, 3],
  ["The minister said France [attacked] the camp.", 2, 3],
  ["France began to [attack] the camp.", 2, 3],
  ["France managed to [sign] the treaty.", 2, 3],
  ["France did not [attack] the camp.", -3, -1.5],
  ["France never [attacked] the camp.", -3, -1.5],
  ["No soldier [attacked] the camp.", -3, -1],
  ["France withdrew rather than [attack] the camp.", -3, -1],
  ["France failed to [attack] the camp.", -3, -0.5],
  ["France refused to [attack] the camp.", -3, -1],
  ["France left without [attacking] the camp.", -3, 1.5],
  ["The truce prevented France from [attacking] the camp.", -3, 1],
  ["France has yet to [attack] the camp.", -3, 0],
  ["France will [attack] the camp.", 1, 2.8],
  ["France plans to [attack] the camp.", 0.5, 2.6],
  ["France may [attack] the camp.", 0, 2],
  ["France might [attack] the camp.", 0, 2],
  ["France wants to [attack] the camp.", 0, 2],
  ["France urged Spain to [attack] the camp.", 0, 2],
  ["If France [attacks] the camp, the talks will end.", 0, 2],
  ["The minister feared an [attack].", -1, 2],
  ["The minister did not say that France [attacked] the camp.", -3, 2.5],
];

describe("factuality", () => {
  for (const [marked, from, to] of CASES) {
    test(`${marked} lies between ${from} and ${to}`, () => {
      const { value } = read(marked);
      expect(value).toBeGreaterThanOrEqual(from);
      expect(value).toBeLessThanOrEqual(to);
    });
  }

  test("a plain past main verb is certain and has no chain", () => {
    for (const verb of ["attacked", "met", "signed", "arrested"]) {
      expect(read(`France [${verb}] them.`)).toMatchObject({ value: 3, chain: [] });
    }
  });

  test("the effects of a chain add up to its distance from certainty", () => {
    for (const [marked] of CASES) {
      const { value, chain } = read(marked);
      expect(chain.reduce((sum, { effect }) => sum + effect, 3)).toBeCloseTo(value, 9);
      expect(Math.abs(value)).toBeLessThanOrEqual(3);
    }
  });

  test("a negation flips the sign", () => {
    const negative = [...book.signatures].filter(([name]) => name.startsWith("negation\t"));
    expect(negative.length).toBeGreaterThan(0);
    for (const [, { holds, fails }] of negative) {
      expect(holds).toBe(-fails);
      expect(holds).toBeLessThan(0);
    }
    for (const [plain, denied] of [
      ["France [attacked] the camp.", "France did not [attack] the camp."],
      ["France will [attack] the camp.", "France will not [attack] the camp."],
      ["France failed to [attack] the camp.", "France did not fail to [attack] the camp."],
      ["France managed to [attack] the camp.", "France did not manage to [attack] the camp."],
    ] as const) {
      expect(Math.sign(read(denied).value)).toBe(-Math.sign(read(plain).value));
    }
  });

  test("a condition never raises", () => {
    for (const [name, { holds, fails }] of book.signatures) {
      if (!/^(condition|consequence)\t/.test(name)) continue;
      expect(holds).toBeLessThanOrEqual(3);
      expect(fails).toBe(-3);
    }
    for (const [plain, conditional] of [
      ["France [attacks] the camp.", "The talks end if France [attacks] the camp."],
      ["France will [leave].", "France will [leave] if Spain attacks."],
    ] as const)
      expect(read(conditional).value).toBeLessThan(read(plain).value);
    const links = CASES.flatMap(([marked]) => read(marked).chain).filter(({ rule }) => rule === "condition");
    expect(links.length).toBeGreaterThan(0);
    for (const { effect } of links) expect(effect).toBeLessThan(0);
  });

  test("every link lies above the word, or beside it or a word above it", () => {
    for (const [marked] of CASES) {
      const { parsed, token, chain } = read(marked);
      const line = new Set<number>();
      for (let i = token; !line.has(i); i = parsed.tokens[i]!.head) line.add(i);
      const isNear = (i: number, steps: number): boolean =>
        line.has(i) || (steps > 0 && isNear(parsed.tokens[i]!.head, steps - 1));
      for (const link of chain) expect(isNear(link.token, 2)).toBe(true);
    }
  });

  test("what follows the sentence does not bear on it", () => {
    const alone = parsedText("France may attack the camp.");
    const followed = parsedText("France may attack the camp. Spain did not.");
    expect(factualityOf(followed, tokenAt(followed, "attack"), book)).toEqual(
      factualityOf(alone, tokenAt(alone, "attack"), book),
    );
  });
});

/** The tokenizer: spaCy's tokens, every character kept, in linear time. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAffixes } from "../../../src/language/model/affixes.js";
import { asMap, asString, unpack } from "../../../src/language/model/msgpack.js";
import { fromPython } from "../../../src/language/model/python-regex.js";
import type { Words } from "../../../src/language/model/tokenizer.js";
import { file, tokenize } from "./parts.js";
import { torture } from "./references.js";

/** The tokens of a text, `_` behind those that a space follows. */
function tokens(text: string): readonly string[] {
  const { lexemes, spaces } = tokenize(text);
  return lexemes.map(({ text }, i) => (spaces[i] ? `${text}_` : text));
}

function rejoin({ lexemes, spaces }: Words): string {
  return lexemes.map(({ text }, i) => (spaces[i] ? `${text} ` : text)).join("");
}

test("the tokens of the torture texts are spaCy's", () => {
  for (const { text, start, end } of torture) {
    expect(tokenize(text).lexemes.map((lexeme) => lexeme.text)).toEqual(start.map((at, i) => text.slice(at, end[i])));
  }
});

test("tokens and spaces give back the text, whatever it is", () => {
  const fragment = fc.constantFrom(
    ..." \n\t\u00a0.,:;!?'\"()-_/@#*&…’“”",
    ...["U.S.", "can't", "gonna", ":)", "km", "12", "3p.m.", "http://", "www.", "😀", "\ud83d", "\ude00", "e\u0301"],
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.oneof(fragment, fc.string()), { maxLength: 30 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (text) => {
      expect(rejoin(tokenize(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

describe("whitespace", () => {
  test.each([
    ["", []],
    ["a b", ["a_", "b"]],
    ["a  b", ["a_", " ", "b"]],
    [" a", [" ", "a"]],
    ["a \nb", ["a_", "\n", "b"]],
    ["a\n b", ["a", "\n ", "b"]],
    ["a ", ["a_"]],
    ["a\u0085b", ["a", "\u0085", "b"]],
    ["a\ufeffb", ["a\ufeffb"]],
  ])("%j: one plain space belongs to the token before it, the rest is a token", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});

describe("what is cut and what is not", () => {
  test.each([
    ["The U.S. won't.", ["The_", "U.S._", "wo", "n't", "."]],
    ["(see https://example.org/a?b=c)", ["(", "see_", "https://example.org/a?b=c", ")"]],
    ["a 5-year-old deal", ["a_", "5", "-", "year", "-", "old_", "deal"]],
    ["at 5p.m. sharp", ["at_", "5", "p.m._", "sharp"]],
    ["“We’re done,” she said", ["“", "We", "’re_", "done", ",", "”_", "she_", "said"]],
    ["40km", ["40", "km"]],
    ["$3.5bn", ["$", "3.5bn"]],
  ])("%s", (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test("the parts of a contraction have norms of their own", () => {
    const norms = (text: string) => tokenize(text).lexemes.map(({ norm }) => norm);
    expect(norms("can't")).toEqual(["can", "not"]);
    expect(norms("ca")).toEqual(["ca"]);
  });
});

describe("hostile text", () => {
  const SIZE = 200_000;
  const patterns = [
    "!",
    "a:@",
    ".",
    "..a",
    "-a",
    "a-",
    "'s",
    "((",
    "°C.",
    ":)",
    "Mr.",
    "US$",
    "km",
    "1",
    "\ud83d",
    "<p>",
    "…",
    "://",
  ];
  test.each(patterns)("%j two hundred thousand units long is cut within seconds", (pattern) => {
    const text = pattern.repeat(Math.ceil(SIZE / pattern.length));
    const began = performance.now();
    expect(rejoin(tokenize(text)) === text).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("a suffix is found from near the end as it is from the beginning", () => {
    const rules = asMap(unpack(file("tokenizer")));
    const { suffixLength } = readAffixes(rules);
    const expression = new RegExp(fromPython(asString(rules.get("suffix_search"))), "u");
    const units = [
      "км/ч",
      "اكواب",
      "мбар",
      "hPa",
      "US$",
      "C$",
      "°F.",
      "’s",
      "……",
      "...",
      ".",
      "%",
      "²",
      "😀",
      "9",
      "a",
      "я",
      "A",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units), { minLength: 1 }), (parts) => {
        const text = parts.join("");
        expect(suffixLength(text)).toBe(expression.exec(text)?.[0].length ?? 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("no URL is longer than 4,096 units", () => {
    const { isUrl } = readAffixes(asMap(unpack(file("tokenizer"))));
    expect(isUrl(`http://example.org/${"a".repeat(4_000)}`)).toBe(true);
    expect(isUrl(`http://example.org/${"a".repeat(4_096)}`)).toBe(false);
  });
});

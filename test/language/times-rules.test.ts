/** Times: the example of every rule is read by that rule, and what is read is what its braces hold. */
import { describe, expect, test } from "vitest";
import { loadLanguageModel, parse } from "../../src/language/index.js";
import { finder } from "../../src/language/times/pattern.js";
import { RULES } from "../../src/language/times/times.js";

const model = loadLanguageModel();

describe("the example of each rule", () => {
  for (const rule of RULES) {
    test(`${rule.pattern} — ${rule.example}`, () => {
      const start = rule.example.indexOf("{");
      const end = rule.example.indexOf("}") - 1;
      const text = rule.example.replace(/[{}]/g, "");
      const doc = {
        id: "d",
        givenId: null,
        outlet: null,
        published: "2025-08-20",
        title: null,
        byline: null,
        language: "en",
        url: null,
        text,
      };
      const { tokens, times } = parse(doc, model);
      expect(times.map((time) => text.slice(time.start, time.end))).toContain(text.slice(start, end));
      const read = finder([rule])(tokens).filter(({ shape, first, last, caught }) =>
        shape.read(caught, { before: tokens[first - 1], after: tokens[last], tokens: tokens.slice(first, last) }),
      );
      const inside = read.filter(({ first, last }) => tokens[first]!.start >= start && tokens[last - 1]!.end <= end);
      expect(inside.length).toBeGreaterThan(0);
    });
  }
});

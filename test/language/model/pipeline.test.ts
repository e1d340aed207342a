/** The pipeline: spaCy's answer for every token, whatever the text and whatever its company. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ModelToken } from "../../../src/language/model/model-token.js";
import { loadPipeline, MAX_TEXT_LENGTH } from "../../../src/language/model/pipeline.js";
import { UsageError } from "../../../src/usage-error.js";
import { torture } from "./references.js";

const pipeline = loadPipeline();

const FIELDS: Readonly<Record<string, (token: ModelToken) => unknown>> = {
  start: ({ start }) => start,
  end: ({ end }) => end,
  norm: ({ norm }) => norm,
  tag: ({ tag }) => tag,
  pos: ({ pos }) => pos,
  morph: ({ morph }) => morph,
  lemma: ({ lemma }) => lemma,
  head: ({ head }) => head,
  dep: ({ dep }) => dep,
  sent_start: ({ sentStart }) => Number(sentStart),
  ent_iob: ({ entIob }) => entIob,
  ent_type: ({ entType }) => entType,
};

test("every field of every token of the torture texts is spaCy's", () => {
  const parsed = pipeline.parse(torture.map(({ text }) => text));
  const differences = torture.flatMap((wanted, i) =>
    Object.entries(FIELDS).flatMap(([field, read]) => {
      const found = JSON.stringify(parsed[i]!.map(read));
      const expected = JSON.stringify(wanted[field as keyof typeof wanted]);
      return found === expected ? [] : [{ id: wanted.id, field, found, expected }];
    }),
  );
  expect(differences).toEqual([]);
});

test("the name says which model and which arithmetic", () => {
  expect(pipeline.name).toBe("en_core_web_sm-3.8.0 wasm-simd");
});

test("a text's tokens do not depend on the texts beside it", () => {
  const texts = torture.map(({ text }) => text).filter((text) => text.length < 2_000);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...texts), { maxLength: 12 }), (chosen) => {
      expect(pipeline.parse(chosen)).toEqual(chosen.map((text) => pipeline.parse([text])[0]));
    }),
    { numRuns: 10 },
  );
});

test("every text has a tree: heads inside the text, sentences that begin at its beginning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      const [tokens] = pipeline.parse([text]);
      if (text !== "") expect(tokens![0]!.sentStart).toBe(true);
      for (const { head, start, end } of tokens!) {
        expect(tokens![head]).toBeDefined();
        expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 100 },
  );
});

describe("texts at the limits", () => {
  test("no text, empty text", () => {
    expect(pipeline.parse([])).toEqual([]);
    expect(pipeline.parse(["", ""])).toEqual([[], []]);
  });

  test("a longer text than spaCy takes is refused in one line", () => {
    expect(() => pipeline.parse(["a".repeat(MAX_TEXT_LENGTH + 1)])).toThrow(
      new UsageError("text of 1000001 characters is longer than 1000000", { exitCode: 3 }),
    );
    expect(pipeline.parse(["a".repeat(MAX_TEXT_LENGTH)])[0]).toHaveLength(1);
  });

  test.each(["! ", "that said that ", "What do you want to do ", "(", "\n"])(
    "twenty thousand units of %j take seconds, not minutes",
    (pattern) => {
      const text = pattern.repeat(Math.ceil(20_000 / pattern.length));
      const began = performance.now();
      const tokens = pipeline.parse([text])[0]!;
      expect(performance.now() - began).toBeLessThan(20_000);
      expect(tokens.at(-1)!.end).toBeGreaterThanOrEqual(text.length - 1);
    },
  );
});

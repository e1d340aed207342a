/** Assemble: the model's tokens become those of the whole text, white space left out. */
import { expect, test } from "vitest";
import { assemble } from "../../src/language/assemble.js";
import type { ModelToken } from "../../src/language/model/model-token.js";

type Row = readonly [text: string, head: number, dep: string, rest?: Partial<ModelToken>];

/** Model tokens of a text, given in order as its pieces of words and white space. */
function said(rows: readonly Row[]): readonly ModelToken[] {
  let at = 0;
  return rows.map(([text, head, dep, rest]) => {
    const start = at;
    at += text.length;
    const token: ModelToken = {
      start,
      end: at,
      norm: text,
      lemma: text,
      tag: "",
      pos: "",
      morph: "",
      dep,
      head,
      sentStart: false,
      entIob: "O",
      entType: "",
      ...rest,
    };
    return token;
  });
}

test("white space is left out and what hung on it hangs on its head", () => {
  const text = "Envoys  met.";
  const { tokens, sentences } = assemble(text, [
    {
      start: 0,
      end: text.length,
      block: 0,
      tokens: said([
        ["Envoys", 1, "nsubj", { sentStart: true }],
        ["  ", 2, "dep"],
        ["met", 2, "ROOT"],
        [".", 2, "punct"],
      ]),
    },
  ]);
  expect(tokens.map(({ text, head, dep, children }) => [text, head, dep, children])).toEqual([
    ["Envoys", 1, "nsubj", []],
    ["met", 1, "ROOT", [0, 2]],
    [".", 1, "punct", []],
  ]);
  expect(sentences).toEqual([{ index: 0, start: 0, end: 12, first: 0, last: 3, block: 0 }]);
});

test("where white space was the root, the first word that hung on it becomes the root of all", () => {
  const text = "  Yes no";
  const { tokens, sentences } = assemble(text, [
    {
      start: 0,
      end: text.length,
      block: 0,
      tokens: said([
        ["  ", 0, "ROOT", { sentStart: true }],
        ["Yes", 0, "intj"],
        [" ", 0, "dep"],
        ["no", 0, "intj"],
      ]),
    },
  ]);
  expect(tokens.map(({ text, head, dep }) => [text, head, dep])).toEqual([
    ["Yes", 0, "ROOT"],
    ["no", 0, "intj"],
  ]);
  expect(sentences).toEqual([{ index: 0, start: 2, end: 8, first: 0, last: 2, block: 0 }]);
});

test("every piece begins a sentence, and heads, names and offsets count from the whole text", () => {
  const text = "Hush. In Oslo.";
  const { tokens, sentences, names } = assemble(text, [
    {
      start: 0,
      end: 5,
      block: 0,
      tokens: said([
        ["Hush", 0, "ROOT"],
        [".", 0, "punct"],
      ]),
    },
    {
      start: 6,
      end: 14,
      block: 1,
      tokens: said([
        ["In", 0, "ROOT", { sentStart: true }],
        [" ", 0, "dep"],
        ["Oslo", 0, "pobj", { entIob: "B", entType: "GPE" }],
        [".", 0, "punct"],
      ]),
    },
  ]);
  expect(sentences.map(({ first, last, block, start, end }) => [first, last, block, text.slice(start, end)])).toEqual([
    [0, 2, 0, "Hush."],
    [2, 5, 1, "In Oslo."],
  ]);
  expect(tokens.map(({ head }) => head)).toEqual([0, 0, 2, 2, 2]);
  expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).toBe(true);
  expect(names).toEqual([{ first: 3, last: 4, label: "GPE" }]);
});

test("a name that white space runs through is one name, and white space alone is no sentence", () => {
  const text = "New  York \n ";
  const { tokens, sentences, names } = assemble(text, [
    {
      start: 0,
      end: text.length,
      block: 0,
      tokens: said([
        ["New", 2, "compound", { sentStart: true, entIob: "B", entType: "GPE" }],
        ["  ", 0, "dep", { entIob: "I", entType: "GPE" }],
        ["York", 2, "ROOT", { entIob: "I", entType: "GPE" }],
        [" \n ", 3, "ROOT", { sentStart: true }],
      ]),
    },
  ]);
  expect(names).toEqual([{ first: 0, last: 2, label: "GPE" }]);
  expect(sentences).toHaveLength(1);
  expect(tokens.map((token) => token.entityType)).toEqual(["GPE", "GPE"]);
});

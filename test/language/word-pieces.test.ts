/** Word pieces and marked pairs: what an encoder is given. */
import { describe, expect, test } from "vitest";
import { toInput } from "../../src/language/encoder/pair-model.js";
import { toWordPieces } from "../../src/language/encoder/word-pieces.js";

const ENTRIES = "[PAD] [UNK] [CLS] [SEP] [g] [s1] [s2] [t1] [t2] kim met lee ##s ##ting cafe . , ' 金 on mon ##day"
  .split(" ")
  .join("\n");
const pieces = toWordPieces(`${ENTRIES}\n`);
const read = (text: string) => pieces.piecesOf(text).map(({ id }) => ENTRIES.split("\n")[id]);

describe("word pieces", () => {
  test.each([
    ["Kim met Lee.", ["kim", "met", "lee", "."]],
    ["Café, cafés", ["cafe", ",", "cafe", "##s"]],
    ["metting", ["met", "##ting"]],
    ["kimono", ["[UNK]"]],
    ["kim金lee", ["kim", "金", "lee"]],
    ["Lee's\u0000 Mon\tday Monday", ["lee", "'", "[UNK]", "mon", "[UNK]", "mon", "##day"]],
    [`${"s".repeat(101)} met`, ["[UNK]", "met"]],
    ["", []],
  ])("%s", (text, expected) => expect(read(text)).toEqual(expected));

  test("an entry that the vocabulary lacks is named", () => {
    expect(() => pieces.idOf("[MASK]")).toThrow("not in the encoder's vocabulary: [MASK]");
  });
});

describe("marked pairs", () => {
  const marks = {
    markers: { actor: ["[s1]", "[s2]"], recipient: ["[t1]", "[t2]"] },
    guides: { ours: "[g]" },
    boundaries: ["[CLS]", "[SEP]"],
  } as const;
  const input = (actor: [number, number] | null, recipient: [number, number] | null, longest = 40) => {
    const span = (at: [number, number] | null) => (at === null ? null : { start: at[0], end: at[1] });
    const made = toInput({ text: "Kim met Lee.", actor: span(actor), recipient: span(recipient) }, "ours", pieces, {
      ...marks,
      longest,
    });
    return { ...made, ids: made.ids.map((id) => ENTRIES.split("\n")[id]).join(" ") };
  };

  test("stand in the text with their opening markers' places", () => {
    expect(input([0, 3], [8, 11])).toEqual({
      ids: "[CLS] [g] [s1] kim [s2] met [t1] lee [t2] . [SEP]",
      actor: 2,
      recipient: 6,
    });
  });

  test("a missing party is at the first boundary", () => {
    expect(input(null, [8, 11])).toEqual({ ids: "[CLS] [g] kim met [t1] lee [t2] . [SEP]", actor: 0, recipient: 4 });
  });

  test("a text too long keeps the stretch around the parties", () => {
    const { ids, recipient } = input(null, [8, 11], 7);
    expect(ids).toBe("[CLS] [g] met [t1] lee [t2] [SEP]");
    expect(recipient).toBe(3);
  });
});

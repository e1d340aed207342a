/** The model's file formats and expressions: read as their makers meant them. */
import { describe, expect, test } from "vitest";
import { readMoves } from "../../../src/language/model/moves.js";
import { unpack } from "../../../src/language/model/msgpack.js";
import { tensor } from "../../../src/language/model/network.js";
import { fromPython } from "../../../src/language/model/python-regex.js";
import { file, network } from "./parts.js";

describe("msgpack", () => {
  test.each([
    ["c0", null],
    ["c3", true],
    ["7f", 127],
    ["ff", -1],
    ["e0", -32],
    ["cdffff", 65535],
    ["ceffffffff", 4294967295],
    ["cfffffffffffffffff", 18446744073709551615n],
    ["d080", -128],
    ["d1ff00", -256],
    ["d3ffffffffffffffff", -1n],
    ["cb3ff8000000000000", 1.5],
    ["ca3fc00000", 1.5],
    ["a3616263", "abc"],
    ["d903616263", "abc"],
    ["93010203", [1, 2, 3]],
    ["dc00020102", [1, 2]],
    ["c4020102", Uint8Array.of(1, 2)],
    ["81a16101", new Map([["a", 1]])],
    [
      "82c4016101410c",
      new Map<string | number, number>([
        ["a", 1],
        [65, 12],
      ]),
    ],
  ])("%s", (hex, expected) => {
    expect(unpack(Uint8Array.from(Buffer.from(hex, "hex")))).toEqual(expected);
  });

  test("a byte string is a copy, so numbers in it are aligned", () => {
    const file = Buffer.from("c40401020304", "hex");
    const bytes = unpack(file) as Uint8Array;
    file.fill(0);
    expect(bytes).toEqual(Uint8Array.of(1, 2, 3, 4));
    expect(bytes.byteOffset).toBe(0);
  });

  test.each(["", "a361", "c1", "81c001"])("%j is refused", (hex) => {
    expect(() => unpack(Buffer.from(hex, "hex"))).toThrow();
  });
});

test("weights of another shape than wanted are refused", () => {
  const [node] = network("tagger").filter(({ name }) => name === "softmax");
  expect(tensor(node, "W", [50, 96])).toHaveLength(4800);
  expect(() => tensor(node, "W", [96, 50])).toThrow("W has shape [50,96], [96,50] wanted");
});

describe("moves", () => {
  const names = (component: string) =>
    readMoves(file(`${component}/moves`)).map(({ action, label }) => `${action} ${label}`);

  test("the parser's come by action, then by falling frequency", () => {
    const moves = names("parser");
    expect(moves).toHaveLength(106);
    expect(moves.slice(0, 3)).toEqual(["0 ", "1 ", "2 det"]);
    expect(moves.slice(48, 50)).toEqual(["2 oprd", "3 punct"]);
    expect(moves.slice(-2)).toEqual(["3 appos||nsubjpass", "4 ROOT"]);
  });

  test("the entity recognizer's have a unit without label", () => {
    const moves = names("ner");
    expect(moves).toHaveLength(74);
    expect([moves[0], moves[17], moves[72], moves[73]]).toEqual(["1 ORG", "1 LANGUAGE", "4 ", "5 "]);
  });
});

describe("Python's regular expressions", () => {
  const matches = (pattern: string, text: string) => new RegExp(`^(?:${fromPython(pattern)})$`, "u").test(text);

  test.each([
    ["(?u)\\w+", "naïve_٣½", true],
    ["\\d", "٣", true],
    ["\\d", "½", false],
    ["\\s", "\u0085", true],
    ["\\s", "\u001c", true],
    ["\\s", "\ufeff", false],
    ["[\\s\\d]+", "1\u2003", true],
    ["\\S", "\ufeff", true],
    ["\\U0001F600", "😀", true],
    ["[\\u0041-\\x43]+", "ABC", true],
    ["\\'\\!\\<\\#", "'!<#", true],
    ["[a\\-c]+", "a-c", true],
    ["[[]", "[", true],
    ["a{2}", "aa", true],
    ["a{b}", "a{b}", true],
    ["}", "}", true],
    ["a{1,}", "aaa", true],
  ])("%s of %j: %s", (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each(["[\\S]", "\\b", "\\Z", "a{,2}"])("%s has no translation and is refused", (pattern) => {
    expect(() => fromPython(pattern)).toThrow();
  });
});

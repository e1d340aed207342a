/** Hashing: strings and rows get the numbers spaCy gives them. */
import { describe, expect, test } from "vitest";
import { asNumber } from "../../../src/language/model/msgpack.js";
import { nodesCalled } from "../../../src/language/model/network.js";
import { prefix, shape, suffix } from "../../../src/language/model/word-form.js";
import { hash, kernels, network, tokenize } from "./parts.js";
import { traces } from "./references.js";

const address = kernels.allot(16);

function rows(key: bigint, seed: number, count: number): readonly number[] {
  kernels.hashRows(key, seed, count, address);
  return Array.from(kernels.integers.subarray(address / 4, address / 4 + 4));
}

describe("string ids", () => {
  test.each([
    ["apple", 8566208034543834098n],
    ["a", 11901859001352538922n],
    ["日本語テキスト", 7704242785047953309n],
  ])("%s has its MurmurHash64A", (text, id) => {
    expect(hash.id(text)).toBe(id);
  });

  test("a reserved name has its small number, which single capitals share through their shape", () => {
    expect(hash.id("punct")).toBe(445n);
    expect(hash.id(shape("K"))).toBe(101n);
    expect(hash.id("")).toBe(0n);
  });

  test("names that every JavaScript object has are ordinary words", () => {
    for (const word of ["constructor", "__proto__", "toString"]) expect(hash.id(word)).toBeGreaterThan(1_000_000n);
  });

  test("half a surrogate pair is hashed as the replacement character", () => {
    expect(hash.id("\ud83d")).toBe(hash.id("\ufffd"));
  });
});

describe("rows", () => {
  test("apple has four rows of five thousand", () => {
    expect(rows(hash.id("apple"), 8, 5000)).toEqual([3934, 1080, 901, 472]);
  });

  test("every word of the traces has spaCy's ids and rows", () => {
    const tables = nodesCalled(network("tok2vec"), "hashembed", 6).map(({ attributes, tensors }) => ({
      seed: asNumber(attributes.get("seed")),
      count: tensors.get("E")!.shape[0]!,
    }));
    for (const trace of traces) {
      trace.attrs.forEach((ids, i) => {
        tables.forEach(({ seed, count }, column) => {
          expect(rows(BigInt(ids[column]!), seed, count)).toEqual(trace.rows[column]![i]);
        });
        const word = trace.words[i]!;
        expect([prefix(word), suffix(word), shape(word)].map((form) => String(hash.id(form)))).toEqual(ids.slice(1, 4));
      });
      expect(tokenize(trace.text).spaces.map(Number).map(String)).toEqual(trace.attrs.map((ids) => ids[4]));
    }
  });
});

describe("word forms", () => {
  test("are cut by code points, not by UTF-16 units", () => {
    expect(prefix("😀smile")).toBe("😀");
    expect(suffix("a😀😀😀")).toBe("😀😀😀");
    expect(suffix("😀abc")).toBe("abc");
    expect(suffix("ab")).toBe("ab");
  });

  test.each([
    ["Seoul", "Xxxxx"],
    ["12/25", "dd/dd"],
    ["mRNA-4157", "xXXX-dddd"],
    ["international", "xxxx"],
    ["-----", "----"],
    ["x²", "xd"],
  ])("the shape of %s is %s", (word, expected) => {
    expect(shape(word)).toBe(expected);
  });

  test("a hundred code points are long, ninety-nine are not", () => {
    expect(shape("é".repeat(100))).toBe("LONG");
    expect(shape("😀".repeat(99))).toBe("😀😀😀😀");
  });
});

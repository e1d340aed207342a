/** What books/factuality/ must be for the program to rely on it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { signatureOf, toFactualityBook } from "../../../src/coding/factuality/factuality-book.js";
import { loadFactualityBook } from "../../../src/coding/index.js";

const read = (file: string) => readFileSync(new URL(`../../../books/factuality/${file}`, import.meta.url), "utf8");
const rows = (file: string) =>
  read(file)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

describe("the factuality book", () => {
  test("says where its words and weights come from", () => {
    expect(read("classes.tsv")).toMatch(/Karttunen/);
    expect(read("weights.tsv")).toMatch(/Fitted by training\/factuality\/fit\.js/);
  });

  test("puts every word into one class, in lower case", () => {
    const words = rows("classes.tsv").flatMap(([, list]) => list!.split("|"));
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z][a-z -]*$/);
  });

  test("has one row for a rule and word, both values in range", () => {
    const names = new Set<string>();
    const classes = new Set(rows("classes.tsv").map(([name]) => name));
    for (const [rule, word, holds, fails, count] of rows("weights.tsv")) {
      expect(names.has(`${rule}\t${word}`)).toBe(false);
      names.add(`${rule}\t${word}`);
      for (const value of [holds, fails]) expect(Math.abs(Number(value))).toBeLessThanOrEqual(3);
      expect(Number(count)).toBeGreaterThan(0);
      if (word!.startsWith("@")) expect(classes.has(word!.slice(1).split(" ")[0])).toBe(true);
    }
  });

  test("what fails to do is denied, what manages to do is done, and the other way round when denied", () => {
    const book = loadFactualityBook();
    const under = (word: string) => signatureOf({ rule: "to clause", words: [word], token: 0 }, book)!;
    for (const word of ["fail", "refuse", "decline"]) expect(under(word).holds).toBeLessThan(-0.5);
    for (const word of ["begin", "manage", "continue"]) {
      expect(under(word).holds).toBeGreaterThan(1.5);
      expect(under(word).fails).toBeLessThan(0);
    }
  });

  test("a word without a row of its own stands under its class's, then its rule's", () => {
    const book = toFactualityBook(
      "prevent\tthwart|block",
      ["object\t*\t2\t-2\t9", "object\t@prevent\t-1\t1\t5", "object\tblock\t-2\t2\t3"].join("\n"),
    );
    const holds = (word: string) => signatureOf({ rule: "object", words: [word], token: 0 }, book)?.holds;
    expect([holds("see"), holds("thwart"), holds("block")]).toEqual([2, -1, -2]);
    expect(signatureOf({ rule: "modal", words: ["may"], token: 0 }, book)).toBeUndefined();
  });
});

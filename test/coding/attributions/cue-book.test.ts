/** The cue book: invariants of the data, and how words are looked up. */

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entryKey, readiness } from "../../../src/coding/attributions/cue-book.js";
import type { Weights } from "../../../src/coding/attributions/judge/weights.js";
import { loadCueBook, loadJudgment } from "../../../src/coding/attributions/load-judgment.js";

const book = loadCueBook();
const rows = readFileSync(new URL("../../../books/cues.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .slice(1);

test("no word is entered twice", () => {
  const keys = rows.map((row) => row.split("\t").slice(0, 2).join(" "));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(book.size).toBe(rows.length);
});

test("no word was a cue more often than it stood there", () => {
  for (const [key, { cues, tokens }] of book)
    expect(cues <= tokens && Number.isInteger(cues) && Number.isInteger(tokens), key).toBe(true);
});

test("every class and part is one that the notes explain", () => {
  const notes = readFileSync(new URL("../../../books/cues.tsv", import.meta.url), "utf8");
  const explained = notes.slice(0, notes.indexOf("part\tlemma"));
  for (const kind of new Set([...book.values()].map((entry) => entry.class))) expect(explained).toContain(kind);
  expect(new Set(rows.map((row) => row[0]))).toEqual(new Set(["V", "N", "A", "R", "P", "X"]));
});

test("a word that always cues is readier than one that seldom does, and that than an unknown one", () => {
  const of = (lemma: string, pos: string) => readiness(book.get(entryKey({ lemma, pos })));
  expect(of("say", "VERB")).toBe(9);
  expect(of("say", "VERB")).toBeGreaterThan(of("make", "VERB"));
  expect(readiness(undefined)).toBe(0);
});

test("the shipped weights are whole: every decision has some, all of them finite", () => {
  const { weights, threshold } = loadJudgment().mechanism;
  expect(Object.keys(weights).sort()).toEqual(["after", "before", "cue", "cueEnd", "cueStart", "source", "verdict"]);
  for (const { features, values } of Object.values<Weights>({ ...weights })) {
    expect(features.filter((feature) => feature !== 0).length).toBeGreaterThan(1000);
    expect(values.every(Number.isFinite)).toBe(true);
  }
  expect(Number.isFinite(threshold)).toBe(true);
});

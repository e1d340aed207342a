/** FactualityBook: what each word holds or denies of what stands under it; read from books/factuality/. */
import type { Step } from "./step.js";

/** Factuality of what stands under a word, from −3 to 3: when the word itself holds, and when it does not. */
export interface Signature {
  readonly holds: number;
  readonly fails: number;
}

export interface FactualityBook {
  /** Class of a governing word, `prevent` for `thwart`. */
  readonly classes: ReadonlyMap<string, string>;
  /** Signatures by rule and word, `to clause\tfail`; `@prevent` for a class, `*` for any word. */
  readonly signatures: ReadonlyMap<string, Signature>;
}

/** Rules under which a word is known by itself alone, not by its class. */
const UNCLASSED: ReadonlySet<string> = new Set(["negation", "modal", "adverb", "modifier", "tense", "noun"]);

/** Names under which the book may know a step, from the least to the most specific. */
export function namesOf({ rule, words }: Step, classes: FactualityBook["classes"]): readonly string[] {
  const names = ["*"];
  if (!UNCLASSED.has(rule)) for (const word of words) names.push(...classNames(word, rule, classes));
  names.push(...words);
  return names.map((name) => `${rule}\t${name}`);
}

function classNames(word: string, rule: string, classes: FactualityBook["classes"]): readonly string[] {
  const cut = rule.startsWith("preposition") ? word.lastIndexOf(" ") : -1;
  const name = classes.get(cut < 0 ? word : word.slice(0, cut));
  return name === undefined ? [] : [`@${name}${cut < 0 ? "" : word.slice(cut)}`];
}

/** The most specific signature the book has for a step; undefined when what stands under it stands as it does. */
export function signatureOf(step: Step, book: FactualityBook): Signature | undefined {
  return namesOf(step, book.classes)
    .map((name) => book.signatures.get(name))
    .findLast((signature) => signature !== undefined);
}

/** Reads `class  words` and `rule  word  holds  fails  count`; lines from `#` on are notes. */
export function toFactualityBook(classes: string, weights: string): FactualityBook {
  return {
    classes: new Map(rows(classes).flatMap(([name, words]) => words!.split("|").map((word) => [word, name!] as const))),
    signatures: new Map(
      rows(weights).map(([rule, word, holds, fails]) => [
        `${rule}\t${word}`,
        { holds: Number(holds), fails: Number(fails) },
      ]),
    ),
  };
}

function rows(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

/** The lexicon's lemmas against the parser's lemmatizer: what the parser makes of a form leads back to its entry. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadLexicon } from "../../../src/coding/lexicon/index.js";
import { loadKernels } from "../../../src/language/model/dense/kernels.js";
import { stringHash } from "../../../src/language/model/dense/string-hash.js";
import { createLemmatizer } from "../../../src/language/model/lemmatizer.js";

const lexicon = loadLexicon();
const tables = new URL("../../../models/en_core_web_sm-3.8.0/lemmatizer/lookups/lookups.bin", import.meta.url);
const lemmatize = createLemmatizer(readFileSync(tables), stringHash(loadKernels(8 * 1024 * 1024), new Map()).id);

test("a verb's third person and base form lead back to every entry of the verb", () => {
  expect(lost("v", (lemma) => [base(lemma, "VERB"), third(lemma)])).toEqual([]);
});

test("a noun's singular and plural lead back to every entry of the noun", () => {
  expect(lost("n", (lemma) => [base(lemma, "NOUN"), plural(lemma)])).toEqual([]);
});

test("the forms that the lemmatizer takes for another word lead back too", () => {
  for (const [form, lemma] of [
    ["staged", "stage"],
    ["waging", "wage"],
    ["hoped", "hope"],
    ["fined", "fine"],
    ["raped", "rape"],
  ] as const)
    expect([form, found("v", given(form, "VERB", "Tense=Past|VerbForm=Part"))]).toEqual([form, found("v", lemma)]);
});

function lost(part: "v" | "n", forms: (lemma: string) => readonly string[]): readonly string[] {
  const heads = new Set(lexicon.all.filter((entry) => entry.part === part).map(({ lemma }) => lemma));
  return [...heads]
    .filter((lemma) => lemma !== "be")
    .flatMap((lemma) =>
      forms(lemma)
        .filter((seen) => found(part, lemma).some((predicate) => !found(part, seen).includes(predicate)))
        .map((seen) => `${part} ${lemma}: ${seen}`),
    );
}

function found(part: "v" | "n", lemma: string): readonly string[] {
  return [
    ...lexicon.entries(lemma, part).map(({ file, line }) => `${file}:${line}`),
    ...lexicon.operators(lemma, part).map(({ predicate, operator }) => `${predicate} ${operator}`),
  ].sort();
}

const base = (lemma: string, pos: string) => given(lemma, pos, pos === "VERB" ? "VerbForm=Inf" : "Number=Sing");
const third = (lemma: string) => given(withS(lemma), "VERB", "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
const plural = (lemma: string) => given(withS(lemma), "NOUN", "Number=Plur");

function withS(lemma: string): string {
  if (/(s|x|z|ch|sh)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

function given(form: string, pos: string, morph: string): string {
  return lemmatize({ text: form, lower: form, id: form } as never, pos, morph);
}

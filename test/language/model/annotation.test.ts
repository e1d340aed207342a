/** Trees, rules and lemmas: what is made of the moves and tags. */
import { describe, expect, test } from "vitest";
import { createLemmatizer } from "../../../src/language/model/lemmatizer.js";
import { createLexicon } from "../../../src/language/model/lexicon.js";
import { createRuler } from "../../../src/language/model/ruler.js";
import { buildTree } from "../../../src/language/model/tree.js";
import { file, hash } from "./parts.js";

const { lexeme } = createLexicon(() => undefined);

describe("trees", () => {
  const isSpace = () => false;

  function tree(heads: readonly number[], labels: readonly string[], isBlank: (i: number) => boolean = isSpace) {
    const built = buildTree(Int32Array.from(heads), [...labels], isBlank);
    return { heads: [...built.heads], labels: built.labels, starts: [...built.isSentenceStart] };
  }

  test("a token without head is a root, and a sentence begins where what hangs below it begins", () => {
    expect(tree([1, -1, 1, 4, -1], ["nsubj", "", "dobj", "nsubj", ""])).toEqual({
      heads: [1, 1, 1, 4, 4],
      labels: ["nsubj", "ROOT", "dobj", "nsubj", "ROOT"],
      starts: [1, 0, 0, 1, 0],
    });
  });

  test("a decorated label goes below the nearest token its decoration names, the first in text order", () => {
    // What(0) do(1) they(2) want(3) to(4) see(5): `What` was attached to `want`.
    const heads = [3, 3, 3, -1, 5, 3];
    expect(tree(heads, ["dobj||xcomp", "aux", "nsubj", "", "aux", "xcomp"])).toEqual({
      heads: [5, 3, 3, 3, 5, 3],
      labels: ["dobj", "aux", "nsubj", "ROOT", "aux", "xcomp"],
      starts: [1, 0, 0, 0, 0, 0],
    });
  });

  test("a decoration that names nothing leaves the head", () => {
    expect(tree([1, -1], ["dobj||xcomp", ""])).toMatchObject({ heads: [1, 1], labels: ["dobj", "ROOT"] });
  });

  test("whitespace is no head for a decorated label", () => {
    const built = tree([1, -1, 1, 1], ["dobj||xcomp", "", "xcomp", "xcomp"], (i) => i === 2);
    expect(built.heads[0]).toBe(3);
  });

  test("no text has an empty tree", () => {
    expect(tree([], [])).toEqual({ heads: [], labels: [], starts: [] });
  });

  test("a hundred thousand decorated labels under one head take no quadratic time", () => {
    const length = 100_000;
    const heads = Array.from({ length }, (_, i) => (i === 0 ? -1 : 0));
    const labels = heads.map((_, i) => (i === 0 ? "" : "dobj||xcomp"));
    const began = performance.now();
    expect(tree(heads, labels).labels[length - 1]).toBe("dobj");
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("rules", () => {
  const rule = createRuler(file("attribute_ruler/patterns"));
  const token = (text: string, tag: string, dep: string) => ({ lexeme: lexeme(text), tag, dep });

  test("the tag alone gives part of speech and morphology", () => {
    expect(rule([token("ministers", "NNS", "nsubj")])).toEqual([
      { tag: "NNS", dep: "nsubj", pos: "NOUN", morph: "Number=Plur", lemma: undefined },
    ]);
  });

  test("later rules refine: an auxiliary is no verb", () => {
    expect(rule([token("has", "VBZ", "aux")])[0]).toMatchObject({ pos: "AUX", lemma: "have" });
    expect(rule([token("has", "VBZ", "ROOT")])[0]).toMatchObject({ pos: "VERB", lemma: "have" });
  });

  test("rules of two tokens hold where both stand together, on the token they speak of", () => {
    const [let_, us] = rule([token("Let", "VB", "ROOT"), token("'s", "PRP", "nsubj")]);
    expect([let_!.lemma, us!.lemma]).toEqual([undefined, "us"]);
    expect(rule([token("'s", "PRP", "nsubj"), token("Let", "VB", "ROOT")])[0]!.lemma).toBeUndefined();
  });

  test("whitespace is whitespace whatever the tagger says", () => {
    expect(rule([token("\n", "NN", "dobj")])).toEqual([
      { tag: "_SP", dep: "dep", pos: "SPACE", morph: "", lemma: undefined },
    ]);
  });

  test("a text answers alike the second time", () => {
    const tokens = [token("Let", "VB", "ROOT"), token("'s", "PRP", "nsubj"), token("go", "VB", "ccomp")];
    expect(rule(tokens)).toEqual(rule(tokens));
  });
});

describe("lemmas", () => {
  const lemmatize = createLemmatizer(file("lemmatizer/lookups/lookups.bin"), hash.id);

  test.each([
    ["talks", "NOUN", "Number=Plur", "talk"],
    ["Children", "NOUN", "Number=Plur", "child"],
    ["Talk", "NOUN", "Number=Sing", "talk"],
    ["went", "VERB", "Tense=Past|VerbForm=Fin", "go"],
    ["meeting", "VERB", "Aspect=Prog|Tense=Pres|VerbForm=Part", "meet"],
    ["agree", "VERB", "VerbForm=Inf", "agree"],
    ["denuclearizing", "VERB", "VerbForm=Part", "denuclearize"],
    ["worst", "ADJ", "Degree=Sup", "bad"],
    ["Better", "ADV", "Degree=Cmp", "well"],
    ["”", "PUNCT", "PunctSide=Fin|PunctType=Quot", '"'],
    ["Koreas", "PROPN", "Number=Plur", "Koreas"],
    ["Of", "ADP", "", "of"],
    ["\n", "SPACE", "", "\n"],
  ])("%s as %s %s is %s", (text, pos, morph, expected) => {
    expect(lemmatize(lexeme(text), pos, morph)).toBe(expected);
  });
});

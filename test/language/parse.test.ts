/** Parse: laws of every ParsedDoc, with the model that comes with the package. */
import { describe, expect, test } from "vitest";
import type { Doc } from "../../src/documents/index.js";
import { loadLanguageModel, type ParsedDoc, parse, parseAll } from "../../src/language/index.js";

const model = loadLanguageModel();

function doc(text: string, published: string | null = "2024-05-15"): Doc {
  return {
    id: "d",
    givenId: null,
    outlet: null,
    published,
    title: null,
    byline: null,
    language: "en",
    url: null,
    text,
  };
}

const TRANSCRIPT = `Briefing Room
2:05 P.M.

MS. LINDQVIST:  Good afternoon.  The envoys met for two hours today\nand parted as friends.

Q    Will they meet again?

MS. LINDQVIST:\u00a0 We hope so.`;

function sound({ doc, tokens, sentences, blocks, names }: ParsedDoc): void {
  tokens.forEach((token, i) => {
    expect(token.i).toBe(i);
    expect(doc.text.slice(token.start, token.end)).toBe(token.text);
    expect(token.text).toMatch(/\S/);
    const sentence = sentences[token.sentence]!;
    expect(i >= sentence.first && i < sentence.last).toBe(true);
    expect(token.head >= sentence.first && token.head < sentence.last).toBe(true);
    for (const child of token.children) expect(tokens[child]!.head).toBe(i);
    if (i > 0) expect(token.start).toBeGreaterThanOrEqual(tokens[i - 1]!.end);
  });
  sentences.forEach((sentence, index) => {
    expect(sentence.index).toBe(index);
    expect(sentence.first).toBe(index === 0 ? 0 : sentences[index - 1]!.last);
    const inside = tokens.slice(sentence.first, sentence.last);
    expect(inside.filter((token) => token.head === token.i).map((token) => token.dep)).toEqual(["ROOT"]);
    const block = blocks[sentence.block]!;
    expect(sentence.start >= block.start && sentence.end <= block.end).toBe(true);
  });
  for (const { first, last } of names) expect(tokens[first]!.sentence).toBe(tokens[last - 1]!.sentence);
}

test("every token, sentence and name points into the text, and each sentence is one tree", () => {
  for (const text of [TRANSCRIPT, "", "   \n\n ", "😀", "*", "No end\there  of it “is", "a\r\n\r\nb", "\ud800 x"]) {
    sound(parse(doc(text), model));
  }
});

test("a transcript's labels are sentences of their own, and its wrapped lines are joined", () => {
  const parsed = parse(doc(TRANSCRIPT), model);
  expect(parsed.sentences.map(({ start, end }) => TRANSCRIPT.slice(start, end))).toEqual([
    "Briefing Room",
    "2:05 P.M.",
    "MS. LINDQVIST:",
    "Good afternoon.",
    "The envoys met for two hours today\nand parted as friends.",
    "Q",
    "Will they meet again?",
    "MS. LINDQVIST:",
    "We hope so.",
  ]);
  const met = parsed.tokens.find((token) => token.text === "met")!;
  expect(met).toMatchObject({ lemma: "meet", tag: "VBD", pos: "VERB", dep: "ROOT" });
  expect(met.children.map((child) => parsed.tokens[child]!.text)).toContain("parted");
});

test("docs parsed together come out as each by itself", () => {
  const docs = [TRANSCRIPT, "The envoys met in Oslo.", "", "They left on Friday.\nNobody waved."].map((text) =>
    doc(text),
  );
  expect(parseAll(docs, model)).toEqual(docs.map((one) => parse(one, model)));
});

describe("linear time", () => {
  test("twenty thousand words without a full stop are parsed, no sentence longer than a piece", {
    timeout: 300_000,
  }, () => {
    const parsed = parse(doc("and the envoys of the two countries met ".repeat(2_500)), model);
    expect(parsed.tokens.length).toBe(20_000);
    expect(Math.max(...parsed.sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(10_000);
  });
});

/** Tags: what an encoder says of the parts of attributions, and what becomes of it. */
import { describe, expect, test } from "vitest";
import { findAttributions } from "../../../src/coding/attributions/find-attributions.js";
import { loadCueBook, loadJudgment } from "../../../src/coding/attributions/load-judgment.js";
import { likelyStretches, stretchLikelihood, type Tagger, tagsOf } from "../../../src/coding/attributions/tags.js";
import { parsedText } from "../../support/parsed.js";

const TAGS = ["O", "B-Source", "I-Source", "B-Cue", "I-Cue", "B-Content", "I-Content"];

/** A tagger that is sure of the marked words of a text, `{Source:The envoy}`; every other word is outside. */
function sureOf(marked: string): { readonly text: string; readonly tagger: Tagger; readonly asked: string[] } {
  const spans: { readonly part: string; readonly start: number; readonly end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(\{\w+:[^}]*\})/)) {
    const [, part, words] = /^\{(\w+):(.*)\}$/.exec(piece) ?? [];
    if (part !== undefined) spans.push({ part, start: text.length, end: text.length + words!.length });
    text += words ?? piece;
  }
  const asked: string[] = [];
  const at = (tag: string) => TAGS.indexOf(tag);
  const tagger: Tagger = {
    places: {
      source: { begins: at("B-Source"), goesOn: at("I-Source") },
      cue: { begins: at("B-Cue"), goesOn: at("I-Cue") },
      content: { begins: at("B-Content"), goesOn: at("I-Content") },
    },
    tagged: async (sentences) => {
      asked.push(...sentences);
      return sentences.map((sentence) => {
        const from = text.indexOf(sentence);
        return [...sentence.matchAll(/\w+|[^\w\s]/g)].map(({ index, 0: word }) => {
          const span = spans.find(({ start, end }) => start <= from + index && from + index < end);
          const tag = span === undefined ? "O" : `${span.start === from + index ? "B" : "I"}-${span.part}`;
          const probabilities = TAGS.map((name) => (name === tag ? 0.97 : 0.005));
          return { start: index, end: index + word.length, probabilities };
        });
      });
    },
  };
  return { text, tagger, asked };
}

const book = loadCueBook();

describe("tags", () => {
  test("stand at tokens, and stretches of a part are read off them", async () => {
    const { text, tagger } = sureOf("{Source:The envoy’s office} {Cue:said} {Content:it would not go}.");
    const parsed = parsedText(text);
    const tags = (await tagsOf(parsed, book, tagger))!;
    const words = (part: "source" | "cue" | "content") =>
      likelyStretches(tags[part], 0, parsed.tokens.length).map(({ first, last }) =>
        text.slice(parsed.tokens[first]!.start, parsed.tokens[last - 1]!.end),
      );
    expect([words("source"), words("cue"), words("content")]).toEqual([
      ["The envoy’s office"],
      ["said"],
      ["it would not go"],
    ]);
    const end = parsed.tokens.length;
    const whole = stretchLikelihood(tags.source, 0, 4, end);
    expect(whole).toBeGreaterThan(stretchLikelihood(tags.source, 0, 3, end));
    expect(whole).toBeGreaterThan(stretchLikelihood(tags.source, 1, 4, end));
    expect(whole).toBeGreaterThan(stretchLikelihood(tags.source, 0, 5, end));
  });

  test("are asked for only where a word may be a cue or a quotation stands", async () => {
    const { text, tagger, asked } = sureOf("A blue sky. The envoy said so. “Blue,” of course.");
    await tagsOf(parsedText(text), book, tagger);
    expect(asked).toEqual(["The envoy said so.", "“Blue,” of course."]);
  });

  test("without a tagger there are none", async () => {
    expect(await tagsOf(parsedText("The envoy said so."), book, undefined)).toBeNull();
  });
});

describe("attributions with tags", () => {
  const judgment = loadJudgment();
  const found = async (marked: string) => {
    const { text, tagger } = sureOf(marked);
    const parsed = parsedText(text);
    const drafts = findAttributions(parsed, judgment, await tagsOf(parsed, book, tagger));
    const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
    return drafts.map(({ source, cue, content }) => [words(source), words(cue), ...content.map(words)].join(" | "));
  };

  test("agree with tags that are sure of what the mechanism finds", async () => {
    expect(await found("{Source:The envoy} {Cue:said} {Content:the talks had failed}.")).toEqual([
      "The envoy | said | the talks had failed",
    ]);
  });

  test("are surer with tags that see them than with tags that see none", async () => {
    const sure = async (marked: string) => {
      const { text, tagger } = sureOf(marked);
      const parsed = parsedText(text);
      return findAttributions(parsed, judgment, await tagsOf(parsed, book, tagger))[0]?.confidence ?? 0;
    };
    const seen = await sure("{Source:The envoy} {Cue:hinted} {Content:at a deal}.");
    expect(seen).toBeGreaterThan(await sure("The envoy hinted at a deal."));
  });
});

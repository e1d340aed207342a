/** Every coding rule does what its marked examples say. */
import { describe, expect, test } from "vitest";
import { ahead } from "../../src/coding/events/compose.js";
import { EVENT_RULES } from "../../src/coding/events/rules.js";
import { loadLexicon } from "../../src/coding/lexicon/index.js";
import { toldOfPair } from "../../src/coding/pairs/code-pair.js";
import { loadLanguageModel, parse } from "../../src/language/index.js";

const model = loadLanguageModel();
const lexicon = loadLexicon();

interface Example {
  readonly text: string;
  readonly actor: { readonly start: number; readonly end: number } | null;
  readonly recipient: { readonly start: number; readonly end: number } | null;
  readonly eventWords: readonly string[];
  readonly outcome: string;
}

/** Takes the braces out of an example and keeps what they mark. */
function readExample(example: string): Example {
  const [marked = "", outcome = ""] = example.split(" → ");
  const spans = new Map<string, { start: number; end: number }>();
  const eventWords: string[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/\{(\w+):([^}]*)\}/g)) {
    text += marked.slice(from, match.index);
    const [whole, role, words] = match;
    if (role === "event") eventWords.push(words!);
    else spans.set(role!, { start: text.length, end: text.length + words!.length });
    text += words;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  return { text, actor: spans.get("actor") ?? null, recipient: spans.get("recipient") ?? null, eventWords, outcome };
}

describe("event rules", () => {
  for (const rule of EVENT_RULES) {
    for (const example of rule.examples) {
      test(`${rule.name}: ${example}`, () => {
        const { text, actor, recipient, eventWords, outcome } = readExample(example);
        const doc = {
          id: "d",
          givenId: null,
          outlet: null,
          published: "2025-05-19",
          title: null,
          byline: null,
          language: null,
          url: null,
          text,
        };
        const parsed = parse(doc, model);
        const told = toldOfPair(parsed, { actor, recipient }, lexicon)?.event;
        expect(
          told &&
            [
              told.auxiliary === "future" && told.operand === null ? ahead(told.category) : told.category,
              told.auxiliary,
            ]
              .filter(Boolean)
              .join(" "),
        ).toBe(outcome);
        expect(told?.rule).toBe(rule.name);
        const words = told!.words.map((i) => parsed.tokens[i]!.text);
        for (const word of words) expect(eventWords.join(" ")).toContain(word);
        expect(told!.actors.map((p) => p.entity)).toEqual(["S"]);
        if (recipient !== null) expect(told!.recipients.map((p) => p.entity)).toEqual(["T"]);
      });
    }
  }
});

/** Parsed: a text run through the real model, for tests. */
import type { Doc } from "../../src/documents/index.js";
import { loadLanguageModel, type ParsedDoc, parse } from "../../src/language/index.js";

const model = loadLanguageModel();

export function docOf(text: string, { published = "2025-05-19" }: { published?: string | null } = {}): Doc {
  return {
    id: "doc-test",
    givenId: null,
    outlet: null,
    published,
    title: null,
    byline: null,
    language: null,
    url: null,
    text,
  };
}

export function parsedText(text: string, options: { published?: string | null } = {}): ParsedDoc {
  return parse(docOf(text, options), model);
}

/** Index of the first token with this text. */
export function tokenAt(parsed: ParsedDoc, text: string): number {
  const found = parsed.tokens.find((token) => token.text === text);
  if (found === undefined) throw new Error(`no token: ${text}`);
  return found.i;
}

/** GoldSentences: sentences with what readers hold of words in them, from JSON Lines as the unified factuality corpora have. */
import { z } from "zod";
import { type Doc, type Span, textDoc } from "../../documents/index.js";
import { badGold, type Gold, goldLines, goldRecord } from "../gold.js";
import { runningText } from "./running-text.js";

export interface GoldSentence {
  readonly line: number;
  readonly text: string;
  readonly doc: Doc;
  readonly words: readonly GoldWord[];
}

/** The place of a word in the text. */
export interface GoldWord extends Span {
  /** The readers' mean: −3, what it tells certainly is not so, to 3, it certainly is. */
  readonly value: number;
}

const GoldLine = z.object({
  text: z.string().regex(/\S/, "no token in it"),
  targets: z.array(
    z.object({
      span1: z.array(z.int().min(0)).min(1),
      label: z.number().min(-3).max(3),
    }),
  ),
});

/** All sentences; throws a UsageError with the line of the first that cannot be used. */
export async function readGoldSentences(gold: Gold): Promise<readonly GoldSentence[]> {
  const sentences = (await goldLines(gold)).map(({ line, text }) => goldSentence(text, line, gold.path));
  if (sentences.every(({ words }) => words.length === 0)) throw badGold(gold.path, 1, "no marked word in it");
  return sentences;
}

function goldSentence(words: string, line: number, path: string): GoldSentence {
  const { text: tokens, targets } = goldRecord(GoldLine, words, { path, line });
  const { text, places } = runningText(tokens.split(" "));
  return {
    line,
    text,
    doc: { ...textDoc(text), language: "en" },
    words: targets.map(({ span1: [first], label }, i) => {
      const place = places[first!];
      if (place === undefined) throw badGold(path, line, `targets.${i}.span1: no token ${first} in the text`);
      return { ...place, value: label };
    }),
  };
}

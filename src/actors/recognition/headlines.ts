/** Headlines: sentences written in title case, where a capital says nothing about a word. */
import type { ParsedDoc } from "../../language/index.js";

/** By sentence index: whether the sentence is a heading or has (nearly) all its longer words capitalized. */
export function headlines({ sentences, tokens, blocks }: ParsedDoc): readonly boolean[] {
  return sentences.map(({ first, last, block }) => {
    if (blocks[block]?.kind === "heading") return true;
    let nWords = 0;
    let nCapitals = 0;
    for (let i = first; i < last; i++) {
      const { text, lower } = tokens[i]!;
      if (text.length < 4 || lower === text.toUpperCase()) continue;
      nWords++;
      if (text.charAt(0) !== lower.charAt(0)) nCapitals++;
    }
    return nWords >= 4 && nCapitals >= nWords * 0.8 && tokens[last - 1]?.text !== ".";
  });
}

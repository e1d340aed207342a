/** Account: why a judge decided as it did: its distribution, and the words without which it would change its mind most. */
import type { Span } from "../../documents/index.js";
import type { MarkedPair } from "../../language/index.js";
import type { Guide, Judge, JudgedCategory } from "./judge.js";

export interface Account {
  /** Every category with its probability, the likeliest first. */
  readonly distribution: readonly { readonly category: JudgedCategory; readonly probability: number }[];
  /** Words of the text outside the two parties, by how much probability the category loses without them, most first. */
  readonly words: readonly { readonly span: Span; readonly loss: number }[];
}

/** How a judge sees one pair; `category`: whose words are sought. One run of the encoder a word of the text. */
export async function account(
  judge: Judge,
  pair: MarkedPair,
  category: JudgedCategory,
  guide: Guide,
): Promise<Account> {
  const words = wordsOutside(pair);
  const [whole, ...without] = await judge.verdicts([pair, ...words.map((span) => cut(pair, span))], guide);
  const probability = whole!.categories.get(category) ?? 0;
  return {
    distribution: [...whole!.categories]
      .map(([name, p]) => ({ category: name, probability: p }))
      .sort((a, b) => b.probability - a.probability),
    words: words
      .map((span, i) => ({ span, loss: probability - (without[i]!.categories.get(category) ?? 0) }))
      .sort((a, b) => b.loss - a.loss || a.span.start - b.span.start),
  };
}

function wordsOutside({ text, actor, recipient }: MarkedPair): readonly Span[] {
  const parties = [actor, recipient].filter((span) => span !== null);
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter((word) => parties.every(({ start, end }) => word.end <= start || end <= word.start));
}

/** The pair with a stretch of its text gone. */
function cut({ text, actor, recipient }: MarkedPair, { start, end }: Span): MarkedPair {
  const length = end - start;
  const moved = (span: Span | null) =>
    span === null || span.start < start ? span : { start: span.start - length, end: span.end - length };
  return { text: text.slice(0, start) + text.slice(end), actor: moved(actor), recipient: moved(recipient) };
}

/** FoundChains: our chains in the words of the key, marked as OntoNotes marks them. */
import type { Span } from "../../documents/index.js";
import type { Mention, ParsedDoc } from "../../language/index.js";
import type { WordSpan } from "./onto-gum.js";
import type { Clusters } from "./scores.js";

type Chains = readonly (readonly WordSpan[])[];

/**
 * By the span of the whole noun phrase, and with the key's span for each mention whose head the key has too. Chains of
 * one mention do not count, and neither do appositions and predicate nouns.
 */
export function foundChains(
  parsed: ParsedDoc,
  words: readonly Span[],
  key: Chains,
): { readonly bySpan: Clusters; readonly byHead: Clusters } {
  // Places go forward in both: each token's word is looked for from where the last was found.
  let from = 0;
  const wordAt = parsed.tokens.map(({ start, end }) => {
    while (from < words.length && words[from]!.end <= start) from++;
    return from < words.length && words[from]!.start < end ? from : -1;
  });
  const keySpans = keyHeads(parsed, wordAt, key);
  const chains = new Map<number, (WordSpan & { readonly head: number })[]>();
  for (const mention of parsed.mentions) {
    if (parsed.tokens[mention.head]!.dep === "attr") continue;
    const phrase = nounPhrase(parsed, mention);
    const [first, last] = [wordAt[phrase.first]!, wordAt[phrase.last]!];
    if (first < 0 || last < 0) continue;
    chains.set(mention.chain, [...(chains.get(mention.chain) ?? []), { first, last, head: mention.head }]);
  }
  const bySpan: string[][] = [];
  const byHead: string[][] = [];
  const used = new Set<string>();
  for (const chain of chains.values()) {
    // A mention inside another of its own chain is its apposition or title.
    const outer = chain.filter((m) => !chain.some((n) => n !== m && isInside(m, n)));
    const distinct = [...new Map(outer.map((m) => [wordSpanKey(m), m])).entries()];
    const fresh = distinct.filter(([name]) => !used.has(name));
    for (const [name] of fresh) used.add(name);
    if (fresh.length < 2) continue;
    bySpan.push(fresh.map(([name]) => name));
    byHead.push(fresh.map(([name, { head }]) => keySpans.get(head) ?? name));
  }
  return { bySpan, byHead };
}

export function wordSpanKey({ first, last }: WordSpan): string {
  return `${first}-${last}`;
}

function isInside(inner: WordSpan, outer: WordSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first;
}

/** The key's spans by our head token: the token of the span whose head lies outside it. */
function keyHeads(parsed: ParsedDoc, wordAt: readonly number[], key: Chains): ReadonlyMap<number, string> {
  const tokensAt = new Map<number, number[]>();
  for (const [i, word] of wordAt.entries()) if (word >= 0) tokensAt.set(word, [...(tokensAt.get(word) ?? []), i]);
  const found = new Map<number, string>();
  for (const span of key.flat().sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const inside: number[] = [];
    for (let word = span.first; word <= span.last; word++) inside.push(...(tokensAt.get(word) ?? []));
    const set = new Set(inside);
    const head = inside.find((i) => parsed.tokens[i]!.head === i || !set.has(parsed.tokens[i]!.head));
    if (head !== undefined) found.set(head, wordSpanKey(span));
  }
  return found;
}

/** First and last token of the noun phrase round a mention's head, as OntoNotes marks it. */
function nounPhrase({ tokens }: ParsedDoc, { form, first, last, head }: Mention): WordSpan {
  if (form === "pronoun") return { first: head, last: head };
  if (["compound", "amod", "nmod"].includes(tokens[head]!.dep)) return { first, last: last - 1 };
  let left = first;
  let right = last - 1;
  const walk = (i: number): void => {
    left = Math.min(left, i);
    right = Math.max(right, i);
    for (const child of tokens[i]!.children) walk(child);
  };
  for (const child of tokens[head]!.children)
    if (!["cc", "conj", "preconj", "punct"].includes(tokens[child]!.dep)) walk(child);
  while (right > head && tokens[right]!.pos === "PUNCT") right--;
  while (left < head && tokens[left]!.pos === "PUNCT") left++;
  return { first: left, last: right };
}

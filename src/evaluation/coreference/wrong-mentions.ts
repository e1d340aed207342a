/** WrongMentions: mentions missed, marked where the key has none, or joined to another chain than the key's. */
import type { Span } from "../../documents/index.js";
import type { WrongItem } from "../evaluation.js";
import { wordSpanKey } from "./found-chains.js";
import type { WordSpan } from "./onto-gum.js";
import type { Clusters } from "./scores.js";

interface KeyDoc {
  readonly text: string;
  readonly words: readonly Span[];
  readonly key: readonly (readonly WordSpan[])[];
}

/** Each stands with the mention before it in its chain, on either side. */
export function wrongMentions(place: string, { text, words, key }: KeyDoc, found: Clusters): readonly WrongItem[] {
  const keyChains = key.map((chain) => chain.map(wordSpanKey));
  const inKey = before(keyChains);
  const inFound = before(found);
  const keyOf = new Map(keyChains.flatMap((chain, i) => chain.map((mention) => [mention, i] as const)));
  const spoken = (mention: string): string => {
    const [first, last] = mention.split("-").map(Number);
    return text.slice(words[first!]!.start, words[last!]!.end);
  };
  const told = (mention: string, previous: string | null) =>
    `${spoken(mention)} ${previous === null ? "begins a chain" : `= ${spoken(previous)}`}`;
  const items: WrongItem[] = [];
  for (const mention of [...new Set([...inKey.keys(), ...inFound.keys()])].sort(byPlace)) {
    const gold = inKey.get(mention);
    const previous = inFound.get(mention);
    const isRight =
      previous === null ? gold === null : previous !== undefined && keyOf.get(previous) === keyOf.get(mention);
    if (gold !== undefined && isRight) continue;
    const { start, end } = words[Number(mention.split("-")[0])]!;
    items.push({
      place,
      gold: gold === undefined ? null : told(mention, gold),
      found: previous === undefined ? null : told(mention, previous),
      rule: null,
      evidence: gold === undefined ? "no mention in the key" : previous === undefined ? "missed" : "joined to another",
      words: text.slice(Math.max(0, start - 80), end + 80),
    });
  }
  return items;
}

/** For each mention the one before it in its chain, null for the first. */
function before(chains: Clusters): ReadonlyMap<string, string | null> {
  return new Map(
    chains.flatMap((chain) => {
      const sorted = [...chain].sort(byPlace);
      return sorted.map((mention, i) => [mention, sorted[i - 1] ?? null] as const);
    }),
  );
}

function byPlace(a: string, b: string): number {
  const [[first, last], [otherFirst, otherLast]] = [a, b].map((mention) => mention.split("-").map(Number)) as [
    [number, number],
    [number, number],
  ];
  return first - otherFirst || last - otherLast;
}

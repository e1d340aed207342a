/** Factuality: how near the value of a word, done or not, comes to what readers hold of it. */
import type { Factuality } from "../../coding/index.js";
import type { ParsedDoc, Token } from "../../language/index.js";
import { inBatches } from "../batches.js";
import type { Table, WrongItem } from "../evaluation.js";
import type { Measure } from "../measure.js";
import { type Valued, valueTable } from "../values.js";
import { type GoldSentence, type GoldWord, readGoldSentences } from "./gold-sentences.js";

export const factuality: Measure = {
  name: "factuality",
  form: [
    "JSON Lines of {text, targets: [{span1, label}]}: text in tokens",
    "apart by one space, span1 [first, end] of a word's tokens",
    "(the first counts), label the readers' mean, -3 (what it tells",
    "certainly is not so) to 3 (it certainly is)",
  ],
  evaluate: async (gold, { parse, factuality }, work) => {
    const sentences = await readGoldSentences(gold);
    const items = await inBatches(
      sentences,
      async (batch) => {
        const parses = await parse(batch.map(({ doc }) => doc));
        // Only values and words are kept: parses of a whole corpus are large.
        return batch.map((sentence, i) =>
          sentence.words.map((word) => {
            const token = tokenAt(parses[i]!, word);
            return itemOf(sentence, word, parses[i]!, token, factuality(parses[i]!, token.i));
          }),
        );
      },
      work,
    );
    const words = items.flat();
    return {
      tables: tables(words),
      wrong: words
        .filter((item) => distance(item) > NEAR)
        .sort((a, b) => distance(b) - distance(a))
        .map((item) => wrongItem(gold.path, item)),
    };
  },
};

/** One step of the scale: what lies further off is listed. */
const NEAR = 1;

interface Item extends Valued {
  readonly sentence: GoldSentence;
  readonly word: GoldWord;
  readonly pos: string;
  /** The rule of the link that moves the value most; null without a chain. */
  readonly rule: string | null;
  readonly chain: string;
}

/** The token that a place falls on: the one that covers its end. */
export function tokenAt({ tokens }: ParsedDoc, { start, end }: GoldWord): Token {
  const covering = tokens.filter((token) => token.start < end && token.end > start && token.pos !== "PUNCT");
  return covering.at(-1) ?? tokens.find((token) => token.end > start) ?? tokens.at(-1)!;
}

function itemOf(
  sentence: GoldSentence,
  word: GoldWord,
  parsed: ParsedDoc,
  { pos }: Token,
  { value, chain }: Factuality,
): Item {
  const decisive = [...chain].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
  const links = chain.map(({ rule, token, effect }) => `${rule} “${parsed.tokens[token]!.text}” ${signed(effect)}`);
  return {
    sentence,
    word,
    pos,
    gold: word.value,
    found: value,
    rule: decisive?.rule ?? null,
    chain: links.length === 0 ? "no word that bears on it" : links.join(", "),
  };
}

function tables(items: readonly Item[]): readonly Table[] {
  const by = (name: string, heading: string, order: readonly string[], labelOf: (item: Item) => string) =>
    valueTable(name, { heading, items: "words" }, grouped(items, labelOf, order));
  return [
    valueTable("factuality", { heading: "of", items: "words" }, [{ label: "all words", items }]),
    by("by what readers hold", "readers hold", BAND_LABELS, bandOf),
    by("by kind of word", "kind", [], ({ pos }) => KINDS[pos] ?? "other"),
    by("by the rule that moves most", "rule", [], ({ rule }) => rule ?? "none"),
  ];
}

/** What readers hold, from the least to the most, by the highest mean of each. */
const BANDS: readonly (readonly [highest: number, label: string])[] = [
  [-2, "it is not (-3 to -2)"],
  [-0.5, "rather not (to -0.5)"],
  [0.5, "open (to 0.5)"],
  [2, "rather so (to 2)"],
  [3, "it is (to 3)"],
];
const BAND_LABELS = BANDS.map(([, label]) => label);

function bandOf({ gold }: Item): string {
  return BANDS.find(([highest]) => gold <= highest)![1];
}

const KINDS: Readonly<Record<string, string>> = {
  VERB: "verb",
  AUX: "verb",
  NOUN: "noun",
  PROPN: "noun",
  ADJ: "adjective",
};

/** Groups in the order of `order`, others by size, the largest first. */
function grouped(
  items: readonly Item[],
  labelOf: (item: Item) => string,
  order: readonly string[],
): readonly { readonly label: string; readonly items: readonly Item[] }[] {
  const groups = new Map<string, Item[]>(order.map((label) => [label, []]));
  for (const item of items) {
    const label = labelOf(item);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [item]);
    else group.push(item);
  }
  const found = [...groups].filter(([, items]) => items.length > 0).map(([label, items]) => ({ label, items }));
  return order.length > 0 ? found : found.sort((a, b) => b.items.length - a.items.length);
}

function distance({ gold, found }: Valued): number {
  return Math.abs(found - gold);
}

function wrongItem(path: string, { sentence, word, gold, found, rule, chain }: Item): WrongItem {
  const { text, line } = sentence;
  const { start, end } = word;
  const around = `${text.slice(Math.max(0, start - 120), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
  return { place: `${path}:${line}`, gold: signed(gold), found: signed(found), rule, evidence: chain, words: around };
}

function signed(value: number): string {
  const words = value.toFixed(1);
  return value > 0 ? `+${words}` : words;
}

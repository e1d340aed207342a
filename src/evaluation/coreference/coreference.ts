/** Coreference: how well chains of mentions meet those of a key, by the measures of the CoNLL-2012 task. */
import { type Doc, type Span, textDoc } from "../../documents/index.js";
import { inBatches } from "../batches.js";
import type { Table } from "../evaluation.js";
import { badGold, type Gold, goldNames } from "../gold.js";
import type { Measure } from "../measure.js";
import { meanPercent } from "../scores.js";
import { foundChains, wordSpanKey } from "./found-chains.js";
import { readChains, readText, type WordSpan } from "./onto-gum.js";
import { type AllSums, added, conll, MEASURES, ratios, score } from "./scores.js";
import { wrongMentions } from "./wrong-mentions.js";

export const coreference: Measure = {
  name: "coreference",
  form: ["a folder as OntoGUM's: conllu/NAME.conllu (words, speakers) and", "conll/NAME.conll (chains)"],
  evaluate: async (gold, { parse }, work) => {
    const docs = await readGoldDocs(gold);
    const scored = await inBatches(
      docs,
      async (batch) => {
        const parsed = await parse(batch.map(({ doc }) => doc));
        return batch.map((one, i) => {
          const { bySpan, byHead } = foundChains(parsed[i]!, one.words, one.key);
          const key = one.key.map((chain) => chain.map(wordSpanKey));
          const wrong = wrongMentions(`${gold.path}/${one.name}`, one, bySpan);
          return { kind: one.kind, spans: score(key, bySpan), heads: score(key, byHead), wrong };
        });
      },
      work,
    );
    return { tables: tables(scored), wrong: scored.flatMap(({ wrong }) => wrong) };
  },
};

interface GoldDoc {
  readonly name: string;
  /** The second word of its name, `news` of `GUM_news_asylum`: its genre. */
  readonly kind: string;
  readonly text: string;
  readonly doc: Doc;
  readonly words: readonly Span[];
  readonly key: readonly (readonly WordSpan[])[];
}

async function readGoldDocs(gold: Gold): Promise<readonly GoldDoc[]> {
  const docs: GoldDoc[] = [];
  for (const file of goldNames(gold, /^conllu\/[^/]+\.conllu$/, "conllu/NAME.conllu")) {
    const name = file.slice("conllu/".length, -".conllu".length);
    const chains = `conll/${name}.conll`;
    if (!gold.names!.includes(chains)) throw badGold(`${gold.path}/${file}`, 1, `no chains for it: ${chains}`);
    const { text, tokens } = readText(await gold.read(file));
    const key = readChains(await gold.read(chains), `${gold.path}/${chains}`);
    const beyond = key.flat().find(({ last }) => last >= tokens.length);
    if (beyond !== undefined) throw badGold(`${gold.path}/${chains}`, 1, `more words than in ${file}`);
    docs.push({
      name,
      kind: name.split("_")[1] ?? name,
      text,
      doc: { ...textDoc(text), language: "en" },
      words: tokens,
      key,
    });
  }
  return docs;
}

interface Scored {
  readonly kind: string;
  readonly spans: AllSums;
  readonly heads: AllSums;
}

function tables(scored: readonly Scored[]): readonly Table[] {
  const spans = added(scored.map(({ spans }) => spans));
  const heads = added(scored.map(({ heads }) => heads));
  const kinds = [...new Set(scored.map(({ kind }) => kind))].sort();
  return [
    measureTable("mentions by their whole phrase", spans),
    measureTable("mentions by their head", heads),
    {
      name: "by kind of text",
      columns: [
        { name: "kind", kind: "label" },
        { name: "texts", kind: "count" },
        { name: "mention F1", kind: "percent" },
        { name: "CoNLL", kind: "percent" },
        { name: "by head", kind: "percent" },
        { name: "CoNLL by head", kind: "percent" },
      ],
      rows: kinds.map((kind) => {
        const texts = scored.filter((one) => one.kind === kind);
        const [bySpan, byHead] = [added(texts.map(({ spans }) => spans)), added(texts.map(({ heads }) => heads))];
        const figures = [bySpan, byHead].flatMap((sums) => [ratios(sums.mentions).f1, conll(sums)]);
        return [kind, texts.length, ...figures.map((share) => meanPercent([share]))];
      }),
    },
  ];
}

function measureTable(name: string, sums: AllSums): Table {
  return {
    name,
    columns: [
      { name: "measure", kind: "label" },
      { name: "precision", kind: "percent" },
      { name: "recall", kind: "percent" },
      { name: "F1", kind: "percent" },
    ],
    rows: [
      ...MEASURES.map((measure) => {
        const { precision, recall, f1 } = ratios(sums[measure]);
        return [measure, ...[precision, recall, f1].map((share) => meanPercent([share]))];
      }),
      ["CoNLL average", null, null, meanPercent([conll(sums)])],
    ],
  };
}

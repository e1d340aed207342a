/** Coding: how often a marked pair of actors gets the gold's category, quad class and side of the great divide. */
import { inBatches } from "../batches.js";
import { asGold, ORDER, quadOf } from "../categories.js";
import type { Evaluation, Table, WrongItem } from "../evaluation.js";
import { accuracy, confusion, type Labeled, macroF1, tallies } from "../labels.js";
import type { Measure } from "../measure.js";
import { figureTable, scoreTable } from "../scores.js";
import { type GoldPair, readGoldPairs } from "./gold-pairs.js";
import type { FoundPair } from "./pair-coder.js";

export const coding: Measure = {
  name: "coding",
  form: [
    "a TSV with marked_sentence (<s>actor</s>, <t>recipient</t>) and",
    "gold_root (with gold_penta), or category (with auxiliary; NONE",
    "where nothing is told), or gold_binary (1 conflict)",
  ],
  evaluate: async (gold, { codePairs }, work) => {
    const pairs = await readGoldPairs(gold);
    const guide = pairs.some(({ category }) => category === "NONE") ? "labelled" : "plv";
    return compare(gold.path, pairs, await inBatches(pairs, (batch) => codePairs(batch, guide), work));
  },
};

/** A gold pair, what was found for it, and the two labels. */
interface Item extends Labeled {
  readonly pair: GoldPair;
  readonly coded: FoundPair;
}

function compare(path: string, pairs: readonly GoldPair[], coded: readonly FoundPair[]): Evaluation {
  const items = pairs.map((pair, i): Item => {
    const found = asGold(coded[i]!.category)!;
    if (pair.category !== null) return { pair, coded: coded[i]!, gold: pair.category, found };
    return { pair, coded: coded[i]!, gold: sideOf(pair.isConflict), found: sideOf(quadOf(found) >= 3) };
  });
  const wrong = items.filter(({ gold, found }) => gold !== found).map((item) => wrongItem(path, item));
  return { tables: pairs[0]!.category === null ? binaryTables(items) : categoryTables(items), wrong };
}

function binaryTables(items: readonly Item[]): readonly Table[] {
  return [
    figureTable("summary", [
      ["binary macro-F1", macroF1(items)],
      ["accuracy", accuracy(items)],
    ]),
    table("by side", "side", items),
    confusion("confusion", items),
  ];
}

function categoryTables(items: readonly Item[]): readonly Table[] {
  const quads = items.map(({ pair, found }) => ({ gold: String(pair.quad), found: String(quadOf(found)) }));
  const sides = quads.map(({ gold, found }) => ({ gold: sideOfQuad(gold), found: sideOfQuad(found) }));
  const acts = items.filter(({ gold }) => gold !== "NONE");
  const hasNone = acts.length < items.length;
  const told = items.map(({ gold, found }) => ({ gold: actOrNone(gold), found: actOrNone(found) }));
  return [
    figureTable("summary", [
      ["category macro-F1", macroF1(items)],
      ["quad macro-F1", macroF1(quads)],
      ["binary macro-F1", macroF1(sides)],
      ["accuracy", accuracy(items)],
      ...(hasNone
        ? ([
            ["category macro-F1 of pairs with an act", macroF1(acts)],
            ["accuracy of pairs with an act", accuracy(acts)],
            ["act against NONE macro-F1", macroF1(told)],
          ] as const)
        : []),
    ]),
    table("by category", "category", items),
    table("by quad", "quad", quads),
    table("by side", "side", sides),
    ...(hasNone ? [table("act against NONE", "told", told)] : []),
    ...auxiliaryTables(acts),
    confusion("confusion", items, ORDER),
  ];
}

/** Where both sides say whether it was done: how well that is told, and how well categories come out by it. */
function auxiliaryTables(acts: readonly Item[]): readonly Table[] {
  const stated = acts.filter(({ pair }) => pair.auxiliary !== null);
  if (stated.length === 0) return [];
  const statuses = stated
    .filter(({ coded, found }) => coded.auxiliary !== undefined && found !== "NONE")
    .map(({ pair, coded }) => ({ gold: pair.auxiliary!, found: coded.auxiliary! }));
  const auxiliaries = [...new Set(stated.map(({ pair }) => pair.auxiliary!))].sort();
  return [
    ...(statuses.length === 0 ? [] : [table("auxiliary of acts found", "auxiliary", statuses)]),
    {
      name: "categories by auxiliary",
      columns: [
        { name: "auxiliary", kind: "label" },
        { name: "gold", kind: "count" },
        { name: "accuracy", kind: "percent" },
      ],
      rows: auxiliaries.map((auxiliary) => {
        const group = stated.filter(({ pair }) => pair.auxiliary === auxiliary);
        return [auxiliary, group.length, accuracy(group)];
      }),
    },
  ];
}

function table(name: string, heading: string, items: readonly Labeled[]): Table {
  return scoreTable(
    name,
    heading,
    [...tallies(items, ORDER)].map(([label, tally]) => ({ label, tally })),
  );
}

function sideOf(isConflict: boolean | null): string {
  return isConflict ? "conflict" : "cooperation";
}

function sideOfQuad(quad: string): string {
  return quad === "0" ? "NONE" : sideOf(quad >= "3");
}

function actOrNone(label: string): string {
  return label === "NONE" ? label : "act";
}

function wrongItem(path: string, { pair, coded, gold, found }: Item): WrongItem {
  const said = coded.category === found ? found : `${found} (${coded.category})`;
  return {
    place: `${path}:${pair.line}`,
    gold: pair.auxiliary === null || pair.auxiliary === "done" ? gold : `${gold}, ${pair.auxiliary}`,
    found: coded.auxiliary === undefined || coded.auxiliary === "done" ? said : `${said}, ${coded.auxiliary}`,
    rule: coded.rule ?? null,
    evidence: [coded.evidence, `confidence ${coded.confidence}`].filter((part) => part !== undefined).join(", "),
    words: pair.marked,
  };
}

/** Stance: how often the judge sees who of two parties stands how to the other as the gold has it. */
import { likeliestStance, STANCES_BETWEEN, type StanceBetween } from "../../coding/index.js";
import { UsageError } from "../../usage-error.js";
import { inBatches } from "../batches.js";
import type { WrongItem } from "../evaluation.js";
import { accuracy, confusion, type Labeled, macroF1, tallies } from "../labels.js";
import type { Measure } from "../measure.js";
import { figureTable, scoreTable } from "../scores.js";
import { type GoldStance, readGoldStances, without } from "./gold-stances.js";

export const stance: Measure = {
  name: "stance",
  form: [
    "a TSV with sentence (the two parties in [square brackets]),",
    "entity1, entity2 (the first and the second of them) and label:",
    "0 none, 1 first for second, 2 second for first, 3 first against",
    "second, 4 second against first",
  ],
  without,
  evaluate: async (gold, { stances }, work) => {
    const rows = await readGoldStances(gold);
    const found = await inBatches(
      rows,
      async (batch) => {
        const found = await stances(batch.map(({ pair }) => pair));
        if (found === null) throw new UsageError("this judge has no stance to measure; name another with --judge");
        return found;
      },
      work,
    );
    const items = rows.map((row, i): Item => {
      const probabilities = found[i]!;
      return { row, probabilities, gold: row.stance, found: likeliestStance(probabilities) };
    });
    return {
      tables: [
        figureTable("summary", [
          ["micro-F1 (accuracy)", accuracy(items)],
          ["macro-F1", macroF1(items)],
        ]),
        scoreTable(
          "by stance",
          "stance",
          [...tallies(items, STANCES_BETWEEN)].map(([label, tally]) => ({ label, tally })),
        ),
        confusion("confusion", items, STANCES_BETWEEN),
      ],
      wrong: items.filter(({ gold, found }) => gold !== found).map((item) => wrongItem(gold.path, item)),
    };
  },
};

interface Item extends Labeled {
  readonly row: GoldStance;
  readonly probabilities: ReadonlyMap<StanceBetween, number>;
}

/** How many stances of a verdict are told. */
const LIKELIEST = 3;

function wrongItem(path: string, { row, probabilities, gold, found }: Item): WrongItem {
  const likely = [...probabilities].sort(([, a], [, b]) => b - a).slice(0, LIKELIEST);
  return {
    place: `${path}:${row.line}`,
    gold,
    found,
    rule: null,
    evidence: likely.map(([stance, probability]) => `${stance} ${Math.round(100 * probability)} %`).join(", "),
    words: row.sentence,
  };
}

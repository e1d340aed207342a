/** Times: how often time expressions are found where TimeML marks them, and given the type and value it gives. */
import type { TimeExpression } from "../../language/index.js";
import { inBatches } from "../batches.js";
import type { Table, WrongItem } from "../evaluation.js";
import { goldNames } from "../gold.js";
import { tallies } from "../labels.js";
import type { Measure } from "../measure.js";
import { scoreTable, type Tally } from "../scores.js";
import { type GoldTime, type GoldTimes, readTimeMl } from "./time-ml.js";

export const times: Measure = {
  name: "times",
  form: [
    "a folder of TimeML files, NAME.tml, with TIMEX3 of type and",
    "value, as TimeBank's; the creation time is given, not counted",
  ],
  evaluate: async (gold, { parse }, work) => {
    const names = goldNames(gold, /\.tml$/, "TimeML file");
    const articles: GoldTimes[] = [];
    for (const name of names) articles.push(readTimeMl(await gold.read(name), { path: gold.path, name }));
    const found = await inBatches(
      articles,
      async (batch) => (await parse(batch.map(({ doc }) => doc))).map((parsed) => parsed.times),
      work,
    );
    const pairs = articles.flatMap((article, i) => paired(article, found[i]!));
    return {
      tables: tables(pairs),
      wrong: pairs.filter((pair) => !isRight(pair)).map((pair) => wrongItem(gold.path, pair)),
    };
  },
};

/** An expression of the gold and the one found there; one of them may be missing. */
interface Pair {
  readonly article: GoldTimes;
  readonly gold: GoldTime | null;
  readonly found: TimeExpression | null;
}

/** Each expression is matched at most once: first those with equal edges, then those that overlap. */
function paired(article: GoldTimes, found: readonly TimeExpression[]): readonly Pair[] {
  const free = new Set(found);
  const matches = new Map<GoldTime, TimeExpression>();
  for (const fits of [hasEdges, overlapsWith])
    for (const gold of article.times) {
      const match = matches.has(gold) ? undefined : [...free].find((time) => fits(gold, time));
      if (match === undefined) continue;
      free.delete(match);
      matches.set(gold, match);
    }
  return [
    ...article.times.map((gold) => ({ article, gold, found: matches.get(gold) ?? null })),
    ...[...free].map((time) => ({ article, gold: null, found: time })),
  ];
}

function hasEdges(gold: GoldTime, { start, end }: TimeExpression): boolean {
  return gold.start === start && gold.end === end;
}

function overlapsWith(gold: GoldTime, { start, end }: TimeExpression): boolean {
  return start < gold.end && gold.start < end;
}

function hasType({ gold, found }: Pair): boolean {
  return gold !== null && found !== null && gold.type === typeOf(found);
}

function isRight(pair: Pair): boolean {
  return hasType(pair) && pair.gold!.value === pair.found!.value;
}

function typeOf({ kind }: TimeExpression): string {
  return kind.toUpperCase();
}

function tables(pairs: readonly Pair[]): readonly Table[] {
  const tally = (isCounted: (pair: Pair) => boolean): Tally => ({
    gold: pairs.filter(({ gold }) => gold !== null).length,
    found: pairs.filter(({ found }) => found !== null).length,
    right: pairs.filter(isCounted).length,
  });
  const NONE = "";
  const byType = tallies(
    pairs.flatMap((pair) => {
      const labels = { gold: pair.gold?.type ?? NONE, found: pair.found === null ? NONE : typeOf(pair.found) };
      // Of the right type with another value: missed by one, surplus by the other.
      if (labels.gold !== labels.found || isRight(pair)) return [labels];
      return [
        { ...labels, found: NONE },
        { ...labels, gold: NONE },
      ];
    }),
  );
  return [
    scoreTable("time expressions", "right in", [
      {
        label: "both edges",
        tally: tally(({ gold, found }) => gold !== null && found !== null && hasEdges(gold, found)),
      },
      { label: "overlap", tally: tally(({ gold, found }) => gold !== null && found !== null) },
      { label: "overlap and type", tally: tally(hasType) },
      { label: "overlap, type and value", tally: tally(isRight) },
    ]),
    scoreTable(
      "overlap, type and value, by type",
      "type",
      [...byType].filter(([type]) => type !== NONE).map(([label, tally]) => ({ label, tally })),
    ),
  ];
}

function wrongItem(path: string, { article, gold, found }: Pair): WrongItem {
  const { name, text, doc } = article;
  const { start, end } = gold ?? found!;
  const around = `${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 60)}`;
  const amiss = gold === null ? "not in the gold" : found === null ? "missed" : "type or value amiss";
  return {
    place: `${path}/${name}`,
    gold: gold === null ? null : `${gold.type} ${gold.value}`,
    found: found === null ? null : `${typeOf(found)} ${found.value} [${text.slice(found.start, found.end)}]`,
    rule: null,
    evidence: [amiss, found === null ? "" : `basis ${found.basis}`, `published ${doc.published ?? "unknown"}`]
      .filter((part) => part !== "")
      .join(", "),
    words: around,
  };
}

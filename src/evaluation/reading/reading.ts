/** Reading: how much of a careful reader's events the program finds in texts read unaided, and how much besides. */
import { inBatches } from "../batches.js";
import { asGold, ORDER } from "../categories.js";
import type { Table } from "../evaluation.js";
import { type Labeled, tallies } from "../labels.js";
import type { Measure } from "../measure.js";
import { percent, scoreTable, type Tally } from "../scores.js";
import { auxiliaryOf, LEVELS } from "./agreement.js";
import { type Compared, compared } from "./compared.js";
import { readGoldDocs } from "./gold-docs.js";
import { sideTables } from "./side-tables.js";
import { wrongEvents } from "./wrong-events.js";

export const reading: Measure = {
  name: "reading",
  form: [
    "JSON Lines of {id, published, text, events: [{category, actors,",
    "recipients, auxiliary, quote, mutual}]}, actors and recipients",
    "being lists of sides, quote the words that prove the event;",
    "texts that tell of none have an empty list",
  ],
  evaluate: async (gold, { read }, work) => {
    const docs = await readGoldDocs(gold);
    const readings = await inBatches(docs, (batch) => read(batch.map(({ doc }) => doc)), work);
    const all = docs.map((doc, i) => compared(doc, readings[i]!));
    return { tables: tables(all), wrong: all.flatMap((one) => wrongEvents(gold.path, one)) };
  },
};

function tables(all: readonly Compared[]): readonly Table[] {
  return [
    scoreTable(
      "events",
      "right in",
      LEVELS.map((label, level) => ({ label, tally: total(byCategory(all, level).values()) })),
    ),
    ...LEVELS.map((label, level) =>
      scoreTable(
        `right in ${label}`,
        "category",
        [...byCategory(all, level)].map(([label, tally]) => ({ label, tally })),
      ),
    ),
    scoreTable(
      "auxiliary of events right in category and sides",
      "auxiliary",
      [...tallies(auxiliaries(all))].map(([label, tally]) => ({ label, tally })),
    ),
    ...sideTables(all),
    surplus(all),
  ];
}

/** Stands for an event where one side has none. */
const NOTHING = "";

function byCategory(all: readonly Compared[], level: number): ReadonlyMap<string, Tally> {
  const events = all.flatMap(({ gold, levels }): readonly Labeled[] => {
    const { matches, spurious } = levels[level]!;
    return [
      ...gold.events.map(({ category }, i) => ({ gold: category, found: matches[i] === null ? NOTHING : category })),
      ...spurious.map(({ category }) => ({ gold: NOTHING, found: asGold(category)! })),
    ];
  });
  return new Map([...tallies(events, ORDER)].filter(([label]) => label !== NOTHING));
}

function auxiliaries(all: readonly Compared[]): readonly Labeled[] {
  return all.flatMap(({ gold, levels }) =>
    levels[1]!.matches.flatMap((match, i) =>
      match === null ? [] : [{ gold: gold.events[i]!.auxiliary, found: auxiliaryOf(match) }],
    ),
  );
}

/** What was recorded that the gold does not have, in texts that tell of no event and in the others. */
function surplus(all: readonly Compared[]): Table {
  const rows = (label: string, texts: readonly Compared[]): Table["rows"] => {
    const records = texts.map(({ levels }) => levels[0]!.spurious);
    const nRecords = records.flat().length;
    const nSentences = texts.reduce((n, { reading }) => n + reading.sentences.length, 0);
    const nWith = records.reduce((n, some) => n + new Set(some.map(({ sentence }) => sentence)).size, 0);
    return [
      [
        label,
        texts.length,
        records.filter((some) => some.length > 0).length,
        nRecords,
        perThousand(nRecords, texts.length),
      ],
      ["  their sentences", nSentences, nWith, nRecords, perThousand(nRecords, nSentences)],
    ];
  };
  return {
    name: "records that answer to no event of the gold",
    columns: [
      { name: "in", kind: "label" },
      { name: "n", kind: "count" },
      { name: "with one", kind: "count" },
      { name: "records", kind: "count" },
      { name: "per 1,000", kind: "percent" },
    ],
    rows: [
      ...rows(
        "texts without events",
        all.filter(({ gold }) => gold.events.length === 0),
      ),
      ...rows(
        "texts with events",
        all.filter(({ gold }) => gold.events.length > 0),
      ),
    ],
  };
}

function perThousand(part: number, whole: number): number | null {
  return percent(10 * part, whole);
}

function total(tallies: Iterable<Tally>): Tally {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const { gold, found, right } of tallies) {
    sum.gold += gold;
    sum.found += found;
    sum.right += right;
  }
  return sum;
}

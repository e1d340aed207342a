/** Reading rows: a Reading becomes the rows that remember it. */

import type { Reading } from "../../coding/index.js";
import { quote } from "../../documents/index.js";
import { dateCell, daysOf } from "../days.js";
import { DuckDBTimestampValue, listValue, structValue } from "../duckdb.js";
import { KINDS, recordRows } from "./kinds.js";
import { bounded, type Cells, contextOf } from "./record-cells.js";

export interface TableRow {
  readonly table: string;
  readonly cells: readonly Cells[];
}

export interface ReadingNumbers {
  readonly reading: number;
  /** The number its first record takes. */
  readonly firstRecord: number;
  readonly coder: string;
  readonly supersedes: number | null;
  readonly supersededBy: number | null;
  /** Whether the text is there already, from another reading of it. */
  readonly textKnown: boolean;
  /** Milliseconds since 1970; null without a clock. */
  readonly coded: number | null;
}

/** All rows of a reading, and the last record number they use. */
export function readingRows(
  reading: Reading,
  numbers: ReadingNumbers,
): { readonly rows: readonly TableRow[]; readonly lastRecord: number } {
  const rows: TableRow[] = [];
  const context = contextOf(reading);
  let record = numbers.firstRecord - 1;
  for (const table of KINDS) {
    recordRows(table, context).forEach(({ cells, participants }, position) => {
      record += 1;
      const named = participants.map((one) => ({ ...one, name: context.names.get(one.entity) ?? one.entity }));
      const parts = listValue(
        named.map(({ role, entity, name, side, value }) => structValue({ role, entity, name, side, value })),
      );
      rows.push({ table, cells: [{ record, reading: numbers.reading, position, parts }, ...cells] });
      for (const one of named) rows.push({ table: "participants", cells: [{ record, reading: numbers.reading }, one] });
    });
  }
  reading.problems.forEach((problem, position) => {
    record += 1;
    const words = problem.span === null ? null : bounded(problem.span, problem.span, reading.doc.text);
    rows.push({
      table: "problems",
      cells: [
        {
          record,
          reading: numbers.reading,
          position,
          id: problem.id,
          rule: problem.rule,
          reason: problem.reason,
          quote: words === null ? null : quote(reading.doc, words),
          quote_start: words?.start ?? null,
          json: JSON.stringify(problem),
        },
      ],
    });
  });
  reading.entities.forEach((entity, position) => {
    rows.push({
      table: "entities",
      cells: [
        {
          reading: numbers.reading,
          position,
          entity: entity.id,
          kind: entity.kind,
          name: entity.name,
          side: entity.side,
          role: entity.role,
          known: entity.known,
          n_mentions: entity.mentions.length,
          json: JSON.stringify(entity),
        },
      ],
    });
  });
  rows.push({ table: "readings", cells: [readingCells(reading, numbers, record)] });
  if (!numbers.textKnown)
    rows.push({ table: "documents", cells: [{ doc_id: reading.doc.id, text: reading.doc.text }] });
  return { rows, lastRecord: record };
}

function readingCells(reading: Reading, numbers: ReadingNumbers, lastRecord: number): Cells {
  const { doc } = reading;
  const published = daysOf(doc.published);
  return {
    reading: numbers.reading,
    doc_id: doc.id,
    coder: numbers.coder,
    supersedes: numbers.supersedes,
    superseded_by: numbers.supersededBy,
    coded: numbers.coded === null ? null : new DuckDBTimestampValue(BigInt(numbers.coded) * 1000n),
    given_id: doc.givenId,
    outlet: doc.outlet,
    published: doc.published,
    published_from: dateCell(published?.first),
    published_to: dateCell(published?.last),
    title: doc.title,
    byline: doc.byline,
    language: doc.language,
    url: doc.url,
    n_sentences: reading.sentences.length,
    n_entities: reading.entities.length,
    ...Object.fromEntries(KINDS.map((kind) => [`n_${kind}`, reading[kind].length])),
    n_problems: reading.problems.length,
    last_record: lastRecord,
    doc: JSON.stringify({ ...doc, text: isWellFormed(doc.text) ? "" : doc.text }),
    sentences: JSON.stringify(reading.sentences),
  };
}

/** Whether UTF-8 can hold a text; one with half a surrogate pair is kept in JSON, which can. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

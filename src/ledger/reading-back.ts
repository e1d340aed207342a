/** Reading back: stored rows become the Readings they were, byte for byte. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Reading } from "../coding/index.js";
import { listValue } from "./duckdb.js";
import type { Statement } from "./queries/named-query.js";
import { rowsOf } from "./rows.js";
import { KINDS } from "./writing/kinds.js";

const LISTS = [...KINDS, "entities", "problems"] as const;

/** The readings whose numbers a statement lists as `reading`, by publication and doc. */
export async function readingsOf(connection: DuckDBConnection, chosen: Statement): Promise<readonly Reading[]> {
  const texts = await rowsOf<{ reading: number; doc: string; coder: string; text: string; sentences: string }>(
    connection,
    {
      sql: `SELECT r.reading, r.doc, r.coder, d.text, r.sentences FROM readings r JOIN documents d USING (doc_id)
      WHERE r.reading IN (${chosen.sql}) ORDER BY r.published NULLS FIRST, r.doc_id, r.reading`,
      values: chosen.values,
    },
  );
  if (texts.length === 0) return [];
  const numbers = texts.map(({ reading }) => reading);
  const lists = new Map<string, Map<number, unknown[]>>();
  for (const list of LISTS) lists.set(list, await membersOf(connection, list, numbers));
  return texts.map(({ reading, doc: json, coder, text, sentences }) => {
    const doc = JSON.parse(json) as Reading["doc"];
    const members = (list: string) => lists.get(list)!.get(reading) ?? [];
    return {
      doc: { ...doc, text: doc.text === "" ? text : doc.text },
      coder,
      sentences: JSON.parse(sentences),
      entities: members("entities"),
      attributions: members("attributions"),
      events: members("events"),
      demands: members("demands"),
      conditions: members("conditions"),
      exchanges: members("exchanges"),
      assessments: members("assessments"),
      expectations: members("expectations"),
      overtures: members("overtures"),
      problems: members("problems"),
    } as Reading;
  });
}

async function membersOf(
  connection: DuckDBConnection,
  list: (typeof LISTS)[number],
  readings: readonly number[],
): Promise<Map<number, unknown[]>> {
  // Numbers of our own, never a user's words. The edges let DuckDB skip most of the table.
  const rows = await rowsOf<{ reading: number; json: string }>(connection, {
    sql: `SELECT reading, json FROM ${list}
      WHERE reading BETWEEN ${Math.min(...readings)} AND ${Math.max(...readings)} AND reading IN (SELECT unnest($readings))
      ORDER BY reading, position`,
    values: { readings: listValue([...readings]) },
  });
  const byReading = new Map<number, unknown[]>();
  for (const { reading, json } of rows) {
    const members = byReading.get(reading);
    if (members === undefined) byReading.set(reading, [JSON.parse(json)]);
    else members.push(JSON.parse(json));
  }
  return byReading;
}

/** FoundRecord: one record by its id, with the whole reading around it. */
import type { DuckDBConnection } from "@duckdb/node-api";
import type {
  Assessment,
  Attribution,
  CodedEvent,
  Condition,
  Demand,
  Exchange,
  Expectation,
  Overture,
  Reading,
} from "../coding/index.js";
import type { Problem } from "../documents/index.js";
import { readingsOf } from "./reading-back.js";
import { rowsOf } from "./rows.js";
import { KINDS, type Kind } from "./writing/kinds.js";

export interface FoundRecord {
  /** The list of the reading that holds it. */
  readonly list: Kind | "problems";
  readonly record:
    | Assessment
    | Attribution
    | CodedEvent
    | Condition
    | Demand
    | Exchange
    | Expectation
    | Overture
    | Problem;
  readonly reading: Reading;
  /** False when a later reading of the text has taken the place of this one. */
  readonly current: boolean;
}

/** Of several readings that hold the same record, the current one's. */
export async function foundRecord(connection: DuckDBConnection, id: string): Promise<FoundRecord | undefined> {
  const everywhere = [...KINDS, "problems"]
    .map((list) => `SELECT '${list}' AS list, json, reading FROM ${list} WHERE id = $id`)
    .join(" UNION ALL ");
  const rows = await rowsOf<{ list: FoundRecord["list"]; json: string; reading: number; current: boolean }>(
    connection,
    {
      sql: `SELECT list, json, reading, reading IN (SELECT reading FROM current_readings) AS current
      FROM (${everywhere}) ORDER BY current DESC, reading DESC LIMIT 1`,
      values: { id },
    },
  );
  const found = rows[0];
  if (found === undefined) return undefined;
  const readings = await readingsOf(connection, {
    sql: "SELECT $reading::INTEGER",
    values: { reading: found.reading },
  });
  return { list: found.list, record: JSON.parse(found.json), reading: readings[0]!, current: found.current };
}

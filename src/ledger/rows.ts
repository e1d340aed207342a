/** Rows: what DuckDB returns, as plain objects with camelCase names. */
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { isoDay } from "./days.js";
import { DuckDBDateValue, DuckDBListValue } from "./duckdb.js";
import type { Statement } from "./queries/named-query.js";

export type Plain = string | number | boolean | null | readonly Plain[];

/** The rows of a statement; `Row` is the interface written beside its query. */
export async function rowsOf<Row>(connection: DuckDBConnection, { sql, values }: Statement): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql, values);
  const names = reader.columnNames().map(camelCase);
  return reader.getRows().map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i]!, plain(cell)])) as Row);
}

function plain(value: DuckDBValue): Plain {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof DuckDBDateValue) return isoDay(value);
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  throw new Error(`no plain form for ${value}`);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

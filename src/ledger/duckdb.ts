/** DuckDB: the database's program. It is required, not imported: an import scans all its files for names first, which takes as long again. */
import { createRequire } from "node:module";
import type * as program from "@duckdb/node-api";

export const {
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBTimestampValue,
  listValue,
  quotedString,
  structValue,
}: typeof program = createRequire(import.meta.url)("@duckdb/node-api");

export type DuckDBDataChunk = program.DuckDBDataChunk;
export type DuckDBDateValue = program.DuckDBDateValue;
export type DuckDBInstance = program.DuckDBInstance;

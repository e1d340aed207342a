/** Export: a query's rows as a CSV, Parquet or JSON Lines file, written by DuckDB itself. */
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { UsageError } from "../usage-error.js";
import { quotedString } from "./duckdb.js";
import type { Filters } from "./filters.js";
import type { Column } from "./queries/column.js";
import { type NamedQuery, statement } from "./queries/named-query.js";

export const EXPORT_FORMATS = ["csv", "jsonl", "parquet"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const OPTIONS: Readonly<Record<ExportFormat, string>> = {
  csv: "FORMAT csv, HEADER true",
  jsonl: "FORMAT json",
  parquet: "FORMAT parquet, COMPRESSION zstd",
};

/** Writes the rows to a file (replacing it) or into a stream, which is left open. Columns are in snake_case. */
export async function exportTo(
  connection: DuckDBConnection,
  query: NamedQuery,
  filters: Filters,
  format: ExportFormat,
  to: string | Writable,
): Promise<void> {
  if (!EXPORT_FORMATS.includes(format)) throw new UsageError(`unknown format: ${format}`);
  if (typeof to === "string") return copy(connection, query, filters, format, resolve(to));
  const folder = await mkdtemp(join(tmpdir(), "demarche-"));
  try {
    const file = join(folder, `rows.${format}`);
    await copy(connection, query, filters, format, file);
    await pipeline(createReadStream(file), to, { end: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copy(
  connection: DuckDBConnection,
  query: NamedQuery,
  filters: Filters,
  format: ExportFormat,
  path: string,
): Promise<void> {
  const { sql, values } = statement(query, filters, format === "csv" ? asText : undefined);
  try {
    await connection.run(`COPY (${sql}) TO ${quotedString(path)} (${OPTIONS[format]})`, values);
  } catch (error) {
    if (!(error instanceof Error) || !/^IO Error/.test(error.message)) throw error;
    const reason = error.message.split("\n")[0]!.replace(/^IO Error: (Cannot open file ".*": )?/, "");
    throw new UsageError(`cannot write ${path}: ${reason[0]?.toLowerCase()}${reason.slice(1)}`);
  }
}

/** CSV has no lists: their members are joined by `; `, an unknown one left empty. */
function asText({ sql, list }: Column): string {
  return list === true ? `nullif(array_to_string([coalesce(x::VARCHAR, '') FOR x IN (${sql})], '; '), '')` : sql;
}

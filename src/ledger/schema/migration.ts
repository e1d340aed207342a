/** Migration: one numbered step that brings a ledger's tables from the version before to its own. */
import type { DuckDBConnection } from "@duckdb/node-api";

export interface Migration {
  /** The schema version it leads to: 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  readonly run: (connection: DuckDBConnection) => Promise<void>;
}

/** The schema version of an open file: 0 when it holds no tables at all, null when its tables are not a ledger's. */
export async function schemaVersion(connection: DuckDBConnection): Promise<number | null> {
  try {
    const found = await connection.runAndReadAll("SELECT max(version) FROM schema_version");
    return Number(found.getRows()[0]?.[0] ?? 0);
  } catch (error) {
    if (!(error instanceof Error) || !/^(Catalog|Binder) Error/.test(error.message)) throw error;
    const tables = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables()");
    return tables.currentRowCount === 0 ? 0 : null;
  }
}

/** Runs the steps that a ledger of `version` still lacks, each in a transaction of its own. */
export async function migrate(
  connection: DuckDBConnection,
  version: number,
  migrations: readonly Migration[],
): Promise<void> {
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    await connection.run("BEGIN");
    try {
      await migration.run(connection);
      await connection.run("INSERT INTO schema_version VALUES ($version, $name)", {
        version: migration.version,
        name: migration.name,
      });
      await connection.run("COMMIT");
    } catch (error) {
      await connection.run("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }
}

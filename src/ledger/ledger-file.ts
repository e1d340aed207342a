/** The ledger's file: opened, created whole or not at all, and brought to the schema this program knows. */
import { existsSync, linkSync, renameSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "./duckdb.js";
import { ledgerError, ledgerUsageError } from "./ledger-error.js";
import { type Migration, migrate, schemaVersion } from "./schema/migration.js";
import { MIGRATIONS } from "./schema/migrations.js";

const SETTINGS = {
  // Nothing is fetched, whatever a query or a file names.
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  // What is committed stands in a log until it reaches this size: a larger one makes appending faster, and opening after
  // a crash slower, a second for each 100 MB.
  checkpoint_threshold: "128MB",
};

export interface LedgerFile {
  readonly path: string;
  readonly instance: DuckDBInstance;
}

/**
 * Opens the ledger at `path`; where there is none, and it is not for reading only, creates it.
 * Throws a UsageError that says what to do when it is in use, no ledger, newer than this program, or out of reach.
 */
export async function openFile(
  path: string,
  { readOnly, migrations = MIGRATIONS }: { readOnly: boolean; migrations?: readonly Migration[] },
): Promise<LedgerFile> {
  // An absolute path is never taken for an address or a scheme (`md:`, `s3://`) that DuckDB knows.
  const absolute = resolve(path);
  if (!readOnly && isAbsent(absolute)) await createFile(absolute, path, migrations);
  try {
    const options = readOnly ? { ...SETTINGS, access_mode: "READ_ONLY" } : SETTINGS;
    // Two instances of one file in one process would not see each other's lock; the cache makes them one.
    const instance = await DuckDBInstance.fromCache(absolute, options);
    try {
      await withConnection(instance, async (connection) => {
        if (!readOnly) await checkAlone(connection, path);
        await checkSchema(connection, { path, readOnly, migrations });
      });
    } catch (error) {
      instance.closeSync();
      throw error;
    }
    return { path, instance };
  } catch (error) {
    throw ledgerError(error, path);
  }
}

/** A lock keeps other processes out, but not this one. */
async function checkAlone(connection: DuckDBConnection, path: string): Promise<void> {
  const open = await connection.runAndReadAll("SELECT count FROM duckdb_connection_count()");
  if (Number(open.getRows()[0]![0]) > 1)
    throw ledgerUsageError(`ledger in use: ${path} is already open in this process`);
}

async function checkSchema(
  connection: DuckDBConnection,
  { path, readOnly, migrations }: { path: string; readOnly: boolean; migrations: readonly Migration[] },
): Promise<void> {
  const known = migrations.at(-1)!.version;
  const version = await schemaVersion(connection);
  if (version === null) throw ledgerUsageError(`not a ledger: ${path} is a DuckDB file of something else`);
  if (version > known)
    throw ledgerUsageError(
      `ledger ${path} has schema ${version}, this demarche knows up to ${known}; install a newer demarche to open it`,
    );
  if (version === known) return;
  if (readOnly)
    throw ledgerUsageError(
      `ledger ${path} has schema ${version} and must be brought to ${known} first; read a text into it once, then try again`,
    );
  await migrate(connection, version, migrations);
}

function isAbsent(path: string): boolean {
  return !existsSync(path) || (statSync(path).isFile() && statSync(path).size === 0);
}

/** A new ledger is made beside its place and put there when it is whole, so that no crash leaves half a file. */
async function createFile(absolute: string, path: string, migrations: readonly Migration[]): Promise<void> {
  const draft = `${absolute}.new-${process.pid}`;
  try {
    rmSync(draft, { force: true });
    const instance = await DuckDBInstance.create(draft, SETTINGS);
    try {
      await withConnection(instance, (connection) => migrate(connection, 0, migrations));
    } finally {
      instance.closeSync();
    }
    putInPlace(draft, absolute);
  } catch (error) {
    throw ledgerError(error, path);
  } finally {
    rmSync(draft, { force: true });
    rmSync(`${draft}.wal`, { force: true });
  }
}

/** Moves `draft` to `path`, unless another process has made a ledger there meanwhile. */
function putInPlace(draft: string, path: string): void {
  if (existsSync(path) && statSync(path).size === 0) {
    renameSync(draft, path);
    return;
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    renameSync(draft, path);
  }
}

/** Runs `work` on a connection of its own. */
export async function withConnection<T>(
  instance: DuckDBInstance,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}

/** LedgerWriter: puts readings into the file, those that wait together in one commit. */
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Reading } from "../../coding/index.js";
import { listValue } from "../duckdb.js";
import { ledgerError } from "../ledger-error.js";
import { rowsOf } from "../rows.js";
import { KINDS } from "./kinds.js";
import { type KnownReading, placeAmong } from "./precedence.js";
import { readingRows, type TableRow } from "./reading-rows.js";
import { TableWriter } from "./table-writer.js";

/** What became of an appended reading: the text is new, it was read before otherwise, or this adds nothing. */
export type AppendOutcome = "new" | "reread" | "known";

const TABLES = ["documents", "readings", "entities", "participants", ...KINDS, "problems"] as const;
/** Code units of text that one commit may hold: bounds the memory it takes, whatever the texts' size. */
const COMMIT_UNITS = 2_000_000;

interface Waiting {
  readonly reading: Reading;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

export class LedgerWriter {
  readonly #path: string;
  readonly #now: (() => number) | null;
  readonly #connection: DuckDBConnection;
  readonly #tables: ReadonlyMap<string, TableWriter>;
  readonly #waiting: Waiting[] = [];
  #committing: Promise<void> | null = null;
  #closed = false;

  private constructor(
    connection: DuckDBConnection,
    tables: ReadonlyMap<string, TableWriter>,
    { path, now }: { path: string; now: (() => number) | null },
  ) {
    this.#connection = connection;
    this.#tables = tables;
    this.#path = path;
    this.#now = now;
  }

  static async open(
    instance: DuckDBInstance,
    options: { readonly path: string; readonly now: (() => number) | null },
  ): Promise<LedgerWriter> {
    const connection = await instance.connect();
    const tables = new Map<string, TableWriter>();
    for (const table of TABLES) tables.set(table, await TableWriter.open(connection, table));
    return new LedgerWriter(connection, tables, options);
  }

  append(reading: Reading): Promise<AppendOutcome> {
    if (this.#closed) throw new Error("append to a closed ledger");
    return new Promise((resolve, reject) => {
      this.#waiting.push({ reading, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#committing;
    for (const table of this.#tables.values()) table.close();
    this.#connection.closeSync();
  }

  async #commitAll(): Promise<void> {
    // Those who append in the same turn are let in first.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      try {
        const outcomes = await this.#commit(batch.map(({ reading }) => reading));
        batch.forEach(({ resolve }, i) => {
          resolve(outcomes[i]!);
        });
      } catch (error) {
        const told = ledgerError(error, this.#path);
        for (const { reject } of batch) reject(told);
      }
    }
    this.#committing = null;
  }

  #nextBatch(): readonly Waiting[] {
    let units = 0;
    let n = 0;
    for (const { reading } of this.#waiting) {
      units += reading.doc.text.length;
      if (n > 0 && units > COMMIT_UNITS) break;
      n += 1;
    }
    return this.#waiting.splice(0, n);
  }

  /** One transaction: all of these readings, or on an error none. */
  async #commit(readings: readonly Reading[]): Promise<readonly AppendOutcome[]> {
    await this.#connection.run("BEGIN");
    try {
      const ids = [...new Set(readings.map(({ doc }) => doc.id))];
      const known = await knownReadings(this.#connection, ids);
      const { outcomes, rows } = await this.#rowsFor(readings, known);
      for (const [table, writer] of this.#tables)
        writer.write(rows.filter((row) => row.table === table).map(({ cells }) => cells));
      await this.#connection.run("COMMIT");
      return outcomes;
    } catch (error) {
      for (const table of this.#tables.values()) table.clear();
      await this.#connection.run("ROLLBACK").catch(() => undefined);
      throw error;
    }
  }

  async #rowsFor(
    readings: readonly Reading[],
    known: Map<string, KnownReading[]>,
  ): Promise<{ readonly outcomes: readonly AppendOutcome[]; readonly rows: readonly TableRow[] }> {
    const numbers = await rowsOf<{ reading: number; record: number }>(this.#connection, {
      sql: "SELECT coalesce(max(reading), 0) AS reading, coalesce(max(last_record), 0) AS record FROM readings",
      values: {},
    });
    let { reading: lastReading, record: lastRecord } = numbers[0]!;
    const coded = this.#now === null ? null : this.#now();
    const rows: TableRow[] = [];
    const outcomes = readings.map((reading): AppendOutcome => {
      const { coder } = reading;
      const { id, published } = reading.doc;
      const before = known.get(id) ?? [];
      const place = placeAmong(before, { coder, published });
      if (place === null) return "known";
      lastReading += 1;
      const made = readingRows(reading, {
        ...place,
        reading: lastReading,
        firstRecord: lastRecord + 1,
        coder,
        textKnown: before.length > 0,
        coded,
      });
      lastRecord = made.lastRecord;
      for (const row of made.rows) rows.push(row);
      known.set(id, [...before, { reading: lastReading, coder, published }]);
      return before.length === 0 ? "new" : "reread";
    });
    return { outcomes, rows };
  }
}

/** The readings there are of some docs, by doc. */
export async function knownReadings(
  connection: DuckDBConnection,
  ids: readonly string[],
): Promise<Map<string, KnownReading[]>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<KnownReading & { docId: string }>(connection, {
    sql:
      ids.length === 1
        ? "SELECT doc_id, reading, coder, published FROM readings WHERE doc_id = $id ORDER BY reading"
        : "SELECT doc_id, reading, coder, published FROM readings WHERE doc_id IN (SELECT unnest($ids)) ORDER BY reading",
    values: ids.length === 1 ? { id: ids[0]! } : { ids: listValue(ids) },
  });
  const byDoc = new Map<string, KnownReading[]>();
  for (const { docId, ...known } of rows) byDoc.set(docId, [...(byDoc.get(docId) ?? []), known]);
  return byDoc;
}

/** Ledger: remembers readings in one DuckDB file, append-only, and answers named questions about them. */
import type { Writable } from "node:stream";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { CODER, type Reading } from "../coding/index.js";
import type { Doc } from "../documents/index.js";
import { type ExportFormat, exportTo } from "./export.js";
import type { Filters } from "./filters.js";
import { type FoundRecord, foundRecord } from "./found-record.js";
import { ledgerError, ledgerUsageError } from "./ledger-error.js";
import { openFile, withConnection } from "./ledger-file.js";
import type { AssessmentRow } from "./queries/assessments.js";
import type { ConditionRow } from "./queries/conditions.js";
import { type Counts, countsStatement } from "./queries/counts.js";
import type { DemandRow } from "./queries/demands.js";
import { DOCUMENTS, type DocumentRow } from "./queries/documents.js";
import type { EntityRow } from "./queries/entities.js";
import type { EventRow } from "./queries/events.js";
import type { ExchangeRow } from "./queries/exchanges.js";
import type { ExpectationRow } from "./queries/expectations.js";
import { QUERIES, type QueryName } from "./queries/index.js";
import { chosenReadings, statement } from "./queries/named-query.js";
import type { OvertureRow } from "./queries/overtures.js";
import type { ProblemRow } from "./queries/problems.js";
import type { StatementRow } from "./queries/statements.js";
import { readingsOf } from "./reading-back.js";
import { rowsOf } from "./rows.js";
import { type AppendOutcome, knownReadings, LedgerWriter } from "./writing/ledger-writer.js";
import { placeAmong } from "./writing/precedence.js";

export interface LedgerOptions {
  /** Open for questions only; several processes may do so at once while none writes. */
  readonly readOnly?: boolean;
  /** Milliseconds since 1970, to note when each reading was appended; without it nothing is noted. */
  readonly now?: () => number;
}

/**
 * Opens the ledger at `path`, creating it where there is none (unless `readOnly`) and bringing an older one to today's
 * schema. Throws a UsageError with exit code 4 and one line on what to do when another process holds it, when it is no
 * ledger, when a newer program wrote it, or when the disk does not let it.
 */
export async function openLedger(path: string, { readOnly = false, now }: LedgerOptions = {}): Promise<Ledger> {
  const { instance } = await openFile(path, { readOnly });
  return new Ledger(path, instance, readOnly ? null : await LedgerWriter.open(instance, { path, now: now ?? null }));
}

/** An open ledger; close it. Questions may be asked while appending, and see whole documents only. */
export class Ledger {
  readonly path: string;
  readonly #instance: DuckDBInstance;
  readonly #writer: LedgerWriter | null;

  constructor(path: string, instance: DuckDBInstance, writer: LedgerWriter | null) {
    this.path = path;
    this.#instance = instance;
    this.#writer = writer;
  }

  /**
   * Adds a reading, whole or not at all; when the promise resolves, no crash can lose it. Readings appended before the
   * one in hand is on the disk go together in the next commit, so that many can be under way at once.
   */
  append(reading: Reading): Promise<AppendOutcome> {
    if (this.#writer === null) throw ledgerUsageError(`ledger ${this.path} is open for reading only`);
    return this.#writer.append(reading);
  }

  /** `append` for many, in few commits; outcomes in the same order. */
  appendAll(readings: readonly Reading[]): Promise<readonly AppendOutcome[]> {
    return Promise.all(readings.map((reading) => this.append(reading)));
  }

  /** Whether appending a reading of this doc by this coder would add nothing, so that it need not be read. */
  async has(doc: Pick<Doc, "id" | "published">, coder: string = CODER): Promise<boolean> {
    return (await this.unread([doc], coder)).length === 0;
  }

  /** Those of many docs that `has` says no to, asked at once. */
  async unread<D extends Pick<Doc, "id" | "published">>(
    docs: readonly D[],
    coder: string = CODER,
  ): Promise<readonly D[]> {
    const ids = [...new Set(docs.map(({ id }) => id))];
    const known = await this.#read((connection) => knownReadings(connection, ids));
    return docs.filter(({ id, published }) => placeAmong(known.get(id) ?? [], { coder, published }) !== null);
  }

  documents(filters: Filters = {}): Promise<readonly DocumentRow[]> {
    return this.#rows("documents", filters);
  }

  /** Who the texts name, the most often named first; filtered by `actor` for one or one side. */
  entities(filters: Filters = {}): Promise<readonly EntityRow[]> {
    return this.#rows("entities", filters);
  }

  statements(filters: Filters = {}): Promise<readonly StatementRow[]> {
    return this.#rows("statements", filters);
  }

  events(filters: Filters = {}): Promise<readonly EventRow[]> {
    return this.#rows("events", filters);
  }

  demands(filters: Filters = {}): Promise<readonly DemandRow[]> {
    return this.#rows("demands", filters);
  }

  conditions(filters: Filters = {}): Promise<readonly ConditionRow[]> {
    return this.#rows("conditions", filters);
  }

  exchanges(filters: Filters = {}): Promise<readonly ExchangeRow[]> {
    return this.#rows("exchanges", filters);
  }

  assessments(filters: Filters = {}): Promise<readonly AssessmentRow[]> {
    return this.#rows("assessments", filters);
  }

  expectations(filters: Filters = {}): Promise<readonly ExpectationRow[]> {
    return this.#rows("expectations", filters);
  }

  overtures(filters: Filters = {}): Promise<readonly OvertureRow[]> {
    return this.#rows("overtures", filters);
  }

  problems(filters: Filters = {}): Promise<readonly ProblemRow[]> {
    return this.#rows("problems", filters);
  }

  /** How many documents, entities and records of each kind there are. */
  async counts(filters: Pick<Filters, "from" | "to" | "docId" | "outlet"> = {}): Promise<Counts> {
    const rows = await this.#read((connection) => rowsOf<Counts>(connection, countsStatement(filters)));
    return rows[0]!;
  }

  /** The readings of the documents that match, whole, by publication; a dyad's or an actor's are those with a record of it. */
  readings(filters: Filters = {}): Promise<readonly Reading[]> {
    return this.#read((connection) => readingsOf(connection, chosenReadings(DOCUMENTS, filters)));
  }

  /** A record or problem by its id, with the reading it belongs to; undefined when there is none. */
  record(id: string): Promise<FoundRecord | undefined> {
    return this.#read((connection) => foundRecord(connection, id));
  }

  /** Writes a query's rows, columns in snake_case, to a file or a stream (left open). */
  exportRows(query: QueryName, filters: Filters, format: ExportFormat, to: string | Writable): Promise<void> {
    return this.#read((connection) => exportTo(connection, QUERIES[query], filters, format, to));
  }

  /** Waits for what is being appended, then lets go of the file. */
  async close(): Promise<void> {
    await this.#writer?.close();
    this.#instance.closeSync();
  }

  #rows<Row>(query: QueryName, filters: Filters): Promise<readonly Row[]> {
    return this.#read((connection) => rowsOf<Row>(connection, statement(QUERIES[query], filters)));
  }

  /** A connection a question: each sees one committed state, and they do not wait for each other. */
  async #read<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    try {
      return await withConnection(this.#instance, work);
    } catch (error) {
      throw ledgerError(error, this.path);
    }
  }
}

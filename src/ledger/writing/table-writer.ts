/** TableWriter: adds rows to one table in bulk, in whatever transaction its connection is in. */
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import { DuckDBDataChunk } from "../duckdb.js";
import type { Cells } from "./record-cells.js";

/** Rows a DuckDB vector holds. */
const CHUNK_ROWS = 2048;

export class TableWriter {
  readonly #appender: DuckDBAppender;
  readonly #columns: readonly string[];
  /** One for all: a new one reserves room for every column's every row. */
  readonly #chunk: DuckDBDataChunk;

  private constructor(appender: DuckDBAppender, columns: readonly string[]) {
    this.#appender = appender;
    this.#columns = columns;
    this.#chunk = DuckDBDataChunk.create(columns.map((_, index) => appender.columnType(index)));
  }

  static async open(connection: DuckDBConnection, table: string): Promise<TableWriter> {
    const none = await connection.run(`SELECT * FROM ${table} LIMIT 0`);
    return new TableWriter(await connection.createAppender(table), none.columnNames());
  }

  /** Every row must have a cell for every column, and all rows their cells in the same places. */
  write(rows: readonly (readonly Cells[])[]): void {
    if (rows.length === 0) return;
    const places = this.#columns.map((column) => {
      const place = rows[0]!.findIndex((cells) => column in cells);
      if (place === -1) throw new Error(`row without ${column}`);
      return place;
    });
    for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
      const part = rows.slice(start, start + CHUNK_ROWS);
      this.#chunk.reset();
      this.#chunk.rowCount = part.length;
      this.#columns.forEach((column, i) => {
        const place = places[i]!;
        this.#chunk.setColumnValues(
          i,
          part.map((cells) => cells[place]![column]!),
        );
      });
      this.#appender.appendDataChunk(this.#chunk);
    }
    this.#appender.flushSync();
  }

  /** Forgets what was written and not yet in the table. */
  clear(): void {
    this.#appender.clear();
  }

  close(): void {
    this.#appender.closeSync();
  }
}

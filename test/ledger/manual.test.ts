/** The manual of the ledger tells of the ledger there is. */
import { readFileSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.js";
import { withConnection } from "../../src/ledger/ledger-file.js";
import { QUERIES, type QueryName } from "../../src/ledger/queries/index.js";
import { examples } from "./examples.js";
import { HEADING, type Meaning, manual } from "./manual.js";
import { scratch } from "./scratch.js";

const path = scratch();
const DOCS = new URL("../../docs/ledger.md", import.meta.url);

async function rows(file: string, sql: string) {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const found = await withConnection(instance, (connection) => connection.runAndReadAll(sql));
  instance.closeSync();
  return found.getRows().map((row) => row.map(String));
}

test("every table and column is documented in the file itself, and no other", async () => {
  const file = path("meanings.ledger");
  await (await openLedger(file)).close();
  const there = await rows(
    file,
    "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND table_name <> 'current_readings' ORDER BY ALL",
  );
  const told = await rows(file, "SELECT table_name, column_name FROM meanings WHERE column_name <> '' ORDER BY ALL");
  expect(told).toEqual(there);
});

test("docs/ledger.md has every question, table and column with its meaning", async () => {
  const file = path("manual.ledger");
  await (await openLedger(file)).close();
  const meanings = await rows(
    file,
    `SELECT m.table_name, m.column_name, coalesce(c.data_type, ''), m.meaning
     FROM meanings m LEFT JOIN duckdb_columns() c ON c.table_name = m.table_name AND c.column_name = m.column_name
     ORDER BY m.rowid`,
  );
  const expected = manual(
    Object.keys(QUERIES) as QueryName[],
    meanings.map(([table, column, type, meaning]) => ({ table, column, type, meaning }) as Meaning),
  );
  const text = readFileSync(DOCS, "utf8");
  const head = text.includes(HEADING) ? text.slice(0, text.indexOf(HEADING)) : text;
  if (text !== head + expected) {
    writeFileSync(new URL("ledger-changed.md", DOCS), head + expected);
    expect.fail("docs/ledger.md no longer tells of the ledger there is; see docs/ledger-changed.md");
  }
});

test("the rows of every question have the documented columns, in the documented order", async () => {
  const ledger = await openLedger(path("columns.ledger"));
  await ledger.appendAll(examples());
  for (const query of Object.keys(QUERIES) as QueryName[]) {
    const [row] = await ledger[query]();
    const documented = QUERIES[query].columns.map(({ name }) =>
      name.replace(/_(\w)/g, (_, x: string) => x.toUpperCase()),
    );
    expect([query, Object.keys(row!)]).toEqual([query, documented]);
  }
  await ledger.close();
});

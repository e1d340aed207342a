/** Exports to files: formats, names and places. */
import { mkdirSync, readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.js";
import { withConnection } from "../../src/ledger/ledger-file.js";
import { UsageError } from "../../src/usage-error.js";
import { examples } from "./examples.js";
import { scratch } from "./scratch.js";

const path = scratch();
let ledger: Ledger;
beforeAll(async () => {
  ledger = await openLedger(path("export.ledger"));
  await ledger.appendAll(examples());
});
afterAll(() => ledger.close());

test("Parquet keeps lists as lists, days as days and numbers as numbers", async () => {
  await ledger.exportRows("events", { category: "REJECT" }, "parquet", path("events.parquet"));
  const instance = await DuckDBInstance.create(":memory:");
  const found = await withConnection(instance, (connection) =>
    connection.runAndReadAll(
      `SELECT typeof(actor_sides), actor_sides[1], typeof(occurred_from), occurred_from::VARCHAR, typeof(score), score
       FROM read_parquet('${path("events.parquet")}')`,
    ),
  );
  instance.closeSync();
  expect(found.getRows()).toEqual([["VARCHAR[]", "PRK", "DATE", "2025-07-28", "DOUBLE", -4]]);
});

test("a file is written where its name says, whatever the name", async () => {
  const name = path("it's; DROP TABLE events; --.csv");
  await ledger.exportRows("documents", { docId: "' OR true --" }, "csv", name);
  expect(readFileSync(name, "utf8")).toMatch(/^doc_id,given_id,outlet,published,[^\n]+\n$/);
  await ledger.exportRows("documents", {}, "csv", name);
  expect(readFileSync(name, "utf8").trim().split("\n")).toHaveLength(1 + examples().length);
});

test("a place that cannot be written is told in one line", async () => {
  mkdirSync(path("taken"));
  for (const place of [path("no/such/folder.csv"), path("taken")]) {
    const error = await ledger.exportRows("events", {}, "csv", place).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toContain(`cannot write ${place}`);
    expect((error as UsageError).message).not.toContain("\n");
  }
});

test("the same export is the same file, byte for byte", async () => {
  for (const format of ["csv", "jsonl", "parquet"] as const) {
    await ledger.exportRows("statements", {}, format, path(`one.${format}`));
    await ledger.exportRows("statements", {}, format, path(`two.${format}`));
    expect(readFileSync(path(`one.${format}`)).equals(readFileSync(path(`two.${format}`)))).toBe(true);
  }
});

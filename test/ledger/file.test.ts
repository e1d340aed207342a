/** The ledger's file: opened, refused, created and migrated. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.js";
import { openFile, withConnection } from "../../src/ledger/ledger-file.js";
import type { Migration } from "../../src/ledger/schema/migration.js";
import { MIGRATIONS } from "../../src/ledger/schema/migrations.js";
import { UsageError } from "../../src/usage-error.js";
import { examples, meeting } from "./examples.js";
import { scratch } from "./scratch.js";

const path = scratch();
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The one line with which opening fails. */
async function refusalOf(opening: Promise<unknown>): Promise<string> {
  const error = await opening.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UsageError);
  expect((error as UsageError).exitCode).toBe(4);
  expect((error as UsageError).message).not.toContain("\n");
  return (error as UsageError).message;
}

async function inDuckDB(file: string, sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  await withConnection(instance, (connection) => connection.run(sql));
  instance.closeSync();
}

/** A process that holds a DuckDB file until it is killed. */
async function holder(file: string, mode: "READ_ONLY" | "READ_WRITE") {
  const script = `
    import { DuckDBInstance } from "@duckdb/node-api";
    globalThis.held = await DuckDBInstance.create(${JSON.stringify(file)}, { access_mode: "${mode}" });
    console.log("held");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: ROOT });
  await once(child.stdout, "data");
  return {
    pid: child.pid!,
    async letGo() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

describe("opening", () => {
  test("a ledger is made where there is none, whole, and nothing else is left beside it", async () => {
    const file = path("made/one.ledger");
    mkdirSync(dirname(file));
    await (await openLedger(file)).close();
    expect(readdirSync(dirname(file))).toEqual(["one.ledger"]);
  });

  test("an empty file becomes a ledger", async () => {
    writeFileSync(path("empty.ledger"), "");
    const ledger = await openLedger(path("empty.ledger"));
    expect(await ledger.append(meeting())).toBe("new");
    await ledger.close();
  });

  test("what was appended is there after closing, for writing and for reading only", async () => {
    const file = path("again.ledger");
    const first = await openLedger(file);
    await first.appendAll(examples());
    const documents = await first.documents();
    await first.close();
    const second = await openLedger(file, { readOnly: true });
    expect(await second.documents()).toEqual(documents);
    expect(() => second.append(meeting())).toThrow("open for reading only");
    await second.close();
    const third = await openLedger(file);
    expect(await third.append(meeting())).toBe("known");
    await third.close();
  });

  test("the time of appending is noted in UTC where there is a clock", async () => {
    const file = path("clock.ledger");
    const ledger = await openLedger(file, { now: () => Date.UTC(2025, 6, 28, 9, 30) });
    await ledger.append(meeting());
    await ledger.close();
    const instance = await DuckDBInstance.create(file);
    const coded = await withConnection(instance, (c) => c.runAndReadAll("SELECT coded::VARCHAR FROM readings"));
    instance.closeSync();
    expect(coded.getRows()).toEqual([["2025-07-28 09:30:00"]]);
  });

  test("what is no ledger is said to be none and left as it is", async () => {
    const text = "Not a ledger, only a letter. ".repeat(1000);
    writeFileSync(path("letter.txt"), text);
    expect(await refusalOf(openLedger(path("letter.txt")))).toBe(`not a ledger: ${path("letter.txt")}`);
    expect(readFileSync(path("letter.txt"), "utf8")).toBe(text);
    mkdirSync(path("folder"));
    expect(await refusalOf(openLedger(path("folder")))).toBe(`not a ledger: ${path("folder")}`);
    await inDuckDB(path("other.db"), "CREATE TABLE recipes (name VARCHAR)");
    expect(await refusalOf(openLedger(path("other.db")))).toContain("is a DuckDB file of something else");
  });

  test("what is not there is said not to be there", async () => {
    expect(await refusalOf(openLedger(path("none.ledger"), { readOnly: true }))).toBe(
      `no ledger at ${path("none.ledger")}; read texts into one first`,
    );
    expect(existsSync(path("none.ledger"))).toBe(false);
    expect(await refusalOf(openLedger(path("no/such/one.ledger")))).toBe(
      `no folder for the ledger: ${path("no/such")}`,
    );
  });

  test("a path is a path, never an address", async () => {
    expect(await refusalOf(openLedger("md:ledger", { readOnly: true }))).toBe(
      "no ledger at md:ledger; read texts into one first",
    );
    expect(await refusalOf(openLedger("s3://bucket/ledger", { readOnly: true }))).toContain("s3://bucket/ledger");
  });

  test("a ledger that another process holds is said to be in use, by whom, and what to do", async () => {
    const file = path("held.ledger");
    await (await openLedger(file)).close();
    const other = await holder(file, "READ_WRITE");
    for (const readOnly of [true, false]) {
      const line = await refusalOf(openLedger(file, { readOnly }));
      expect(line).toContain(`ledger in use: ${file} is held by process ${other.pid} (`);
      expect(line).toContain("let it finish or stop it, then try again");
    }
    await other.letGo();
    await (await openLedger(file)).close();
  });

  test("several processes may read at once, none may write meanwhile", async () => {
    const file = path("readers.ledger");
    await (await openLedger(file)).close();
    const other = await holder(file, "READ_ONLY");
    const reader = await openLedger(file, { readOnly: true });
    expect(await reader.documents()).toEqual([]);
    await reader.close();
    expect(await refusalOf(openLedger(file))).toContain(`held by process ${other.pid}`);
    await other.letGo();
  });

  test("one process opens a ledger for writing once", async () => {
    const file = path("once.ledger");
    const ledger = await openLedger(file);
    expect(await refusalOf(openLedger(file))).toContain("already open in this process");
    expect(await refusalOf(openLedger(file, { readOnly: true }))).toContain("already open in this process");
    await ledger.append(meeting());
    await ledger.close();
    await (await openLedger(file)).close();
  });
});

describe("migrations", () => {
  const two: Migration = {
    version: 2,
    name: "note who reviewed",
    run: async (connection) => {
      await connection.run("ALTER TABLE readings ADD COLUMN reviewed_by VARCHAR");
    },
  };
  const failing: Migration = {
    version: 2,
    name: "fail half way",
    run: async (connection) => {
      await connection.run("CREATE TABLE half (a INTEGER)");
      await connection.run("INSERT INTO half VALUES ('no number')");
    },
  };

  async function filled(name: string): Promise<string> {
    const ledger = await openLedger(path(name));
    await ledger.appendAll(examples());
    await ledger.close();
    return path(name);
  }

  test("are numbered from 1 without a gap", () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  test("bring an older ledger to today's schema and keep what it holds", async () => {
    const file = await filled("older.ledger");
    const { instance } = await openFile(file, { readOnly: false, migrations: [...MIGRATIONS, two] });
    await withConnection(instance, async (connection) => {
      const rows = await connection.runAndReadAll(
        "SELECT count(*)::INTEGER, count(reviewed_by)::INTEGER FROM readings",
      );
      expect(rows.getRows()).toEqual([[examples().length, 0]]);
      const versions = await connection.runAndReadAll("SELECT version, name FROM schema_version ORDER BY version");
      expect(versions.getRows()).toEqual([
        [1, "create tables"],
        [2, "note who reviewed"],
      ]);
    });
    instance.closeSync();
  });

  test("do not run on a ledger open for reading only", async () => {
    const file = await filled("older-read.ledger");
    const line = await refusalOf(openFile(file, { readOnly: true, migrations: [...MIGRATIONS, two] }));
    expect(line).toContain("has schema 1 and must be brought to 2 first");
  });

  test("that fail leave the ledger as it was", async () => {
    const file = await filled("failed.ledger");
    await expect(openFile(file, { readOnly: false, migrations: [...MIGRATIONS, failing] })).rejects.toThrow();
    const ledger = await openLedger(file);
    expect(await ledger.readings()).toHaveLength(examples().length);
    await ledger.close();
  });

  test("a ledger of a newer program is refused, not read wrongly", async () => {
    const file = await filled("newer.ledger");
    await inDuckDB(file, "INSERT INTO schema_version VALUES (99, 'of the future')");
    for (const readOnly of [true, false])
      expect(await refusalOf(openLedger(file, { readOnly }))).toContain("has schema 99, this demarche knows up to 1");
  });
});

describe("append-only", () => {
  test("no statement of the ledger changes or removes a row", () => {
    const folder = fileURLToPath(new URL("../../src/ledger/", import.meta.url));
    const offenders = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !/^schema\/\d/.test(name))
      .filter((name) => /\b(UPDATE|DELETE|TRUNCATE|DROP|ON CONFLICT|REPLACE INTO)\b/i.test(sqlOf(`${folder}${name}`)));
    expect(offenders).toEqual([]);
  });
});

/** The code of a module without its comments, where English words are. */
function sqlOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

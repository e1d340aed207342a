/** Laws of the call: help everywhere, one line for what is wrong. */
import { mkdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { HELP } from "../../src/cli/help.js";
import { openLedger } from "../../src/ledger/index.js";
import { call } from "./call.js";
import { COMMANDS } from "./commands.js";
import { testFolder } from "./folder.js";

const folder = testFolder();

describe("help", () => {
  test.each(COMMANDS)("%s has a page with an example and its exit codes, the same three ways", async (name) => {
    const page = await call([name, "--help"]);
    expect(page).toMatchObject({ code: 0, stderr: "" });
    expect(page.stdout).toMatch(new RegExp(`^demarche ${name}[ :]`));
    expect(page.stdout).toMatch(new RegExp(`^ {2}.*demarche ${name}\\b`, "m"));
    expect(page.stdout).toContain("Exit codes: 0 ");
    expect(page.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(await call(["help", name])).toEqual(page);
    expect(await call([name, "x", "-h"])).toEqual(page);
  });

  test("the first page names every command", async () => {
    expect((await call(["--help"])).stdout).toBe(HELP);
    for (const name of COMMANDS) expect(HELP).toMatch(new RegExp(`^ {2}.*\\b${name}\\b`, "m"));
    expect(HELP.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("without a command it goes to the error stream, and the call is wrong", async () => {
    expect(await call([])).toEqual({ code: 2, stdout: "", stderr: HELP });
  });
});

describe("a wrong call", () => {
  const wrong: readonly (readonly [args: readonly string[], line: string])[] = [
    [["reed"], "unknown command: reed; see demarche --help"],
    [["read"], "nothing to read: name files or folders, or - for standard input"],
    [["read", "--ledgr", "x", "y"], "unknown option: --ledgr"],
    [["read", "x", "--ledger"], "--ledger needs a value"],
    [["read", "x", "--outlet", "--json"], "--outlet needs a value"],
    [["read", "x", "--json=yes"], "--json takes no value"],
    [["read", "x", "--published", "soon"], "invalid date: soon; write 2025, 2025-07 or 2025-07-28"],
    [["read", "x", "--no-ledger", "--ledger", "y"], "--ledger and --no-ledger exclude each other"],
    [["events", "--dyad", "PRK"], "--dyad needs two sides, as PRK,KOR; not PRK"],
    [["events", "--limit", "-1"], "--limit needs a value"],
    [["events", "--limit", "0"], "--limit must be a whole number above 0; not 0"],
    [["events", "--format", "xml"], "--format must be one of table, json, jsonl, csv, parquet, markdown; not xml"],
    [["events", "PRK"], "unexpected argument: PRK; see demarche events --help"],
    [["explain"], "explain takes the id of one record"],
    [["actors"], "who? name a person, a state, a body or an office"],
    [["attribute", "x.txt"], "where to? name a folder with --brat"],
    [["code-pairs"], "code-pairs takes one TSV file"],
    [["evaluate", "coding"], "against what? name labelled data with --gold"],
    [["brief", "examples"], "examples is a folder; read it into a ledger first"],
  ];
  test.each(wrong)("%j", async (args, line) => {
    expect(await call(args)).toEqual({ code: 2, stdout: "", stderr: `demarche: ${line}\n` });
  });

  test("a folder without texts is told in one line", async () => {
    mkdirSync(folder("empty"));
    expect(await call(["read", folder("empty"), "--no-ledger"])).toEqual({
      code: 3,
      stdout: "",
      stderr: `demarche: nothing to read in ${folder("empty")}: no files of known formats\n`,
    });
  });

  test("a file that cannot be written is told in one line", async () => {
    const ledger = folder("out.duckdb");
    await (await openLedger(ledger)).close();
    for (const format of ["json", "csv"])
      expect(
        await call(["events", "--ledger", ledger, "--format", format, "--out", folder("nowhere/out")]),
      ).toMatchObject({
        code: 2,
        stderr: `demarche: cannot write ${folder("nowhere/out")}: no such file or directory\n`,
      });
  });

  test("a ledger that is not there is told in one line", async () => {
    const path = folder("none.duckdb");
    expect(await call(["events", "--ledger", path])).toMatchObject({
      code: 4,
      stderr: `demarche: no ledger at ${path}; read texts into one first\n`,
    });
  });
});

test("the version is the package's", async () => {
  for (const name of ["version", "--version", "-V"])
    expect((await call([name])).stdout).toMatch(/^demarche \d+\.\d+\.\d+\n$/);
});

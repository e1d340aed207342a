/** Laws of looking things up: lists, explanations, briefs and actors agree with what was read. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { nColumns } from "../../src/cli/wrap.js";
import { Reading } from "../../src/coding/index.js";
import { call } from "./call.js";
import { ledgerHere, testFolder } from "./folder.js";

const DISPATCHES = fileURLToPath(new URL("../../examples/dispatches", import.meta.url));
const REFUSAL = `${DISPATCHES}/2025-05-19-algiers-turns-down-rabat.md`;
const LISTS = [
  "events",
  "statements",
  "overtures",
  "demands",
  "exchanges",
  "conditions",
  "assessments",
  "expectations",
  "documents",
  "entities",
  "problems",
] as const;
const folder = testFolder();
const ledger = folder("lists.duckdb");
const from = (...args: readonly string[]) => call([...args, "--ledger", ledger]);
let readings: readonly Reading[] = [];

beforeAll(async () => {
  const { stdout } = await from("read", DISPATCHES, "--json");
  readings = stdout
    .trimEnd()
    .split("\n")
    .map((line) => Reading.parse(JSON.parse(line)));
}, 60_000);

describe("lists", () => {
  test.each(LISTS)("%s: every row in every format", async (name) => {
    const rows = JSON.parse((await from(name, "--format", "json")).stdout) as readonly Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(0);
    const lines = (await from(name, "--format", "jsonl")).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    const csv = (await from(name, "--format", "csv")).stdout;
    expect(csv.split("\n").length).toBeGreaterThan(rows.length);
    const markdown = (await from(name, "--format", "markdown")).stdout.trimEnd().split("\n");
    expect(markdown).toHaveLength(rows.length + 2);
    const out = folder(`${name}.parquet`);
    expect(await from(name, "--format", "parquet", "--out", out)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(out).subarray(0, 4).toString()).toBe("PAR1");
  });

  test.each(LISTS)("%s: a table fits its terminal, whatever its width", async (name) => {
    // An id is never cut, since it is there to be copied.
    for (const width of [40, 80, 200]) {
      const { stdout } = await call([name, "--ledger", ledger], { width });
      expect(stdout.split("\n").filter((line) => nColumns(line) > width && line.trim().includes(" "))).toEqual([]);
    }
  });

  test("filters choose rows, and those that mean nothing are refused", async () => {
    const rows = async (...args: string[]) =>
      (await from("events", "--format", "jsonl", ...args)).stdout
        .trimEnd()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const all = await rows();
    const refusals = await rows("--category", "reject");
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals).toEqual(all.filter(({ category }) => category === "REJECT"));
    const algerian = await rows("--actor", "Algeria", "--from", "2025-05");
    expect(algerian.length).toBeGreaterThan(0);
    expect(algerian.every(({ actorSides, published }) => actorSides.includes("DZA") && published >= "2025-05")).toBe(
      true,
    );
    expect(await rows("--dyad", "DZA,MAR")).toEqual(await rows("--actor", "DZA", "--recipient", "MAR"));
    expect(await rows("--limit", "2")).toHaveLength(2);
    expect(await from("events", "--category", "HUG")).toMatchObject({ code: 2, stdout: "" });
    expect(await from("statements", "--category", "REJECT")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("category"),
    });
  });

  test("an empty list says so to a person, and is empty to a program", async () => {
    expect((await from("events", "--outlet", "Nobody")).stdout).toBe("No events found.\n");
    expect((await from("events", "--outlet", "Nobody", "--format", "jsonl")).stdout).toBe("");
    expect((await from("events", "--outlet", "Nobody", "--format", "json")).stdout).toBe("[]\n");
  });

  test("colors are for terminals that have them", async () => {
    expect((await from("events")).stdout).not.toContain("\u001b");
    expect((await call(["events", "--ledger", ledger], { colors: true })).stdout).toContain("\u001b[1m");
  });

  test("parquet is not thrown at a terminal", async () => {
    expect(await call(["events", "--ledger", ledger, "--format", "parquet"], { isTerminal: true })).toMatchObject({
      code: 2,
      stdout: "",
    });
  });

  test("a file that cannot be written is told in one line", async () => {
    expect(await from("events", "--out", folder("no/such/folder.txt"))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^demarche: cannot write .*\n$/),
    });
  });
});

describe("explain", () => {
  test("every record has an explanation with its words, its rule and its people", async () => {
    const { doc, events, attributions, overtures, conditions, assessments, expectations, entities } = readings.find(
      ({ doc }) => doc.text.startsWith("Algeria has turned down"),
    )!;
    for (const record of [...events, ...attributions, ...overtures, ...conditions, ...assessments, ...expectations]) {
      const { code, stdout } = await call(["explain", record.id, "--ledger", ledger], { width: 10_000 });
      expect(code).toBe(0);
      expect(stdout).toContain(record.provenance.rule);
      const first = [...record.evidence].sort((a, b) => a.start - b.start || b.end - a.end)[0]!;
      expect(stdout).toContain(`{${first.role}:${doc.text.slice(first.start, first.end)}`.replace(/\s+/g, " "));
      if ("actors" in record)
        for (const { entity } of record.actors)
          expect(stdout).toContain(entities.find(({ id }) => id === entity)!.name);
    }
  });

  test("an id that is none is told", async () => {
    expect(await from("explain", "event-0")).toMatchObject({
      code: 3,
      stdout: "",
      stderr: `demarche: no record event-0 in ${ledger}\n`,
    });
  });
});

describe("brief", () => {
  test("of a file is the brief of the same document in the ledger", async () => {
    const { doc } = readings.find(({ doc }) => doc.text.startsWith("Algeria has turned down"))!;
    const before = ledgerHere();
    const here = await call(["brief", REFUSAL]);
    expect(here).toMatchObject({ code: 0, stderr: "" });
    expect(here.stdout).toMatch(/MOROCCO|ALGERIA/);
    expect(await from("brief", doc.id)).toEqual(here);
    expect(ledgerHere()).toBe(before);
  });

  test("of a dyad and a period, in every format", async () => {
    const asked = ["brief", "--dyad", "Morocco,DZA", "--from", "2025-03", "--to", "2025-05"];
    const { stdout } = await from(...asked);
    expect(stdout).toMatch(/^(MOROCCO – ALGERIA|ALGERIA – MOROCCO), /);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Algeria has met Morocco’s proposal of direct talks with Algeria with silence.",
    );
    expect((await from(...asked, "--format", "markdown")).stdout).toMatch(/^#/);
    expect((await from(...asked, "--format", "html")).stdout).toMatch(/^<!doctype html>/);
    const brief = JSON.parse((await from(...asked, "--format", "json")).stdout) as {
      docs: readonly { label: string }[];
    };
    expect(brief.docs.length).toBeGreaterThan(2);
  });

  test("of nothing is told in one line", async () => {
    expect(await from("brief", "nowhere.txt")).toMatchObject({
      code: 3,
      stdout: "",
      stderr: "demarche: no file and no document in the ledger: nowhere.txt\n",
    });
    expect(await from("brief", "--from", "2025-05", "--to", "2025-03")).toMatchObject({ code: 2 });
    expect(await call(["brief", folder("empty.txt", "")])).toMatchObject({ code: 3 });
  });
});

describe("words from outside", () => {
  test("never reach the terminal as commands, nor a note as marks", async () => {
    const hostile = folder(
      "hostile.txt",
      "Title: \u001b]0;owned\u0007<img src=x>\n\nFrance \u001b[31mrejected\u001b[0m a [proposal](http://x.example) by Germany \u202eon Monday.\n",
    );
    const own = folder("hostile.duckdb");
    await call(["read", hostile, "--ledger", own]);
    for (const name of ["events", "documents"]) {
      const { stdout } = await call([name, "--ledger", own]);
      expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
      expect((await call([name, "--ledger", own, "--format", "markdown"])).stdout).not.toMatch(/[^\\][<[]/);
    }
    expect((await call(["brief", "--ledger", own])).stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    expect((await call(["brief", "--ledger", own, "--format", "html"])).stdout).not.toContain("<img");
  });
});

describe("actors", () => {
  test("a state is known by its names, an office by its holders of a day", async () => {
    expect((await call(["actors", "KOR"])).stdout).toContain("South Korea, state, code KOR");
    expect((await call(["actors", "Pyongyang"])).stdout).toContain("North Korea, state, code PRK");
    const then = await call(["actors", "president of South Korea", "--on", "2023-06-01"]);
    expect(then.stdout).toContain("Yoon");
    expect(then.stdout).not.toContain("Lee Jae");
  });

  test("nobody is an answer", async () => {
    expect(await call(["actors", "Zaphod Beeblebrox"])).toMatchObject({
      code: 3,
      stdout: "",
      stderr: "demarche: the books know nobody called Zaphod Beeblebrox\n",
    });
  });
});

test("doctor finds all well", async () => {
  const { code, stdout } = await from("doctor");
  expect(stdout).not.toContain("BROKEN");
  expect(stdout).toContain("14 documents");
  expect(code).toBe(0);
});

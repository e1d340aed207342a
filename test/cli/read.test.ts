/** Laws of reading from the command line. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { Reading } from "../../src/coding/index.js";
import { call } from "./call.js";
import { ledgerHere, testFolder } from "./folder.js";

const DISPATCHES = fileURLToPath(new URL("../../examples/dispatches", import.meta.url));
const REFUSAL = `${DISPATCHES}/2025-05-19-algiers-turns-down-rabat.md`;
const folder = testFolder();

describe("read", () => {
  test("a folder goes into the ledger, and a second time adds nothing", async () => {
    const ledger = folder("twice.duckdb");
    const first = await call(["read", DISPATCHES, "--ledger", ledger]);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^Read 14 documents into .*twice\.duckdb\.\nFound /);
    const before = await call(["events", "--ledger", ledger, "--format", "jsonl"]);
    const second = await call(["read", DISPATCHES, "--ledger", ledger]);
    expect(second.stdout.replace(/\s+/g, " ")).toMatch(/Read 14 documents into .*: 14 read before\. $/);
    expect(await call(["events", "--ledger", ledger, "--format", "jsonl"])).toEqual(before);
  });

  test("prints one reading a line, each what the schema says, its spans its words", async () => {
    const { code, stdout } = await call(["read", DISPATCHES, "--json", "--no-ledger"]);
    expect(code).toBe(0);
    const readings = stdout
      .trimEnd()
      .split("\n")
      .map((line) => Reading.parse(JSON.parse(line)));
    expect(readings).toHaveLength(14);
    for (const { doc, events } of readings)
      for (const { evidence } of events)
        for (const { start, end } of evidence) expect(doc.text.slice(start, end)).toMatch(/\S/);
    expect(readings.every(({ doc }) => doc.outlet !== null && doc.published !== null && doc.title !== null)).toBe(true);
  });

  test("the same doc read alone and among others gives the same reading", async () => {
    const alone = (await call(["read", REFUSAL, "--json", "--no-ledger"])).stdout;
    expect((await call(["read", DISPATCHES, "--json", "--no-ledger"])).stdout).toContain(alone);
  });

  test("keeps nothing with --no-ledger", async () => {
    const path = folder("note.txt", "France rejected a proposal by Germany on Monday.\n");
    const before = ledgerHere();
    await call(["read", path, "--no-ledger"]);
    expect(ledgerHere()).toBe(before);
  });

  test("what cannot be read is reported in a line, and the rest is read", async () => {
    const good = folder("good.txt", "France rejected a proposal by Germany on Monday.\n");
    const empty = folder("empty.txt", "");
    const image = folder("image.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    const lines = folder("lines.jsonl", '{"text":"Spain thanked Italy."}\n{"text\n');
    const missing = folder("missing\u001b[31m.txt");
    const ledger = folder("mixed.duckdb");
    const answer = await call(["read", empty, image, good, missing, lines, "--ledger", ledger]);
    expect(answer.code).toBe(3);
    expect(answer.stderr.split("\n")).toEqual([
      `demarche: ${empty}: empty`,
      `demarche: ${image}: no text: binary data`,
      `demarche: ${missing.replace("\u001b", "\ufffd")}: no such file`,
      `demarche: ${lines}:2: not JSON`,
      "",
    ]);
    expect(answer.stdout.replace(/\s+/g, " ")).toMatch(/^Read 2 documents .* 4 inputs could not be read\. $/);
  });

  test("standard input, with what the call says of it", async () => {
    const { stdout } = await call(
      ["read", "-", "--json", "--no-ledger", "--outlet", "KCNA", "--published", "July 2025"],
      {
        stdin: "France rejected a proposal by Germany.",
      },
    );
    expect(JSON.parse(stdout).doc).toMatchObject({
      outlet: "KCNA",
      published: "2025-07",
      text: "France rejected a proposal by Germany.",
    });
  });

  test("a pattern gives the files it matches; one that matches none is missing", async () => {
    const { stdout } = await call(["read", `${DISPATCHES}/2025-05-*.md`, "--json", "--no-ledger"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect((await call(["read", `${DISPATCHES}/*.none`, "--no-ledger"])).stderr).toContain("no such file");
  });

  test("a text in another language gives no records and says why", async () => {
    const path = folder(
      "es.txt",
      "El gobierno de la república rechazó el lunes la propuesta de los vecinos del norte, según un portavoz del ministerio de asuntos exteriores, que pidió a las dos partes respeto, paciencia y buena voluntad hasta el final de este año.",
    );
    const reading = Reading.parse(JSON.parse((await call(["read", path, "--json", "--no-ledger"])).stdout));
    expect(reading.problems.map(({ rule }) => rule)).toEqual(["documents/not-english"]);
    expect([...reading.events, ...reading.attributions, ...reading.entities]).toEqual([]);
  });

  test("once interrupted it finishes what is in hand and begins no more", async () => {
    const stop = new AbortController();
    const ledger = folder("stopped.duckdb");
    stop.abort();
    const answer = await call(["read", DISPATCHES, "--ledger", ledger], { interrupted: stop.signal });
    expect(answer.code).toBe(130);
    expect((await call(["read", DISPATCHES, "--ledger", ledger])).code).toBe(0);
    expect(
      (await call(["documents", "--ledger", ledger, "--format", "jsonl"])).stdout.trimEnd().split("\n"),
    ).toHaveLength(14);
  });
});

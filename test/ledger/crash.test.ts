/** Crashes: a process killed, or a disk full, at any moment of a long appending. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.js";
import { EVENTS_EACH, numbered } from "./numbered.js";
import { scratch } from "./scratch.js";

const path = scratch();
const RUN = fileURLToPath(new URL("../support/run-module.mjs", import.meta.url));
const APPEND = fileURLToPath(new URL("./append-many.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Ended {
  /** Given ids of the documents that were acknowledged. */
  readonly acknowledged: readonly string[];
  readonly lastLine: string;
}

/** Appends in another process and kills it some milliseconds after it began; `killAfter` null lets it end. */
async function append(
  args: readonly (string | number)[],
  { killAfter, shell }: { killAfter: number | null; shell?: string },
): Promise<Ended> {
  const command = [RUN, APPEND, ...args.map(String)];
  const child =
    shell === undefined
      ? spawn(process.execPath, command, { cwd: ROOT })
      : spawn("sh", ["-c", `${shell}; exec "$0" "$@"`, process.execPath, ...command], { cwd: ROOT });
  let said = "";
  child.stdout.on("data", (chunk) => {
    if (killAfter !== null && said === "") setTimeout(() => child.kill("SIGKILL"), killAfter);
    said += chunk;
  });
  let complained = "";
  child.stderr.on("data", (chunk) => {
    complained += chunk;
  });
  await once(child, "close");
  if (said === "") throw new Error(complained);
  // A line cut off by the kill was not fully said.
  const lines = said.slice(0, said.lastIndexOf("\n")).split("\n");
  const acknowledged = lines.filter((line) => /^\d/.test(line)).flatMap((line) => line.split(" "));
  return { acknowledged, lastLine: lines.at(-1)! };
}

/** Holds that the ledger opens, has all that was acknowledged, and whole documents only. */
async function expectWhole(file: string, acknowledged: readonly string[]): Promise<number> {
  for (const readOnly of [true, false]) {
    const ledger = await openLedger(file, { readOnly });
    const readings = await ledger.readings();
    const ids = readings.map(({ doc }) => doc.givenId!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(acknowledged.filter((id) => !ids.includes(id))).toEqual([]);
    for (const reading of readings) expect(reading).toEqual(numbered(Number(reading.doc.givenId)));
    const counts = await ledger.counts();
    expect(counts.events).toBe(EVENTS_EACH * readings.length);
    expect((await ledger.events()).length).toBe(EVENTS_EACH * readings.length);
    expect((await ledger.events({ actor: "Envoy 0" })).length).toBe(ids.includes("0") ? EVENTS_EACH : 0);
    await ledger.close();
    if (!readOnly) return readings.length;
  }
  return 0;
}

test("a process killed at any moment leaves whole documents, and nothing acknowledged is lost", async () => {
  const file = path("killed.ledger");
  const acknowledged: string[] = [];
  // Moments that no two runs share, the making of the file among them; each run goes on with what the last one left.
  const rounds = [
    { atOnce: 1, within: 200 },
    { atOnce: 1, within: 2000 },
    { atOnce: 7, within: 2000 },
    { atOnce: 50, within: 2000 },
  ];
  for (const [round, { atOnce, within }] of rounds.entries()) {
    const first = round * 1_000_000;
    const killAfter = Math.random() * within;
    const ended = await append([file, first, first + 900_000, atOnce], { killAfter });
    acknowledged.push(...ended.acknowledged);
    if (existsSync(file)) await expectWhole(file, acknowledged);
    else expect(acknowledged).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(0);
}, 120_000);

test("a full disk is told in one line, and what was acknowledged before is safe", async () => {
  const file = path("full.ledger");
  const ended = await append([file, 0, 100_000, 20], { killAfter: null, shell: "ulimit -f 2000" });
  expect(ended.lastLine).toMatch(/^UsageError: ledger .*full\.ledger: no space left on the disk; /);
  expect(ended.acknowledged.length).toBeGreaterThan(0);
  expect(await expectWhole(file, ended.acknowledged)).toBeGreaterThanOrEqual(ended.acknowledged.length);
}, 120_000);

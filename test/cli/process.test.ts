/** Laws of the process: signals, broken pipes and sudden death leave whole documents. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { call } from "./call.js";
import { testFolder } from "./folder.js";

const PROGRAM = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const folder = testFolder();
const N_DOCS = 120;

/** Many docs with events, so that reading takes a while. */
const lines = Array.from({ length: N_DOCS }, (_, i) =>
  JSON.stringify({
    id: String(i),
    outlet: "Strelsau Post",
    published: "2025-01-01",
    text: `On day ${i} France rejected a proposal by Germany. “We will not go,” said the president of France in Paris. `.repeat(
      6,
    ),
  }),
).join("\n");

beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error("the program is not built: npm run build");
});

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program; `onStart` gets the process when it has begun to read. */
function start(
  args: readonly string[],
  onStart: (child: ReturnType<typeof spawn>) => void,
  ledger?: string,
): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PROGRAM, ...args]);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data) => {
      stdout += data;
    });
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    const begun = setInterval(() => {
      if (ledger !== undefined && !existsSync(`${ledger}.wal`)) return;
      clearInterval(begun);
      onStart(child);
    }, 5);
    child.on("close", (code, signal) => {
      clearInterval(begun);
      resolve({ code, signal, stdout, stderr });
    });
  });
}

async function nDocuments(ledger: string): Promise<number> {
  const { stdout } = await call(["documents", "--ledger", ledger, "--format", "jsonl"]);
  return stdout.split("\n").length - 1;
}

async function isWhole(ledger: string): Promise<boolean> {
  const events = (await call(["events", "--ledger", ledger, "--format", "jsonl"])).stdout
    .trimEnd()
    .split("\n")
    .filter(Boolean);
  const documents = (await call(["documents", "--ledger", ledger, "--format", "jsonl"])).stdout
    .trimEnd()
    .split("\n")
    .filter(Boolean);
  const told = documents.reduce((sum, line) => sum + (JSON.parse(line) as { nEvents: number }).nEvents, 0);
  return told === events.length;
}

describe("a long reading", { timeout: 240_000 }, () => {
  const input = folder("many.jsonl", lines);

  test("stopped by Ctrl-C leaves whole documents, says 130, and goes on where it stopped", async () => {
    const ledger = folder("interrupted.duckdb");
    const end = await start(["read", input, "--ledger", ledger], (child) => child.kill("SIGINT"), ledger);
    expect(end).toMatchObject({ code: 130, signal: null, stderr: "" });
    const n = await nDocuments(ledger);
    expect(n).toBeLessThan(N_DOCS);
    expect(await isWhole(ledger)).toBe(true);
    const again = await start(["read", input, "--ledger", ledger], () => {});
    expect(again.code).toBe(0);
    expect(await nDocuments(ledger)).toBe(N_DOCS);
    if (n > 0) expect(again.stdout.replace(/\s+/g, " ")).toContain(`${n} read before`);
  });

  test("killed at any moment leaves a ledger that opens, with whole documents only", async () => {
    for (const wait of [0, 150, 400]) {
      const ledger = folder(`killed-${wait}.duckdb`);
      const end = await start(
        ["read", input, "--ledger", ledger],
        (child) => setTimeout(() => child.kill("SIGKILL"), wait),
        ledger,
      );
      expect(end.signal).toBe("SIGKILL");
      // The first to open a ledger after a crash finishes what was acknowledged, so it must be a writer.
      await call(["read", "-", "--ledger", ledger], { stdin: "Spain thanked Italy." });
      expect(await isWhole(ledger)).toBe(true);
    }
  });

  test("on two threads gives the same readings in the same order", async () => {
    const few = folder("few.jsonl", lines.split("\n").slice(0, 40).join("\n"));
    const one = await start(["read", few, "--json", "--no-ledger"], () => {});
    expect(await start(["read", few, "--json", "--no-ledger", "--jobs", "2"], () => {})).toEqual(one);
    expect(one.stdout.trimEnd().split("\n")).toHaveLength(40);
  });

  test("whose reader goes away stops quietly", async () => {
    const end = await start(["read", input, "--json", "--no-ledger"], (child) => {
      child.stdout?.once("data", () => child.stdout?.destroy());
    });
    expect(end).toMatchObject({ code: 141, stderr: "" });
  });
});

test("no color codes where no terminal is", async () => {
  const end = await start(["doctor", "--ledger", folder("none.duckdb")], () => {});
  expect(end.stdout).not.toContain("\u001b");
});

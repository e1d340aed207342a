/** Folder: a folder of its own for a test file, gone afterwards. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A function that gives paths in the folder, and writes there what it is given. */
export function testFolder(): (name: string, content?: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };
}

/** When the ledger of the folder the tests run in was last written; null when it has none. */
export function ledgerHere(): number | null {
  return statSync("demarche.duckdb", { throwIfNoEntry: false })?.mtimeMs ?? null;
}

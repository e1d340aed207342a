/** A folder of a test's own, gone afterwards. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Paths in a new folder that is removed when the test file ends. */
export function scratch(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "demarche-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

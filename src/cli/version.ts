/** Version: the program's own, and that of the coder whose name stands on its records. */
import { readFileSync } from "node:fs";

export function versionLine(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return `demarche ${(manifest as { version: string }).version}`;
}

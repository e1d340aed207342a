/** WriteOut: text goes to the screen or into the file a call names. */
import { writeFile } from "node:fs/promises";
import { UsageError } from "../usage-error.js";
import type { World } from "./world.js";

/** Throws a UsageError when the file cannot be written. */
export async function writeOut(text: string, file: string | undefined, { stdout }: World): Promise<void> {
  if (file === undefined) return stdout.write(text);
  try {
    await writeFile(file, text);
  } catch (error) {
    // `ENOENT: no such file or directory, open '…'`
    const [, reason] = /^[A-Z]+: (.+?),/.exec(error instanceof Error ? error.message : "") ?? [];
    if (reason === undefined) throw error;
    throw new UsageError(`cannot write ${file}: ${reason}`);
  }
}

/** GoldAt: the gold at a path, a file or a folder, for the evaluation room, which opens none. */
import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Gold } from "../evaluation/index.js";
import { UsageError } from "../usage-error.js";
import { EXIT } from "./exit-codes.js";

/** More than any labelled data has; a few bytes can unpack to anything. */
const LARGEST_UNPACKED = 256 * 1024 * 1024;

/** Throws a UsageError where nothing is; reading throws one where a file cannot be read. A file named `.gz` is unpacked. */
export function goldAt(path: string): Gold {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`${path}: cannot be read`, { exitCode: EXIT.input });
  return {
    path,
    names: stat.isDirectory() ? filesIn(path) : null,
    read: (name) => contentOf(name === undefined ? path : join(path, name)),
  };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isFile())
    .map((name) => name.split(sep).join("/"))
    .sort();
}

async function contentOf(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    const content = path.endsWith(".gz")
      ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST_UNPACKED })
      : bytes;
    return content.toString("utf8");
  } catch {
    throw new UsageError(`${path}: cannot be read`, { exitCode: EXIT.input });
  }
}

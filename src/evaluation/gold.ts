/** Gold: labelled data as its owner keeps it, one file or a folder of files; the skin opens them. */
import type { z } from "zod";
import { UsageError } from "../usage-error.js";

export interface Gold {
  /** As the caller wrote it. */
  readonly path: string;
  /** Paths of the files in a folder, relative to it and sorted; null when the gold is one file. */
  readonly names: readonly string[] | null;
  /** The words of one file of a folder, or of the one file when nothing is named. */
  readonly read: (name?: string) => Promise<string>;
}

/** The lines of gold that is one file, with their numbers from 1; empty lines are left out. */
export async function goldLines(gold: Gold): Promise<readonly { readonly line: number; readonly text: string }[]> {
  if (gold.names !== null) throw new UsageError(`${gold.path} is a folder; one file is needed`, { exitCode: 3 });
  const lines = (await gold.read()).replace(/^\ufeff/, "").split(/\r?\n/);
  return lines.map((text, i) => ({ line: i + 1, text })).filter(({ text }) => text.trim() !== "");
}

/** The object that a line of JSON Lines holds; throws a UsageError when it is none of the schema's. */
export function goldRecord<T>(
  schema: z.ZodType<T>,
  text: string,
  { path, line }: { readonly path: string; readonly line: number },
): T {
  const parsed = schema.safeParse(parseJson(text, line, path));
  if (parsed.success) return parsed.data;
  const { path: field, message } = parsed.error.issues[0]!;
  throw badGold(path, line, field.length === 0 ? message : `${field.join(".")}: ${message}`);
}

function parseJson(text: string, line: number, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badGold(path, line, "not JSON");
  }
}

/** The files of a folder whose path matches; at least one must. */
export function goldNames(gold: Gold, pattern: RegExp, what: string): readonly string[] {
  if (gold.names === null) throw new UsageError(`${gold.path} is a file; a folder is needed`, { exitCode: 3 });
  const names = gold.names.filter((name) => pattern.test(name));
  if (names.length === 0) throw new UsageError(`${gold.path}: no ${what} in it`, { exitCode: 3 });
  return names;
}

/** What is wrong with gold, at its file and line; the caller can mend it. */
export function badGold(path: string, line: number, reason: string): UsageError {
  return new UsageError(`${path}:${line}: ${reason}`, { exitCode: 3 });
}

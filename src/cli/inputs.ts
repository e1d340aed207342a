/** Inputs: the files that the arguments of a call stand for: files, folders, patterns, standard input. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { DOC_FILE } from "../documents/index.js";

export interface Inputs {
  /** Paths to read, in order; `-` for standard input. */
  readonly paths: readonly string[];
  /** Size of the files together; null with standard input among them. */
  readonly nBytes: number | null;
}

/** Folders give their files of known formats, at any depth, by name; a pattern that is no file gives what it matches. */
export async function expandInputs(inputs: readonly string[]): Promise<Inputs> {
  const paths: string[] = [];
  for (const input of inputs) {
    const stat = input === "-" ? undefined : statSync(input, { throwIfNoEntry: false });
    if (stat?.isDirectory()) paths.push(...filesIn(input));
    else if (stat === undefined && /[*?[{]/.test(input)) paths.push(...(await matches(input)));
    else paths.push(input);
  }
  return { paths, nBytes: paths.includes("-") ? null : paths.reduce((sum, path) => sum + sizeOf(path), 0) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.name.startsWith(".")) return [];
      if (entry.isDirectory()) return filesIn(path);
      return DOC_FILE.test(entry.name) ? [path] : [];
    });
}

/** The files of a pattern; a pattern without files stands for itself, so that it is reported as missing. */
async function matches(pattern: string): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  const found = await glob(pattern.replaceAll("\\", "/"), { expandDirectories: false });
  return found.length === 0 ? [pattern] : found.sort();
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

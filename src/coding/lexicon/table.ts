/** Rows of a lexicon file: tab-separated fields with the line they stand on; notes and empty lines left out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../usage-error.js";

export interface Row {
  readonly fields: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** Reads `file` in `dir`; every row must have between `min` and `max` fields, none of them empty. */
export function rows(dir: string, file: string, { min, max }: { min: number; max: number }): readonly Row[] {
  const found: Row[] = [];
  text(dir, file)
    .split(/\r?\n/)
    .forEach((content, i) => {
      if (content.trim() === "" || content.startsWith("#")) return;
      const row = { fields: content.split("\t").map((field) => field.trim()), file, line: i + 1 };
      const count = row.fields.length;
      if (count < min || count > max)
        throw rowError(row, `expected ${min === max ? min : `${min} to ${max}`} fields, found ${count}`);
      if (row.fields.includes("")) throw rowError(row, "empty field (write - for none)");
      found.push(row);
    });
  return found;
}

export function rowError(row: { readonly file: string; readonly line: number }, complaint: string): UsageError {
  return new UsageError(`lexicon ${row.file}:${row.line}: ${complaint}`, { exitCode: 3 });
}

function text(dir: string, file: string): string {
  try {
    return readFileSync(join(dir, file), "utf8");
  } catch (error) {
    throw new UsageError(`cannot read lexicon file ${join(dir, file)}: ${(error as Error).message}`, { exitCode: 3 });
  }
}

/** Rows of an actor book: tab-separated fields with the line they stand on; notes and empty lines left out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../usage-error.js";

export interface Row {
  readonly fields: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** Reads `file` in `dir`; every row must have `columns` fields, none of them empty (`-` is none). */
export function rows(dir: string, file: string, columns: number): readonly Row[] {
  const found: Row[] = [];
  text(dir, file)
    .split(/\r?\n/)
    .forEach((content, i) => {
      if (content.trim() === "" || content.startsWith("#")) return;
      const row = { fields: content.split("\t").map((field) => field.trim()), file, line: i + 1 };
      if (row.fields.length !== columns) throw rowError(row, `expected ${columns} fields, found ${row.fields.length}`);
      if (row.fields.includes("")) throw rowError(row, "empty field (write - for none)");
      found.push(row);
    });
  return found;
}

/** Names of the tables in a folder, in alphabetical order. */
export function files(dir: string): readonly string[] {
  try {
    return readdirSync(dir)
      .filter((file) => file.endsWith(".tsv"))
      .sort();
  } catch (error) {
    throw new UsageError(`cannot read actor books in ${dir}: ${(error as Error).message}`, { exitCode: 3 });
  }
}

/** A field that lists several, joined by `|`; `-` is none. */
export function listed(field: string): readonly string[] {
  return field === "-" ? [] : field.split("|").map((item) => item.trim());
}

/** A field that may be none. */
export function maybe(field: string): string | null {
  return field === "-" ? null : field;
}

/** A date field: a year, month or day; `-` is none. */
export function dateOf(row: Row, field: string): string | null {
  if (field === "-") return null;
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(field)) throw rowError(row, `invalid date: ${field}`);
  return field;
}

export function rowError(row: Pick<Row, "file" | "line">, complaint: string): UsageError {
  return new UsageError(`actor book ${row.file}:${row.line}: ${complaint}`, { exitCode: 3 });
}

/** Holds a row to a side that exists. */
export function checkSide(row: Row, side: string, sides: ReadonlySet<string>): void {
  if (!sides.has(side)) unknownSide(row, side);
}

export function unknownSide(row: Row, side: string): never {
  throw rowError(row, `unknown side: ${side}`);
}

function text(dir: string, file: string): string {
  try {
    return readFileSync(join(dir, file), "utf8");
  } catch (error) {
    throw new UsageError(`cannot read actor book ${join(dir, file)}: ${(error as Error).message}`, { exitCode: 3 });
  }
}

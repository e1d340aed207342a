/** LoadOutlets: the book of outlets, and over it what the user says of their reliability. */
import { readFileSync } from "node:fs";
import { UsageError } from "../../usage-error.js";
import { Outlet, type Outlets, outletBook } from "./outlet.js";

const BOOK = new URL("../../../books/outlets.tsv", import.meta.url);
const COLUMNS = ["name", "kind", "side", "reliability", "aliases", "hosts"];

/**
 * Reads `books/outlets.tsv`, then the user's file of the same columns, where there is one; there every column but
 * `name` may be missing, and what is given replaces what the book says.
 */
export function loadOutlets({ file }: { file?: string } = {}): Outlets {
  const known = rows(readFileSync(BOOK, "utf8"), "books/outlets.tsv").map((row) =>
    toOutlet(row, undefined, "books/outlets.tsv"),
  );
  if (file === undefined) return outletBook(known);
  const book = outletBook(known);
  const own = rows(readUserFile(file), file).map((row) => toOutlet(row, book.named(row.name ?? ""), file));
  return outletBook([...known, ...own]);
}

type Row = Readonly<Record<string, string>>;

function rows(text: string, file: string): readonly Row[] {
  const [head = "", ...lines] = text.split(/\r?\n/).filter((line) => line !== "" && !line.startsWith("#"));
  const columns = head.split("\t");
  if (!columns.includes("name") || columns.some((column) => !COLUMNS.includes(column)))
    throw new UsageError(`${file}: columns must be of ${COLUMNS.join(", ")}; found ${columns.join(", ")}`, {
      exitCode: 3,
    });
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i] ?? "", cell.trim()])));
}

function toOutlet(row: Row, known: Outlet | undefined, file: string): Outlet {
  const list = (cell: string | undefined) => cell?.split("|").filter((item) => item !== "");
  const outlet = Outlet.safeParse({
    name: known?.name ?? row.name,
    kind: row.kind || known?.kind || "unknown",
    side: row.side || known?.side || null,
    reliability: row.reliability || known?.reliability || "F",
    aliases: [...(known?.aliases ?? []), ...(list(row.aliases) ?? [])],
    hosts: [...(known?.hosts ?? []), ...(list(row.hosts) ?? [])],
  });
  if (outlet.success) return outlet.data;
  const issue = outlet.error.issues[0];
  throw new UsageError(`${file}: ${row.name || "a row without a name"}: ${issue?.path.join(".")}: ${issue?.message}`, {
    exitCode: 3,
  });
}

function readUserFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new UsageError(`${file}: cannot be read`, { exitCode: 3 });
  }
}

/** ScoreTable: a table of an evaluation for a person: numbers to the right, headings cut where it would be too wide. */
import type { Cell, Column, Table } from "../evaluation/index.js";
import { safeWords } from "./safe-words.js";
import type { Style } from "./style.js";
import { cut, nColumns, pad } from "./wrap.js";

const LEAST_HEADING = 3;
const DECIMALS = { label: 0, count: 0, percent: 1, decimal: 3 };

export function scoreTable(
  { name, columns, rows }: Table,
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const cells = rows.map((row) => row.map((cell, i) => words(cell, columns[i]!)));
  const content = columns.map((_, i) => Math.max(0, ...cells.map((row) => nColumns(row[i]!))));
  const wide = columns.map(({ name }, i) => Math.max(content[i]!, nColumns(name)));
  const narrow = columns.map(({ name }, i) => Math.max(content[i]!, Math.min(nColumns(name), LEAST_HEADING)));
  const fits = total(wide) + 2 * (columns.length - 1) <= width;
  const widths = fits ? wide : narrow;
  const line = (parts: readonly string[]) =>
    parts
      .map((part, i) => placed(part, columns[i]!, widths[i]!))
      .join(fits ? "  " : " ")
      .trimEnd();
  const headings = columns.map(({ name }, i) => name.slice(0, widths[i]!));
  return [style.bold(name), line(headings), ...cells.map(line)].map((text) => `${text}\n`).join("");
}

function words(cell: Cell, { kind }: Column): string {
  if (cell === null) return "-";
  return typeof cell === "number" ? cell.toFixed(DECIMALS[kind]) : cut(safeWords(cell), 60);
}

function placed(text: string, { kind }: Column, width: number): string {
  return kind === "label" ? pad(text, width) : " ".repeat(Math.max(0, width - nColumns(text))) + text;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

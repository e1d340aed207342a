/** Table: rows for a person, fitted to the terminal: a line of facts each, its words and id below. */
import type { Listing } from "./listings.js";
import { safeWords } from "./safe-words.js";
import type { Style } from "./style.js";
import { cut, nColumns, pad, wrap } from "./wrap.js";

const GAP = "  ";
/** Lines that one row's words may take. */
const MOST_LINES = 3;
const LEAST_WIDTH = 40;

/** Columns are as wide as their widest cell while they fit together; else the widest are cut to one width. */
export function table<R>(
  rows: readonly R[],
  listing: Listing<R>,
  { width, style }: { width: number; style: Style },
): string {
  const room = Math.max(width, LEAST_WIDTH);
  const cells = rows.map((row) => listing.columns.map(({ cell }) => safeWords(cell(row))));
  const widths = columnWidths(listing, cells, room);
  const line = (parts: readonly string[]) =>
    parts
      .map((part, i) => pad(cut(part, widths[i]!), widths[i]!))
      .join(GAP)
      .trimEnd();
  const out = [style.bold(line(listing.columns.map(({ heading }) => heading)))];
  for (const [i, row] of rows.entries()) {
    out.push(line(cells[i]!));
    const words = listing.words === null ? "" : safeWords(listing.words(row));
    const lines = wrap(words, { width: room - GAP.length });
    for (const [n, text] of lines.slice(0, MOST_LINES).entries())
      out.push(GAP + (n === MOST_LINES - 1 && lines.length > MOST_LINES ? cut(`${text} …`, room - GAP.length) : text));
    if (listing.id !== null) out.push(GAP + style.dim(listing.id(row)));
  }
  return `${out.join("\n")}\n`;
}

function columnWidths<R>(
  { columns }: Listing<R>,
  cells: readonly (readonly string[])[],
  room: number,
): readonly number[] {
  const free = room - GAP.length * (columns.length - 1);
  const widest = columns.map(({ heading }, i) =>
    cells.reduce((most, row) => Math.max(most, nColumns(row[i]!)), heading.length),
  );
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  let most = Math.min(room, Math.max(...widest));
  while (most > 1 && total(widest.map((width) => Math.min(width, most))) > free) most--;
  return widest.map((width) => Math.min(width, most));
}

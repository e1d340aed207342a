/** GoldStances: sentences with two bracketed parties and who stands how to whom, read from a TSV. */
import { STANCES_BETWEEN, type StanceBetween } from "../../coding/index.js";
import type { MarkedPair } from "../../language/index.js";
import { UsageError } from "../../usage-error.js";
import { badGold, type Gold, goldLines } from "../gold.js";
import { unbracketed, withoutBrackets } from "./bracketed.js";

export interface GoldStance {
  readonly line: number;
  /** As the gold writes it, in brackets. */
  readonly sentence: string;
  readonly text: string;
  readonly pair: MarkedPair;
  readonly stance: StanceBetween;
}

const COLUMNS = ["sentence", "entity1", "entity2", "label"] as const;

/** All rows; throws a UsageError with the line of the first that cannot be used. */
export async function readGoldStances(gold: Gold): Promise<readonly GoldStance[]> {
  const rows = await goldRows(gold, COLUMNS);
  if (rows.length === 0) throw badGold(gold.path, 1, "no row below the header");
  return rows.map(({ line, cells }) => {
    const { sentence, entity1, entity2, label } = cells;
    const empty = COLUMNS.find((column) => cells[column] === "");
    if (empty !== undefined) throw badGold(gold.path, line, `no ${empty}`);
    const stance = /^[0-4]$/.test(label) ? STANCES_BETWEEN[Number(label)] : undefined;
    if (stance === undefined) throw badGold(gold.path, line, `label must be 0 to 4; not ${label}`);
    const pair = unbracketed(sentence, { first: entity1, second: entity2 });
    if ("missing" in pair) throw badGold(gold.path, line, `not in brackets: ${pair.missing}`);
    return { line, sentence, text: pair.text, pair, stance };
  });
}

/** The gold without the rows whose sentence another file has too, with any brackets in it. */
export async function without(gold: Gold, seen: Gold): Promise<Gold> {
  const known = new Set((await goldRows(seen, ["sentence"])).map(({ cells }) => withoutBrackets(cells.sentence)));
  const rows = await goldRows(gold, ["sentence"]);
  const leftOut = new Set(
    rows.filter(({ cells }) => known.has(withoutBrackets(cells.sentence))).map(({ line }) => line),
  );
  if (rows.length > 0 && leftOut.size === rows.length)
    throw new UsageError(`${gold.path}: every sentence is in ${seen.path} too`, { exitCode: 3 });
  const lines: string[] = [];
  for (const { line, text } of await goldLines(gold)) lines[line - 1] = leftOut.has(line) ? "" : text;
  // Lines that are empty or left out keep their place, so that complaints name the right one.
  const kept = lines.join("\n");
  return { path: gold.path, names: null, read: async () => kept };
}

interface Row<C extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<C, string>>;
}

/** Rows below the header, their cells by column, an empty one where a row is too short. */
async function goldRows<C extends string>(gold: Gold, columns: readonly C[]): Promise<readonly Row<C>[]> {
  const [header, ...rows] = (await goldLines(gold)).map(({ line, text }) => ({ line, cells: cellsOf(text) }));
  const places = columns.map((column) => header?.cells.indexOf(column) ?? -1);
  const absent = columns.find((_, i) => places[i]! < 0);
  if (absent !== undefined) throw badGold(gold.path, 1, `no column ${absent}`);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, i) => [column, cells[places[i]!] ?? ""])) as Record<C, string>,
  }));
}

/** A cell in quotation marks has those within it doubled. */
function cellsOf(text: string): readonly string[] {
  return text.split("\t").map((cell) => {
    const [, quoted] = /^"((?:[^"]|"")*)"$/.exec(cell) ?? [];
    return (quoted?.replaceAll('""', '"') ?? cell).trim();
  });
}

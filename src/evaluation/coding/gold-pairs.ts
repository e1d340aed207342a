/** GoldPairs: marked sentences with their labels, read from a TSV. */
import { type MarkedText, unmark } from "../../coding/index.js";
import { asGold, quadOf } from "../categories.js";
import { badGold, type Gold, goldLines } from "../gold.js";

export interface GoldPair extends MarkedText {
  readonly line: number;
  readonly marked: string;
  /** Null when the gold tells conflict from cooperation alone. */
  readonly category: string | null;
  /** 0 (nothing told) to 4; null like `category`. */
  readonly quad: number | null;
  /** Null when the gold does not say. */
  readonly isConflict: boolean | null;
  readonly auxiliary: string | null;
}

const LABELS = ["gold_root", "category", "gold_binary"] as const;
const AUXILIARIES = ["done", "historical", "future", "hypothetical", "negated"];

/** All rows; throws a UsageError with the line of the first that cannot be used. */
export async function readGoldPairs(gold: Gold): Promise<readonly GoldPair[]> {
  const [header, ...rows] = (await goldLines(gold)).map(({ line, text }) => ({ line, cells: text.split("\t") }));
  const columns = header?.cells ?? [];
  const labeled = LABELS.find((name) => columns.includes(name));
  if (!columns.includes("marked_sentence")) throw badGold(gold.path, 1, "no column marked_sentence");
  if (labeled === undefined) throw badGold(gold.path, 1, `no column ${LABELS.join(", ")}`);
  if (rows.length === 0) throw badGold(gold.path, 1, "no row below the header");
  return rows.map(({ line, cells }) => {
    const cell = (name: string): string | null => {
      const i = columns.indexOf(name);
      return i < 0 ? null : (cells[i] ?? "").trim();
    };
    const bad = (reason: string) => badGold(gold.path, line, reason);
    const marked = cell("marked_sentence")!;
    if (marked === "") throw bad("no marked_sentence");
    return { ...unmark(marked), line, marked, ...labelsOf(labeled, cell, bad) };
  });
}

type Labels = Pick<GoldPair, "category" | "quad" | "isConflict" | "auxiliary">;

function labelsOf(
  labeled: (typeof LABELS)[number],
  cell: (name: string) => string | null,
  bad: (reason: string) => Error,
): Labels {
  const label = cell(labeled)!;
  if (labeled === "gold_binary") {
    if (label !== "0" && label !== "1") throw bad(`gold_binary must be 0 or 1; not ${label || "empty"}`);
    return { category: null, quad: null, isConflict: label === "1", auxiliary: null };
  }
  const category = asGold(label);
  if (category === undefined) throw bad(`no PLOVER category: ${label || "empty"}`);
  const penta = cell("gold_penta");
  if (penta !== null && !/^[0-4]$/.test(penta)) throw bad(`gold_penta must be 0 to 4; not ${penta || "empty"}`);
  const written = cell("auxiliary");
  const auxiliary = written === "negation" ? "negated" : written;
  if (auxiliary !== null && !AUXILIARIES.includes(auxiliary))
    throw bad(`auxiliary must be one of ${AUXILIARIES.join(", ")}; not ${auxiliary || "empty"}`);
  return { category, quad: penta === null ? quadOf(category) : Number(penta), isConflict: null, auxiliary };
}

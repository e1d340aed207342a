/** WordTable: codes that hold where certain words stand, alone or two together. */
import type { Category } from "../records/category.js";
import { CONTEXTS, MODES } from "./codebook.js";
import { type Classes, categoriesOf } from "./fields.js";
import { type Row, rowError, rows } from "./table.js";

interface Coded {
  readonly code: string;
  /** Lemmas, and lemmas that must stand next to each other joined by a space. */
  readonly words: ReadonlySet<string>;
}

/** Which contexts hold among words, in the order of contexts.tsv. */
export type ContextTable = (words: readonly string[]) => readonly string[];

/** Which mode of a category holds among words: that of the first row of modes.tsv; null when none does. */
export type ModeTable = (category: Category, words: readonly string[]) => string | null;

export function readContexts(dir: string, classes: Classes): ContextTable {
  const table = rows(dir, "contexts.tsv", { min: 2, max: 2 }).map((row) => {
    const [code, words] = row.fields as [string, string];
    if (!CONTEXTS.includes(code)) throw rowError(row, `PLOVER has no context ${code}`);
    return { code, words: wordsOf(row, words, classes) };
  });
  return (words) => {
    const standing = withPairs(words);
    return table.filter((row) => holds(row, standing)).map(({ code }) => code);
  };
}

export function readModes(dir: string, classes: Classes): ModeTable {
  const tables = new Map<Category, Coded[]>();
  for (const row of rows(dir, "modes.tsv", { min: 3, max: 3 })) {
    const [written, code, words] = row.fields as [string, string, string];
    for (const category of categoriesOf(row, written) ?? []) {
      if (!MODES[category].includes(code)) throw rowError(row, `${category} has no mode ${code}`);
      tables.set(category, [...(tables.get(category) ?? []), { code, words: wordsOf(row, words, classes) }]);
    }
  }
  return (category, words) => {
    const standing = withPairs(words);
    return tables.get(category)?.find((row) => holds(row, standing))?.code ?? null;
  };
}

function wordsOf(row: Row, written: string, classes: Classes): ReadonlySet<string> {
  return new Set(
    written.split("|").flatMap((word) => {
      if (!word.startsWith("@")) return [word];
      const members = classes.get(word.slice(1));
      if (members === undefined) throw rowError(row, `unknown class: ${word}`);
      return [...members];
    }),
  );
}

function withPairs(words: readonly string[]): readonly string[] {
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}

function holds({ words }: Coded, standing: readonly string[]): boolean {
  return standing.some((word) => words.has(word));
}

/** Given: gold and programs made by hand, so that a measure meets answers whose scores are known. */
import type { Cell, Evaluation, Gold, Measure, Programs, WrongItem } from "../../src/evaluation/index.js";

export function goldFile(text: string, path = "gold"): Gold {
  return { path, names: null, read: async () => text };
}

export function goldFolder(files: Readonly<Record<string, string>>, path = "gold"): Gold {
  return { path, names: Object.keys(files).sort(), read: async (name) => files[name!]! };
}

/** Fails when a measure calls what it was not given. */
export function programs(given: Partial<Programs>): Programs {
  const absent = () => Promise.reject(new Error("not given"));
  const factuality = () => {
    throw new Error("not given");
  };
  return { codePairs: absent, attribute: absent, read: absent, parse: absent, factuality, stances: absent, ...given };
}

export function evaluate(measure: Measure, gold: Gold, given: Partial<Programs>): Promise<Evaluation> {
  return measure.evaluate(gold, programs(given), { signal: new AbortController().signal, onDone: async () => {} });
}

/** A table as rows of named cells. */
export function rowsOf({ tables }: Evaluation, name: string): readonly Readonly<Record<string, Cell>>[] {
  const table = tables.find((table) => table.name === name);
  if (table === undefined) throw new Error(`no table ${name}: ${tables.map(({ name }) => name).join(", ")}`);
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ name }, i) => [name, row[i]!])));
}

/** Tables of single figures as one record. */
export function figures(evaluation: Evaluation, name = "summary"): Readonly<Record<string, Cell>> {
  return Object.fromEntries(rowsOf(evaluation, name).map(({ score, percent }) => [score, percent!]));
}

export function goldAndFound({ wrong }: Evaluation): readonly Pick<WrongItem, "place" | "gold" | "found">[] {
  return wrong.map(({ place, gold, found }) => ({ place, gold, found }));
}

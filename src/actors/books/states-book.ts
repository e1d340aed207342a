/** The book of states: what every country, territory and former state is called, where it is governed from, and when it was. */
import { getCountryDataList } from "countries-list";
import type { AliasEntry } from "./alias-trie.js";
import type { State, StateForm } from "./books.js";
import { dateOf, listed, rowError, rows } from "./table.js";

export interface NamedStates {
  readonly states: ReadonlyMap<string, State>;
  readonly entries: readonly AliasEntry[];
}

/** Territories whose capital's name is better known as something else (`Hamilton`, `Stanley`). */
const SMALL: ReadonlySet<string> = new Set(
  "BMU FLK CYM AIA VGB IMN SHN MSR PCN NFK JEY HKG CXR CCK ASC TAA GGY SYC GUY BRB WSM VCT".split(" "),
);

export function readStates(dir: string): NamedStates {
  const states = new Map<string, State>();
  const entries: AliasEntry[] = [];
  const add = (state: State, form: StateForm, names: readonly string[]) => {
    for (const name of names) entries.push({ name, meaning: { kind: "state", state, form } });
  };
  const capitals: [State, string][] = [];
  for (const { iso3, name, alias, capital } of getCountryDataList()) {
    const state: State = Object.freeze({ code: iso3, name, from: null, to: null });
    states.set(iso3, state);
    add(state, "name", [name, ...(alias ?? [])]);
    if (capital !== "" && !SMALL.has(iso3)) capitals.push([state, capital]);
  }
  for (const row of rows(dir, "states.tsv", 7)) {
    const [code, adjectives, people, names, seats, from, to] = row.fields;
    let state = states.get(code!);
    if (state === undefined) {
      if (from === "-") throw rowError(row, `not in the country list and without dates: ${code}`);
      const [name] = listed(names!);
      if (name === undefined) throw rowError(row, `a former state needs a name: ${code}`);
      state = Object.freeze({ code: code!, name, from: dateOf(row, from!), to: dateOf(row, to!) });
      states.set(code!, state);
    }
    add(state, "name", listed(names!));
    add(state, "adjective", listed(adjectives!));
    add(state, "people", people === "-" ? listed(adjectives!).flatMap(inhabitants) : listed(people!));
    add(state, "seat", listed(seats!));
  }
  for (const [state, capital] of capitals) add(state, "capital", [capital]);
  return { states, entries };
}

/** Plural of an adjective that is also a noun: `Algerian` → `Algerians`; none for `Senegalese`, `Spanish`. */
function inhabitants(adjective: string): readonly string[] {
  return /(s|sh|ch|ese|[A-Z.]|States|Union)$/.test(adjective) ? [] : [`${adjective}s`];
}

/** The book of other names: places, names of several states, of nobody, of what speaks for no state, of outlets, and rival meanings. */
import type { AliasEntry } from "./alias-trie.js";
import type { Meaning, Rival, State } from "./books.js";
import { fold } from "./fold.js";
import { slug } from "./slug.js";
import { checkSide, listed, maybe, rowError, rows, unknownSide } from "./table.js";

export function readPlaces(dir: string, codes: ReadonlySet<string>): readonly AliasEntry[] {
  return rows(dir, "places.tsv", 2).flatMap((row) => {
    const side = maybe(row.fields[0]!);
    if (side !== null) checkSide(row, side, codes);
    return listed(row.fields[1]!).map((name) => ({ name, meaning: { kind: "place" as const, name, side } }));
  });
}

const PRIVATE: ReadonlySet<string> = new Set(["newspaper", "company", "institute"]);

export function readNamed(dir: string, states: ReadonlyMap<string, State>): readonly AliasEntry[] {
  return rows(dir, "named.tsv", 3).flatMap((row) => {
    const [kind, names, sides] = row.fields;
    const gathered = listed(sides!).map((code) => states.get(code) ?? unknownSide(row, code));
    const meaning = (name: string): Meaning => {
      if (kind === "states") return { kind, states: gathered };
      if (kind === "nobody") return { kind, name };
      if (!PRIVATE.has(kind!)) throw rowError(row, `invalid kind: ${kind}`);
      const id = `organization:${slug(name)}`;
      return {
        kind: "body",
        body: { id, kind: "organization", name, side: null, cameo: null, role: kind!, from: null, to: null },
      };
    };
    return listed(names!).map((name) => ({ name, meaning: meaning(name) }));
  });
}

export function readOutlets(dir: string, codes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const outlets = new Map<string, string>();
  for (const row of rows(dir, "outlets.tsv", 2)) {
    checkSide(row, row.fields[0]!, codes);
    for (const outlet of listed(row.fields[1]!)) outlets.set(fold(outlet), row.fields[0]!);
  }
  return outlets;
}

export function readRivals(dir: string, states: ReadonlyMap<string, State>): ReadonlyMap<string, Rival> {
  const rivals = new Map<string, Rival>();
  for (const row of rows(dir, "rivals.tsv", 4)) {
    const [name, other, speaksFor, speaksAgainst] = row.fields;
    const side = /^place:(.+)$/.exec(other!)?.[1];
    const meaning: Meaning =
      side === undefined
        ? { kind: "state", state: states.get(other!) ?? unknownSide(row, other!), form: "name" }
        : { kind: "place", name: name!, side: maybe(side) };
    rivals.set(fold(name!), {
      meaning,
      speaksFor: new Set(listed(speaksFor!).map(fold)),
      speaksAgainst: new Set(listed(speaksAgainst!).map(fold)),
    });
  }
  return rivals;
}

/** Loads the actor books from their folder and indexes every name. */
import { fileURLToPath } from "node:url";
import { type AliasEntry, aliasTrie } from "./alias-trie.js";
import { readInstitutions, readOrganizations } from "./bodies-book.js";
import type { Body, Books } from "./books.js";
import { readNamed, readOutlets, readPlaces, readRivals } from "./names-book.js";
import { readLeaders, readNouns, readTitles } from "./nouns-book.js";
import { byOffice, families, readPeople } from "./people-book.js";
import { readStates } from "./states-book.js";
import { rowError } from "./table.js";

const SHIPPED = fileURLToPath(new URL("../../../books/actors", import.meta.url));

/** The books in `dir`, the shipped ones by default. Throws a UsageError that names file and line of a bad row. */
export function loadBooks(dir: string = SHIPPED): Books {
  const named = readStates(dir);
  const codes = new Set([...named.states.keys()]);
  const bodies = [...readOrganizations(dir, codes), ...readInstitutions(dir, codes)];
  const organizations = new Map(
    bodies.filter(({ body }) => body.kind === "organization").map(({ body }) => [body.id.slice(13), body.name]),
  );
  const nouns = readNouns(dir);
  const people = readPeople(dir, named.states, organizations, nouns.titles);
  const entries: AliasEntry[] = [
    ...named.entries,
    ...readNamed(dir, named.states),
    ...bodies.flatMap(({ body, names }) => names.map((name) => ({ name, meaning: { kind: "body" as const, body } }))),
    ...people.entries,
    ...readPlaces(dir, codes),
    ...nouns.entries,
    ...readTitles(dir, nouns.bySlug, codes, organizations),
  ];
  const byId = new Map<string, Body>();
  for (const { body, row } of bodies) {
    if (byId.has(body.id)) throw rowError(row, `given twice: ${body.id}`);
    byId.set(body.id, body);
  }
  return Object.freeze({
    states: named.states,
    bodies: byId,
    people: people.all,
    families: families(people.all),
    offices: byOffice(people.all),
    nouns: nouns.bySlug,
    leaders: readLeaders(dir, nouns.bySlug, codes),
    aliases: aliasTrie(entries),
    outlets: readOutlets(dir, codes),
    rivals: readRivals(dir, named.states),
  });
}

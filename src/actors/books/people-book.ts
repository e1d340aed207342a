/** The book of people: who held which office of which side from when until when, and how their names are written. */
import { join } from "node:path";
import type { AliasEntry } from "./alias-trie.js";
import type { OfficeTerm, Person, State } from "./books.js";
import { fold, namePieces } from "./fold.js";
import { familyFirstForms, familyLastForms, familyOf, isFamilyFirst } from "./romanization.js";
import { slug } from "./slug.js";
import { dateOf, files, listed, type Row, rowError, rows, unknownSide } from "./table.js";

export function readPeople(
  dir: string,
  states: ReadonlyMap<string, State>,
  organizations: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
) {
  const all: Person[] = [];
  const entries: AliasEntry[] = [];
  const ids = new Set<string>();
  for (const file of files(join(dir, "people"))) {
    const ofFile = /^([A-Z]{3})\.tsv$/.exec(file)?.[1];
    for (const row of rows(join(dir, "people"), file, ofFile === undefined ? 5 : 4)) {
      const [side, written, gender, terms, names] = ofFile === undefined ? row.fields : [ofFile, ...row.fields];
      const ownerOf = (code: string) => states.get(code)?.name ?? organizations.get(code) ?? unknownSide(row, code);
      if (gender !== "m" && gender !== "f") throw rowError(row, `invalid gender: ${gender}`);
      const id = `person:${slug(written!)}`;
      if (ids.has(id)) throw rowError(row, `given twice: ${written}`);
      ids.add(id);
      const name = written!.replace(/ \(.*\)$/, "");
      const familyFirst = isFamilyFirst(side!);
      const person: Person = Object.freeze({
        id,
        name,
        family: (familyFirst ? namePieces(name).slice(0, 1) : familyOf(name)).map(fold),
        isFamilyFirst: familyFirst,
        gender: gender === "m" ? "male" : "female",
        terms: terms!.split("; ").map((term) => termOf(row, term, side!, titles, ownerOf)),
      });
      all.push(person);
      const forms = familyFirst ? familyFirstForms : familyLastForms;
      // A family name of several words (`von der Leyen`, `Jean-Pierre`) is met as a name of its own.
      const compound = familyFirst ? [] : familyOf(name);
      const short = compound.length > 1 ? [compound.join(" ")] : [];
      for (const form of new Set([...short, ...[name, ...listed(names!)].flatMap((n) => [n, ...forms(n)])]))
        entries.push({ name: form, meaning: { kind: "person", person } });
    }
  }
  return { all, entries };
}

/**
 * `foreign-minister 2014-04-09..2016-05-09`, `UN:secretary-general 2007-01-01..2016-12-31`, `sister of Kim Jong Un ..`;
 * `acting president 2016-12-09..2017-05-10`; an office in other words, `president=leader of Libya 1969-09-01..2011-10-20`.
 */
function termOf(
  row: Row,
  written: string,
  side: string,
  titles: ReadonlyMap<string, string>,
  ownerOf: (code: string) => string,
): OfficeTerm {
  const match = /^(?:([A-Z0-9]+):)?(.+) ([\d-]*)\.\.([\d-]*)$/.exec(written);
  if (match === null) throw rowError(row, `invalid term: ${written}`);
  const [, code = side, words, from, to] = match;
  const [, slugged, own] = /^(?:acting )?([a-z-]+)=(.+)$/.exec(words!) ?? [];
  const held = slugged ?? words!.replace(/^acting /, "");
  const acting = words!.startsWith("acting ") && titles.has(held);
  const office = slugged !== undefined || acting ? held : words!;
  const title = titles.get(office);
  if (slugged !== undefined && title === undefined) throw rowError(row, `unknown office: ${slugged}`);
  const owner = ownerOf(code);
  return Object.freeze({
    office: title === undefined ? null : office,
    role: own ?? (title === undefined ? office : `${acting ? "acting " : ""}${title} of ${owner}`),
    side: code,
    acting,
    from: dateOf(row, from === "" ? "-" : from!),
    to: dateOf(row, to === "" ? "-" : to!),
  });
}

export function families(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    const key = person.family.at(-1)!;
    const list = index.get(key);
    if (list) list.push(person);
    else index.set(key, [person]);
  }
  return index;
}

/** People by each office they held, as `side office`. */
export function byOffice(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of new Set(
      person.terms.flatMap(({ office, side }) => (office === null ? [] : [`${side} ${office}`])),
    )) {
      const list = index.get(key);
      if (list) list.push(person);
      else index.set(key, [person]);
    }
  }
  return index;
}

/** LookUp: what the books know under a name, as a person would ask for it. */
import type { Body, Books, Meaning, OfficeTerm, Person, State } from "./books/books.js";
import { fold, namePieces } from "./books/fold.js";
import { covers } from "./books/term.js";

export interface OfficeHolder {
  readonly person: Person;
  readonly term: OfficeTerm;
}

export interface LookUp {
  readonly states: readonly State[];
  /** Cities and regions, with the state that holds them; null where that is disputed. */
  readonly places: readonly { readonly name: string; readonly side: string | null }[];
  readonly bodies: readonly Body[];
  readonly people: readonly Person[];
  /** Holders of an office asked for by its name, `president of South Korea`, or of any office of a state asked for. */
  readonly holders: readonly OfficeHolder[];
}

/**
 * Everything a name, code, entity id or office may stand for. With a date, only offices held on it count, and only
 * states and bodies there were. Empty lists when the books know nothing.
 */
export function lookUp(books: Books, words: string, date: string | null): LookUp {
  const meanings = meaningsOf(books, words);
  const isThere = (term: OfficeTerm | State | Body) => date === null || covers(term, date);
  const code = words.trim().toUpperCase();
  const byCode = books.states.get(code.replace(/^STATE:/, ""));
  const states = distinct([
    ...(byCode === undefined ? [] : [byCode]),
    ...meanings.flatMap((m) => (m.kind === "state" ? [m.state] : m.kind === "states" ? m.states : [])),
  ]).filter(isThere);
  const bodies = distinct([
    ...[...books.bodies.values()].filter(({ id }) => id === words || id === `organization:${code}`),
    ...meanings.flatMap((m) => (m.kind === "body" ? [m.body] : [])),
  ]).filter(isThere);
  const people = distinct([
    ...books.people.filter(({ id }) => id === words),
    ...meanings.flatMap((m) => (m.kind === "person" ? [m.person] : [])),
    ...(books.families.get(fold(words.trim())) ?? []),
  ]);
  const office = plain(words);
  const asked = new Set(
    meanings.some((m) => m.kind === "state" && m.form === "name") || byCode ? states.map((s) => s.code) : [],
  );
  const holders = books.people.flatMap((person) =>
    person.terms
      .filter((term) => plain(term.role) === office || asked.has(term.side))
      .filter(isThere)
      .map((term) => ({ person, term })),
  );
  const places = meanings.flatMap((m) => (m.kind === "place" ? [{ name: m.name, side: m.side }] : []));
  return { states, places, bodies, people, holders };
}

/** The meanings of a name as written, without its article, or with what stands behind a comma put first (`Korea, Republic of`). */
function meaningsOf(books: Books, words: string): readonly Meaning[] {
  const [, last, first] = /^([^,]+), (.+)$/.exec(words) ?? [];
  const plain = words.replace(/ (province|governorate|state|region|oblast|prefecture|county|peninsula|city)$/i, "");
  for (const form of [words, words.replace(/^the /i, ""), `${first} ${last}`, plain]) {
    const found = meaningsAt(books, form);
    if (found.length > 0) return found;
  }
  return [];
}

function meaningsAt(books: Books, words: string): readonly Meaning[] {
  let node = books.aliases;
  for (const piece of namePieces(words)) {
    const next = node.next.get(fold(piece));
    if (next === undefined) return [];
    node = next;
  }
  return node.aliases.map(({ meaning }) => meaning);
}

function plain(words: string): string {
  return namePieces(words).map(fold).join(" ").replace(/^the /, "");
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

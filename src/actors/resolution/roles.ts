/** Roles: what office a person held on a date, and whether that still makes them speak for a state. */
import type { Books, OfficeTerm, Person } from "../books/books.js";
import { covers, endedBefore } from "../books/term.js";
import { type Cast, enroll, type Who } from "./cast.js";

/** The term that counts on a date: of those that cover it the one begun last; null without one or without a date. */
export function termOn({ terms }: Person, date: string | null): OfficeTerm | null {
  if (date === null) return null;
  let best: OfficeTerm | null = null;
  for (const term of terms) {
    if (!covers(term, date)) continue;
    if (best === null || (term.from ?? "") >= (best.from ?? "")) best = term;
  }
  return best;
}

/**
 * A person of the books as an entity. Whoever is out of every office the book knows speaks for nobody: the side is null,
 * and after the last office the role says `former`. Without a date the side is that of the offices, and no role is chosen.
 */
export function personWho(cast: Cast, person: Person): Who {
  const { date } = cast;
  const now = termOn(person, date);
  const last = person.terms.toSorted((a, b) => (b.from ?? "").localeCompare(a.from ?? ""))[0];
  const isPast = date !== null && person.terms.every((term) => endedBefore(term, date));
  return enroll(cast, {
    id: person.id,
    kind: "person",
    name: person.name,
    side: date === null ? (last?.side ?? null) : ((now ?? near(person, date))?.side ?? null),
    role: now?.role ?? (isPast && last !== undefined ? `former ${last.role}` : null),
    known: true,
  });
}

/** Before a first office and between two, one that begins within these years says for whom someone is already acting. */
const NEAR_YEARS = 3;

function near({ terms }: Person, date: string): OfficeTerm | undefined {
  const year = Number(date.slice(0, 4));
  return terms.find(({ from }) => from !== null && from > date && Number(from.slice(0, 4)) - year <= NEAR_YEARS);
}

interface Post {
  readonly office: string;
  readonly side: string;
  readonly date: string | null;
  /** Whether those who act are asked for (`the acting president`); else they count where nobody holds the office itself. */
  readonly acting: boolean;
}

/** Those who held an office of a side on a date, the one who began last first; nobody without a date. */
export function holders(books: Books, { office, side, date, acting }: Post): readonly Person[] {
  if (date === null) return [];
  const found = (books.offices.get(`${side} ${office}`) ?? []).flatMap((person) => {
    const terms = person.terms.filter((t) => t.office === office && t.side === side && covers(t, date));
    return terms.map((term) => ({ person, term }));
  });
  const wanted = found.filter(({ term }) => term.acting === acting);
  return (wanted.length > 0 ? wanted : acting ? [] : found)
    .sort((a, b) => (b.term.from ?? "").localeCompare(a.term.from ?? ""))
    .map(({ person }) => person);
}

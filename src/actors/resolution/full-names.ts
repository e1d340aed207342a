/** Full names: people named in full, those the books know and those only the text does. */
import type { Person } from "../books/books.js";
import { wordPieces } from "../books/fold.js";
import { isEastAsianFamily } from "../books/romanization.js";
import { slug } from "../books/slug.js";
import { covers } from "../books/term.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, claim, doubt, enroll, headWithin, type Who } from "./cast.js";
import type { NameRun } from "./name-runs.js";
import { personWho } from "./roles.js";
import { words } from "./states.js";

/** Someone named in the text, by what a later surname alone could mean. */
export interface NamedPerson {
  readonly who: Who;
  readonly person: Person | null;
  /** Folded pieces that alone could name them again. */
  readonly shortNames: readonly string[];
  /** Token at which the full name stands. */
  readonly at: number;
}

/** Claims a sighted person of the books. */
export function claimPerson(cast: Cast, sighting: Sighting): NamedPerson | null {
  const people = sighting.meanings.flatMap((m) => (m.kind === "person" ? [m.person] : []));
  const person = choose(cast, sighting, people);
  if (person === undefined) return null;
  const who = personWho(cast, person);
  const { start, end, first, last } = sighting;
  claim(cast, { start, end, first, last, head: headWithin(cast.parsed, first, last), form: "name", who });
  return { who, person, shortNames: [person.family.join(" "), person.family.at(-1)!], at: first };
}

/** Of several people with one name, the one in office on the date; a tie is a problem. */
function choose(cast: Cast, sighting: Sighting, people: readonly Person[]): Person | undefined {
  if (people.length < 2) return people[0];
  const { date } = cast;
  const serving = date === null ? [] : people.filter((p) => p.terms.some((t) => covers(t, date)));
  const candidates = serving.length > 0 ? serving : people;
  if (candidates.length > 1) {
    const others = candidates.slice(1).map((p) => `${p.name}, ${p.terms[0]?.role ?? "unknown"}`);
    doubt(
      cast,
      "ambiguous-name",
      `“${words(cast, sighting)}”, taken as ${candidates[0]!.terms[0]?.role ?? candidates[0]!.id}, could be ${others.join(" or ")}`,
      sighting,
    );
  }
  return candidates[0];
}

/** Claims a name of several words that no book has as it stands; null for one word alone. */
export function claimUnknown(cast: Cast, { first, last }: NameRun): NamedPerson | null {
  const { tokens } = cast.parsed;
  const pieces = tokens.slice(first, last).flatMap((t) => wordPieces(t.text).map((p) => p.folded));
  if (pieces.length < 2) return null;
  const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  const known = withoutMiddle(cast, pieces);
  if (known !== null) {
    const who = personWho(cast, known);
    claim(cast, { ...span, first, last, head: headWithin(cast.parsed, first, last), form: "name", who });
    return { who, person: known, shortNames: [known.family.join(" "), known.family.at(-1)!], at: first };
  }
  const name = words(cast, span);
  const who = enroll(cast, {
    id: unknownId(cast, { first, last }),
    kind: "person",
    name,
    side: null,
    role: null,
    known: false,
  });
  claim(cast, { ...span, first, last, head: headWithin(cast.parsed, first, last), form: "name", who });
  return { who, person: null, shortNames: shortNamesOf(pieces), at: first };
}

/** `Ashton B. Carter`, `Dmitri Anatolyevich Medvedev`, `Joseph R. Biden Jr.`: someone of the books when the middle is left out. */
function withoutMiddle({ books }: Cast, written: readonly string[]): Person | null {
  const pieces = written.filter((piece) => piece !== "jr" && piece !== "sr");
  if (pieces.length !== 3 || isEastAsianFamily(pieces[0]!)) return null;
  const aliases = books.aliases.next.get(pieces[0]!)?.next.get(pieces[2]!)?.aliases ?? [];
  const people = aliases.flatMap(({ meaning }) => (meaning.kind === "person" ? [meaning.person] : []));
  return people.length === 1 && !people[0]!.isFamilyFirst ? people[0]! : null;
}

/** The id that someone named so has when no book knows them. */
export function unknownId({ parsed: { tokens, doc } }: Cast, { first, last }: NameRun): string {
  return `person:${slug(doc.text.slice(tokens[first]!.start, tokens[last - 1]!.end))}`;
}

/** The last word, and the first of a name that begins with an East Asian family name. */
function shortNamesOf(pieces: readonly string[]): readonly string[] {
  const isFamilyFirst = (pieces.length === 3 || pieces.length === 2) && isEastAsianFamily(pieces[0]!);
  return isFamilyFirst ? [pieces[0]!, pieces.at(-1)!] : [pieces.at(-1)!];
}

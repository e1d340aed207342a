/** Names: everything that a name of the books, or a name of the text alone, says directly; the first step of resolution. */
import type { Body, Meaning } from "../books/books.js";
import { covers } from "../books/term.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, claim, enroll, headWithin, type Who } from "./cast.js";
import { claimPerson, claimUnknown, type NamedPerson, unknownId } from "./full-names.js";
import { type NameRun, nameRuns } from "./name-runs.js";
import { claimState, isSettled } from "./states.js";
import { claimUnnamedBody, unnamedBodies } from "./unnamed-bodies.js";

/** Claims the names of a text; returns the people named in full, in text order. */
export function claimNames(
  cast: Cast,
  sighted: readonly Sighting[],
  byToken: readonly (Sighting | undefined)[],
): readonly NamedPerson[] {
  const named: NamedPerson[] = [];
  const add = (person: NamedPerson | null) => {
    if (person !== null) named.push(person);
  };
  for (const sighting of sighted)
    if (sighting.meanings.some((m) => m.kind === "person")) add(claimPerson(cast, sighting));
  const runs = nameRuns(cast, byToken);
  const hidden: boolean[] = [];
  const surnames = new Set(named.flatMap(({ person }) => (person === null ? [] : person.family)));
  const inHeadline = (run: NameRun) => cast.headlines[cast.parsed.tokens[run.first]!.sentence] === true;
  for (const run of [...runs.filter((r) => !inHeadline(r)), ...runs.filter(inHeadline)]) {
    // In title case any two words look like a name: only one that the text has elsewhere is.
    if (inHeadline(run) && !cast.people.has(unknownId(cast, run))) continue;
    // “Trump Tower”, “Biden Doctrine”: a word after the surname of someone in the text is no given name.
    const firstWord = cast.parsed.tokens[run.first]!.lower;
    if (run.last - run.first > 1 && surnames.has(firstWord) && !isFamilyFirstName(named, firstWord)) continue;
    const person = claimUnknown(cast, run);
    if (person === null) continue;
    named.push(person);
    for (let i = run.first; i < run.last; i++) hidden[i] = true;
  }
  const allShortNames = new Set(named.flatMap((n) => n.shortNames));
  for (const body of unnamedBodies(cast, byToken)) {
    if (hidden[body.first] === true || hidden[body.last - 1] === true) continue;
    if (body.last - body.first === 1 && allShortNames.has(cast.parsed.tokens[body.first]!.lower)) continue;
    claimUnnamedBody(cast, body);
    for (let i = body.first; i < body.last; i++) hidden[i] = true;
  }
  const shortNames = new Set(named.filter(({ person }) => person === null).flatMap((n) => n.shortNames));
  const unsettled: Sighting[] = [];
  for (const sighting of sighted) {
    if (hidden[sighting.first] === true && hidden[sighting.last - 1] === true) continue;
    if (sighting.meanings.some((m) => m.kind === "person")) continue;
    if (isShortName(cast, sighting, shortNames)) continue;
    if (bodiesOf(sighting.meanings).length > 0) {
      if (!sighting.meanings.some((m) => m.kind === "noun")) claimBody(cast, sighting);
    } else if (isSettled(cast, sighting)) claimState(cast, sighting);
    else unsettled.push(sighting);
  }
  // Names that could be of several wait until the text has said all it says plainly.
  for (const sighting of unsettled) claimState(cast, sighting);
  return named.sort((a, b) => a.at - b.at);
}

function isFamilyFirstName(named: readonly NamedPerson[], word: string): boolean {
  return named.some(({ person }) => person !== null && person.family[0] === word && person.isFamilyFirst);
}

/** `Jordan` in a text about Michael Jordan. */
function isShortName(cast: Cast, { start, end }: Sighting, shortNames: ReadonlySet<string>): boolean {
  return shortNames.size > 0 && shortNames.has(cast.parsed.doc.text.slice(start, end).toLowerCase());
}

export function bodiesOf(meanings: readonly Meaning[]): readonly Body[] {
  return meanings.flatMap((m) => (m.kind === "body" ? [m.body] : []));
}

function claimBody(cast: Cast, sighting: Sighting): void {
  const body = chosenBody(cast, bodiesOf(sighting.meanings));
  const { start, end, first, last } = sighting;
  claim(cast, {
    start,
    end,
    first,
    last,
    head: headWithin(cast.parsed, first, last),
    form: "name",
    who: bodyWho(cast, body),
  });
}

/** Of several bodies of one name, one that exists on the date, of a side the text names; else the first of the book. */
export function chosenBody(cast: Cast, bodies: readonly Body[]): Body {
  const { date } = cast;
  const living = bodies.filter((body) => date === null || covers(body, date));
  const candidates = living.length > 0 ? living : bodies;
  const near = candidates.find((body) => body.side === cast.outletSide || cast.people.has(`state:${body.side}`));
  return near ?? candidates[0]!;
}

export function bodyWho(cast: Cast, { id, kind, name, side, role }: Body): Who {
  return enroll(cast, { id, kind, name, side, role, known: true });
}

/** States and places: what a sighted name of a country, capital, people or city stands for where it stands. */
import type { Meaning, State } from "../books/books.js";
import { fold } from "../books/fold.js";
import { slug } from "../books/slug.js";
import { covers } from "../books/term.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, claim, doubt, enroll, headWithin, type Who } from "./cast.js";

type StateMeaning = Extract<Meaning, { kind: "state" }>;

/** Claims what a sighting says of a state, several states, or a place; false when it says nothing of the kind. */
export function claimState(cast: Cast, sighting: Sighting): boolean {
  const other = rivalOf(cast, sighting);
  if (other?.kind === "place") {
    take(cast, sighting, placeWho(cast, other.name, other.side));
    return true;
  }
  if (other?.kind === "state") {
    take(cast, sighting, stateWho(cast, other.state));
    return true;
  }
  const states = sighting.meanings.filter((m): m is StateMeaning => m.kind === "state");
  const [first] = sighting.meanings;
  if (first?.kind === "states") {
    for (const state of first.states) take(cast, sighting, stateWho(cast, state));
    return true;
  }
  if (states.length > 0) {
    const meaning = chosen(cast, sighting, states);
    const { form, state } = meaning;
    const isPlace = (form === "capital" || form === "seat") && isLocative(cast, sighting);
    take(cast, sighting, isPlace ? placeWho(cast, words(cast, sighting), state.code) : stateWho(cast, state));
    return true;
  }
  const place = sighting.meanings.find((m) => m.kind === "place");
  if (place === undefined) return false;
  take(cast, sighting, placeWho(cast, place.name, place.side));
  return true;
}

/** What a name means instead, where more words of the text speak for that than against it: `Georgia`, with Atlanta in the text. */
function rivalOf(cast: Cast, sighting: Sighting): Meaning | null {
  if (sighting.last - sighting.first > 1) return null;
  const rival = cast.books.rivals.get(fold(words(cast, sighting)));
  if (rival === undefined) return null;
  let balance = 0;
  for (const word of rival.speaksFor) if (cast.words.has(word)) balance++;
  for (const word of rival.speaksAgainst) if (cast.words.has(word)) balance--;
  return balance > 0 ? rival.meaning : null;
}

/** Whether a sighting of a state can mean only one. */
export function isSettled(cast: Cast, { meanings }: Sighting): boolean {
  return (
    living(
      cast,
      meanings.filter((m): m is StateMeaning => m.kind === "state"),
    ).length < 2
  );
}

function living({ date }: Cast, states: readonly StateMeaning[]): readonly StateMeaning[] {
  const distinct = states.filter((m, i) => states.findIndex((other) => other.state === m.state) === i);
  const found = distinct.filter((m) => date === null || covers(m.state, date));
  return found.length > 0 ? found : distinct;
}

/**
 * The state that fits the date and the text: that of an outlet which speaks for one, else the only one named plainly,
 * else the first of the book, which is a problem.
 */
function chosen(cast: Cast, sighting: Sighting, states: readonly StateMeaning[]): StateMeaning {
  const candidates = living(cast, states);
  if (candidates.length === 1) return candidates[0]!;
  const own = candidates.find((m) => m.state.code === cast.outletSide);
  if (own !== undefined) return own;
  const named = candidates.filter((m) => cast.people.has(`state:${m.state.code}`));
  if (named.length === 1) return named[0]!;
  const best = (named.length > 0 ? named : candidates)[0]!;
  const others = candidates.filter((m) => m !== best).map((m) => m.state.name);
  const reason = `“${words(cast, sighting)}”, taken as ${best.state.name}, could be ${others.join(" or ")}`;
  doubt(cast, "ambiguous-name", reason, sighting);
  return best;
}

export function stateWho(cast: Cast, state: State): Who {
  return enroll(cast, {
    id: `state:${state.code}`,
    kind: "state",
    name: state.name,
    side: state.code,
    role: null,
    known: true,
  });
}

export function placeWho(cast: Cast, name: string, side: string | null): Who {
  const id = `place:${side === null ? "" : `${side}/`}${slug(name)}`;
  return enroll(cast, { id, kind: "place", name, side, role: null, known: true });
}

const LOCATIVE = new Set(["in", "at", "near", "outside", "around", "inside", "throughout", "across", "within"]);

/** Nouns of places: the `of` after one, or the name in apposition to one, is a place too. */
const PLACE_NOUNS = new Set(
  (
    "city capital town village province district suburb outskirt region county area street downtown center centre airport " +
    "north south east west northeast northwest southeast southwest northwards metropolis neighborhood neighbourhood"
  ).split(" "),
);

/** Whether a capital is where something is (`in Seoul`) rather than who does it (`Seoul said`, `talks with Seoul`). */
function isLocative({ parsed }: Cast, { first, last }: Sighting): boolean {
  const { tokens } = parsed;
  let above = tokens[headWithin(parsed, first, last)]!;
  // “in Washington and Seoul”: the second of a pair stands where the first does.
  for (let step = 0; above.dep === "conj" && step < 8; step++) above = tokens[above.head]!;
  const governor = tokens[above.head]!;
  if (above.dep === "appos") return PLACE_NOUNS.has(governor.lemma.toLowerCase());
  if (above.dep !== "pobj") return false;
  if (LOCATIVE.has(governor.lower)) return true;
  return governor.lower === "of" && PLACE_NOUNS.has(tokens[governor.head]!.lemma.toLowerCase());
}

function take(cast: Cast, { start, end, first, last }: Sighting, who: Who): void {
  claim(cast, { start, end, first, last, head: headWithin(cast.parsed, first, last), form: "name", who });
}

export function words({ parsed }: Cast, { start, end }: { readonly start: number; readonly end: number }): string {
  return parsed.doc.text.slice(start, end);
}

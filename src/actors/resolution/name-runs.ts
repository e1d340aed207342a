/** Name runs: where the text names a person no book has, read from the recognizer, from titles and from the shape of names. */
import { fold } from "../books/fold.js";
import { isEastAsianFamily } from "../books/romanization.js";
import type { Sighting } from "../recognition/sightings.js";
import type { Cast } from "./cast.js";

export interface NameRun {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
}

type ByToken = readonly (Sighting | undefined)[];

/** Runs in text order, none overlapping another; the recognizer's come before those of titles and shapes. */
export function nameRuns(cast: Cast, byToken: ByToken): readonly NameRun[] {
  const taken: boolean[] = [];
  const runs: NameRun[] = [];
  const add = (run: NameRun | null) => {
    if (run === null || taken[run.first] === true || taken[run.last - 1] === true) return;
    for (let i = run.first; i < run.last; i++) taken[i] = true;
    runs.push(run);
  };
  for (const { first, last, label } of cast.parsed.names)
    if (label === "PERSON") add(extended(cast, trimmed(cast, first, last), byToken));
  for (let i = 0; i < byToken.length; i++) {
    const sighting = byToken[i];
    if (sighting === undefined || sighting.last !== i + 1 || !isTitle(sighting)) continue;
    add(afterTitle(cast, i + 1, byToken) ?? afterTitle(cast, afterOwner(cast, i + 1, byToken), byToken));
  }
  for (const token of cast.parsed.tokens) {
    if (token.pos !== "PROPN" || byToken[token.i] !== undefined) continue;
    add(byShape(cast, token.i, byToken) ?? byApposition(cast, token.i, byToken));
  }
  return runs.sort((a, b) => a.first - b.first);
}

/** Words that begin a recognized stretch and are none of the name. */
const HONORIFIC = new Set(
  "mr mrs ms dr sir lord lady prof gen sen rep lt col maj adm gov comrade prince princess ayatollah sheikh st rev capt sgt".split(
    " ",
  ),
);

function trimmed({ parsed }: Cast, from: number, to: number): NameRun {
  const { tokens } = parsed;
  let first = from;
  let last = to;
  while (first < last && (HONORIFIC.has(fold(tokens[first]!.text)) || tokens[first]!.pos === "DET")) first++;
  // “Kim’s Silence”: a name ends at its possessive.
  for (let i = first; i < last; i++) if (tokens[i]!.tag === "POS") last = i;
  while (last > first && /^(PUNCT|NUM|SPACE|SYM)$/.test(tokens[last - 1]!.pos)) last--;
  return { first, last };
}

/** A recognized stretch with the proper nouns that the parse joins to it: `Moon` → `Moon Seong Mook`. */
function extended(cast: Cast, run: NameRun, byToken: ByToken): NameRun | null {
  const { tokens } = cast.parsed;
  let { first, last } = run;
  if (first >= last || !isFree(cast, first, last, byToken)) return null;
  while (last < tokens.length && last - first < 6 && joins(cast, last, first, last, byToken)) last++;
  while (first > 0 && last - first < 6 && joins(cast, first - 1, first, last, byToken)) first--;
  return { first, last };
}

function joins(cast: Cast, i: number, first: number, last: number, byToken: ByToken): boolean {
  if (!isBareName(cast, i, byToken)) return false;
  const { tokens } = cast.parsed;
  const inside = (index: number) => index >= first && index < last;
  const { head, dep } = tokens[i]!;
  if (inside(head) && dep === "compound") return true;
  for (let k = first; k < last; k++) {
    const word = tokens[k]!;
    if (word.dep !== "compound") continue;
    // The run's head, or what stands between the run and its head.
    if (word.head === i) return true;
    if (i >= last && word.head > i && head === word.head && dep === "compound" && isBareName(cast, word.head, byToken))
      return true;
  }
  return false;
}

function isBareName({ parsed }: Cast, i: number, byToken: ByToken): boolean {
  const { pos, text, entityType } = parsed.tokens[i]!;
  if (pos !== "PROPN" || byToken[i] !== undefined || HONORIFIC.has(fold(text))) return false;
  return entityType === "" || entityType === "PERSON" || isEastAsianFamily(fold(text));
}

/** Whether a stretch is none of the books' names: no sighting in it but of places inside a longer name. */
function isFree({ parsed }: Cast, first: number, last: number, byToken: ByToken): boolean {
  let free = 0;
  for (let i = first; i < last; i++) {
    const there = byToken[i];
    if (there === undefined) {
      if (parsed.tokens[i]!.pos === "PROPN") free++;
      continue;
    }
    if (there.meanings.some((m) => m.kind === "person" || m.kind === "body" || m.kind === "nobody")) return false;
    if (there.last - there.first > 1 && !there.meanings.some((m) => m.kind === "noun")) return false;
    if (i === first && there.meanings.some((m) => m.kind === "noun")) return false;
    if (there.meanings.some((m) => m.kind === "state" && (m.form === "adjective" || m.form === "people"))) return false;
  }
  return free > 0;
}

function isTitle({ meanings }: Sighting): boolean {
  return meanings.some(
    (m) => m.kind === "noun" && (m.noun.kind === "office" || m.noun.kind === "official" || m.noun.kind === "private"),
  );
}

/** `Prime Minister of Latvia` + name: the token after `of` and a state; the same token where there is none. */
function afterOwner({ parsed }: Cast, at: number, byToken: ByToken): number {
  const { tokens } = parsed;
  if (tokens[at]?.lower !== "of") return at;
  const begin = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  return byToken[begin]?.meanings.some((m) => m.kind === "state") === true ? byToken[begin]!.last : at;
}

/** A title before two to four proper nouns makes them a name, whatever the recognizer says. */
function afterTitle({ parsed }: Cast, first: number, byToken: ByToken): NameRun | null {
  const { tokens } = parsed;
  let last = first;
  while (
    last < tokens.length &&
    (tokens[last]!.pos === "PROPN" || (tokens[last]!.text === "-" && last > first)) &&
    byToken[last] === undefined &&
    tokens[last]!.sentence === tokens[first]!.sentence &&
    !NOT_PEOPLE.has(tokens[last]!.entityType)
  )
    last++;
  const nWords = last - first;
  return nWords >= 2 && nWords <= 6 ? { first, last } : null;
}

/** Labels no name of a person gets by mistake; a place or people the books do not know is one as likely as not. */
const NOT_PEOPLE = new Set(["DATE", "EVENT", "LAW", "MONEY", "TIME"]);

/** `Nadia Benhamou, adviser to the president`: two or three words described as a person, whatever the recognizer calls them. */
function byApposition({ parsed }: Cast, head: number, byToken: ByToken): NameRun | null {
  const { tokens } = parsed;
  const isDescribed = tokens[head]!.children.some(
    (i) => i > head && tokens[i]!.dep === "appos" && byToken[i] !== undefined && isTitle(byToken[i]),
  );
  if (!isDescribed) return null;
  let first = head;
  while (
    first > 0 &&
    tokens[first - 1]!.pos === "PROPN" &&
    byToken[first - 1] === undefined &&
    tokens[first - 1]!.dep === "compound" &&
    head - first < 3
  )
    first--;
  return first === head ? null : { first, last: head + 1 };
}

/** `Kwak Gil Sup`: three unlabelled proper nouns that begin with an East Asian family name and head their phrase. */
function byShape({ parsed }: Cast, first: number, byToken: ByToken): NameRun | null {
  const { tokens } = parsed;
  if (!isEastAsianFamily(fold(tokens[first]!.text))) return null;
  if (tokens[first - 1]?.pos === "PROPN" && byToken[first - 1] === undefined) return null;
  let last = first;
  while (
    last < tokens.length &&
    (tokens[last]!.pos === "PROPN" || tokens[last]!.text === "-") &&
    byToken[last] === undefined &&
    tokens[last]!.entityType === ""
  )
    last++;
  const words = tokens.slice(first, last).filter((t) => t.pos === "PROPN");
  const head = tokens[last - 1]!;
  return words.length === 3 && head.dep !== "compound" ? { first, last } : null;
}

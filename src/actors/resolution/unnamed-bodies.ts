/** Unnamed bodies: organizations that only the text knows (`One Korea Centre`); they speak for no state. */
import { slug } from "../books/slug.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, claim, enroll, headWithin } from "./cast.js";
import type { NameRun } from "./name-runs.js";
import { words } from "./states.js";

/**
 * The organizations of a text that no book knows, as token ranges: what the recognizer calls one, and a state's name that
 * the parse makes the first part of a longer one (`Korea Gas Corporation`). One that ends in a common noun of the books
 * (`Iranian Foreign Ministry`) is left to the phrases; one that only wraps a name of the books, to it.
 */
export function unnamedBodies(cast: Cast, sighted: readonly (Sighting | undefined)[]): readonly NameRun[] {
  const { tokens, names, sentences } = cast.parsed;
  const recognized = names.flatMap((name) => {
    const run = name.label === "ORG" || name.label === "FAC" ? trimmed(cast, name, sighted) : null;
    return run === null || !isActor(cast, run, sighted) ? [] : [run];
  });
  const shaped: NameRun[] = [];
  for (let i = 0; i < sighted.length; i++) {
    const there = sighted[i];
    if (there === undefined || there.first !== i || cast.headlines[tokens[i]!.sentence] === true) continue;
    if (!there.meanings.some((m) => m.kind === "state" && (m.form === "name" || m.form === "capital"))) continue;
    let last = there.last;
    const end = sentences[tokens[i]!.sentence]!.last;
    while (
      last < end &&
      tokens[last]!.pos === "PROPN" &&
      sighted[last] === undefined &&
      tokens[last]!.entityType !== "PERSON" &&
      !/\.$/.test(tokens[last]!.text)
    )
      last++;
    const joint = tokens[headWithin(cast.parsed, there.first, there.last)]!;
    if (last === there.last || joint.dep !== "compound" || joint.head < there.last || joint.head >= last) continue;
    let first = there.first;
    while (
      first > 0 &&
      tokens[first - 1]!.head >= first &&
      tokens[first - 1]!.head < last &&
      /^(NUM|PROPN)$/.test(tokens[first - 1]!.pos) &&
      sighted[first - 1] === undefined
    )
      first--;
    // “One Korea Centre's”: a capitalized number before a possessive name is part of it.
    const before = tokens[first - 1];
    if (before?.pos === "NUM" && /^\p{Lu}\p{Ll}/u.test(before.text) && tokens[last]?.tag === "POS") first--;
    shaped.push({ first, last });
  }
  return [...recognized, ...shaped.filter((run) => !recognized.some((r) => r.first < run.last && run.first < r.last))];
}

/** Last words of names that the recognizer takes for organizations and that do nothing: laws, meetings, places, projects. */
const INERT = new Set(
  (
    "act law treaty agreement accord convention summit conference forum war operation operations zone plan program programme project bill " +
    "resolution declaration determination initiative process deal pact charter constitution doctrine strategy policy protocol framework " +
    "festival olympics games cup award prize day week year bridge airport port base station building hotel stadium road street square " +
    "highway river island islands sea system systems missile weapon exercise drill freedom shield press room line"
  ).split(" "),
);

/** A lone capitalized noun after `the` (`the Society`), a law or a meeting, and what holds a body of the books are no new one. */
function isActor(cast: Cast, { first, last }: NameRun, sighted: readonly (Sighting | undefined)[]): boolean {
  const { tokens } = cast.parsed;
  const final = tokens[last - 1]!;
  if (INERT.has(final.lower)) return false;
  for (let i = first; i < last; i++) {
    if (/^["“”„«»]$/.test(tokens[i]!.text)) return false;
    if (sighted[i]?.meanings.some((m) => m.kind === "body") === true) return false;
  }
  const isAcronym = final.text === final.text.toUpperCase() && final.text.length > 1;
  return last - first > 1 || isAcronym || tokens[first - 1]?.pos !== "DET";
}

function trimmed(cast: Cast, name: NameRun, sighted: readonly (Sighting | undefined)[]): NameRun | null {
  const { tokens } = cast.parsed;
  let { first, last } = name;
  while (first < last && (tokens[first]!.pos === "DET" || tokens[first]!.pos === "PUNCT")) first++;
  while (last > first && (tokens[last - 1]!.tag === "POS" || tokens[last - 1]!.pos === "PUNCT")) last--;
  // “South Korea's Hyundai”: what stands before a possessive is an owner, not part of the name.
  for (let i = last - 2; i > first; i--) {
    if (tokens[i]!.tag !== "POS" || sighted[i - 1] === undefined) continue;
    first = i + 1;
    break;
  }
  // A stretch that begins inside a name of the books (“south [Korean Provincial]”) begins after it.
  const cut = sighted[first];
  if (cut !== undefined && cut.first < first) first = cut.last;
  if (first >= last) return null;
  const head = headWithin(cast.parsed, first, last);
  if (tokens[head]!.pos !== "PROPN" || sighted[head] !== undefined || sighted[last - 1] !== undefined) return null;
  return { first, last };
}

export function claimUnnamedBody(cast: Cast, { first, last }: NameRun): void {
  const { tokens } = cast.parsed;
  const span = { start: tokens[first]!.start, end: tokens[last - 1]!.end };
  const name = words(cast, span);
  const id = `organization:${slug(name)}`;
  const who = enroll(cast, { id, kind: "organization", name, side: null, role: null, known: false });
  claim(cast, { ...span, first, last, head: headWithin(cast.parsed, first, last), form: "name", who });
}

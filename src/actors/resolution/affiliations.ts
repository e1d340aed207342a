/** Affiliations: the side and role of people no book knows, from title, owner, apposition or what they are said to be. */

import type { Noun } from "../books/books.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, type Claim, doubt } from "./cast.js";
import { lenderFor } from "./lenders.js";
import { modifiersBefore, ownerAfter } from "./owner.js";
import { words } from "./states.js";

type NounAt = (token: number) => Sighting | undefined;

/** Gives every unknown person the role and side that the words beside a name of theirs say; the first that says wins. */
export function affiliate(cast: Cast, nounAt: NounAt): void {
  for (const one of cast.claims) {
    const { who } = one;
    // Someone the books know, but in no office on the date, is what the text says too.
    if (who.kind !== "person" || one.form !== "name" || who.role !== null) continue;
    byTitle(cast, one, nounAt) ||
      byApposition(cast, one, nounAt) ||
      byCopula(cast, one, nounAt) ||
      byOwner(cast, one, nounAt);
  }
}

const SPEAKING = new Set<Noun["kind"]>(["office", "official", "force"]);

/** `South Korean Unification Ministry spokesman Koo Byoungsam`, `Analyst Moon Seong Mook`. */
function byTitle(cast: Cast, one: Claim, nounAt: NounAt): boolean {
  const before = modifiersBefore(cast, one.first, nounAt);
  if (before.noun === null || before.noun.sighting.last > one.first) return false;
  const { tokens } = cast.parsed;
  const role = words(cast, { start: tokens[before.first]!.start, end: tokens[one.first - 1]!.end });
  // “Deputy Minister Han of the Unification Ministry”: the owner may follow the name.
  const owner = before.owner?.claim?.who ?? ownerAfter(cast, one, ["of", "for", "from", "at"])?.who ?? null;
  settle(cast, one, {
    role,
    noun: before.noun.noun,
    side: owner?.side ?? sideOfWord(before.noun.sighting),
    former: before.former,
    owned: owner !== null,
  });
  return true;
}

/** `Koo, spokesman for the Unification Ministry,`; `the ministry's spokesman, Koo`; `Easley, an associate professor in Seoul`. */
function byApposition(cast: Cast, one: Claim, nounAt: NounAt): boolean {
  const { tokens } = cast.parsed;
  const candidates = tokens[one.head]!.children.filter(
    (i) => tokens[i]!.dep === "appos" && (i < one.first || i >= one.last),
  );
  if (tokens[one.head]!.dep === "appos") candidates.push(tokens[one.head]!.head);
  for (const head of candidates) if (describes(cast, one, head, nounAt)) return true;
  return false;
}

/** `Koo is the ministry's spokesman`. */
function byCopula(cast: Cast, one: Claim, nounAt: NounAt): boolean {
  const { tokens } = cast.parsed;
  const name = tokens[one.head]!;
  const verb = tokens[name.head]!;
  if (name.dep !== "nsubj" || verb.lemma !== "be") return false;
  return verb.children.some(
    (i) => tokens[i]!.dep === "attr" && nounAt(i) !== undefined && describes(cast, one, i, nounAt),
  );
}

function describes(cast: Cast, one: Claim, head: number, nounAt: NounAt): boolean {
  const sighting = nounAt(head);
  const noun = sighting?.meanings.find((m) => m.kind === "noun")?.noun;
  const { tokens } = cast.parsed;
  const token = tokens[head]!;
  if (sighting === undefined || noun === undefined) {
    // An apposition that no noun of the books heads (`sister of the ruler`) still says who someone is.
    if (token.pos !== "NOUN" || head < one.last) return false;
    settle(cast, one, { role: phraseText(cast, head), noun: null, side: null, former: false, owned: true });
    return true;
  }
  const before = modifiersBefore(cast, sighting.first, nounAt);
  const owner = before.owner?.claim?.who ?? ownerAfter(cast, sighting, ["of", "for", "from", "at"])?.who ?? null;
  const isElsewhere = token.children.some((i) => tokens[i]!.dep === "prep" && OWNING.has(tokens[i]!.lower));
  settle(cast, one, {
    role: phraseText(cast, head),
    noun,
    side: owner?.side ?? sideOfWord(sighting),
    former: before.former,
    owned: owner !== null || isElsewhere,
  });
  return true;
}

/** Prepositions that give an owner, known or not. */
const OWNING = new Set(["of", "for", "from", "at"]);

/** `One Korea Centre's Kwak Gil Sup`, `Japan's Sato Ichiro`, `Smith of Oxfam`. */
function byOwner(cast: Cast, one: Claim, nounAt: NounAt): boolean {
  const before = modifiersBefore(cast, one.first, nounAt);
  const owner =
    before.possessive && before.owner?.claim != null
      ? before.owner.claim
      : ownerAfter(cast, one, ["of", "at", "with", "from"]);
  if (owner === null) return false;
  one.who.role = words(cast, owner);
  if (owner.who.kind === "state" || owner.who.kind === "institution" || owner.who.known)
    one.who.side = owner.who.kind === "place" ? null : owner.who.side;
  return true;
}

interface Description {
  readonly role: string;
  readonly noun: Noun | null;
  readonly side: string | null;
  readonly former: boolean;
  readonly owned: boolean;
}

function settle(cast: Cast, one: Claim, { role, noun, side, former, owned }: Description): void {
  one.who.role = role;
  if (noun === null || !SPEAKING.has(noun.kind) || former) return;
  one.who.side = side;
  if (side !== null || owned) return;
  const lender = lenderFor(cast, {
    start: one.start,
    first: one.first,
    head: one.head,
    kind: noun.kind,
    slug: noun.slug,
  });
  if (lender === null) return;
  one.who.side = lender.who.side;
  doubt(cast, "assumed-side", `“${one.who.name}”, side taken from “${words(cast, lender)}”`, one);
}

function sideOfWord(sighting: Sighting): string | null {
  return sighting.meanings.find((m) => m.kind === "noun")?.side ?? null;
}

/** A noun phrase up to its first relative clause or comma. */
function phraseText(cast: Cast, head: number): string {
  const { tokens } = cast.parsed;
  let first = head;
  for (const i of tokens[head]!.children) if (i < first) first = i;
  while (first > 0 && tokens[first - 1]!.head === first && tokens[first - 1]!.pos !== "PUNCT") first--;
  let last = head;
  for (const i of tokens[head]!.children) if (i > head && tokens[i]!.dep === "prep") last = Math.max(last, lastOf(i));
  while (first < head && /^(DET|PUNCT|CCONJ)$/.test(tokens[first]!.pos)) first++;
  return words(cast, { start: tokens[first]!.start, end: tokens[last]!.end });

  function lastOf(token: number, depth = 0): number {
    let end = token;
    if (depth > 12) return end;
    for (const i of tokens[token]!.children)
      if (i > token && tokens[i]!.pos !== "PUNCT" && tokens[i]!.dep !== "relcl")
        end = Math.max(end, lastOf(i, depth + 1));
    return end;
  }
}

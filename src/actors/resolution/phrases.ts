/** Phrases: common nouns that stand for an actor (`the South Korean government`, `U.S. troops`, `analysts`), with their owner. */
import type { Noun } from "../books/books.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, claim, claimAt, enroll, headWithin, type Who } from "./cast.js";
import { lenderFor } from "./lenders.js";
import { bodiesOf, bodyWho, chosenBody } from "./names.js";
import { joined, type Modifiers, modifiersBefore, ownerAfter } from "./owner.js";
import { holders, personWho } from "./roles.js";
import { stateWho } from "./states.js";

export interface Phrase {
  readonly noun: Noun;
  /** Side the word itself gives (`secretary of state` → USA); null for most. */
  readonly side: string | null;
  readonly sighting: Sighting;
  readonly head: number;
}

/** The sighted common nouns whose head word is a noun where it stands. */
export function phrasesOf(cast: Cast, sighted: readonly Sighting[]): readonly Phrase[] {
  return sighted.flatMap((sighting) => {
    const meaning = sighting.meanings.find((m) => m.kind === "noun");
    if (meaning === undefined) return [];
    const head = headWithin(cast.parsed, sighting.first, sighting.last);
    const { pos, dep } = cast.parsed.tokens[head]!;
    if (pos !== "NOUN" && pos !== "PROPN") return [];
    // `a rebel stronghold`, `a pirate crew`: no one by himself.
    if (meaning.noun.kind === "armed" && dep === "compound") return [];
    return [{ noun: meaning.noun, side: meaning.side, sighting, head }];
  });
}

/**
 * Claims a phrase for the actor it stands for. False when the words beside it name no owner and it is not a kind that
 * stands alone; `lend` then gives it one from the text around.
 */
export function claimPhrase(
  cast: Cast,
  phrase: Phrase,
  nounAt: (token: number) => Sighting | undefined,
  lend: (pronoun: number | null) => Who | null,
): boolean {
  if (claimAt(cast, phrase.head)?.who.kind === "person" || isTitle(cast, phrase)) return true;
  const before = modifiersBefore(cast, phrase.sighting.first, nounAt);
  const owners = ownersOf(cast, phrase, before, lend);
  const owner = owners[0]?.who ?? null;
  const apposite = isPersonal(phrase.noun) ? appositePerson(cast, phrase) : null;
  const whos =
    apposite !== null
      ? [apposite]
      : owners.length > 1
        ? owners.map(({ who }) => named(cast, phrase, who) ?? actorOf(cast, singular(phrase), before, who))
        : [named(cast, phrase, owner) ?? actorOf(cast, phrase, before, owner)];
  const found = new Map(whos.flatMap((who) => (who === null ? [] : [[who.id, who]])));
  const { tokens } = cast.parsed;
  const firsts = owners.flatMap((owned) => owned.first ?? []);
  const first = owner === null ? phrase.sighting.first : Math.min(before.first, ...firsts);
  for (const who of found.values())
    claim(cast, {
      start: first === phrase.sighting.first ? phrase.sighting.start : tokens[first]!.start,
      end: phrase.sighting.end,
      first,
      last: phrase.sighting.last,
      head: phrase.head,
      form: "nominal",
      who,
    });
  return found.size > 0;
}

/** Of several owners each has one: `the South Korean and Japanese foreign ministers`. Groups stay groups. */
function singular(phrase: Phrase): Phrase {
  return phrase.noun.kind === "office" ? { ...phrase, noun: { ...phrase.noun, plural: false } } : phrase;
}

/** A body of the books that has this very name (`Congress`), unless the owner is somebody else (`the Indian Congress`). */
function named(cast: Cast, { sighting }: Phrase, owner: Who | null): Who | null {
  const bodies = bodiesOf(sighting.meanings);
  if (bodies.length === 0 || !isWrittenAsName(cast, sighting)) return null;
  if (owner === null || owner.side === null) return bodyWho(cast, chosenBody(cast, bodies));
  const own = bodies.find((body) => body.side === owner.side);
  return own === undefined ? null : bodyWho(cast, own);
}

function isWrittenAsName({ parsed }: Cast, { start }: Sighting): boolean {
  const letter = parsed.doc.text.charAt(start);
  return letter !== letter.toLowerCase();
}

function isPersonal({ kind }: Noun): boolean {
  return kind === "office" || kind === "official" || kind === "private";
}

/** `Lee Myung-bak, the President of South Korea,` and `the ministry's spokesman, Koo Byoungsam,`: both words name one person. */
function appositePerson(cast: Cast, { head, noun }: Phrase): Who | null {
  if (noun.plural) return null;
  const { tokens } = cast.parsed;
  const token = tokens[head]!;
  const beside = token.children.filter((i) => tokens[i]!.dep === "appos" && i > head);
  if (token.dep === "appos") beside.push(token.head);
  for (const i of beside) {
    const there = claimAt(cast, i);
    if (there?.form === "name" && there.who.kind === "person") return there.who;
  }
  return null;
}

/** A title before a name (`Spokesman Koo Byoungsam`) is part of the person, not an actor of its own. */
function isTitle({ byHead }: Cast, { sighting }: Phrase): boolean {
  for (let at = sighting.last; at < sighting.last + 6; at++)
    for (const one of byHead[at] ?? [])
      if (one.who.kind === "person" && one.form === "name" && one.first === sighting.last) return true;
  return false;
}

const AFTER: Readonly<Record<string, readonly string[]>> = {
  state: ["of", "in"],
  organ: ["of", "in"],
  force: ["of", "from"],
  office: ["of", "for", "from"],
  official: ["of", "for", "from", "at", "with", "in"],
  armed: ["of", "from", "with"],
  private: ["of", "at", "with", "from"],
};

interface Owned {
  readonly who: Who;
  /** First token of its words, where it has words of its own. */
  readonly first: number | null;
}

/** Whoever the phrase says it belongs to; several where they are joined (`U.S. and South Korean troops`). */
function ownersOf(
  cast: Cast,
  phrase: Phrase,
  before: Modifiers,
  lend: (pronoun: number | null) => Who | null,
): readonly Owned[] {
  const { noun } = phrase;
  if (before.owner?.claim != null) {
    const isShared = noun.plural || noun.kind === "organ" || noun.kind === "state";
    const claims = isShared ? joined(cast, before.owner.claim) : [before.owner.claim];
    return claims.map(({ who, first }) => ({ who, first }));
  }
  if (before.owner?.pronoun != null) {
    const lent = lend(before.owner.pronoun);
    return lent === null ? [] : [{ who: lent, first: null }];
  }
  const after = ownerAfter(cast, phrase.sighting, AFTER[noun.kind]!);
  if (after !== null) return (noun.plural ? joined(cast, after) : [after]).map(({ who }) => ({ who, first: null }));
  if (cast.outletSide === "PRK" && cast.parsed.tokens[phrase.sighting.first]!.lower === "puppet")
    return [{ who: stateWho(cast, cast.books.states.get("KOR")!), first: null }];
  // “a ministry official”: of the ministry spoken of.
  if (noun.kind === "official" && before.noun?.noun.kind === "organ") {
    const { start, first } = phrase.sighting;
    const lender = lenderFor(cast, { start, first, head: phrase.head, kind: "organ", slug: before.noun.noun.slug });
    if (lender !== null) return [{ who: lender.who, first: null }];
  }
  // What a government's own outlet calls “the president” is its own.
  const isOwn = before.determiner === "the" && noun.kind !== "official" && noun.kind !== "private" && !noun.plural;
  const side = phrase.side ?? (isOwn && before.noun === null && !before.former ? cast.outletSide : null);
  const state = side === null ? undefined : cast.books.states.get(side);
  if (state !== undefined) return [{ who: stateWho(cast, state), first: null }];
  const body = side === null ? undefined : cast.books.bodies.get(`organization:${side}`);
  return body === undefined ? [] : [{ who: bodyWho(cast, body), first: null }];
}

/** Whom a noun of an owner stands for; null when that cannot be said yet. */
function actorOf(cast: Cast, { noun, head }: Phrase, before: Modifiers, owner: Who | null): Who | null {
  const side = owner?.side ?? null;
  const ofName = owner === null ? "" : owner.name;
  switch (noun.kind) {
    case "state": {
      const state = side === null ? undefined : cast.books.states.get(side);
      // “the Republican leadership” leads the party, not the state.
      if (owner?.kind === "institution" && noun.slug === "government") return owner;
      if (state !== undefined) return stateWho(cast, state);
      return owner?.kind === "organization" && owner.known ? owner : null;
    }
    case "organ":
      return side === null ? null : organWho(cast, noun, side);
    case "force":
      if (side === null) return null;
      return enroll(cast, {
        id: `group:${side}/${noun.slug}`,
        kind: "group",
        name: `${sideName(cast, side)} ${noun.title}`,
        side,
        role: null,
        known: false,
      });
    case "office":
      if (side === null) return null;
      return officeHolder(cast, noun, before, side, ofName);
    case "official": {
      if (
        side === null &&
        !noun.plural &&
        before.determiner !== "a" &&
        before.determiner !== "an" &&
        before.determiner !== "one"
      )
        return null;
      const own = before.former ? null : side;
      const at = side === null ? "" : `${side}/`;
      return noun.plural
        ? enroll(cast, {
            id: `group:${at}${noun.slug}s`,
            kind: "group",
            name: `${side === null ? "" : `${sideName(cast, side)} `}${noun.title}s`,
            side: own,
            role: null,
            known: false,
          })
        : enroll(cast, {
            id: `person:${at}${noun.slug}`,
            kind: "person",
            name: side === null ? noun.title : `${noun.title} of ${ofName}`,
            side: own,
            role: noun.title,
            known: false,
          });
    }
    case "armed": {
      // Those of an organization act for it; those of a state act against it or on their own.
      const acting = owner?.kind === "organization" ? side : null;
      const at = acting === null ? "" : `${acting}/`;
      const whose = acting === null ? "" : `${ofName} `;
      const isGroup = noun.plural || cast.parsed.tokens[head]!.tag === "NNS";
      return enroll(cast, {
        id: `${isGroup ? "group" : "person"}:${at}${noun.slug}`,
        kind: isGroup ? "group" : "person",
        name: `${whose}${noun.title}${isGroup ? "s" : ""}`,
        side: acting,
        role: isGroup ? null : noun.title,
        known: false,
      });
    }
    case "private": {
      const { tokens } = cast.parsed;
      const isGroup = noun.plural || tokens[head]!.tag === "NNS";
      return enroll(
        cast,
        isGroup
          ? { id: `group:${noun.slug}`, kind: "group", name: `${noun.title}s`, side: null, role: null, known: false }
          : { id: `person:${noun.slug}`, kind: "person", name: noun.title, side: null, role: noun.title, known: false },
      );
    }
  }
}

/** The institution of a side that a common noun names: the book's own where it has one. */
export function organWho(cast: Cast, noun: Noun, side: string): Who {
  const id = `institution:${side}/${noun.slug}`;
  const body = cast.books.bodies.get(id);
  if (body !== undefined) return bodyWho(cast, body);
  const name = `${noun.title} of ${sideName(cast, side)}`;
  return enroll(cast, { id, kind: "institution", name, side, role: noun.title.toLowerCase(), known: true });
}

function officeHolder(cast: Cast, noun: Noun, before: Modifiers, side: string, ofName: string): Who | null {
  if (noun.plural)
    return enroll(cast, {
      id: `group:${side}/${noun.slug}s`,
      kind: "group",
      name: `${noun.title}s of ${ofName}`,
      side,
      role: null,
      known: false,
    });
  const isDefinite = before.determiner === "the" || before.determiner === "" || before.possessive;
  if (isDefinite && !before.former) {
    const { books, date } = cast;
    const { acting } = before;
    for (const office of noun.slug === "supreme-leader" ? leading(cast, side) : [noun.slug]) {
      const [holder, second] = holders(books, { office, side, date, acting });
      if (second !== undefined) break;
      if (holder !== undefined) return personWho(cast, holder);
    }
  }
  const former = before.former ? "former " : "";
  return enroll(cast, {
    id: `person:${side}/${former === "" ? "" : "former-"}${noun.slug}`,
    kind: "person",
    name: `${former}${noun.title} of ${sideName(cast, side)}`,
    side: before.former ? null : side,
    role: `${former}${noun.title} of ${sideName(cast, side)}`,
    known: false,
  });
}

/** The offices that `the leader` of a side may mean: the book's, and where nobody holds that one the next in rank. */
function leading({ books }: Cast, side: string): readonly string[] {
  return [books.leaders.get(side) ?? "president", "supreme-leader", "president", "prime-minister", "monarch"];
}

export function sideName({ books }: Cast, side: string): string {
  return books.states.get(side)?.name ?? books.bodies.get(`organization:${side}`)?.name ?? side;
}

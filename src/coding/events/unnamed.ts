/** Unnamed: parties that the frame leaves unnamed, found in the thing acted on, its means, its cause, its place, or the act that is its subject. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { Token } from "../../language/index.js";
import { CATEGORIES, type Category } from "../records/index.js";
import { frameReader, isVerb } from "../syntax/frame.js";
import { ancestors, childrenOf, conjuncts, subtree } from "../syntax/tree.js";
import { distinct, standsFor } from "./participants.js";
import type { Teller } from "./told.js";
import type { ToldEvent } from "./told-event.js";

/** Acts upon people and things, whose place tells whom they hit when no one is named: `bombed a village in Yemen`. */
const ON_PLACE: ReadonlySet<Category> = new Set<Category>(["ASSAULT", "COERCE"]);
/** What a side may do to its own. */
const INWARD: ReadonlySet<Category> = new Set<Category>(["ASSAULT", "COERCE", "PROTEST", "CONCEDE", "RETREAT"]);
/** Acts that answer another's. */
const ANSWERING: ReadonlySet<Category> = new Set<Category>([
  "SANCTION",
  "PROTEST",
  "REJECT",
  "ACCUSE",
  "THREATEN",
  "MOBILIZE",
  "COERCE",
]);
const CAUSES = new Set(["over", "against"]);
const ANSWERS = new Set(["protest", "response", "retaliation", "reply", "answer", "reaction", "reprisal", "revenge"]);
/** Who is sent somewhere: where they are is where they speak. */
const POSTED = new Set(["ambassador", "envoy", "consul", "diplomat", "embassy", "consulate", "mission", "attaché"]);
/** What the authorities of a place do to people there: `was jailed in Iran`. */
const CUSTODY = new Set([
  "arrest",
  "detain",
  "jail",
  "imprison",
  "sentence",
  "convict",
  "try",
  "hold",
  "charge",
  "execute",
  "deport",
  "seize",
  "indict",
  "prosecute",
  "fine",
  "ban",
]);
const PLACING = new Set(["in", "at", "on", "inside", "across", "over"]);
/** Prepositions that lead from a part of a place to the place. */
const WITHIN = new Set(["of"]);
/** Prepositions of what a force moves towards or past. */
const NEARING = new Set(["over", "near", "toward", "towards", "off", "around", "along", "into", "past", "against"]);
const BORDERS = new Set([
  "border",
  "coast",
  "frontier",
  "airspace",
  "water",
  "waters",
  "shore",
  "territory",
  "boundary",
]);
/** Conjunctions of what would bring a threat about. */
const OPENING = new Set(["if", "unless", "should", "until", "once"]);
/** How far below the thing acted on a party may stand. */
const DEEPEST = 6;

/** The event with the parties that its frame leaves open, each from the nearest words that name one. */
export function withUnnamed(doc: ResolvedDoc, event: ToldEvent, { toldBy }: Teller): ToldEvent {
  if (event.category === "PROTEST" && event.actors.length === 0) return ofCrowd(doc, event);
  const acted = event.actors.length > 0 ? event : { ...event, actors: unnamedActors(doc, event, toldBy) };
  if (acted.reciprocal || !isOpen(doc, acted)) return acted;
  const found = unnamedRecipients(doc, acted, toldBy);
  return found.length > 0 ? { ...acted, recipients: [...peopleAmong(doc, acted.recipients), ...found] } : acted;
}

/** Whether whom the act touches is still to be found: nobody is named, a group of no side, or the actor's own people. */
function isOpen(doc: ResolvedDoc, { category, actors, recipients }: ToldEvent): boolean {
  if (recipients.length === peopleAmong(doc, recipients).length) return true;
  return !INWARD.has(category) && actors.length > 0 && recipients.every((p) => p.side !== null && shares(actors, p));
}

/** `protesters`, `two diplomats`, a tourist: people who stand for no side. */
function peopleAmong({ entities }: ResolvedDoc, participants: readonly Participant[]): readonly Participant[] {
  return participants.filter(
    ({ entity, side }) =>
      side === null && entities.some((e) => e.id === entity && (e.kind === "group" || e.kind === "person")),
  );
}

/** The sides that an act touches, from the nearest words that name one; empty when none do. */
function unnamedRecipients(doc: ResolvedDoc, acted: ToldEvent, toldBy: Teller["toldBy"]): readonly Participant[] {
  const apart = (list: readonly Participant[]) => list.filter((p) => p.side !== null && !shares(acted.actors, p));
  const { object } = acted;
  const nationals = apart(acted.recipients.flatMap((p) => nationsOf(doc, p)));
  if (nationals.length > 0 || acted.actors.length === 0) return nationals;
  const ways = [
    () => (object !== null && saysWhom(doc, acted, object) ? partiesBelow(doc, object, apart) : []),
    () => (object !== null ? origins(doc, acted, object) : []),
    () => (acted.category === "MOBILIZE" ? aimedAt(doc, acted) : []),
    () => (acted.category === "THREATEN" ? provokers(doc, acted) : []),
    () => meansOf(doc, acted, toldBy),
    () => (ANSWERING.has(acted.category) ? causesOf(doc, acted) : []),
    () => (ON_PLACE.has(acted.category) && acted.operand === null ? placesOf(doc, acted) : []),
  ];
  for (const way of ways) {
    const found = apart(way());
    if (found.length > 0) return found;
  }
  return [];
}

/** `American tourist Matthew Miller`, `monitors from the Union`: of whom people are who act for nobody. */
function nationsOf(doc: ResolvedDoc, { entity, side }: Participant): readonly Participant[] {
  if (side !== null) return [];
  const { parsed } = doc;
  const heads = doc.mentions.filter((m) => m.entity.id === entity && m.form !== "pronoun").map((m) => m.head);
  const described = heads.flatMap((head) => [
    head,
    ...childrenOf(parsed, head)
      .filter((c) => c.dep === "appos")
      .map((c) => c.i),
  ]);
  return sided(
    described.flatMap((i) =>
      childrenOf(parsed, i).flatMap((c) => {
        if (c.dep === "amod" || c.dep === "compound" || c.dep === "nmod" || c.dep === "poss")
          return participantsAt(doc, c.i);
        if (c.dep !== "prep" || c.lower !== "from") return [];
        return childrenOf(parsed, c.i).flatMap((o) => conjuncts(parsed, o.i).flatMap((j) => participantsAt(doc, j)));
      }),
    ),
  );
}

/** `arrested fifteen migrants from Mali`: where people come from, where the parser hung it on the verb. */
function origins(
  { parsed, ...doc }: ResolvedDoc,
  { category, head }: ToldEvent,
  object: number,
): readonly Participant[] {
  if (!ON_PLACE.has(category) && category !== "RETREAT") return [];
  const { last } = subtree(parsed, object);
  return childrenOf(parsed, head)
    .filter((c) => c.dep === "prep" && c.lower === "from" && c.i === last)
    .flatMap((c) => childrenOf(parsed, c.i))
    .flatMap((o) => conjuncts(parsed, o.i).flatMap((i) => participantsAt({ parsed, ...doc }, i)));
}

/** `responded with artillery fire on their positions`: whom the act that is the means of another hits. */
function meansOf(doc: ResolvedDoc, { head, category }: ToldEvent, toldBy: Teller["toldBy"]): readonly Participant[] {
  if (CATEGORIES[category].quad !== 4) return [];
  const { parsed } = doc;
  return childrenOf(parsed, head)
    .filter((c) => c.dep === "prep" && (c.lower === "with" || c.lower === "in" || c.lower === "by"))
    .flatMap((c) => childrenOf(parsed, c.i).filter((o) => o.dep === "pobj" || o.dep === "pcomp"))
    .flatMap((noun) => toldBy(noun.i))
    .filter((inner) => CATEGORIES[inner.category].quad === 4)
    .flatMap((inner) => inner.recipients);
}

/** `expelled the envoys over Iran's arrest of a scientist`, `in protest at`: whose act an act answers. */
function causesOf(doc: ResolvedDoc, { head, object }: ToldEvent): readonly Participant[] {
  const { parsed } = doc;
  const holders = object === null ? [head] : [head, object];
  for (const holder of holders) {
    for (const child of childrenOf(parsed, holder)) {
      if (child.dep !== "prep") continue;
      const direct = CAUSES.has(child.lower) ? [child] : [];
      const answers = childrenOf(parsed, child.i)
        .filter((c) => c.dep === "pobj" && ANSWERS.has(c.lemma))
        .flatMap((c) => [
          ...childrenOf(parsed, c.i).filter((p) => p.dep === "prep"),
          // The parser may hang `at Israel's policy` beside `in protest`.
          ...childrenOf(parsed, holder).filter((p) => p.dep === "prep" && p.i > c.i),
        ]);
      for (const preposition of [...direct, ...answers]) {
        const found = childrenOf(parsed, preposition.i)
          .filter((c) => c.dep === "pobj")
          .flatMap((c) => conjuncts(parsed, c.i).flatMap((i) => standsFor(doc, i)))
          .filter((p) => p.side !== null);
        if (found.length > 0) return found;
      }
    }
  }
  return [];
}

/** `Thousands marched in Tunis`: a crowd that nothing else names is of the place where it gathers. */
function ofCrowd(doc: ResolvedDoc, event: ToldEvent): ToldEvent {
  const crowd = placesOf(doc, event);
  if (crowd.length === 0) return event;
  const others = event.recipients.filter((p) => !shares(crowd, p));
  const against = others.length > 0 || event.object === null ? others : partiesBelow(doc, event.object);
  return { ...event, actors: crowd, recipients: against.filter((p) => p.side !== null && !shares(crowd, p)) };
}

/** A thing acted on says whom an act touches; a whole clause does only under a threat: `threatened that Seoul would pay`. */
function saysWhom({ parsed }: ResolvedDoc, { category }: ToldEvent, object: number): boolean {
  return category === "THREATEN" || !isVerb(parsed.tokens[object]!);
}

/** `sent ships to deter Ankara`, `sent jets flying over Crete`: whoever a posture is taken against, or near. */
function aimedAt(doc: ResolvedDoc, { head, object }: ToldEvent): readonly Participant[] {
  const { parsed } = doc;
  const deterred = childrenOf(parsed, head)
    .filter((c) => c.dep === "advcl" && c.tag === "VB")
    .flatMap((c) => childrenOf(parsed, c.i).filter((o) => o.dep === "dobj"))
    .flatMap((o) => partiesBelow(doc, o.i));
  if (deterred.length > 0) return deterred;
  const moving = object === null ? [] : childrenOf(parsed, object).filter((c) => c.dep === "acl" && c.tag === "VBG");
  for (const holder of [head, ...moving.map((c) => c.i)]) {
    for (const { i, dep, lower } of childrenOf(parsed, holder)) {
      if (dep !== "prep" || !(NEARING.has(lower) || (PLACING.has(lower) && endsAtBorder(doc, i)))) continue;
      const found = childrenOf(parsed, i).flatMap((c) => partiesBelow(doc, c.i));
      if (found.length > 0) return found;
    }
  }
  return object !== null && BORDERS.has(parsed.tokens[object]!.lemma) ? partiesBelow(doc, object) : [];
}

/** `on its borders with Chad` */
function endsAtBorder({ parsed }: ResolvedDoc, preposition: number): boolean {
  return childrenOf(parsed, preposition).some((c) => c.dep === "pobj" && BORDERS.has(c.lemma));
}

/** `threatened strikes if Ankara sends troops`: whoever would bring the threat about. */
function provokers(doc: ResolvedDoc, { head, object, words }: ToldEvent): readonly Participant[] {
  const { parsed } = doc;
  for (const holder of new Set([head, ...words, ...(object === null ? [] : [object])])) {
    const clauses = childrenOf(parsed, holder).filter(
      (c) => c.dep === "advcl" && childrenOf(parsed, c.i).some((m) => m.dep === "mark" && OPENING.has(m.lower)),
    );
    const found = clauses.flatMap((c) => partiesBelow(doc, c.i));
    if (found.length > 0) return found;
  }
  return [];
}

function shares(actors: readonly Participant[], { entity, side }: Participant): boolean {
  return actors.some((a) => a.entity === entity || a.side === side);
}

/** `Saudi airstrikes killed twelve`, `were arrested in Israeli raids`: whoever does the act that kills; the place of custody. */
function unnamedActors(doc: ResolvedDoc, event: ToldEvent, toldBy: Teller["toldBy"]): readonly Participant[] {
  if (CATEGORIES[event.category].quad !== 4) return [];
  const { parsed } = doc;
  const others = (list: readonly Participant[]) =>
    list.filter((p) => p.side !== null && !event.recipients.some((r) => r.entity === p.entity || r.side === p.side));
  const head = parsed.tokens[event.head]!;
  if (!isVerb(head)) return [];
  const subjects = childrenOf(parsed, event.head).filter((c) => c.dep === "nsubj" || c.dep === "agent");
  const means = childrenOf(parsed, event.head)
    .filter((c) => c.dep === "prep" && (c.lower === "in" || c.lower === "during" || c.lower === "after"))
    .flatMap((c) => childrenOf(parsed, c.i).filter((o) => o.dep === "pobj"));
  for (const noun of [...subjects.flatMap((s) => (s.dep === "agent" ? childrenOf(parsed, s.i) : [s])), ...means]) {
    for (const i of conjuncts(parsed, noun.i)) {
      const found = toldBy(i).find((inner) => CATEGORIES[inner.category].quad === 4 && inner.actors.length > 0);
      if (found !== undefined && others(found.actors).length > 0) return others(found.actors);
    }
  }
  return event.passive && CUSTODY.has(head.lemma) ? others(placesOf(doc, event)) : [];
}

/** The sides named nearest below a token that are `apart` from others, within its phrase; where it is set is no party to it, nor what it is for. */
function partiesBelow(
  doc: ResolvedDoc,
  token: number,
  apart: (list: readonly Participant[]) => readonly Participant[] = (list) => list,
): readonly Participant[] {
  const { parsed } = doc;
  if (isVerb(parsed.tokens[token]!))
    return sided(
      childrenOf(parsed, token)
        .filter((c) => c.dep === "nsubj" || c.dep === "nsubjpass")
        .flatMap((c) => participantsAt(doc, c.i)),
    );
  let level: readonly number[] = conjuncts(parsed, token);
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const found = apart(sided(level.flatMap((i) => conjuncts(parsed, i)).flatMap((i) => participantsAt(doc, i))));
    if (found.length > 0) return found;
    level = level
      .flatMap((i) =>
        childrenOf(parsed, i).filter(
          (c) => c.tag !== "VB" && (POSTED.has(parsed.tokens[i]!.lemma) || !isSetting(doc, c)),
        ),
      )
      .map((c) => c.i);
  }
  return [];
}

function sided(participants: readonly Participant[]): readonly Participant[] {
  return distinct(participants).filter((p) => p.side !== null);
}

/** `in Yemen`: a place behind a preposition of place. */
function isSetting(doc: ResolvedDoc, { i, dep, lower }: Token): boolean {
  if (dep !== "prep" || !PLACING.has(lower)) return false;
  return childrenOf(doc.parsed, i).some((c) => participantsAt(doc, c.i).some((p) => isPlace(doc, p)));
}

/** The sides of the places in which the act is set, nearest first: on its verb, on what it hits, on the clause above. */
export function placesOf(doc: ResolvedDoc, event: ToldEvent): readonly Participant[] {
  const { parsed } = doc;
  const frame = frameReader(parsed)(event.head);
  const things = [...(frame.args.get("object") ?? []), ...(frame.args.get("subject") ?? [])];
  // Where someone acting is from or stays is not where the act is set: `the forces in Mali fired`.
  const holders = [event.head, ...things.filter((t) => participantsAt(doc, t).every((p) => p.side === null))];
  for (const above of ancestors(parsed, event.head)) {
    if (above.sentence !== parsed.tokens[event.head]!.sentence || holders.length > 6) break;
    holders.push(above.i);
    if (isVerb(above) && above.dep !== "conj" && above.dep !== "advcl") break;
  }
  for (const holder of holders) {
    const found = placesBelow(doc, holder);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** Places behind a token's prepositions of place, or behind those of what stands there: `in the center of a town in Mali`. */
function placesBelow(doc: ResolvedDoc, holder: number, depth = 0): readonly Participant[] {
  const { parsed } = doc;
  const settings = childrenOf(parsed, holder)
    .filter((c) => c.dep === "prep" && (PLACING.has(c.lower) || (depth > 0 && WITHIN.has(c.lower))))
    .flatMap((c) => childrenOf(parsed, c.i).filter((o) => o.dep === "pobj"));
  const found = settings.flatMap((o) => standsFor(doc, o.i)).filter((p) => isPlace(doc, p));
  if (found.length > 0 || depth > 2) return found;
  return settings.flatMap((o) => placesBelow(doc, o.i, depth + 1));
}

function isPlace({ entities }: ResolvedDoc, { entity, side }: Participant): boolean {
  const kind = entities.find((e) => e.id === entity)?.kind;
  return side !== null && (kind === "state" || kind === "place" || kind === "unknown");
}

/** Events: what the words tell becomes records of who did what to whom, and whether it was done. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import { contains, type Span } from "../../documents/index.js";
import type { ParsedDoc, TimeExpression } from "../../language/index.js";
import { attributionAt, participantsWithin } from "../coding-context.js";
import type { Lexicon } from "../lexicon/index.js";
import { likelihoodIn } from "../likelihood/likelihood.js";
import { evidence, makeRecord } from "../record-maker.js";
import {
  type Attribution,
  type Auxiliary,
  CATEGORIES,
  type Category,
  type CodedEvent,
  type Condition,
  type Place,
  SCALE,
} from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { ancestors, childrenOf, subtree } from "../syntax/tree.js";
import { whenOf } from "../when.js";
import { ahead } from "./compose.js";
import { teller } from "./told.js";
import type { ToldEvent } from "./told-event.js";
import { withUnnamed } from "./unnamed.js";

export interface EventWithWords {
  readonly record: CodedEvent;
  readonly told: ToldEvent;
}

/** What is already known of the text: whose words stand where, and what hangs on what. */
export interface Said {
  readonly attributions: readonly Attribution[];
  readonly conditions: readonly Condition[];
}

/** A day this far before publication makes an event background. */
const HISTORICAL_AFTER_DAYS = 45;
/** An object phrase longer than this is not evidence but half the sentence. */
const LONGEST_OBJECT = 220;

/** All events of a text, in text order. */
export function events(doc: ResolvedDoc, lexicon: Lexicon, said: Said): readonly EventWithWords[] {
  const telling = teller(doc, lexicon);
  const { toldBy, taken } = telling;
  const told = doc.parsed.tokens.flatMap(({ i }) => toldBy(i));
  const isParty = partyTest(doc);
  const outermost = told.filter((event) => !taken.has(event.head));
  const kept = outermost
    .map((event) => withAddressee(doc, event, outermost))
    .map((event) => withSanctioned(doc, event, lexicon))
    .map((event) => {
      const actors = event.actors.filter(isParty);
      const mutual = event.reciprocal && actors.length > 1;
      const toOthers = (p: Participant) => mutual || !actors.some((a) => a.entity === p.entity);
      return { ...event, actors, recipients: event.recipients.filter((p) => isParty(p) && toOthers(p)) };
    })
    .map((event) => withUnnamed(doc, event, telling))
    .filter((event) => isTold(doc, event, lexicon));
  return distinctEvents(kept).map((event) => ({ record: toRecord(doc, event, said), told: event }));
}

/** What answers an act: whoever does this to a gesture is whom the gesture was made to. */
const ANSWERING: ReadonlySet<Category> = new Set<Category>(["SUPPORT", "REJECT", "ACCUSE", "AGREE"]);

/**
 * An act told inside someone's answer to it, addressed to nobody, is addressed to whoever answers:
 * `Pyongyang dismissed Seoul's gestures, such as lifting the ban`.
 */
function withAddressee({ parsed }: ResolvedDoc, event: ToldEvent, all: readonly ToldEvent[]): ToldEvent {
  if (event.recipients.length > 0 || event.actors.length === 0 || CATEGORIES[event.category].quad !== 2) return event;
  const sides = new Set(event.actors.map((p) => p.side));
  const { sentence } = parsed.tokens[event.head]!;
  const answer = all.find(
    (other) =>
      other.head !== event.head &&
      ANSWERING.has(other.category) &&
      parsed.tokens[other.head]!.sentence === sentence &&
      other.recipients.some((p) => sides.has(p.side)) &&
      other.actors.some((p) => p.side !== null && !sides.has(p.side)) &&
      within(parsed, event.head, other.head),
  );
  if (answer === undefined) return event;
  return { ...event, recipients: answer.actors.filter((p) => p.side !== null && !sides.has(p.side)) };
}

/** `with sanctions still in place`: on the one side of the sentence that is known to be under sanctions. */
function withSanctioned(doc: ResolvedDoc, event: ToldEvent, lexicon: Lexicon): ToldEvent {
  const { parsed } = doc;
  const day = parsed.doc.published?.slice(0, 10) ?? null;
  if (event.category !== "SANCTION" || event.recipients.length > 0 || event.actors.length > 0 || day === null)
    return event;
  if (!event.words.some((i) => parsed.tokens[i]!.lemma === "sanction")) return event;
  const { start, end } = parsed.sentences[parsed.tokens[event.head]!.sentence]!;
  const known = participantsWithin(doc, { start, end }).filter(
    (p) => p.side !== null && lexicon.underSanctions(p.side, day),
  );
  const sides = new Set(known.map((p) => p.side));
  return sides.size === 1 ? { ...event, recipients: [known[0]!], rule: "event/standing-sanctions" } : event;
}

function within(parsed: ParsedDoc, token: number, above: number): boolean {
  for (const ancestor of ancestors(parsed, token)) if (ancestor.i === above) return true;
  return false;
}

/** Whether someone can be party to an act: whoever acts for a side, and people, bodies and groups; not towers and towns. */
function partyTest({ entities }: ResolvedDoc): (participant: Participant) => boolean {
  const things = new Set(
    entities.filter((e) => e.kind === "unknown" || (e.kind === "place" && e.side === null)).map((e) => e.id),
  );
  return ({ entity }) => !things.has(entity);
}

/** Acts that a side may do without doing them to anyone named. */
const UNADDRESSED: ReadonlySet<Category> = new Set<Category>([
  "AGREE",
  "CONCEDE",
  "RETREAT",
  "THREATEN",
  "PROTEST",
  "MOBILIZE",
  "ASSAULT",
  "COERCE",
]);

/** Whether the words say enough for a record: a side takes part, and both parties are named where the act needs both. */
function isTold(doc: ResolvedDoc, event: ToldEvent, lexicon: Lexicon): boolean {
  const { parsed } = doc;
  const sided = (list: readonly Participant[]) => list.some((p) => p.side !== null);
  if (!sided(event.actors) && !sided(event.recipients)) return false;
  const { actors, recipients } = event;
  const { pos } = parsed.tokens[event.head]!;
  if (pos === "NOUN" || pos === "PROPN") {
    // A bare noun is only mentioned; what someone plans is told even when it is aimed at nobody.
    return (
      actors.length > 0 && (recipients.length > 0 || (event.auxiliary === "future" && UNADDRESSED.has(event.category)))
    );
  }
  if (isNatural(parsed, event, lexicon)) return false;
  // Who acts must be said, but for force and for the passive.
  if (actors.length === 0) return recipients.length > 0 && (event.passive || CATEGORIES[event.category].quad === 4);
  const sides = new Set([...actors, ...recipients].map((p) => p.side));
  if (event.category === "CONSULT" && sides.size === 1 && !sides.has(null)) return false;
  if (recipients.length > 0) return true;
  if (ANSWERED.has(event.category)) return answersSomething(parsed, event, lexicon);
  return UNADDRESSED.has(event.category) && (event.category !== "AGREE" || event.auxiliary === "future");
}

/** Acts towards a thing said or done, whose doer the words may leave out: `rejected the proposal`, `condemned the attack`. */
const ANSWERED: ReadonlySet<Category> = new Set<Category>(["REJECT", "ACCUSE"]);
const ANSWERABLE = ["proposal", "demand", "charge", "talk", "accord"];

function answersSomething(parsed: ParsedDoc, event: ToldEvent, lexicon: Lexicon): boolean {
  const { operand, object, passive, actors } = event;
  // Whoever is accused is not the one who accuses, though no one else is named.
  if (event.category === "ACCUSE" && (passive || operand?.actors.some((p) => p.entity === actors[0]!.entity)))
    return false;
  if (operand !== null) return true;
  const { tokens } = parsed;
  return object !== null && ANSWERABLE.some((name) => lexicon.isIn(name, tokens[object]!.lemma));
}

/** Whether no one does it but an earthquake, a storm or an accident. */
function isNatural(parsed: ParsedDoc, { head, actors }: ToldEvent, lexicon: Lexicon): boolean {
  if (actors.length > 0) return false;
  return childrenOf(parsed, head).some((child) => {
    const causes =
      child.dep === "nsubj"
        ? [child]
        : child.dep === "agent" || (child.dep === "prep" && (child.lower === "in" || child.lower === "by"))
          ? childrenOf(parsed, child.i)
          : [];
    return causes.some((cause) => lexicon.isIn("nature", cause.lemma));
  });
}

/** One record where two words tell the same event of the same parties in one clause (`rejected and dismissed` stay two). */
function distinctEvents(told: readonly ToldEvent[]): readonly ToldEvent[] {
  const seen = new Set<string>();
  return told.filter((event) => {
    const key = `${event.head} ${event.category} ${event.actors.map((p) => p.entity)} ${event.recipients.map((p) => p.entity)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function toRecord(doc: ResolvedDoc, told: ToldEvent, { attributions, conditions }: Said): CodedEvent {
  const { parsed } = doc;
  const head = parsed.tokens[told.head]!;
  const { first, last } = subtree(parsed, told.head);
  const time = timeOf(parsed, told, first, last);
  // What would follow if something held has not happened.
  const condition = conditions.find(({ outcome }) => contains(outcome, { start: head.start, end: head.end }));
  const auxiliary = told.auxiliary ?? (condition === undefined ? background(parsed, time) : "hypothetical");
  const category = auxiliary === "future" && told.operand === null ? ahead(told.category) : told.category;
  const facts = CATEGORIES[category];
  const words = told.words.map((i) => parsed.tokens[i]!);
  const object =
    told.objectSpan !== null && told.objectSpan.end - told.objectSpan.start <= LONGEST_OBJECT ? told.objectSpan : null;
  const hedge = told.hedge ?? (told.auxiliary === "hypothetical" ? told.auxiliaryBy : null);
  const by = told.auxiliaryBy === null ? null : parsed.tokens[told.auxiliaryBy]!;
  return makeRecord(parsed, {
    kind: "event" as const,
    rule: told.rule,
    confidence: confidenceOf(told),
    evidence: [
      ...words.map((word) => evidence("predicate", word)),
      evidence("auxiliary", by),
      ...told.actors.map((p) => evidence("actor", p.span)),
      ...told.recipients.map((p) => evidence("recipient", p.span)),
      evidence("object", object),
    ],
    category,
    predicate: predicateOf(parsed, told),
    mode: category === told.category ? told.mode : null,
    contexts: told.contexts,
    actors: told.actors,
    recipients: told.recipients,
    place: placeOf(doc, told, first, last),
    occurred: time === null ? null : whenOf(time),
    auxiliary,
    conditionedOn: condition?.id ?? null,
    attribution: attributionAt(attributions, { start: head.start, end: head.end })?.id ?? null,
    likelihood: hedge === null ? null : likelihoodIn(parsed, hedge, hedge + 1),
    quad: facts.quad,
    score: facts.score,
    scale: SCALE,
    cameo: facts.cameo,
  });
}

function predicateOf(parsed: ParsedDoc, { head }: ToldEvent): string {
  const particle = childrenOf(parsed, head).find((c) => c.dep === "prt");
  const lemma = parsed.tokens[head]!.lemma.toLowerCase();
  return particle === undefined ? lemma : `${lemma} ${particle.lower}`;
}

function confidenceOf({ rule, actors, recipients }: ToldEvent): number {
  const base =
    rule === "event/verb-frame"
      ? 0.8
      : rule === "event/light-verb"
        ? 0.78
        : rule === "event/noun-frame" || rule === "event/standing-sanctions"
          ? 0.6
          : 0.7;
  return base - (actors.length === 0 ? 0.15 : 0) - (recipients.length === 0 ? 0.1 : 0);
}

/** The date among the words of an event, the nearest to its head; dates inside a quoted or embedded clause are not its own. */
function timeOf(parsed: ParsedDoc, told: ToldEvent, first: number, last: number): TimeExpression | null {
  let best: TimeExpression | null = null;
  for (const time of parsed.times) {
    if (time.first < first || time.last > last || time.kind === "duration" || time.kind === "set") continue;
    if (!isOwnTime(parsed, time.first, told.head) || isAheadOf(parsed, time, told)) continue;
    if (best === null || Math.abs(time.first - told.head) < Math.abs(best.first - told.head)) best = time;
  }
  return best;
}

/** Prepositions of what an act is meant for. */
const AHEAD = new Set(["to", "for"]);

/** Whether no other verb stands between a time and the event: `launched since testing a bomb on Monday` leaves Monday to the test. */
function isOwnTime(parsed: ParsedDoc, time: number, head: number): boolean {
  for (const above of ancestors(parsed, time)) {
    if (above.i === head) return true;
    // `invited them to talks in May`: the talks are in May, not the inviting.
    const ahead = above.dep === "pobj" && above.pos === "NOUN" && AHEAD.has(parsed.tokens[above.head]!.lower);
    if (isVerb(above) || ahead) return false;
  }
  return time === head;
}

/** A day ahead is not the day of what is told as done. */
function isAheadOf({ doc }: ParsedDoc, { from }: TimeExpression, { auxiliary }: ToldEvent): boolean {
  return auxiliary === null && from !== null && doc.published !== null && from > doc.published.slice(0, 10);
}

/** `historical` when the day told lies well before publication; undated stays as told. */
function background({ doc }: ParsedDoc, time: TimeExpression | null): Auxiliary | null {
  if (time?.to == null || doc.published === null || doc.published.length < 10) return null;
  const days = (Date.parse(doc.published.slice(0, 10)) - Date.parse(time.to)) / 86_400_000;
  return days > HISTORICAL_AFTER_DAYS ? "historical" : null;
}

/** `in Vienna`, `at Panmunjom`: a place named by a preposition of the predicate. */
function placeOf({ parsed, mentions }: ResolvedDoc, { head }: ToldEvent, first: number, last: number): Place | null {
  for (const name of parsed.names) {
    if (name.label !== "GPE" && name.label !== "LOC" && name.label !== "FAC") continue;
    if (name.first < first || name.last > last) continue;
    const token = parsed.tokens[name.last - 1]!;
    const preposition = parsed.tokens[token.head]!;
    if (token.dep !== "pobj" || (preposition.lower !== "in" && preposition.lower !== "at") || preposition.head !== head)
      continue;
    const span: Span = { start: parsed.tokens[name.first]!.start, end: token.end };
    const mention = mentions.find((m) => m.start <= span.start && m.end >= span.end);
    return { name: parsed.doc.text.slice(span.start, span.end), country: mention?.entity.side ?? null, span };
  }
  return null;
}

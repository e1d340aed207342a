/** Tellings: everything the words of a text tell as events, and what they tell of too little to be one. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { ParsedDoc } from "../../language/index.js";
import { participantsWithin } from "../coding-context.js";
import type { Lexicon } from "../lexicon/index.js";
import { CATEGORIES, type Category } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { ancestors, childrenOf } from "../syntax/tree.js";
import { withOwnSide, withPeople } from "./domestic.js";
import { withManner } from "./manner.js";
import { withAttendant } from "./occasion.js";
import { withOtherSide } from "./other-side.js";
import { teller } from "./told.js";
import type { ToldEvent } from "./told-event.js";
import { withUnnamed } from "./unnamed.js";

export interface Tellings {
  /** What is told well enough for a record, in text order. */
  readonly told: readonly ToldEvent[];
  /** What tells of an act but not of whose: words that may prove an event once its parties are known. */
  readonly open: readonly ToldEvent[];
}

export function tellings(doc: ResolvedDoc, lexicon: Lexicon): Tellings {
  const telling = teller(doc, lexicon);
  const { toldBy, taken } = telling;
  const all = doc.parsed.tokens.flatMap(({ i }) => toldBy(i));
  const isParty = partyTest(doc);
  const outermost = all.filter((event) => !taken.has(event.head));
  const bySentence = new Map<number, ToldEvent[]>();
  for (const event of outermost) {
    const { sentence } = doc.parsed.tokens[event.head]!;
    const known = bySentence.get(sentence);
    if (known === undefined) bySentence.set(sentence, [event]);
    else known.push(event);
  }
  const completed = outermost
    .map((event) => withAddressee(doc, event, bySentence.get(doc.parsed.tokens[event.head]!.sentence)!))
    .map((event) => withSanctioned(doc, event, lexicon))
    .map((event) => {
      const actors = event.actors.filter(isParty);
      const mutual = event.reciprocal && actors.length > 1;
      const toOthers = (p: Participant) => mutual || !actors.some((a) => a.entity === p.entity);
      return { ...event, actors, recipients: event.recipients.filter((p) => isParty(p) && toOthers(p)) };
    })
    .map((event) => withPeople(doc, withUnnamed(doc, event, telling)))
    .map((event) => withManner(doc, event, lexicon));
  const told = distinctEvents(
    completed
      .map((event) => withOtherSide(doc, withAttendant(doc, event)))
      .filter((event) => isTold(doc, event, lexicon))
      .map((event) => withOwnSide(doc, event)),
  );
  const heads = new Set(told.map((event) => event.head));
  return { told, open: completed.filter((event) => !heads.has(event.head)) };
}

/** What answers an act: whoever does this to a gesture is whom the gesture was made to. */
const ANSWERING: ReadonlySet<Category> = new Set<Category>(["SUPPORT", "REJECT", "ACCUSE", "AGREE"]);

/**
 * An act told inside someone's answer to it, addressed to nobody, is addressed to whoever answers:
 * `Pyongyang dismissed Seoul's gestures, such as lifting the ban`.
 */
function withAddressee({ parsed }: ResolvedDoc, event: ToldEvent, inSentence: readonly ToldEvent[]): ToldEvent {
  if (event.recipients.length > 0 || event.actors.length === 0 || CATEGORIES[event.category].quad !== 2) return event;
  const sides = new Set(event.actors.map((p) => p.side));
  const answer = inSentence.find(
    (other) =>
      other.head !== event.head &&
      ANSWERING.has(other.category) &&
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
  if (isNatural(parsed, event, lexicon) || isPlay(parsed, event, lexicon)) return false;
  // `the sailors accused of mutiny`: it only says which ones are meant.
  if (actors.length === 0 && isReduced(parsed, event.head)) return false;
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

/** Whether a participle with no subject of its own describes a noun. */
function isReduced(parsed: ParsedDoc, head: number): boolean {
  const { dep, tag } = parsed.tokens[head]!;
  if (dep !== "acl" || tag !== "VBN") return false;
  return childrenOf(parsed, head).every((c) => c.dep !== "nsubj" && c.dep !== "nsubjpass" && c.dep !== "aux");
}

/** What rivals do to each other in a game, and heroes in a story. */
const PLAYED: ReadonlySet<Category> = new Set<Category>([
  "ASSAULT",
  "COERCE",
  "CONSULT",
  "MOBILIZE",
  "PROTEST",
  "REJECT",
  "RETREAT",
  "THREATEN",
]);

/** `Ghana beat Togo in the final`, `the novel follows a deserter who is arrested`: told of a game or a story. */
function isPlay(parsed: ParsedDoc, { head, category }: ToldEvent, lexicon: Lexicon): boolean {
  if (!PLAYED.has(category)) return false;
  const { first, last } = parsed.sentences[parsed.tokens[head]!.sentence]!;
  return parsed.tokens
    .slice(first, last)
    .some(
      ({ lemma, dep, pos }) =>
        (pos === "NOUN" && lexicon.isIn("game", lemma)) ||
        ((dep === "nsubj" || dep === "nsubjpass") && lexicon.isIn("story", lemma)),
    );
}

/** Whether no one does it but an earthquake, a storm or an accident. */
function isNatural(parsed: ParsedDoc, { head, actors }: ToldEvent, lexicon: Lexicon): boolean {
  if (isByAccident(parsed, head, lexicon)) return true;
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

/** `collided, killing six`, `were killed when their lorry overturned`: what an accident does. */
function isByAccident(parsed: ParsedDoc, head: number, lexicon: Lexicon): boolean {
  const { dep, tag, head: above } = parsed.tokens[head]!;
  const isAccident = (token: number) =>
    isVerb(parsed.tokens[token]!) && lexicon.isIn("mishap", parsed.tokens[token]!.lemma);
  if (dep === "advcl" && tag === "VBG" && isAccident(above)) return true;
  return childrenOf(parsed, head).some((c) => c.dep === "advcl" && isAccident(c.i));
}

/** One record where two words tell the same event of the same parties in one clause (`rejected and dismissed` stay two). */
function distinctEvents(told: readonly ToldEvent[]): readonly ToldEvent[] {
  const seen = new Set<string>();
  return told.filter((event) => {
    const key = `${event.head} ${event.category} ${event.actors.map((p) => p.entity)} ${event.recipients.map((p) => p.entity)}`;
    return !seen.has(key) && seen.add(key);
  });
}

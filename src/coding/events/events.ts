/** Events: what the words tell becomes records of who did what to whom, and whether it was done. */
import type { ResolvedDoc } from "../../actors/index.js";
import { contains, type Span } from "../../documents/index.js";
import type { ParsedDoc, TimeExpression } from "../../language/index.js";
import { attributionAt } from "../coding-context.js";
import { holding } from "../holding.js";
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
import { composedMode } from "./composed-mode.js";
import type { ToldEvent } from "./told-event.js";

export interface EventWithWords {
  readonly record: CodedEvent;
  readonly told: ToldEvent;
}

/** What is already known of the text: whose words stand where, and what hangs on what. */
export interface Said {
  readonly attributions: readonly Attribution[];
  readonly conditions: readonly Condition[];
}

/** Acts done by saying them, even if what is said hangs on something: `threatened war if sanctions were imposed`. */
const UTTERED: ReadonlySet<Category> = new Set<Category>(["THREATEN", "AGREE", "REQUEST"]);

/** A day this far before publication makes an event background. */
const HISTORICAL_AFTER_DAYS = 45;
/** An object phrase longer than this is not evidence but half the sentence. */
const LONGEST_OBJECT = 220;

/** The records of what a text tells, in text order. */
export function events(doc: ResolvedDoc, told: readonly ToldEvent[], said: Said): readonly EventWithWords[] {
  return told.map((event) => ({ record: toRecord(doc, event, said), told: event }));
}

function toRecord(doc: ResolvedDoc, told: ToldEvent, { attributions, conditions }: Said): CodedEvent {
  const { parsed } = doc;
  const head = parsed.tokens[told.head]!;
  const { first, last } = subtree(parsed, told.head);
  const time = timeOf(parsed, told, first, last);
  // What would follow if something held has not happened.
  const condition = conditions.find(({ outcome }) => contains(outcome, { start: head.start, end: head.end }));
  const isOpen = condition !== undefined && !UTTERED.has(told.category);
  const auxiliary = told.auxiliary ?? (isOpen ? "hypothetical" : background(parsed, time));
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
    overruled: told.verdict?.overruled ?? null,
    predicate: predicateOf(parsed, told),
    mode: category === told.category ? told.mode : composedMode(category, told),
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

function confidenceOf({ rule, actors, recipients, verdict }: ToldEvent): number {
  if (verdict !== undefined) return verdict.probability;
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
  for (const time of between(parsed.times, first, last)) {
    if (time.kind === "duration" || time.kind === "set") continue;
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

/** Those of things in text order that lie whole between two tokens. */
function between<T extends { readonly first: number; readonly last: number }>(
  things: readonly T[],
  first: number,
  last: number,
): readonly T[] {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (things[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (; low < things.length && things[low]!.first < last; low++)
    if (things[low]!.last <= last) found.push(things[low]!);
  return found;
}

/** `in Vienna`, `at Panmunjom`: a place named by a preposition of the predicate. */
function placeOf({ parsed, mentions }: ResolvedDoc, { head }: ToldEvent, first: number, last: number): Place | null {
  for (const name of between(parsed.names, first, last)) {
    if (name.label !== "GPE" && name.label !== "LOC" && name.label !== "FAC") continue;
    const token = parsed.tokens[name.last - 1]!;
    const preposition = parsed.tokens[token.head]!;
    if (token.dep !== "pobj" || (preposition.lower !== "in" && preposition.lower !== "at") || preposition.head !== head)
      continue;
    const span: Span = { start: parsed.tokens[name.first]!.start, end: token.end };
    const mention = holding(mentions, span)[0];
    return { name: parsed.doc.text.slice(span.start, span.end), country: mention?.entity.side ?? null, span };
  }
  return null;
}

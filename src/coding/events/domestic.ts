/** Domestic: acts inside one state, whose people and authorities stand on both ends. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { Category } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import type { ToldEvent } from "./told-event.js";
import { placesOf } from "./unnamed.js";

/** What authorities and people of one state do to each other. */
const INWARD: ReadonlySet<Category> = new Set<Category>(["PROTEST", "COERCE", "ASSAULT"]);

/** `Protesters filled the streets of Caracas`: people who protest somewhere, of no side as yet, are the people there. */
export function withPeople(doc: ResolvedDoc, event: ToldEvent): ToldEvent {
  const { category, actors, head } = event;
  if (category !== "PROTEST" || actors.length === 0 || !isVerb(doc.parsed.tokens[head]!)) return event;
  if (!actors.every((p) => isGroup(doc, p))) return event;
  const side = placesOf(doc, event)[0]?.side;
  return side == null ? event : { ...event, actors: actors.map((p) => ({ ...p, side })) };
}

/**
 * `Egyptian police fired at protesters in Cairo`: whoever a side protests against, or acts upon with force or law, is of
 * that side too when the sentence names no other.
 */
export function withOwnSide(doc: ResolvedDoc, event: ToldEvent): ToldEvent {
  const { category, actors, recipients, head, object } = event;
  const side = actors[0]?.side;
  if (!INWARD.has(category) || side == null || actors.some((p) => p.side !== side)) return event;
  if (!recipients.every((p) => isGroup(doc, p)) || !isVerb(doc.parsed.tokens[head]!) || isAbroad(doc, head, side))
    return event;
  if (recipients.length > 0) return { ...event, recipients: recipients.map((p) => ({ ...p, side })) };
  const isDoneToSomeone = category === "PROTEST" || (category === "COERCE" && object !== null);
  const state = doc.mentions.find(({ entity }) => entity.kind === "state" && entity.side === side);
  if (!isDoneToSomeone || state === undefined) return event;
  const { entity, start, end } = state;
  return { ...event, recipients: [{ entity: entity.id, side, span: { start, end } }] };
}

function isGroup({ entities }: ResolvedDoc, { entity, side }: Participant): boolean {
  return side === null && entities.some((e) => e.id === entity && e.kind === "group");
}

/** Whether the sentence of an act names another side. */
function isAbroad(doc: ResolvedDoc, head: number, side: string): boolean {
  const { first, last } = doc.parsed.sentences[doc.parsed.tokens[head]!.sentence]!;
  for (let i = first; i < last; i++)
    if (participantsAt(doc, i).some((p) => p.side !== null && p.side !== side)) return true;
  return false;
}

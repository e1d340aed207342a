/** Occasion: a noun that tells an act on the occasion of which someone does something: `in a warning to Ankara, Athens said`. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { Category } from "../records/index.js";
import { frameReader, isVerb } from "../syntax/frame.js";
import { statusOf } from "../syntax/status.js";
import { participantsIn } from "./participants.js";
import type { ToldEvent } from "./told-event.js";

/** Acts of speech and meetings, which whoever is said to be there takes part in. */
const SHARED: ReadonlySet<Category> = new Set<Category>([
  "CONSULT",
  "THREATEN",
  "ACCUSE",
  "REQUEST",
  "SUPPORT",
  "AGREE",
]);
const OCCASIONS = new Set(["in", "during", "on", "for", "at", "after", "following"]);

/** The event with whoever the clause is about as the party that the noun leaves out. */
export function withAttendant(doc: ResolvedDoc, event: ToldEvent): ToldEvent {
  const { tokens } = doc.parsed;
  const { dep, pos, head: above } = tokens[event.head]!;
  const known = event.actors.length > 0 ? event.actors : event.recipients;
  const isOpen = event.reciprocal ? event.recipients.length === 0 : event.actors.length === 0;
  if (pos !== "NOUN" || dep !== "pobj" || !isOpen || !SHARED.has(event.category) || !hasSide(known)) return event;
  const preposition = tokens[above]!;
  const verb = tokens[preposition.head]!;
  if (!OCCASIONS.has(preposition.lower) || !isVerb(verb)) return event;
  const frame = frameReader(doc.parsed)(verb.i);
  const subjects = participantsIn(doc, frame, [[frame.passive ? "object" : "subject"]]);
  const others = subjects.filter((p) => p.side !== null && !known.some((k) => k.side === p.side));
  if (others.length === 0) return event;
  const status = statusOf(doc.parsed, verb.i);
  const isAsVerb = event.auxiliary === null && status.auxiliary !== "negation";
  return {
    ...event,
    actors: others,
    recipients: known,
    ...(isAsVerb ? { auxiliary: status.auxiliary, auxiliaryBy: status.by } : {}),
  };
}

function hasSide(participants: readonly Participant[]): boolean {
  return participants.length > 0 && participants.every((p) => p.side !== null);
}

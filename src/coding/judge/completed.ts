/** Completed: an event that the mechanism told of one party, with the other that the judge finds it to concern. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { ToldEvent } from "../events/told-event.js";
import { CATEGORIES } from "../records/index.js";
import { actProbability, asJudged, likeliestAct } from "./judge.js";
import type { Ruling } from "./rulings.js";
import { toCategory } from "./to-category.js";

/** Whether both parties of an event are known. */
export function isComplete({ actors, recipients }: ToldEvent): boolean {
  return actors.length > 0 && recipients.length > 0;
}

/**
 * The event with the party it lacks, from the surest ruling that has the other party in its place and its category with
 * at least probability `least` (a neighboring category of its quad class counts half); as it is when there is none.
 */
export function completed(
  { parsed }: ResolvedDoc,
  event: ToldEvent,
  rulings: readonly Ruling[],
  least: number,
): ToldEvent {
  if (isComplete(event)) return event;
  const { sentence } = parsed.tokens[event.head]!;
  const { quad } = CATEGORIES[event.category];
  let best: { readonly ruling: Ruling; readonly probability: number } | null = null;
  for (const ruling of rulings) {
    const missing = event.actors.length > 0 ? ruling.recipient : ruling.actor;
    const isOther = ![...event.actors, ...event.recipients].some((p) => isSame(p, missing));
    if (ruling.sentence !== sentence || !isOther || !fits(event, ruling)) continue;
    const { category, probability } = likeliestAct(ruling.verdict);
    const share = category === asJudged(event.category) ? 1 : OTHER_CATEGORY;
    if (CATEGORIES[toCategory(parsed, category, [])].quad !== quad) continue;
    const likely = actProbability(ruling.verdict) * probability * share;
    if (likely >= least && (best === null || likely > best.probability)) best = { ruling, probability: likely };
  }
  if (best === null) return event;
  const { actor, recipient } = best.ruling;
  return {
    ...event,
    actors: event.actors.length > 0 ? event.actors : [actor],
    recipients: event.recipients.length > 0 ? event.recipients : [recipient],
    verdict: { probability: best.probability, overruled: null },
  };
}

/** What a neighboring category counts beside the event's own. */
const OTHER_CATEGORY = 0.5;

/** Whether the parties that an event has are those of the ruling. */
function fits({ actors, recipients }: ToldEvent, { actor, recipient }: Ruling): boolean {
  const has = (known: readonly Participant[], party: Participant) =>
    known.length === 0 || known.some((p) => isSame(p, party));
  return has(actors, actor) && has(recipients, recipient);
}

/** The same entity or another of its side. */
function isSame(a: Participant, b: Participant): boolean {
  return a.entity === b.entity || (a.side !== null && a.side === b.side);
}

/** Decide: what the mechanism proposed and a judge has read becomes what is told: kept, renamed, dropped or added. */
import type { ResolvedDoc } from "../../actors/index.js";
import type { Tellings } from "../events/tellings.js";
import type { ToldEvent } from "../events/told-event.js";
import type { Attribution } from "../records/index.js";
import { added } from "./added.js";
import { completed } from "./completed.js";
import { actProbability } from "./judge.js";
import { renamed } from "./renamed.js";
import type { Rulings } from "./rulings.js";

/** Probabilities at which the judge has its way; chosen on pairs and sentences that it was not trained on. */
export interface Thresholds {
  /** Below this probability of any act between its parties, what the mechanism told is dropped. */
  readonly drop: number;
  /** From this probability among the acts, the judge's category stands in for the mechanism's. */
  readonly rename: number;
  /** From this probability of its category, an event that lacks a party has the one that the judge finds. */
  readonly complete: number;
  /** From this probability of an act, parties between whom the mechanism told nothing have an event. */
  readonly add: number;
}

export const THRESHOLDS: Thresholds = { drop: 0.5, rename: 0.7, complete: 0.3, add: 0.85 };

/** What is told once the judge has decided, in text order. */
export function decided(
  doc: ResolvedDoc,
  { told, open }: Tellings,
  { rulings, attributions }: { readonly rulings: Rulings; readonly attributions: readonly Attribution[] },
  { drop, rename, complete, add }: Thresholds = THRESHOLDS,
): readonly ToldEvent[] {
  const isRival = rivalry(doc, told);
  const kept = told.flatMap((event) => {
    const found = rulings.on(event);
    if (found.length === 0) return [completed(doc, event, rulings.all, complete)];
    if (found.every(({ verdict }) => actProbability(verdict) < drop)) return [];
    return [renamed(doc.parsed, event, found, isRival(event) ? NEVER : rename)];
  });
  const more = added(doc, { told: kept, open }, rulings.all, { attributions, least: add });
  return [...kept, ...together(more)].sort((a, b) => a.head - b.head);
}

const NEVER = Number.POSITIVE_INFINITY;

/** Whether another event of the sentence has the same parties: a verdict, which gives a pair one category, cannot tell them apart. */
function rivalry({ parsed }: ResolvedDoc, told: readonly ToldEvent[]): (event: ToldEvent) => boolean {
  const parties = ({ head, actors, recipients }: ToldEvent) =>
    `${parsed.tokens[head]!.sentence} ${actors.map((p) => p.side ?? p.entity)} ${recipients.map((p) => p.side ?? p.entity)}`;
  const counts = new Map<string, number>();
  for (const event of told) counts.set(parties(event), (counts.get(parties(event)) ?? 0) + 1);
  return (event) => counts.get(parties(event))! > 1;
}

/** One event where the same words tell the same of several towards one, or of one towards several. */
function together(events: readonly ToldEvent[]): readonly ToldEvent[] {
  const joined: ToldEvent[] = [];
  for (const event of events) {
    const same = (other: ToldEvent, by: "actors" | "recipients") =>
      other.head === event.head &&
      other.category === event.category &&
      other.auxiliary === event.auxiliary &&
      ids(other[by]) === ids(event[by]);
    const at = joined.findIndex((other) => same(other, "actors") || same(other, "recipients"));
    const other = joined[at];
    if (other === undefined) joined.push(event);
    else if (same(other, "recipients")) joined[at] = { ...other, actors: [...other.actors, ...event.actors] };
    else joined[at] = { ...other, recipients: [...other.recipients, ...event.recipients] };
  }
  return joined;
}

function ids(participants: ToldEvent["actors"]): string {
  return participants.map(({ entity }) => entity).join(" ");
}

/** Agreement: how far a record says what an event of the gold says. */
import type { CodedEvent, Reading } from "../../coding/index.js";
import { overlaps, type Span } from "../../documents/index.js";
import { asGold } from "../categories.js";
import type { GoldEvent } from "./gold-docs.js";
import { namesOne, partiesOf } from "./sides.js";

/** Each level asks for all that the one before asks for. */
export const LEVELS = ["category", "category and sides", "category, sides, auxiliary"] as const;

/** How many levels hold, 0 to 3. The words that prove the record must overlap the quote at every level. */
export function agreement(gold: GoldEvent, found: CodedEvent, reading: Reading): number {
  if (asGold(found.category) !== gold.category || !provenBy(gold, found)) return 0;
  if (!sidesAgree(gold, found, reading)) return 1;
  return auxiliaryOf(found) === gold.auxiliary ? 3 : 2;
}

/** Whether a record stands on words of the gold's quote, whatever it says of them. */
export function provenBy(gold: GoldEvent, found: CodedEvent): boolean {
  const stretch = stretchOf(found);
  return gold.places.some((place) => overlaps(place, stretch));
}

/** `done`, `historical`, `future`, `hypothetical` or `negated`, as gold writes it. */
export function auxiliaryOf({ auxiliary }: CodedEvent): string {
  return auxiliary === "negation" ? "negated" : (auxiliary ?? "done");
}

/** Whether one of two records of one act names its parties the other way round. */
export function isMirror(one: CodedEvent, other: CodedEvent): boolean {
  const shares = (a: CodedEvent["actors"], b: CodedEvent["actors"]) =>
    a.some(({ entity, side }) => b.some((other) => other.entity === entity || (side !== null && other.side === side)));
  return shares(one.actors, other.recipients) || shares(one.recipients, other.actors);
}

/** From the first to the last of the words that prove a record. */
export function stretchOf({ evidence }: CodedEvent): Span {
  return {
    start: Math.min(...evidence.map(({ start }) => start)),
    end: Math.max(...evidence.map(({ end }) => end)),
  };
}

/**
 * A side of the gold on each end. Where the gold names no actor, the record must name none either; where it names no
 * recipient, any will do. Of a mutual act the parties may stand on either end, or both on one.
 */
function sidesAgree({ actors, recipients, mutual }: GoldEvent, found: CodedEvent, reading: Reading): boolean {
  const acting = partiesOf(found.actors, reading);
  const receiving = partiesOf(found.recipients, reading);
  const actorsAgree = actors.length === 0 ? acting.length === 0 : namesOne(actors, acting);
  if (actorsAgree && (recipients.length === 0 || namesOne(recipients, receiving))) return true;
  if (!mutual) return false;
  const all = [...acting, ...receiving];
  return namesOne(actors, all) && namesOne(recipients, all);
}

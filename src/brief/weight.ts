/** Weight: how much an event matters to this reader: acts before words, their sides before others, sure before unsure. */
import type { Category, CodedEvent, Reading } from "../coding/index.js";

/** Refusals and acts before words. */
const WEIGHTS: Readonly<Record<Category, number>> = {
  ASSAULT: 9,
  REJECT: 8,
  COERCE: 7,
  SANCTION: 6,
  RETREAT: 6,
  CONCEDE: 6,
  AID: 6,
  COOPERATE: 6,
  MOBILIZE: 6,
  THREATEN: 6,
  AGREE: 5,
  ACCUSE: 5,
  REQUEST: 4,
  PROTEST: 4,
  CONSULT: 4,
  SUPPORT: 3,
};

/** `rank` is the place of each side among those the brief is about, from 0. */
export function weightOf(event: CodedEvent, rank: ReadonlyMap<string, number>): number {
  const participants = [...event.actors, ...event.recipients];
  const own = new Set(participants.flatMap(({ side }) => (side !== null && (rank.get(side) ?? 9) < 2 ? [side] : [])));
  return (
    WEIGHTS[event.category] +
    own.size * 1.5 +
    event.confidence * 2 -
    (event.auxiliary === null ? 0 : 2) -
    (event.attribution === null ? 0 : 1.5) -
    (event.recipients.length === 0 ? 1 : 0)
  );
}

/** Codes of the sides, those asked about first, then by how much is told of them. */
export function sidesByWeight(readings: readonly Reading[], asked: readonly string[]): readonly string[] {
  const counts = new Map<string, number>(asked.map((side) => [side, 0]));
  const count = (side: string | null, by: number) => {
    if (side !== null) counts.set(side, (counts.get(side) ?? 0) + by);
  };
  for (const { events, entities } of readings) {
    for (const event of events) for (const { side } of [...event.actors, ...event.recipients]) count(side, 2);
    for (const entity of entities) count(entity.side, entity.mentions.length / 4);
  }
  const place = (side: string) => (asked.includes(side) ? asked.indexOf(side) : asked.length);
  return [...counts].sort(([a, m], [b, n]) => place(a) - place(b) || n - m || (a < b ? -1 : 1)).map(([side]) => side);
}

/** What was done: acts, each told once with all its citations; what other sections tell is not told here. */
import type { CodedEvent, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import { claimsOf, overlaps } from "../claims.js";
import { day } from "../days.js";
import { byDate, type Reader, withEchoes } from "../reader.js";
import { isTold } from "./said.js";
import { dayOfEvent, isTellable, sayingOf, tellEvent, verbOf } from "./telling.js";

const MOST = 12;
/** With fewer than this an act is not sure enough to tell. */
const SURE = 0.5;

/** Acts told as done, the weightiest chosen; in the order of time where there are several documents. */
export function done(read: Reader, told: ReadonlySet<string>): readonly Entry[] {
  const groups = new Map<string, { reading: Reading; event: CodedEvent; echoes: CodedEvent[] }>();
  const events = read.readings
    .flatMap((reading) => actsOf(read, reading).map((event) => ({ reading, event })))
    .map((entry, order) => ({ ...entry, order, weight: read.weight(entry.event) }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  for (const { reading, event } of events) {
    const key = `${reading.doc.id} ${sameAct(event)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reading, event, echoes: [] });
    else group.echoes.push(event);
  }
  const order = new Map(read.readings.map(({ doc }, i) => [doc.id, i]));
  return [...groups.values()]
    .filter(({ event, echoes }) => !told.has(event.id) && !echoes.some(({ id }) => told.has(id)))
    .slice(0, MOST)
    .sort((a, b) => {
      if (read.readings.length === 1) return 0;
      const [first, second] = [
        dayOfEvent(a.event) ?? a.reading.doc.published ?? "",
        dayOfEvent(b.event) ?? b.reading.doc.published ?? "",
      ];
      if (first !== second) return first < second ? -1 : 1;
      return order.get(a.reading.doc.id)! - order.get(b.reading.doc.id)! || a.event.sentence - b.event.sentence;
    })
    .map(({ reading, event, echoes }) => ({
      label: read.readings.length > 1 ? happened(reading, event) : null,
      lines: [
        withEchoes(
          tellEvent(read, reading, event, { dated: read.readings.length === 1 }),
          echoes.map((e) => read.line(reading, "", e)),
        ),
      ],
    }));
}

/** Its own day, or that it was done by the day it was published. */
function happened(reading: Reading, event: CodedEvent): string {
  const own = dayOfEvent(event);
  return own === null ? byDate(reading) : day(own);
}

/** No echo: one line for all reports of one kind of act between the same sides. */
export function sameAct({ id, category, actors, recipients }: CodedEvent): string {
  return [category, sides(actors), sides(recipients), recipients.length === 0 ? id : ""].join(" ");
}

/** Someone who acts on nobody but themselves was read wrongly. */
export function isOnItself({ actors, recipients }: CodedEvent): boolean {
  return actors.length === 1 && recipients.some(({ entity }) => entity === actors[0]!.entity);
}

function actsOf(read: Reader, reading: Reading): readonly CodedEvent[] {
  const claims = claimsOf(reading);
  const elsewhere = [...claims.offers, ...claims.answers, ...claims.exchanges, ...claims.demands];
  return reading.events.filter((event) => {
    if (event.auxiliary !== null && event.auxiliary !== "historical") return false;
    if (event.category === "REQUEST" || event.confidence < SURE || event.provenance.rule === "event/noun-frame")
      return false;
    if (event.actors.length === 0 && (event.quad !== 4 || event.confidence < 0.6)) return false;
    if (isOnItself(event) || !isTellable(reading, event)) return false;
    const verb = verbOf(event, reading);
    if (verb === undefined || elsewhere.some((span) => overlaps(span, verb))) return false;
    const told = reading.attributions.find(({ id }) => id === event.attribution);
    if (told !== undefined && (event.actors.length === 0 || isTold(read, reading, told))) return false;
    const saying = sayingOf(reading, event);
    return saying === undefined || !isTold(read, reading, saying);
  });
}

function sides(participants: CodedEvent["actors"]): string {
  return [...new Set(participants.map((p) => p.side ?? p.entity))].sort().join("+");
}

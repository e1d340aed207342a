/** Lead: the one or two sentences that alone must be worth having. */
import type { CodedEvent, Overture, Reading } from "../../coding/index.js";
import { overlaps } from "../claims.js";
import type { Line } from "../line.js";
import { dateOf, type Reader, withEchoes } from "../reader.js";
import { midSentence, possessive, proseOf, withoutAside } from "../words.js";
import { isOnItself, sameAct } from "./done.js";
import { dayOfEvent, isTellable, tellEvent } from "./telling.js";

export interface Lead {
  readonly lines: readonly Line[];
  /** Ids of the events told here, so that no later section repeats them. */
  readonly events: ReadonlySet<string>;
}

/** The weightiest act with all reports of it, the latest where there are several documents, and a silence. */
export function lead(read: Reader): Lead {
  const told =
    weightiest(read, read.readings, (event) => event.auxiliary === null) ??
    weightiest(read, read.readings, (e) => e.auxiliary === "future");
  const since = told === null ? [] : read.readings.slice(read.readings.indexOf(told.reading) + 1);
  const latest = weightiest(read, since, (event) => event.auxiliary === null && event.attribution === null);
  const silent = silence(read, [told, latest]);
  const echoes =
    told === null
      ? []
      : told.reading.events.filter((e) => e !== told.event && sameAct(e) === sameAct(told.event) && isSureOf(e));
  const lines = [
    ...(told === null ? [] : [tellDated(read, told.reading, told.event, echoes)]),
    ...(latest === null ? [] : [tellDated(read, latest.reading, latest.event, [])]),
    ...(silent === null ? [] : [tellSilence(read, silent.reading, silent.overture)]),
  ];
  return { lines, events: new Set([told, latest].flatMap((act) => (act === null ? [] : [act.event.id]))) };
}

/** With its day, or the day it was reported, where there are several documents. */
function tellDated(read: Reader, reading: Reading, event: CodedEvent, echoes: readonly CodedEvent[]): Line {
  const line = withEchoes(
    tellEvent(read, reading, event),
    echoes.map((e) => read.line(reading, "", e)),
  );
  if (read.readings.length === 1 || dayOfEvent(event) !== null || reading.doc.published === null) return line;
  return { ...line, text: `${line.text.replace(/\.(?=”?$)/, "")} (reported ${dateOf(reading)}).` };
}

function isSureOf({ recipients, auxiliary, confidence }: CodedEvent): boolean {
  return recipients.length > 0 && auxiliary === null && confidence >= 0.5;
}

/** Acts of states weigh more than those of one person, the opening sentences and later documents more than the rest. */
function weightiest(
  read: Reader,
  readings: readonly Reading[],
  fits: (event: CodedEvent) => boolean,
): { reading: Reading; event: CodedEvent } | null {
  let best: { reading: Reading; event: CodedEvent; weight: number } | null = null;
  for (const [i, reading] of readings.entries()) {
    for (const event of reading.events) {
      if (
        !fits(event) ||
        event.actors.length === 0 ||
        isOnItself(event) ||
        !isTellable(reading, event) ||
        event.provenance.rule === "event/noun-frame"
      )
        continue;
      const weight =
        read.weight(event) +
        (event.sentence < 3 ? 1.5 - event.sentence / 2 : 0) +
        (event.actors.some(({ entity }) => entity.startsWith("state:")) ? 1 : 0) +
        (2 * (i + 1)) / readings.length;
      if (best === null || weight > best.weight) best = { reading, event, weight };
    }
  }
  return best;
}

function silence(
  read: Reader,
  told: readonly ({ reading: Reading; event: CodedEvent } | null)[],
): { reading: Reading; overture: Overture } | null {
  const asked = new Set(read.request.sides ?? []);
  const silences = read.readings.flatMap((reading) =>
    reading.overtures
      .filter(
        (o) =>
          o.answer === "silence" &&
          o.recipients.length > 0 &&
          !told.some((act) => act?.reading === reading && act.event.evidence.some((e) => overlaps(e, o.what))),
      )
      .map((overture) => ({ reading, overture })),
  );
  return (
    silences
      .filter(({ overture }) => [...overture.actors, ...overture.recipients].every((p) => asked.has(p.side ?? "")))
      .at(-1) ??
    silences
      .filter(({ overture }) => overture.recipients.some((p) => asked.size === 0 || asked.has(p.side ?? "")))
      .at(-1) ??
    null
  );
}

/** `North Korea has met Donald Trump’s invitations with silence`; a whole clause is told, then its silence. */
function tellSilence(read: Reader, reading: Reading, overture: Overture): Line {
  const met = overture.answeredBy.length > 0 ? overture.answeredBy : overture.recipients;
  const who = read.party(reading, met);
  const have = / and /.test(who) ? "have" : "has";
  const words = midSentence(withoutAside(proseOf(reading, overture.what)));
  const own = possessive(read.party(reading, overture.actors));
  const move = overture.kind === "proposal" && !isOwned(words) ? `${own} proposal of ${words}` : words;
  const text = isNominal(words)
    ? `${who} ${have} met ${move} with silence`
    : `${read.party(reading, overture.actors)} ${words}; ${who} ${have} not answered`;
  return read.line(reading, text, overture);
}

/** Whether the words of a move say whose or which it is: `Seoul’s offer`, `the offer`; `direct talks` do not. */
function isOwned(words: string): boolean {
  return /^(the|its|his|her|their|this|that|these|those)\b|[’']/u.test(words);
}

/** Whether the words of a move are a thing (`the invitation`), not an act (`invited …`, `to show …`). */
export function isNominal(words: string): boolean {
  return !/^(to|has|have|had|is|are|was|were|\p{L}+ed|\p{L}+ing|sent|put|gave|made|met|told|set|cut|let|took|withdrew)\b/u.test(
    words,
  );
}

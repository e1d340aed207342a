/** Offers and answers: who offered whom what and how it was met; in the order of time where there are several documents. */
import type { CodedEvent, Overture, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import { overlaps } from "../claims.js";
import { day, lagDays, nDays } from "../days.js";
import type { Line } from "../line.js";
import { byDate, type Reader, withEchoes } from "../reader.js";
import { past } from "../verb-form.js";
import { listed, midSentence, possessive, proseOf, withoutAside } from "../words.js";
import { isNominal } from "./lead.js";
import { verbOf } from "./telling.js";

const ANSWERED: Readonly<Record<NonNullable<Overture["answer"]>, string>> = {
  accepted: "accepted",
  partly: "accepted in part",
  conditional: "answered with a condition",
  countered: "answered with a counter-offer",
  rejected: "rejected",
  acknowledged: "acknowledged",
  silence: "no answer",
};

interface Move {
  readonly reading: Reading;
  readonly label: string;
  readonly sides: string;
  readonly by: string;
  readonly overtures: readonly Overture[];
  /** ISO 8601 day it was made; null where the text does not say. */
  readonly made: string | null;
}

/** One document: by dyad. Several: a chain, each move with its date and how long the answer took. */
export function offered(read: Reader): readonly Entry[] {
  const moves = read.readings.flatMap((reading) => movesOf(read, reading));
  if (read.readings.length === 1)
    return moves.map((move) => ({ label: move.label, lines: [tell(read, move, answerOf(read, move))] }));
  const asked = new Set(read.request.sides ?? []);
  const chain = moves.filter(
    ({ overtures }) =>
      asked.size === 0 || overtures.some((o) => [...o.actors, ...o.recipients].some((p) => asked.has(p.side ?? ""))),
  );
  return chain
    .map((move, order) => ({ move, order }))
    .sort((a, b) =>
      dateFor(a.move) < dateFor(b.move) ? -1 : dateFor(a.move) > dateFor(b.move) ? 1 : a.order - b.order,
    )
    .map(({ move }, i, sorted) => {
      const lag = lagOf(
        sorted.slice(0, i).map((entry) => entry.move),
        move,
      );
      return { label: move.made === null ? byDate(move.reading) : day(move.made), lines: [link(read, move, lag)] };
    });
}

/** A link of the chain: a dated move with its answer, or an answer to moves that the text does not date. */
function link(read: Reader, move: Move, lag: string): Line {
  const { answer, answeredBy, actors } = move.overtures[0]!;
  if (move.made !== null || answer === null || answer === "silence" || answeredBy.length === 0)
    return tell(read, move, answerOf(read, move) + lag, `${move.label}: `);
  const told = concrete(move.overtures);
  const verb = `${read.party(move.reading, answeredBy)} ${ANSWERED[answer]}`;
  if (told.length === 1 && isNominal(midSentence(moveWords(move.reading, told[0]!))))
    return tell(read, move, "", `${verb} `, lag);
  return tell(read, move, "", `${verb} moves of ${read.party(move.reading, actors)}${lag}: `);
}

/** A document's overtures, those between the same sides that met the same answer taken together. */
function movesOf(read: Reader, reading: Reading): readonly Move[] {
  const groups = new Map<string, Overture[]>();
  for (const overture of reading.overtures) {
    const key = `${partiesOf(overture.actors)} ${partiesOf(overture.recipients)} ${overture.answer ?? ""} ${partiesOf(overture.answeredBy)} ${overture.answer === null && overture.kind !== "gesture" ? overture.id : ""}`;
    groups.set(key, [...(groups.get(key) ?? []), overture]);
  }
  return [...groups.values()].map((overtures) => {
    const { actors, recipients } = overtures[0]!;
    const to = recipients.length === 0 ? "" : ` → ${read.party(reading, recipients)}`;
    return {
      reading,
      label: `${actors.length === 0 ? "not said who" : read.party(reading, actors)}${to}`.replace(
        /\bthe (?=\p{Lu})/gu,
        "",
      ),
      by: actors.length === 0 ? "that side" : read.party(reading, actors),
      sides: `${partiesOf(actors)} ${partiesOf(recipients)}`,
      overtures,
      made: madeOn(reading, overtures[0]!),
    };
  });
}

function tell(read: Reader, { reading, overtures }: Move, answer: string, opening = "", closing = ""): Line {
  const told = concrete(overtures);
  const words = listed(told.map((overture) => moveWords(reading, overture))).replace(
    / and (?=[^,]*$)/,
    told.length > 1 ? ", " : " and ",
  );
  const text = `${opening}${opening === "" ? words : midSentence(words)}${answer === "" ? "" : `; ${answer}`}${closing}`;
  const rest = overtures.filter((overture) => !told.includes(overture));
  return withEchoes(
    read.line(reading, text, told, ["move", "answer"]),
    rest.map((overture) => read.line(reading, "", overture, ["move", "answer"])),
  );
}

/** What was done, where that is told, instead of the names it is given (`goodwill actions`); else the first of the names. */
function concrete(overtures: readonly Overture[]): readonly Overture[] {
  const acts = overtures.filter(({ provenance }) => provenance.rule === "overture/conciliatory-act");
  const offers = overtures.filter(({ kind, provenance }) => kind !== "gesture" && provenance.rule === "overture/told");
  if (acts.length + offers.length > 0) return [...acts, ...offers];
  return overtures.slice(0, 1);
}

/** `put an end to loudspeaker broadcasts`, `proposed direct talks`, `South Korea’s most recent overtures for peace`. */
function moveWords(reading: Reading, overture: Overture): string {
  const words = withoutAside(proseOf(reading, overture.what, 140)).replace(/^(has|have|had) /, "");
  const act = moveEvent(reading, overture);
  const verb = act === undefined ? undefined : verbOf(act, reading);
  const gerund = /^(\p{L}+ing)\b/u.exec(words)?.[1];
  if (act !== undefined && verb !== undefined) {
    const told = past(act.predicate.split(" ")[0]!);
    if (verb.start === overture.what.start && gerund !== undefined) return told + words.slice(gerund.length);
    const between = reading.doc.text.slice(verb.end, overture.what.start);
    if (overture.provenance.rule === "overture/told" && verb.end <= overture.what.start && between.length < 60)
      return `${told} ${withoutAside(proseOf(reading, { start: verb.end, end: overture.what.end }, 160)).trim()}`;
  }
  if (/^to /.test(words)) return `${overture.kind === "appeal" ? "appealed" : "offered"} ${words}`;
  return overture.kind === "appeal" && overture.recipients.length > 0 ? completed(reading, overture, words) : words;
}

/** The event that is the move, not its answer. */
function moveEvent(reading: Reading, { events, what, evidence }: Overture): CodedEvent | undefined {
  const answers = evidence.filter(({ role }) => role === "answer");
  return reading.events.find((event) => {
    const verb = events.includes(event.id) ? verbOf(event, reading) : undefined;
    return verb !== undefined && verb.start < what.end && !answers.some((answer) => overlaps(answer, verb));
  });
}

/** `urged North Korea on Monday` goes on to what was urged. */
function completed(reading: Reading, { what, sentence }: Overture, words: string): string {
  if (/ to \p{Ll}/u.test(words)) return words;
  const limit = reading.sentences[sentence]?.end ?? what.end;
  const more = /^[^.;,—–]{0,40}?\bto \p{Ll}[^.;,—–]*/u.exec(reading.doc.text.slice(what.end, limit));
  return more === null ? words : proseOf(reading, { start: what.start, end: what.end + more[0].length }, 160);
}

function answerOf(read: Reader, { reading, overtures, sides }: Move): string {
  const { answer, answeredBy } = overtures[0]!;
  if (answer === null) return read.readings.length === 1 ? "the text names no answer" : "";
  const by = answeredBy.length === 0 || answer === "silence" || sides.endsWith(` ${partiesOf(answeredBy)}`);
  return `${ANSWERED[answer]}${by ? "" : ` by ${read.party(reading, answeredBy)}`}`;
}

/** How long the answer took, counted from the offer where both have a day, else from the last move of the same sides. */
function lagOf(before: readonly Move[], { overtures, reading, sides, made }: Move): string {
  const overture = overtures[0]!;
  if (overture.answer === null || overture.answer === "silence") return "";
  const answered = answeredOn(reading, overture);
  const lag = made === null || answered === null ? undefined : lagDays(made, answered);
  if (lag !== undefined && lag > 0) return ` on ${day(answered!)}, ${nDays(lag)} later`;
  const last = before
    .filter((move) => (move.sides === sides || move.sides === `${sides.split(" ")[0]} `) && dateFor(move) !== "")
    .at(-1);
  const since = last === undefined || answered === null ? undefined : lagDays(dateFor(last), answered);
  return since === undefined || since < 1 ? "" : `, ${nDays(since)} after ${possessive(last!.by)} last move above`;
}

/** The day to order by: its own, else that of publication. */
function dateFor({ made, reading }: Move): string {
  return made ?? reading.doc.published ?? "";
}

function madeOn(reading: Reading, { what, events, evidence }: Overture): string | null {
  const answers = evidence.filter(({ role }) => role === "answer");
  return dayOf(reading, events, (e) => !answers.some((a) => overlaps(a, e)) && e.start < what.end);
}

function answeredOn(reading: Reading, { events, evidence }: Overture): string | null {
  const answers = evidence.filter(({ role }) => role === "answer");
  return dayOf(reading, events, (e) => answers.some((a) => overlaps(a, e))) ?? reading.doc.published;
}

function dayOf(
  reading: Reading,
  ids: readonly string[],
  fits: (evidence: { start: number; end: number }) => boolean,
): string | null {
  const event = reading.events.find(
    (e) => ids.includes(e.id) && e.evidence.some((x) => x.role === "predicate" && fits(x)),
  );
  const when = event?.occurred;
  return when?.precision === "day" && when.from === when.to ? when.from : null;
}

function partiesOf(participants: Overture["actors"]): string {
  return [...new Set(participants.map((p) => p.side ?? p.entity))].sort().join("+");
}

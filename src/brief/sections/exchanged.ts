/** Given and taken: exchanges, both halves in the text's own words, the hedge kept. */
import type { Participant } from "../../actors/index.js";
import type { Exchange, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import type { Reader } from "../reader.js";
import { midSentence, proseOf, quoteOf } from "../words.js";

export function exchanged(read: Reader): readonly Entry[] {
  return read.readings.flatMap((reading) =>
    reading.exchanges.map((exchange) => ({
      label: null,
      lines: [read.line(reading, tell(read, reading, exchange), exchange)],
    })),
  );
}

/** `North Korea has deployed troops; in exchange it presumably gets aid, “presumably” being the text’s word`. */
function tell(read: Reader, reading: Reading, exchange: Exchange): string {
  const { given, returned, likelihood, evidence } = exchange;
  const cue = evidence.find(({ role }) => role === "cue");
  const link = cue === undefined ? "in return" : midSentence(quoteOf(reading, cue));
  const hedge = likelihood === null ? "" : `, where “${quoteOf(reading, likelihood.words)}” is the text’s own word`;
  const source = reading.attributions.find((a) => a.id === exchange.attribution)?.source ?? null;
  const by = source === null ? "" : `, according to ${read.name(reading, source)}`;
  const first = half(read, reading, given);
  const second = half(read, reading, returned);
  if (first.verbal && second.verbal) {
    const again = second.subject === first.subject ? second.text.replace(second.subject, "it") : second.text;
    return `${first.text}; ${/^(in |for )/.test(link) ? link : "in return"} ${again}${hedge}${by}`;
  }
  const whom = second.verbal || returned.actors.length === 0 ? "" : ` from ${read.party(reading, returned.actors)}`;
  const giver = first.verbal
    ? first.text
    : `${first.subject === "" ? "Someone the text does not name" : first.subject} gave ${first.text}`;
  return `${giver} ${/^(in |for )/.test(link) ? link : "in return"}${/ for$/.test(link) || / for$/.test(first.text) ? "" : " for"} ${second.text}${whom}${hedge}${by}`;
}

interface Told {
  readonly text: string;
  readonly subject: string;
  /** Whether the words are a clause with its own subject. */
  readonly verbal: boolean;
}

/** A half's words, its opening name or pronoun as the side's usual name. */
function half(read: Reader, reading: Reading, { actors, recipients, what }: Exchange["given"]): Told {
  const opening =
    [...actors, ...recipients].find(({ span }) => span.start === what.start && span.end < what.end) ??
    mentionAt(reading, what);
  const subject = actors.length === 0 ? "" : read.party(reading, actors);
  const words = proseOf(reading, { start: what.start, end: purposeEnd(reading, what) }, 160);
  if (opening === undefined) return { text: midSentence(words), subject, verbal: false };
  const name = read.party(reading, [opening]);
  return {
    text:
      name +
      proseOf(reading, { start: opening.span.end, end: purposeEnd(reading, what) }, 160).replace(/^(?=\p{L})/u, " "),
    subject: name,
    verbal: true,
  };
}

/** Whoever the words open with. */
function mentionAt({ entities }: Reading, { start, end }: Exchange["given"]["what"]): Participant | undefined {
  for (const { id, side, mentions } of entities) {
    const span = mentions.find((mention) => mention.start === start && mention.end < end);
    if (span !== undefined) return { entity: id, side, span };
  }
  return undefined;
}

/** ` to aid Moscow’s war in Ukraine` goes with what was sent for it. */
function purposeEnd({ doc }: Reading, { end }: { readonly end: number }): number {
  return end + (/^ to \p{Ll}[^.;,—–]{3,60}(?=[.;,])/u.exec(doc.text.slice(end, end + 80))?.[0].length ?? 0);
}

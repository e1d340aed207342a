/** Reader: the readings of a brief with what its sections need: sides by weight, names, lines that cite. */
import type { Participant } from "../actors/index.js";
import type { CodedEvent, Evidence, Reading } from "../coding/index.js";
import type { BriefRequest } from "./brief.js";
import { day } from "./days.js";
import type { Citation, Line } from "./line.js";
import { type Names, namesOf } from "./names.js";
import { sidesByWeight, weightOf } from "./weight.js";
import { proseOf, sentence } from "./words.js";

interface Proof {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

export interface Reader extends Names {
  readonly request: BriefRequest;
  readonly readings: readonly Reading[];
  /** Codes of the sides, those asked about first, then by how much is told of them. */
  readonly sides: readonly string[];
  /** One sentence on one or more records of a document; with `roles`, only evidence of these roles is cited. */
  readonly line: (reading: Reading, text: string, record: Proof | readonly Proof[], roles?: readonly string[]) => Line;
  /** A clause of the text with its opening pronoun made plain: `It will close …` → `Morocco will close …`. */
  readonly clause: (
    reading: Reading,
    span: { readonly start: number; readonly end: number },
    who?: readonly Participant[],
  ) => string;
  readonly weight: (event: CodedEvent) => number;
}

export function reader(request: BriefRequest): Reader {
  const { readings } = request;
  const docNumber = new Map(readings.map(({ doc }, i) => [doc.id, i]));
  const sides = sidesByWeight(readings, request.sides ?? []);
  const rank = new Map(sides.map((side, i) => [side, i]));
  const names = namesOf(readings);
  return {
    ...names,
    request,
    readings,
    sides,
    line: (reading, text, record, roles) => {
      const records = "id" in record ? [record] : record;
      const citations = records.flatMap(({ evidence }) =>
        citationsOf(reading, docNumber.get(reading.doc.id)!, evidence, roles),
      );
      return { text: sentence(text), citations: joined(citations, reading), records: records.map(({ id }) => id) };
    },
    clause: (reading, span, who = []) => {
      const words = proseOf(reading, span);
      const pronoun = /^(it|he|she|they)\b/i.exec(words)?.[0];
      if (pronoun === undefined) return words;
      const known = [...who, ...participantsOf(reading)].find((p) => p.span.start === span.start);
      return known === undefined ? words : names.name(reading, known).replace(/,$/, "") + words.slice(pronoun.length);
    },
    weight: (event) => weightOf(event, rank),
  };
}

/** Lines on the same thing as one line: the first one's words, everyone's citations. */
export function withEchoes(line: Line, echoes: readonly Line[]): Line {
  const seen = new Set(line.citations.map((c) => `${c.doc} ${c.sentence}`));
  const more = echoes
    .flatMap((e) => e.citations)
    .filter((c) => !seen.has(`${c.doc} ${c.sentence}`) && seen.add(`${c.doc} ${c.sentence}`));
  return {
    ...line,
    citations: [...line.citations, ...more].sort((a, b) => a.doc - b.doc || a.sentence - b.sentence),
    records: [...new Set([...line.records, ...echoes.flatMap((e) => e.records)])],
  };
}

/** The day a document was published, as readers say it. */
export function dateOf({ doc }: Reading): string {
  return doc.published === null ? "undated" : day(doc.published);
}

/** `by 19 May 2025`: for what a text tells without a day of its own. */
export function byDate(reading: Reading): string {
  return reading.doc.published === null ? "undated" : `by ${dateOf(reading)}`;
}

function participantsOf(reading: Reading): readonly Participant[] {
  const { events, attributions, expectations, overtures } = reading;
  return [
    ...events.flatMap((e) => [...e.actors, ...e.recipients]),
    ...expectations.flatMap((e) => e.who),
    ...overtures.flatMap((o) => o.actors),
    ...attributions.flatMap((a) => (a.source === null ? a.about : [a.source, ...a.about])),
  ];
}

/** The words of the given roles; all evidence when none has such a role. */
function citationsOf(
  reading: Reading,
  doc: number,
  evidence: readonly Evidence[],
  roles?: readonly string[],
): readonly Citation[] {
  const chosen = roles === undefined ? evidence : evidence.filter((e) => roles.includes(e.role));
  return (chosen.length > 0 ? chosen : evidence).map(({ start, end }) => ({
    doc,
    sentence: sentenceOf(reading, start),
    start,
    end,
    quote: "",
  }));
}

/** One citation a sentence, from its first cited word to its last. */
function joined(citations: readonly Citation[], { doc }: Reading): readonly Citation[] {
  const bySentence = new Map<number, Citation>();
  for (const citation of citations) {
    const before = bySentence.get(citation.sentence) ?? citation;
    const start = Math.min(before.start, citation.start);
    const end = Math.max(before.end, citation.end);
    bySentence.set(citation.sentence, { ...citation, start, end, quote: doc.text.slice(start, end) });
  }
  return [...bySentence.values()].sort((a, b) => a.sentence - b.sentence);
}

function sentenceOf({ sentences }: Reading, place: number): number {
  let low = 0;
  for (let high = sentences.length - 1; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

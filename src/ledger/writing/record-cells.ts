/** Record cells: the columns that the rows of several kinds of record share. */
import type { DuckDBValue } from "@duckdb/node-api";
import type { Attribution, Evidence, Likelihood, Provenance, Reading, When } from "../../coding/index.js";
import { quote, type Span } from "../../documents/index.js";
import { dateCell, daysOf } from "../days.js";

/** Cells of one row, by column name; a row is one or more of them, each column in exactly one. */
export type Cells = Readonly<Record<string, DuckDBValue>>;

/** What a row of a record needs to know of its reading. */
export interface ReadingContext {
  readonly reading: Reading;
  readonly names: ReadonlyMap<string, string>;
  readonly attributions: ReadonlyMap<string, Attribution>;
}

export function contextOf(reading: Reading): ReadingContext {
  return {
    reading,
    names: new Map(reading.entities.map(({ id, name }) => [id, name])),
    attributions: new Map(reading.attributions.map((attribution) => [attribution.id, attribution])),
  };
}

/** Longest quotation kept beside a record, in code units: a text without a full stop is one long sentence. */
const LONGEST_QUOTE = 1000;
/** How much of a longer one stands before the chief evidence. */
const LEAD = 200;

interface AnyRecord {
  readonly id: string;
  readonly sentence: number;
  readonly evidence: readonly Evidence[];
  readonly provenance: Provenance;
  readonly confidence: number;
}

/** The cells every record has, but for its numbers. */
export function commonCells(record: AnyRecord, { reading }: ReadingContext): Cells {
  const { doc, sentences } = reading;
  const chief = record.evidence[0]!;
  const words = bounded(sentences[record.sentence] ?? chief, chief, doc.text);
  return {
    id: record.id,
    sentence: record.sentence,
    quote: quote(doc, words),
    quote_start: words.start,
    rule: record.provenance.rule,
    codebook: record.provenance.codebook,
    confidence: record.confidence,
    json: JSON.stringify(record),
  };
}

/** `whole`, or where it is too long the part of it around `chief`; never half a surrogate pair. */
export function bounded(whole: Span, chief: Span, text: string): Span {
  if (whole.end - whole.start <= LONGEST_QUOTE) return whole;
  const start = Math.max(whole.start, Math.min(chief.start - LEAD, whole.end - LONGEST_QUOTE));
  const end = start + LONGEST_QUOTE;
  return { start: start + (splitsPair(text, start) ? 1 : 0), end: end - (splitsPair(text, end) ? 1 : 0) };
}

function splitsPair(text: string, index: number): boolean {
  return index > 0 && /^[\ud800-\udbff]$/.test(text.charAt(index - 1)) && /^[\udc00-\udfff]$/.test(text.charAt(index));
}

/** Whose claim a record is. */
export function claimCells(attribution: string | null, { attributions, names }: ReadingContext): Cells {
  const source = attribution === null ? null : (attributions.get(attribution)?.source ?? null);
  return {
    attribution,
    claimed_by: source === null ? null : (names.get(source.entity) ?? source.entity),
    claimed_by_side: source?.side ?? null,
  };
}

export function likelihoodCells(likelihood: Likelihood | null, { reading }: ReadingContext): Cells {
  return {
    likelihood: likelihood === null ? null : quote(reading.doc, likelihood.words),
    likelihood_term: likelihood?.band?.term ?? null,
    likelihood_low: likelihood?.band?.low ?? null,
    likelihood_high: likelihood?.band?.high ?? null,
  };
}

export function whenCells(prefix: string, when: When | null): Cells {
  return {
    [`${prefix}_from`]: dateCell(daysOf(when?.from ?? null)?.first),
    [`${prefix}_to`]: dateCell(daysOf(when?.to ?? null)?.last),
    [`${prefix}_precision`]: when?.precision ?? null,
    [`${prefix}_basis`]: when?.basis ?? null,
  };
}

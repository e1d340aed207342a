/** Times: finds the time expressions of a parsed text and the days they stand for. */

import type { PartialDate } from "../../documents/index.js";
import type { Sentence, TimeExpression, Token } from "../parsed-doc.js";
import { type Direction, direction } from "./direction.js";
import { type Edges, edges } from "./edges.js";
import type { Meaning } from "./meaning.js";
import { type Found, finder } from "./pattern.js";
import { isoDay, type Period, publishedPeriod } from "./period.js";
import { narrowed, resolve, roughly } from "./resolve.js";
import { compare, type Resolved } from "./resolved.js";
import type { Reading, Rule } from "./rule.js";
import { AMOUNTS } from "./rules/amounts.js";
import { CALENDAR_DATES } from "./rules/calendar-dates.js";
import { PARTS_OF_YEARS } from "./rules/parts-of-years.js";
import { RELATIVE_DATES } from "./rules/relative-dates.js";
import { TIMES_OF_DAY } from "./rules/times-of-day.js";
import { VAGUE_TIMES } from "./rules/vague-times.js";

export const RULES: readonly Rule[] = [
  ...CALENDAR_DATES,
  ...PARTS_OF_YEARS,
  ...RELATIVE_DATES,
  ...TIMES_OF_DAY,
  ...VAGUE_TIMES,
  ...AMOUNTS,
];

const find = finder(RULES);

/** `the next day` counts from a time told at most so many sentences before. */
const CONTEXT_SENTENCES = 3;

const LIMITS = new Set(["to", "until", "till", "through", "by"]);

/** Words of time inside a longer name of these kinds are the name's: `USA Today`. */
const NAMES = new Set(["PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "LAW"]);

export interface TimedText {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly published: PartialDate | null;
}

/**
 * The time expressions of a text in order, apart. What relates to publication is unresolved without a
 * publication date, what relates to another time is unresolved where none was told shortly before.
 */
export function times({ tokens, sentences, published }: TimedText): readonly TimeExpression[] {
  const day = publishedPeriod(published);
  const found: TimeExpression[] = [];
  let context: { readonly period: Period; readonly sentence: number } | null = null;
  for (const sentence of sentences) {
    let year: number | null = null;
    let side: Direction = "unknown";
    for (const expression of expressions(tokens.slice(sentence.first, sentence.last))) {
      const first = sentence.first + expression.first;
      const last = sentence.first + expression.last;
      const near: Period | null =
        context && sentence.index - context.sentence <= CONTEXT_SENTENCES ? context.period : null;
      const { meaning, part, time } = expression.reading;
      const view = { published: day, context: near, year, direction: pointing(tokens, first, last, meaning, side) };
      const within = expression.part ?? part;
      const exactly = resolve(meaning, view);
      const resolved = narrowed(expression.isRough ? roughly(exactly, meaning, view) : exactly, within, day);
      const compares = meaning.type === "away" && meaning.keepsGrain === true && meaning.by !== null && meaning.by < 0;
      if (resolved.period !== null && !compares) context = { period: resolved.period, sentence: sentence.index };
      year = yearSet(meaning, expression.first) ?? year;
      if (resolved.kind === "date") side = sideOf(resolved, day);
      found.push(
        written(tokens, first, last, expression.time ?? time, opened(tokens, first, last, resolved, within === "end")),
      );
    }
  }
  return found;
}

/**
 * As the clause points; where it does not, as the time before it in the sentence did (`tomorrow and Thursday`).
 * `in two years` points ahead only where the verb says that something comes then (`the worst in two years`).
 * `to`, `until`, `through` and `by` lead to what may lie after a past verb's time. Quarters are mostly told after
 * they end, `expects a loss for the third quarter` too.
 */
function pointing(
  tokens: readonly Token[],
  first: number,
  last: number,
  meaning: Meaning,
  before: Direction,
): Direction {
  const preposition = tokens[first - 1];
  const above = tokens[preposition?.head ?? first]!;
  if (meaning.type === "inSpan" && above.pos !== "VERB") return "unknown";
  const isLimit = preposition !== undefined && preposition.dep === "prep" && LIMITS.has(preposition.lower);
  const isQuarter = meaning.type === "calendar" && meaning.quarter !== undefined;
  const found = isQuarter ? "unknown" : direction(tokens, first, last);
  if (isLimit && meaning.type === "calendar" && found === "past") return "unknown";
  return found === "unknown" ? before : found;
}

/** Which side of publication a time turned out to lie on. */
function sideOf({ from, to }: Resolved, published: Period | null): Direction {
  if (published === null) return "unknown";
  if (from !== null && compare(from, published.to) > 0) return "future";
  return to !== null && compare(to, published.from) < 0 ? "past" : "unknown";
}

/** The year of bare months after it in the sentence: `on 25 June 1950 …, on 28 June`, `In 1994, … in June`; else undefined. */
function yearSet(meaning: Meaning, first: number): number | undefined {
  if (meaning.type !== "calendar" || meaning.fiscal) return undefined;
  return meaning.month !== undefined || first <= 1 ? meaning.year : undefined;
}

interface Expression extends Edges {
  readonly reading: Reading;
}

/** What a sentence's words say of time, longest first where they overlap, then widened to the words that belong to it. */
function expressions(sentence: readonly Token[]): readonly Expression[] {
  const read = find(sentence)
    .map((found) => ({ ...found, reading: reading(sentence, found) }))
    .filter(
      (found): found is Found<Rule> & { reading: Reading } => found.reading !== null && !insideName(sentence, found),
    );
  read.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const taken = new Uint8Array(sentence.length);
  const apart = read.filter(({ first, last }) => {
    if (taken.subarray(first, last).includes(1)) return false;
    taken.fill(1, first, last);
    return true;
  });
  apart.sort((a, b) => a.first - b.first);
  return edges(sentence, apart);
}

function reading(sentence: readonly Token[], { shape, first, last, caught }: Found<Rule>): Reading | null {
  const around = { before: sentence[first - 1], after: sentence[last], tokens: sentence.slice(first, last) };
  const read = shape.read(caught, around);
  return read === null ? null : "meaning" in read ? read : { meaning: read satisfies Meaning };
}

function insideName(sentence: readonly Token[], { first, last }: Found<Rule>): boolean {
  return last - first === 1 && NAMES.has(sentence[first]!.entityType);
}

/** `since 2018` is open to the right, `until` and `by` to the left. */
function opened(tokens: readonly Token[], first: number, last: number, resolved: Resolved, isEnd: boolean): Resolved {
  const { from, to, kind } = resolved;
  const preposition = tokens[first - 1];
  if (kind !== "date" || from === null || to === null || preposition === undefined) return resolved;
  const governs = tokens.slice(first, last).some(({ head }) => head === preposition.i);
  if (!governs) return resolved;
  switch (preposition.lower) {
    case "since":
      return { ...resolved, to: null };
    case "until":
    case "till":
    case "by":
      return { ...resolved, from: null };
    case "before":
      return { ...resolved, from: null, to: isEnd ? to : from.subtract({ days: 1 }) };
    case "after":
      return { ...resolved, from: to.add({ days: 1 }), to: null };
    default:
      return resolved;
  }
}

function written(
  tokens: readonly Token[],
  first: number,
  last: number,
  time: string | undefined,
  resolved: Resolved,
): TimeExpression {
  const { kind, from, to, precision, basis, value } = resolved;
  const isDay = kind === "date" && precision === "day";
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    first,
    last,
    kind: time !== undefined && isDay ? "time" : kind,
    from: isoDay(from),
    to: isoDay(to),
    precision,
    basis,
    value: time !== undefined && isDay ? value + time : value,
  };
}

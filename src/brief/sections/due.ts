/** Due: what is expected when, the dated first, with who expects it. */
import type { Expectation, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import { claimsOf, coverage, overlaps } from "../claims.js";
import { day, days } from "../days.js";
import type { Line } from "../line.js";
import { type Reader, withEchoes } from "../reader.js";
import { quoteOf, withoutAside } from "../words.js";
import { bandOf } from "./likelihood.js";

const MOST = 12;

export function due(read: Reader): readonly Entry[] {
  const all = read.readings.flatMap((reading) => {
    const { offers } = claimsOf(reading);
    return reading.expectations
      .filter(({ what }) => coverage(what, offers) < 0.6)
      .map((expectation) => ({ reading, expectation }));
  });
  const from = ({ expectation: { when } }: (typeof all)[number]) =>
    (when?.precision === "year" || when?.precision === "quarter" ? when.to : when?.from) ?? "9999";
  const told = new Map<string, { label: string; line: Line }>();
  for (const { reading, expectation } of all
    .toSorted((a, b) => (from(a) < from(b) ? -1 : from(a) > from(b) ? 1 : 0))
    .slice(0, MOST)) {
    const label = whenOf(expectation);
    const line = tell(read, reading, expectation);
    const key = `${label} ${line.text}`;
    const before = told.get(key);
    told.set(key, { label, line: before === undefined ? line : withEchoes(before.line, [line]) });
  }
  return [...told.values()].map(({ label, line }) => ({ label, lines: [line] }));
}

function whenOf({ when }: Expectation): string {
  if (when?.from == null) return "not dated";
  if (when.precision === "year") return when.from.slice(0, 4);
  if (when.precision === "month") return day(when.from.slice(0, 7));
  if (when.to === null) return `from ${day(when.from)}`;
  return when.precision === "quarter" || when.precision === "vague" || when.precision === "decade"
    ? months(when.from, when.to)
    : days(when.from, when.to);
}

function months(from: string, to: string): string {
  const [first, last] = [day(from.slice(0, 7)), day(to.slice(0, 7))];
  if (first === last) return first;
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.replace(/ \d+$/, "")}–${last}` : `${first} – ${last}`;
}

/** `Algiers may still present a fallback plan, perhaps at next month’s congress, according to Ines Trabelsi`. */
function tell(read: Reader, reading: Reading, expectation: Expectation): Line {
  const hanging = reading.conditions.find(({ outcome }) => overlaps(outcome, expectation.what));
  const spans = [
    expectation.what,
    ...(hanging === undefined ? [] : [...hanging.conditions, hanging.outcome]),
    ...hedgeBefore(reading, expectation),
  ];
  const whole = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
  const noun = /^(the|an?) (planned|scheduled|upcoming|coming|next|annual|forthcoming)\b/i.test(
    quoteOf(reading, whole),
  );
  const words = finite(read, reading, expectation, whole).replace(/^(under which|in which|at which|that|which) /, "");
  const band = bandOf(reading, expectation.likelihood);
  const text = `${noun ? withoutAside(words) : words}${band === "" ? "" : ` (${band})`}`;
  const records = hanging === undefined ? [expectation] : [expectation, hanging];
  return read.line(reading, `${text}${holderOf(read, reading, expectation, noun)}`, records);
}

/** `to visit Rabat` → `Marco Rubio is to visit Rabat`; `Rabat to seek radars` → `Rabat is expected to seek radars`. */
function finite(
  read: Reader,
  reading: Reading,
  { who, holder, status, what }: Expectation,
  whole: { readonly start: number; readonly end: number },
): string {
  const words = read.clause(reading, whole, who);
  const subject = who.find(({ span }) => span.start === what.start);
  const link = status === "anticipated" ? "is expected" : "is";
  if (/^to \p{Ll}/u.test(words)) {
    const outside = who.filter(({ span }) => span.end <= what.start || span.start >= what.end);
    const doers = outside.length > 0 ? outside : holder === null ? [] : [holder];
    if (doers.length === 0) return words;
    const names = read.names(reading, doers);
    return `${names} ${/ and /.test(names) && doers.length > 1 ? link.replace("is", "are") : link} ${words}`;
  }
  if (subject === undefined) return words;
  const name = quoteOf(reading, subject.span);
  return words.startsWith(`${name} to `) ? `${name} ${link}${words.slice(name.length)}` : words;
}

/** A hedge that stands before the words stays with them: `It is unlikely that …`. */
function hedgeBefore({ doc }: Reading, { likelihood, what }: Expectation): readonly { start: number; end: number }[] {
  if (likelihood === null || likelihood.words.start >= what.start) return [];
  const { start, end } = likelihood.words;
  const between = doc.text.slice(start, what.start);
  if (between.length > 60 || /[.!?]/.test(between)) return [];
  const opening = /\bit (is|was|seems|looks) (\p{Ll}+ )?$/iu.exec(doc.text.slice(Math.max(0, start - 24), start));
  return [{ start: start - (opening?.[0].length ?? 0), end }];
}

function holderOf(read: Reader, reading: Reading, expectation: Expectation, noun: boolean): string {
  const { holder, who, what, attribution } = expectation;
  if (holder === null) return "";
  const own = who.length === 0 ? /^to /.test(quoteOf(reading, what)) : who[0]!.entity === holder.entity;
  if (own) return holder.entity.startsWith("person:") ? "" : ", by its own account";
  const judgment = reading.assessments.find((a) => a.attribution !== null && a.attribution === attribution);
  const name = read.name(reading, holder, judgment?.affiliation?.text ?? null);
  return noun ? `; spoken of by ${name}` : `, according to ${name}`;
}

/** Telling: an event in a sentence: the verb carries the coding, hedge and claim survive. */
import { type Attribution, type Category, type CodedEvent, JUDGED_RULE, type Reading } from "../../coding/index.js";
import { overlaps } from "../claims.js";
import { day } from "../days.js";
import type { Line } from "../line.js";
import type { Reader } from "../reader.js";
import { past } from "../verb-form.js";
import { inQuotes, proseOf, quoteOf, shortened, withoutAside } from "../words.js";

/** What a noun of a category is told as, before its recipient. */
const TOLD_AS: Readonly<Record<Category, string>> = {
  AGREE: "agreed with",
  CONSULT: "consulted with",
  SUPPORT: "backed",
  COOPERATE: "cooperated with",
  AID: "aided",
  CONCEDE: "eased its stand towards",
  RETREAT: "drew back from",
  REQUEST: "made demands of",
  ACCUSE: "criticized",
  REJECT: "rebuffed",
  THREATEN: "threatened",
  PROTEST: "protested against",
  SANCTION: "took sanctions against",
  MOBILIZE: "mobilized against",
  COERCE: "used coercion against",
  ASSAULT: "attacked",
};

/** Rules whose words need not be a verb that the actor is the subject of: what they tell is told by its category. */
const TOLD_BY_CATEGORY = new Set(["event/noun-frame", JUDGED_RULE.name]);
/** Acts done with someone rather than towards someone. */
const WITH: ReadonlySet<Category> = new Set<Category>(["AGREE", "CONSULT", "COOPERATE"]);

const SINGULAR: Readonly<Record<string, string>> = { are: "is", were: "was", "have been": "has been" };
const PLURAL: Readonly<Record<string, string>> = { is: "are", was: "were", "has been": "have been" };
const NO_VERB = /(ical|awal|usal|nial|oval|ive|ous|ment|tion|sion|ance|ence|ship|ful|less)$/;
const EMPTY = /^(that|it|him|her|them|this|these|those|which|who|so|there|as)$/i;

/** Whether an event is more than a bare verb: someone or something it was done to is told after it. */
export function isTellable(reading: Reading, event: CodedEvent): boolean {
  if (event.provenance.rule === JUDGED_RULE.name) return true;
  const verb = verbOf(event, reading);
  if (verb === undefined) return false;
  const tail = tailOf(reading, event, verb.end, sayingOf(reading, event));
  if (tail === null) return event.recipients.length > 0;
  const words = quoteOf(reading, { start: verb.end, end: tail });
  return (
    words !== "" &&
    !EMPTY.test(words) &&
    (event.recipients.length > 0 || event.evidence.some((e) => e.role === "object"))
  );
}

/** One event as a line: `North Korea rejected South Korea’s most recent overtures for peace`. */
export function tellEvent(
  read: Reader,
  reading: Reading,
  event: CodedEvent,
  { dated = true }: { readonly dated?: boolean } = {},
): Line {
  const said = sayingOf(reading, event);
  const subject = event.actors.length > 0 ? read.names(reading, event.actors) : "someone the text does not name";
  const introduced = /, [^,]+$/.test(subject) && event.actors.length === 1 ? `${subject},` : subject;
  const body = `${introduced} ${predicate(read, reading, event, said)}`;
  const time = dated ? timeOf(reading, event, body) : "";
  const first = time !== "" && (body.length > 90 || /\b(who|whom|which|that)\b/.test(body));
  return read.line(
    reading,
    `${first ? `${time} ` : ""}${body}${first || time === "" ? "" : ` ${time}`}${claimOf(read, reading, event)}`,
    said === undefined ? event : [event, said],
    said === undefined ? undefined : ["predicate", "actor", "recipient", "object", "auxiliary", "content"],
  );
}

/** The attribution whose cue is the event's own verb: what was said is the rest of the act. */
export function sayingOf(reading: Reading, event: CodedEvent): Attribution | undefined {
  const verb = verbOf(event, reading);
  if (verb === undefined) return undefined;
  return reading.attributions.find(
    ({ cue, content, source }) =>
      cue !== null && overlaps(cue, verb) && content[0]!.start >= cue.end && source?.entity === event.actors[0]?.entity,
  );
}

function predicate(read: Reader, reading: Reading, event: CodedEvent, said: Attribution | undefined): string {
  const verb = TOLD_BY_CATEGORY.has(event.provenance.rule) ? undefined : verbOf(event, reading);
  const recipients = read.names(reading, event.recipients);
  if (verb === undefined) {
    const words = inQuotes(shortened(stretch(reading, event)));
    const told = TOLD_AS[event.category];
    return recipients === "" ? `is told of ${words}` : `${told} ${recipients} (${words})`;
  }
  const tail = tailOf(reading, event, verb.end, said);
  const rest = tail === null ? "" : ` ${withoutAside(proseOf(reading, { start: verb.end, end: tail }))}`;
  const [lemma = "", ...particles] = event.predicate.split(" ");
  const missing = particles.filter((p) => !rest.toLowerCase().includes(p.toLowerCase()));
  const object = tail === null ? objectBefore(reading, event, recipients) : "";
  return `${finite(reading, event, verb, lemma)}${missing.map((p) => ` ${p}`).join("")}${rest}${object}`;
}

/** `rejected`, `is strengthening`, `plans to send`, `did not answer`. */
function finite(reading: Reading, event: CodedEvent, verb: { start: number; end: number }, lemma: string): string {
  if (event.auxiliary === "future") return `is to ${lemma}`;
  if (event.auxiliary === "hypothetical")
    return `may ${lemma}${event.likelihood === null ? "" : ` (“${quoteOf(reading, event.likelihood.words)}”)`}`;
  if (event.auxiliary === "negation") return `did not ${lemma}`;
  const surface = quoteOf(reading, verb);
  const before = reading.doc.text.slice(Math.max(0, verb.start - 30), verb.start);
  const going = surface.endsWith("ing")
    ? /\b(is|are|was|were|has been|have been)\s+((?:\p{Ll}+\s+)?)$/u.exec(before)
    : null;
  const after = reading.doc.text.slice(verb.end, reading.sentences[event.sentence]?.end ?? verb.end);
  if (/^[^.;,]* since /.test(after) && /\b(has|have) $/.test(before))
    return `${event.actors.length > 1 ? "have" : "has"} ${surface}`;
  if (/ed$/.test(surface)) return surface.toLowerCase();
  return going === null
    ? past(lemma)
    : `${(event.actors.length > 1 ? PLURAL : SINGULAR)[going[1]!] ?? going[1]} ${surface}`;
}

/** Where the words of an act end: its object, what was said, or the last one it was done to. */
function tailOf(reading: Reading, event: CodedEvent, from: number, said: Attribution | undefined): number | null {
  const limit = reading.sentences[event.sentence]?.end ?? reading.doc.text.length;
  const object = event.evidence.filter((e) => e.role === "object" && e.end > from && e.end <= limit);
  const content = (said?.content ?? []).filter((c) => c.end <= limit);
  const others = event.evidence.filter(
    (e) =>
      (e.role === "recipient" || e.role === "predicate") && e.start >= from && e.end <= limit && e.start < from + 80,
  );
  const ends = [...object, ...content, ...others].map((e) => e.end);
  if (ends.length === 0) return null;
  const end =
    Math.max(...ends) + unfinished(reading, Math.max(...ends), limit, event.category === "REQUEST" ? from : null);
  if (!/^['’]s?\s/.test(reading.doc.text.slice(end, end + 3))) return end;
  const more = /^[^.;,:—–]*/.exec(reading.doc.text.slice(end, Math.min(limit, end + 60)))![0];
  return end + more.length;
}

/** A noun that a name only describes (`ten Japanese prefectures`), and what is asked in a request. */
function unfinished({ doc }: Reading, end: number, limit: number, request: number | null): number {
  const after = doc.text.slice(end, Math.min(limit, end + 200));
  const noun = /\p{Lu}\p{L}+(ese|an|ish)$/u.test(doc.text.slice(Math.max(0, end - 20), end))
    ? (/^ (?!(?:and|or|but|on|in|at|to|for|with|by|from|of|after|before|when|while|that|who|which|as|over|is|was)\b)\p{Ll}[\p{L}-]*/u.exec(
        after,
      )?.[0].length ?? 0)
    : 0;
  if (request === null || / to \p{Ll}/u.test(doc.text.slice(request, end + noun))) return noun;
  return /^[^.;,—–]{0,40}?\bto \p{Ll}[^.;,—–]*/u.exec(after)?.[0].trimEnd().length ?? noun;
}

function objectBefore(reading: Reading, event: CodedEvent, recipients: string): string {
  const object = event.evidence.find((e) => e.role === "object");
  if (object !== undefined) return ` ${withoutAside(proseOf(reading, object))}`;
  return recipients === "" ? "" : ` ${WITH.has(event.category) ? "with" : "towards"} ${recipients}`;
}

/** The predicate word that the lemma is of. */
export function verbOf(event: CodedEvent, reading: Reading): { start: number; end: number } | undefined {
  if (event.provenance.rule === "event/standing-sanctions" || NO_VERB.test(event.predicate)) return undefined;
  const words = event.evidence.filter((e) => e.role === "predicate").sort((a, b) => a.start - b.start);
  const [lemma = ""] = event.predicate.split(" ");
  return (
    words.find((word) => {
      const surface = quoteOf(reading, word).toLowerCase();
      return surface === past(lemma) || surface.startsWith(lemma.slice(0, Math.max(3, lemma.length - 1)));
    }) ?? words[0]
  );
}

/** The words of an act; of one that a judge found between two parties, from the one to the other. */
function stretch(reading: Reading, event: CodedEvent): string {
  const isJudged = event.provenance.rule === JUDGED_RULE.name;
  const words = event.evidence.filter(({ role }) => isJudged || role === "predicate" || role === "object");
  const start = Math.min(...words.map((e) => e.start));
  return withoutAside(proseOf(reading, { start, end: Math.max(...words.map((e) => e.end)) }));
}

/** Whose word it is, unless the doer's own verb says it. */
function claimOf(read: Reader, reading: Reading, { attribution, actors }: CodedEvent): string {
  const said = attribution === null ? undefined : reading.attributions.find((a) => a.id === attribution);
  if (said?.source == null || actors.some(({ entity }) => entity === said.source!.entity)) return "";
  const { source } = said;
  if (source.side !== null && actors.length > 0 && actors.every(({ side }) => side === source.side))
    return actors.length === 1 ? ", by its own account" : ", by their own account";
  return `, according to ${read.name(reading, source)}`;
}

/** `on 3 March 2025`, for a day told in words that are not those of the line. */
function timeOf(reading: Reading, event: CodedEvent, body: string): string {
  const own = dayOfEvent(event);
  if (own === null) return "";
  const words = quoteOf(reading, event.occurred!.span);
  return body.includes(words) || /^(now|current|recent|latest)/i.test(words) ? "" : `on ${day(own)}`;
}

/** The one day an event is told of, ISO 8601; null when the text gives no day or a stretch of time. */
export function dayOfEvent({ occurred }: CodedEvent): string | null {
  return occurred?.precision === "day" && occurred.from === occurred.to ? occurred.from : null;
}

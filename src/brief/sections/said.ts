/** What was said: the words of those who act, by speaker; judgments from outside stand elsewhere. */
import type { Attribution, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import { claimsOf, coverage, overlaps } from "../claims.js";
import type { Line } from "../line.js";
import { dateOf, type Reader } from "../reader.js";
import { past } from "../verb-form.js";
import { inQuotes, listed, midSentence, proseOf, quoteOf, shortened, withoutAside } from "../words.js";

/** Statements told at most: for one document, and for several. */
const MOST = { one: 14, several: 22 };
/** Below this an attribution is not told; how many there are is said at the end. */
export const SURE = 0.6;
/** Cues that show or aim rather than say. */
const NO_SPEECH =
  /\b(indicat|show|reveal|reflect|suggest|mean|appear|seem|aim|seek|try|tri|portray|interested|remain|silen|sign|host|began|begin)/i;
const RELATIVE = /^(which|that|who|whom|it|them)$/i;

/** Statements no other section tells, one paragraph a speaker, in the order they first speak. */
export function said(read: Reader, told: ReadonlySet<string>): readonly Entry[] {
  const chosen = read.readings
    .flatMap((reading) =>
      reading.attributions
        .filter((a) => isTold(read, reading, a) && !actTold(reading, a, told))
        .map((attribution) => ({ reading, attribution, weight: weightOf(read, attribution) })),
    )
    .map((entry, order) => ({ ...entry, order }))
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .slice(0, read.readings.length === 1 ? MOST.one : MOST.several)
    .sort((a, b) => a.order - b.order);
  const bySpeaker = new Map<string, { reading: Reading; attributions: Attribution[] }>();
  for (const { reading, attribution } of chosen) {
    const key = `${reading.doc.id} ${attribution.source!.entity}`;
    const speaker = bySpeaker.get(key) ?? { reading, attributions: [] };
    speaker.attributions.push(attribution);
    bySpeaker.set(key, speaker);
  }
  return [...bySpeaker.values()].map(({ reading, attributions }) => ({
    label: read.readings.length > 1 ? dateOf(reading) : null,
    lines: paragraph(read, reading, attributions),
  }));
}

/** Whether the words are told under this heading. */
export function isTold(_read: Reader, reading: Reading, attribution: Attribution): boolean {
  const { source, cue, content, confidence, quotation, id, provenance } = attribution;
  if (source === null || cue === null || confidence < SURE) return false;
  if (reading.assessments.some((a) => a.attribution === id)) return false;
  const words = quoteOf(reading, cue);
  if (NO_SPEECH.test(words) || !/^\p{L}+( \p{L}+){0,3}$/u.test(words)) return false;
  if (RELATIVE.test(quoteOf(reading, content[0]!))) return false;
  const { answers, offers, demands, exchanges, due } = claimsOf(reading);
  const length = quoteOf(reading, content[0]!).split(" ").length;
  if (quotation !== "indirect") return true;
  if (provenance.rule === "attribution/object" && answers.some((span) => overlaps(span, cue)))
    return coverage(content[0]!, offers) < 0.6 && length > 2;
  if (provenance.rule.endsWith("infinitive-complement") || length < 2) return false;
  const act = reading.events.some((e) => e.evidence.some((x) => x.role === "predicate" && overlaps(x, cue)));
  return coverage(content[0]!, [...demands, ...exchanges, ...offers, ...(act ? [] : due)]) < 0.6;
}

/** Whether a cue is the verb of an act told above, as with `has rejected`. */
function actTold(reading: Reading, { id, cue }: Attribution, told: ReadonlySet<string>): boolean {
  return reading.events.some(
    (event) =>
      told.has(event.id) &&
      (event.attribution === id || event.evidence.some((e) => e.role === "predicate" && overlaps(e, cue!))),
  );
}

function weightOf(read: Reader, { quotation, source, within }: Attribution): number {
  const own = source?.side != null && read.sides.indexOf(source.side) < 2 ? 1 : 0;
  return (quotation === "indirect" ? 0 : 1) + own + (source?.side == null ? -0.5 : 0) - (within === null ? 0 : 0.5);
}

/** What one speaker said, a sentence for each sentence of the text; named once, then `she` or the short name. */
function paragraph(read: Reader, reading: Reading, attributions: readonly Attribution[]): readonly Line[] {
  const groups: Attribution[][] = [];
  for (const attribution of [...attributions].sort((a, b) => a.cue!.start - b.cue!.start)) {
    const last = groups.at(-1);
    if (
      last !== undefined &&
      last[0]!.sentence === attribution.sentence &&
      !isDirect(attribution) &&
      !isDirect(last[0]!)
    )
      last.push(attribution);
    else groups.push([attribution]);
  }
  return groups.map((group, i) => {
    const source = group[0]!.source!;
    const who = i === 0 ? read.name(reading, source) : read.again(reading, source);
    const means = i === 0 || group.length > 1 ? null : channelOf(reading, group[0]!);
    const words = statements(read, reading, group, means === null);
    return read.line(reading, means === null ? `${who} ${words}` : `${means} ${who} ${words}`, group, [
      "cue",
      "content",
    ]);
  });
}

function statements(read: Reader, reading: Reading, group: readonly Attribution[], withChannel: boolean): string {
  return group
    .map((attribution, i) => {
      const words = statement(read, reading, attribution, withChannel);
      if (i === 0) return words;
      const between = reading.doc.text.slice(group[i - 1]!.cue!.end, attribution.cue!.start);
      return `${/\bbut\s*$/.test(between) ? ", but " : " and "}${words}`;
    })
    .join("");
}

/** `declared that Pyongyang has “no interest” in discussions`, `said in a televised interview: “There is …”`. */
function statement(_read: Reader, reading: Reading, attribution: Attribution, withChannel: boolean): string {
  const cue = finite(quoteOf(reading, attribution.cue!));
  const means = withChannel ? channelOf(reading, attribution) : null;
  const by = means === null ? "" : ` ${means}`;
  const [first] = attribution.content;
  const last = attribution.content.at(-1)!;
  if (isDirect(attribution)) {
    const quotes = attribution.content.map((span) => inQuotes(shortened(quoteOf(reading, span), 240)));
    return `${cue === "told" ? toldWhom(reading, attribution) : cue}${by}: ${listed(quotes)}`;
  }
  const whole = { start: first!.start, end: relativeEnd(reading, attribution) ?? last.end };
  const follows = first!.start >= attribution.cue!.end;
  const words = withoutGap(reading, attribution, proseOf(reading, whole, 260));
  const between = follows ? reading.doc.text.slice(attribution.cue!.end, first!.start).trim() : "";
  const isClause = !follows || /clause-complement|modifier-content|words-|loose/.test(attribution.provenance.rule);
  if (!isClause || /^(that|whether|how|why|what|to)\b/i.test(words)) return `${cue}${by} ${midSentence(words)}`;
  const told = /^told$/.test(cue) && between !== "" && between.length < 40 ? ` ${between.replace(/,$/, "")}` : "";
  return `${cue}${told}${by} that ${midSentence(words)}`;
}

/** `told reporters in Rabat`; `said` where the text names nobody after the cue. */
function toldWhom({ doc }: Reading, { cue, content }: Attribution): string {
  const whom = /^\s+(\p{L}[^.,;:"“”\n]{1,60}?)(?=[.,;:"“”\n]|$)/u.exec(doc.text.slice(cue!.end, cue!.end + 64))?.[1];
  const clear =
    whom !== undefined && !content.some(({ start, end }) => start < cue!.end + whom.length && end > cue!.end);
  return clear ? `told ${whom.trim()}` : "said";
}

/** Words said in several stretches lose the aside between them: `efforts … as “sincere”`. */
function withoutGap(reading: Reading, { content }: Attribution, words: string): string {
  return content.length > 1 || /—|–/.test(quoteOf(reading, content[0]!)) ? withoutListing(words) : words;
}

function withoutListing(words: string): string {
  const shorter = words.replace(/\s*[—–] such as\b[^—–]*[—–]\s*/, " ").replace(/, such as\b.*?, as (?=“)/, " as ");
  return shorter === words && words.length > 160 ? withoutAside(words) : shorter;
}

/** Where a clause that hangs on the words ends: `the exercises, which she characterized as a “confrontational” move`. */
function relativeEnd(reading: Reading, { content, source }: Attribution): number | null {
  const end = content.at(-1)!.end;
  const hanging = reading.attributions.find(
    (other) =>
      other.source?.entity === source?.entity &&
      /^(which|who|whom)$/i.test(quoteOf(reading, other.content[0]!)) &&
      other.content[0]!.start >= end &&
      other.content[0]!.start <= end + 3,
  );
  return hanging === undefined ? null : hanging.content.at(-1)!.end;
}

/** `in a statement published by state media`, with the text's own preposition. */
function channelOf(reading: Reading, { channel, cue }: Attribution): string | null {
  if (channel === null || overlaps(channel, cue!)) return null;
  const words = proseOf(reading, channel, 80);
  if (words.split(" ").length < 2) return null;
  const before = /\b(in|on|at|through|via|by|during|to)\s+$/i.exec(
    reading.doc.text.slice(Math.max(0, channel.start - 10), channel.start),
  );
  return before === null ? null : `${before[1]!.toLowerCase()} ${words}`;
}

/** A cue as a finite verb: `saying` → `said`. */
function finite(words: string): string {
  const cue = words.toLowerCase();
  if (cue === "according to") return "said";
  const gerund = /^(\p{L}+)ing$/u.exec(cue);
  if (gerund === null) return cue;
  const stem = gerund[1]!;
  const silent =
    /(accus|describ|not|urg|argu|declar|observ|conced|acknowledg|iz|is|propos|promis|advis|nounc|challeng|stat|prais)$/;
  return past(silent.test(stem) ? `${stem}e` : stem);
}

function isDirect({ quotation }: Attribution): boolean {
  return quotation === "direct";
}

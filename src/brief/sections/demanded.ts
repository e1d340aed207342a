/** Demanded: what is asked of whom, and whose word it is that it is asked. */
import type { Demand, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import { claimsOf, coverage, demandsOf } from "../claims.js";
import type { Line } from "../line.js";
import { type Reader, withEchoes } from "../reader.js";
import { midSentence, possessive, proseOf, withoutAside } from "../words.js";

export function demanded(read: Reader): readonly Entry[] {
  const told = new Map<string, Line>();
  for (const reading of read.readings) {
    const { offers } = claimsOf(reading);
    for (const demand of demandsOf(reading)) {
      if (coverage(demand.what, offers) > 0.6 || isOffer(reading, demand)) continue;
      const what = asked(reading, demand);
      if (what === null || !/^[\p{L}\p{N}“]/u.test(what)) continue;
      const by = demand.actors.length === 0 ? "Someone the text does not name" : read.party(reading, demand.actors);
      const of = demand.recipients.length === 0 ? "" : ` of ${read.party(reading, demand.recipients)}`;
      const line = read.line(reading, `${by}${of}: ${what}${wordOf(read, reading, demand)}`, demand);
      const before = told.get(line.text);
      told.set(line.text, before === undefined ? line : withEchoes(before, [line]));
    }
  }
  return [...told.values()].map((line) => ({ label: null, lines: [line] }));
}

/** An appeal told with the offers. */
function isOffer(reading: Reading, { sentence, actors }: Demand): boolean {
  return reading.overtures.some(
    (overture) =>
      overture.sentence === sentence &&
      actors.length > 0 &&
      overture.actors.some(({ entity }) => entity === actors[0]!.entity),
  );
}

/** What is asked, without the name of the one asked; null when the words hold no more than that. */
function asked(reading: Reading, { what, recipients, sentence }: Demand): string | null {
  let start = what.start;
  for (const { span } of recipients)
    if (span.start >= start && span.start <= start + 6 && span.end <= what.end) start = span.end;
  const own = start === what.start ? what : { start, end: what.end };
  const words = cleaned(proseOf(reading, own));
  if (words !== "" && start < what.end) return words;
  const limit = reading.sentences[sentence]?.end ?? what.end;
  const more = /^.{0,40}?\bto (\p{Ll}[^.;,]*)/u.exec(reading.doc.text.slice(what.end, limit));
  return more === null
    ? null
    : cleaned(proseOf(reading, { start: what.end + more[0].indexOf(more[1]!), end: what.end + more[0].length }));
}

function cleaned(words: string): string {
  return midSentence(
    withoutAside(words)
      .replace(/^(that|to|for) /, "")
      .trim(),
  );
}

/** Whose word it is, when it is not the one who asks. */
function wordOf(read: Reader, reading: Reading, demand: Demand): string {
  const reported = reading.attributions.find((a) => a.id === demand.attribution);
  const source = reported?.source ?? null;
  if (source === null) return "";
  if (demand.actors.some((p) => p.entity === source.entity || (p.side !== null && p.side === source.side))) return "";
  const affiliation = reading.assessments.find((a) => a.attribution === demand.attribution)?.affiliation?.text ?? null;
  const whose = demand.actors.length === 0 ? "anyone’s" : possessive(read.party(reading, demand.actors));
  return `; reported by ${read.name(reading, source, affiliation)}, not found as ${whose} own words`;
}

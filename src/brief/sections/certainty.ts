/** How sure is this: how many voices, of what reliability, and what could not be read. */
import type { Attribution, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import type { Line } from "../line.js";
import { type Reader, withEchoes } from "../reader.js";
import { listed, possessive, proseOf, quoteOf, shortened } from "../words.js";
import { SURE } from "./said.js";

const MOST = 8;
const RELIABILITY: Readonly<Record<string, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
};

export function certainty(read: Reader): readonly Entry[] {
  return [voices(read), ...secondHand(read), ...unread(read), ...leftOut(read)].map((line) => ({
    label: null,
    lines: [line],
  }));
}

/** About the documents themselves: the only line that cites no sentence. */
function voices(read: Reader): Line {
  const outlets = new Map<string | null, number>();
  for (const { doc } of read.readings) outlets.set(doc.outlet, (outlets.get(doc.outlet) ?? 0) + 1);
  const named = [...outlets].filter((entry): entry is [string, number] => entry[0] !== null);
  const grades = named.map(([name, count]) => ({
    name,
    count,
    grade: read.request.outletOf?.(name)?.reliability ?? "F",
  }));
  const known = grades
    .filter(({ grade }) => grade !== "F")
    .map(({ name, grade }) => `${name} is ${RELIABILITY[grade]} (${grade})`);
  const unknown = grades.filter(({ grade }) => grade === "F").map(({ name }) => name);
  const one = read.readings.length === 1;
  const count = one ? "One article" : `${read.readings.length} articles`;
  const from =
    named.length === 0
      ? ""
      : ` from ${listed(grades.map(({ name, count }) => (one || grades.length === 1 ? name : `${name} (${count} of them)`)))}`;
  const nVoices = named.length + (outlets.has(null) ? 1 : 0);
  const voice = nVoices === 1 ? "all of it is one voice" : `at most ${nVoices} independent voices`;
  const judged = [
    ...known,
    ...(unknown.length === 0
      ? []
      : [
          `the reliability of ${listed(unknown)} cannot be judged (F), as no outlet book grades ${unknown.length === 1 ? "it" : "them"}`,
        ]),
    ...(outlets.has(null)
      ? [`${one ? "its outlet is not given, so its" : "where no outlet is given,"} reliability cannot be judged (F)`]
      : []),
  ].join("; ");
  return { text: `${count}${from}: ${voice}; ${judged}.`, citations: [], records: [] };
}

/** Words that came by a channel the article only tells of. */
function secondHand(read: Reader): readonly Line[] {
  const told = new Map<string, Line>();
  for (const reading of read.readings) {
    for (const { source, channel, confidence, id } of reading.attributions) {
      if (
        source === null ||
        channel === null ||
        confidence < SURE ||
        !/statement|interview|media|conference|call/.test(channel.kind)
      )
        continue;
      const words = proseOf(reading, channel, 80).replace(/^(an?|the|his|her|its|their) /i, "");
      if (!words.includes(" ")) continue;
      const line = read.line(
        reading,
        `${possessive(read.name(reading, source).replace(/,.*$/, ""))} words come through the article; the ${words} was not read itself`,
        { id, evidence: [{ ...channel, role: "channel" }] },
      );
      if (!told.has(line.text)) told.set(line.text, line);
    }
  }
  return [...told.values()].slice(0, 3);
}

/** What the reading met and could not settle, one line for each kind of doubt. */
function unread(read: Reader): readonly Line[] {
  const told = new Map<string, Line>();
  for (const reading of read.readings) {
    for (const problem of reading.problems) {
      const evidence = problem.span === null ? [] : [{ ...problem.span, role: "problem" }];
      const line = read.line(reading, doubt(reading, problem), { id: problem.id, evidence });
      const before = told.get(line.text);
      told.set(line.text, before === undefined ? line : withEchoes(before, [line]));
    }
  }
  return [...told.values()].slice(0, MOST);
}

/** A problem's reason as a sentence that helps a person decide whether to look. */
function doubt(reading: Reading, { rule, reason, span }: Reading["problems"][number]): string {
  const taken = /^(“.+”), taken as (.+), could be (.+)$/.exec(reason);
  if (taken !== null) return `${taken[1]} is read as ${taken[2]}, but could be ${taken[3]}`;
  const side = /^(“.+”), side taken from (“.+”)$/.exec(reason);
  if (side !== null) return `Which side ${side[1]} belongs to is not said there; it was taken from ${side[2]} nearby`;
  const words = span === null ? "" : `: ${around(reading, span)}`;
  if (rule === "language/unpaired-quotation") return `${reason}, so where the quotation ends is a guess${words}`;
  return `Not read with certainty: ${reason}${words}`;
}

function around(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): string {
  const words = quoteOf(reading, { start, end: Math.max(end, Math.min(start + 40, reading.doc.text.length)) });
  return `“${shortened(words.replace(/["“”]/g, "").trim(), 50)}”`;
}

/** Quotations and reports too unsure to tell. */
function leftOut(read: Reader): readonly Line[] {
  const weak = read.readings.flatMap((reading) =>
    reading.attributions
      .filter((a: Attribution) => a.confidence < SURE && a.cue !== null)
      .map((attribution) => ({ reading, attribution })),
  );
  if (weak.length === 0) return [];
  const text =
    weak.length === 1
      ? "One passage may report someone’s words, but too unclearly to tell here"
      : `${weak.length} passages may report someone’s words, but too unclearly to tell here`;
  const lines = weak.map(({ reading, attribution }) => read.line(reading, text, attribution, ["cue"]));
  return [withEchoes(lines[0]!, lines.slice(1))];
}

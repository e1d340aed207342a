/** Judgments, and whose: each with its holder and what the holder is, apart from what is told as fact. */
import type { Assessment, Condition, Likelihood, Reading } from "../../coding/index.js";
import type { Entry } from "../brief.js";
import { claimsOf, coverage, overlaps } from "../claims.js";
import type { Line } from "../line.js";
import { dateOf, type Reader, withEchoes } from "../reader.js";
import { inQuotes, midSentence, proseOf, quoteOf } from "../words.js";
import { bandOf } from "./likelihood.js";
import { isTold } from "./said.js";

const MOST = 14;

export function judged(read: Reader): readonly Entry[] {
  const judgments = read.readings.flatMap((reading) => {
    const { due, demands } = claimsOf(reading);
    return reading.assessments
      .filter(
        ({ claim }) => coverage(claim, [...due, ...demands]) < 0.6 && quoteOf(reading, claim).split(" ").length > 3,
      )
      .map((assessment) => tellJudgment(read, reading, assessment));
  });
  const outlooks = read.readings.flatMap((reading) =>
    reading.conditions
      .filter((condition) => !isElsewhere(read, reading, condition))
      .map((condition) => tellOutlook(read, reading, condition)),
  );
  const told = new Map<string, Line>();
  for (const line of [...judgments, ...outlooks]) {
    const before = told.get(line.text);
    told.set(line.text, before === undefined ? line : withEchoes(before, [line]));
  }
  const lines = [...told.values()].slice(0, MOST);
  const unbanded = lines.length === 0 ? null : noBand(read);
  return [...lines, ...(unbanded === null ? [] : [unbanded])].map((line) => ({ label: null, lines: [line] }));
}

/** `Thomas Verbeek, a lecturer in Brussels: the statement also served a purpose at home`. */
function tellJudgment(read: Reader, reading: Reading, assessment: Assessment): Line {
  const { holder, affiliation, claim, likelihood } = assessment;
  const name = holder === null ? article(read, reading) : read.name(reading, holder, affiliation?.text ?? null);
  const band = bandOf(reading, likelihood);
  const direct = reading.attributions.some((a) => a.id === assessment.attribution && a.quotation === "direct");
  const words = direct
    ? inQuotes(quoteOf(reading, claim))
    : midSentence(read.clause(reading, claim, assessment.about).replace(/^that /, ""));
  return read.line(reading, `${name}: ${words}${band === "" ? "" : `; ${band}`}`, assessment, ["claim"]);
}

/** A condition with its outcome, from the first word to the last, as the text puts it. */
function tellOutlook(read: Reader, reading: Reading, condition: Condition): Line {
  const marks = condition.evidence.filter((e) => e.role === "mark");
  const spans = [...marks, ...condition.conditions, condition.outcome];
  const whole = { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
  const source = reading.attributions.find((a) => a.id === condition.attribution)?.source ?? null;
  const whose = source === null ? article(read, reading) : read.name(reading, source);
  const band = bandOf(reading, condition.likelihood);
  const words = midSentence(proseOf(reading, whole, 300).replace(/^that /, ""));
  return read.line(reading, `${whose}: ${words}${band === "" ? "" : `; ${band}`}`, condition);
}

/** A condition told with what was said or with what is due. */
function isElsewhere(read: Reader, reading: Reading, { attribution, outcome }: Condition): boolean {
  const said = reading.attributions.find((a) => a.id === attribution);
  if (said !== undefined && isTold(read, reading, said)) return true;
  if (reading.assessments.some(({ claim, likelihood }) => likelihood === null && coverage(outcome, [claim]) > 0.6))
    return true;
  return reading.expectations.some(({ what }) => overlaps(what, outcome));
}

function article(read: Reader, reading: Reading): string {
  if (read.readings.length === 1) return "The article";
  return `${reading.doc.outlet ?? "An article"} of ${dateOf(reading)}`;
}

/** Said once, where hedges are told and none has a band. */
function noBand(read: Reader): Line | null {
  const hedged = read.readings.flatMap((reading) =>
    [...reading.assessments, ...reading.conditions, ...reading.expectations].flatMap((record) =>
      record.likelihood === null ? [] : [{ reading, record, likelihood: record.likelihood }],
    ),
  );
  if (hedged.length === 0 || hedged.some(({ likelihood }) => likelihood.band !== null)) return null;
  const text = "No likelihood word here has an ICD 203 band; they are quoted as written";
  const lines = hedged.map(({ reading, record, likelihood }) =>
    read.line(reading, text, { id: record.id, evidence: [wordsOf(likelihood)] }),
  );
  return withEchoes(lines[0]!, lines.slice(1));
}

function wordsOf({ words }: Likelihood) {
  return { ...words, role: "likelihood" };
}

/** Relative dates: days, weeks, months and years told by how far they are from publication or from another time. */

import type { Meaning, Origin, Which } from "../meaning.js";
import { numeral } from "../numeral.js";
import type { Caught } from "../pattern.js";
import { type Reading, type Rule, said, saidAll } from "../rule.js";
import { CLOCK_UNITS, DAY_PARTS, UNIT_PLURALS, UNITS, type Unit, WEEKDAYS } from "../words.js";

const DAYS_AWAY: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);

/** Where a word that points along a row of days, months or years points, and from where. */
const STEPS: ReadonlyMap<string, { readonly by: number; readonly origin: Origin }> = new Map([
  ["last", { by: -1, origin: "publication" }],
  ["latest", { by: -1, origin: "publication" }],
  ["this", { by: 0, origin: "publication" }],
  ["current", { by: 0, origin: "publication" }],
  ["next", { by: 1, origin: "publication" }],
  ["coming", { by: 1, origin: "publication" }],
  ["upcoming", { by: 1, origin: "publication" }],
  ["previous", { by: -1, origin: "context" }],
  ["preceding", { by: -1, origin: "context" }],
  ["prior", { by: -1, origin: "context" }],
  ["same", { by: 0, origin: "context" }],
  ["that", { by: 0, origin: "context" }],
  ["following", { by: 1, origin: "context" }],
  ["ensuing", { by: 1, origin: "context" }],
]);

export const RELATIVE_DATES: readonly Rule[] = [
  {
    pattern: "yesterday|today|tomorrow|tonight",
    example: "They met {yesterday} in Oslo.",
    read: (_, { tokens, before }) => {
      const named = before?.pos === "PROPN" && tokens[0]!.text[0] !== tokens[0]!.lower[0];
      return named ? null : dayAway(tokens[0]!.lower);
    },
  },
  {
    pattern: "yesterday|tomorrow <part>",
    example: "They met {yesterday evening} in Oslo.",
    read: (caught, { tokens }) => ({ ...dayAway(tokens[0]!.lower), time: `T${DAY_PARTS.get(said(caught, "part")!)}` }),
  },
  {
    pattern: "the <unit> before yesterday",
    example: "They met {the day before yesterday} in Oslo.",
    read: (caught) => (unitOf(caught) === "day" ? away("day", -2, "publication") : null),
  },
  {
    pattern: "the <unit> after tomorrow",
    example: "They will meet {the day after tomorrow} in Oslo.",
    read: (caught) => (unitOf(caught) === "day" ? away("day", 2, "publication") : null),
  },
  {
    pattern: "this <part>",
    example: "They met {this morning} in Oslo.",
    read: (caught) => ({ meaning: away("day", 0, "publication"), time: `T${DAY_PARTS.get(said(caught, "part")!)}` }),
  },
  {
    pattern: "last <part>",
    example: "They met {last night} in Oslo.",
    read: (caught) => ({ meaning: away("day", -1, "publication"), time: `T${DAY_PARTS.get(said(caught, "part")!)}` }),
  },
  {
    pattern:
      "[ the ]? last|this|next|current|coming|upcoming|latest|previous|preceding|prior|same|that|following|ensuing [ same ]? <unit>",
    example: "They met {last month} in Oslo.",
    read: (caught, around) => {
      const words = around.tokens.map((token) => token.lower);
      const unit = unitOf(caught)!;
      const word = words.at(-2)!;
      if (word === "that" && (around.before?.pos === "VERB" || around.after?.pos === "PRON")) return null;
      if ((word === "last" || word === "next") && words[0] === "the" && unit !== "quarter") {
        if (word === "next" && unit === "day") return away("day", 1, "context");
        return { type: "duration", amount: 1, unit, toward: word === "last" ? "past" : "future" };
      }
      if (word === "next" && unit === "day") return away("day", 1, "context");
      const step = STEPS.get(word)!;
      return away(unit, step.by, step.origin);
    },
  },
  {
    pattern: "the <unit> before|after|prior",
    example: "They had met {the day before} in Oslo.",
    read: (caught, { after, tokens }) => {
      const ends = after === undefined || after.pos === "PUNCT" || after.pos === "ADP" || after.pos === "CCONJ";
      return ends ? away(unitOf(caught)!, tokens.at(-1)!.lower === "after" ? 1 : -1, "context") : null;
    },
  },
  {
    pattern: "earlier|later in the <unit>",
    example: "They will meet {later in the year} in Oslo.",
    read: (caught, { tokens }) => ({
      meaning: away(unitOf(caught)!, 0, unitOf(caught) === "day" ? "context" : "publication"),
      part: tokens[0]!.lower === "earlier" ? "earlier" : "later",
    }),
  },
  {
    pattern: "the <unit>",
    example: "They had met earlier; in {the quarter} trade fell.",
    read: (caught) => (unitOf(caught) === "quarter" ? away("quarter", 0, "context") : null),
  },
  {
    pattern: "[ the / a ]? <unit> - ago|earlier [ <same:unit> / period ]?",
    example: "Trade fell from {the year-earlier quarter} by a tenth.",
    read: (caught) =>
      unitOf(caught) === "year" ? { type: "away", unit: "year", by: -1, origin: "context", keepsGrain: true } : null,
  },
  {
    pattern: "[ the ]? end|close|start|beginning|middle|turn of the <unit>",
    example: "They will meet by {the end of the year} in Oslo.",
    read: (caught, { tokens }) => {
      const word = tokens.at(-4)!.lower;
      const part = word === "end" || word === "close" ? "end" : word === "middle" ? "mid" : "start";
      return unitOf(caught) === "day" ? null : { meaning: away(unitOf(caught)!, 0, "publication"), part };
    },
  },
  {
    pattern: "[ the ]? <unit> [ 's / ’s / - ]? - end",
    example: "They will meet by {year-end} in Oslo.",
    read: (caught) => ({ meaning: away(unitOf(caught)!, 0, "publication"), part: "end" }),
  },
  {
    pattern: "[ the ]? <unit> [ 's / ’s ]? end",
    example: "They will meet by {year's end} in Oslo.",
    read: (caught) => ({ meaning: away(unitOf(caught)!, 0, "publication"), part: "end" }),
  },
  {
    pattern: "[ <count> -? <span> / <span> ] [ or so ]? ago",
    example: "They met {three weeks ago} in Oslo.",
    read: (caught) => counted(caught, -1, "publication"),
  },
  {
    pattern: "<count> and? a? half <span> ago",
    example: "They met {two and a half years ago} in Oslo.",
    read: (caught) => counted(caught, -1, "publication"),
  },
  {
    pattern: "<count> -? <span> earlier|previously|before",
    example: "They had met {two years earlier} in Oslo.",
    read: (caught, { after, tokens }) =>
      tokens.at(-1)!.lower === "before" && !closes(after) ? null : counted(caught, -1, "context"),
  },
  {
    pattern: "<count> -? <span> later|afterward|afterwards|after|on",
    example: "They met again {two weeks later} in Oslo.",
    read: (caught, { after, tokens }) => {
      const word = tokens.at(-1)!.lower;
      return (word === "after" || word === "on") && !(closes(after) && after?.pos !== "ADP")
        ? null
        : counted(caught, 1, "context");
    },
  },
  {
    pattern: "<count> -? <span> [ hence / from now / from today ]",
    example: "They will meet {two weeks from now} in Oslo.",
    read: (caught) => counted(caught, 1, "publication"),
  },
  {
    pattern: "<count> <span>",
    example: "They will meet in {two weeks} in Oslo.",
    read: (caught, { before }) => {
      if (before?.lower !== "in" || before.dep !== "prep") return null;
      const unit = spanOf(caught);
      const amount = numeral(saidAll(caught, "count"));
      return unit === undefined || amount === undefined ? null : { type: "inSpan", amount, unit };
    },
  },
  {
    pattern: "<weekday> <part>?",
    example: "They met on {Friday evening} in Oslo.",
    read: (caught) => weekday(caught, undefined, "publication"),
  },
  {
    pattern: "[ the ]? last|this|next|past|coming|previous|following [ coming / past ]? <weekday> <part>?",
    example: "They met {last Friday} in Oslo.",
    read: (caught, { tokens }) => {
      const words = tokens.map((token) => token.lower);
      const which: Which = words.some((word) => /^(?:last|past|previous)$/.test(word))
        ? "last"
        : words.includes("this") && !words.includes("coming")
          ? "this"
          : "next";
      return weekday(
        caught,
        which,
        words.includes("previous") || words.includes("following") ? "context" : "publication",
      );
    },
  },
  {
    pattern: "<weekday> [ of ]? last|this|next <unit>",
    example: "They met on {Tuesday of last week} in Oslo.",
    read: (caught, { tokens }) => {
      if (unitOf(caught) !== "week") return null;
      const { by } = STEPS.get(tokens.at(-2)!.lower)!;
      return {
        type: "weekday",
        weekday: WEEKDAYS.get(said(caught, "weekday")!)!,
        weeksAway: by,
        origin: "publication",
      };
    },
  },
  {
    pattern: "[ the / this / last / next / this past / this coming ] weekend",
    example: "They met over {the weekend} in Oslo.",
    read: (_, { tokens }) => {
      const words = tokens.map((token) => token.lower);
      if (words.includes("last") || words.includes("past")) return { type: "weekend", which: "last" };
      return words.includes("the")
        ? { type: "weekend" }
        : { type: "weekend", which: words.includes("next") ? "next" : "this" };
    },
  },
];

function dayAway(word: string): Reading {
  const meaning = away("day", DAYS_AWAY.get(word)!, "publication");
  return word === "tonight" ? { meaning, time: "TNI" } : { meaning };
}

function away(unit: Unit, by: number, origin: Origin): Meaning {
  return { type: "away", unit, by, origin };
}

function counted(caught: Caught, sign: number, origin: Origin): Meaning | null {
  const unit = spanOf(caught);
  const words = saidAll(caught, "count");
  const amount = words.length === 0 ? null : numeral(words);
  if (unit === undefined || amount === undefined) return null;
  if (unit === "hour" || unit === "minute" || unit === "second") return null;
  return { type: "away", unit, by: amount === null ? null : sign * amount, origin, keepsGrain: true };
}

function weekday(caught: Caught, which: Which | undefined, origin: Origin): Reading {
  const part = said(caught, "part");
  return {
    meaning: { type: "weekday", weekday: WEEKDAYS.get(said(caught, "weekday")!)!, origin, ...(which && { which }) },
    ...(part !== undefined && { time: `T${DAY_PARTS.get(part)}` }),
  };
}

function unitOf(caught: Caught): Unit | undefined {
  return UNITS.get(said(caught, "unit") ?? "");
}

function spanOf(caught: Caught): Unit | undefined {
  const word = said(caught, "span") ?? said(caught, "units") ?? "";
  return UNITS.get(word) ?? UNIT_PLURALS.get(word) ?? CLOCK_UNITS.get(word);
}

/** Whether the next word ends the phrase: `the day before, …` but not `the day before the vote`. */
function closes(after: { readonly pos: string } | undefined): boolean {
  return after === undefined || after.pos === "PUNCT" || after.pos === "CCONJ" || after.pos === "ADP";
}

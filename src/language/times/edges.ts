/** Edges: the words around the core of a time expression that belong to it and narrow it: `early`, `the end of`, an hour. */

import type { Token } from "../parsed-doc.js";
import type { PartSaid } from "./meaning.js";
import type { Reading } from "./rule.js";
import { DAY_PARTS } from "./words.js";

export interface Core {
  /** Tokens of the sentence, half-open. */
  readonly first: number;
  readonly last: number;
  readonly reading: Reading;
}

export interface Edges extends Core {
  readonly part?: PartSaid;
  /** `T10:30`, `TMO` */
  readonly time?: string;
  /** Said to be about so much: `nearly two years ago`. */
  readonly isRough?: true;
}

const PARTS: ReadonlyMap<string, PartSaid> = new Map<string, PartSaid>([
  ["early", "start"],
  ["mid", "mid"],
  ["late", "end"],
  ["earlier", "earlier"],
  ["later", "later"],
]);

/** `the end of`, `the start of` */
const NOUN_PARTS: ReadonlyMap<string, PartSaid> = new Map<string, PartSaid>([
  ["beginning", "start"],
  ["start", "start"],
  ["turn", "start"],
  ["outset", "start"],
  ["middle", "mid"],
  ["end", "end"],
  ["close", "end"],
]);

/** Words before an amount that make it rough; the last word of each phrase leads to the words before it. */
const ROUGH: ReadonlyMap<string, readonly string[]> = new Map([
  ["about", []],
  ["around", []],
  ["nearly", []],
  ["almost", []],
  ["roughly", []],
  ["approximately", []],
  ["over", []],
  ["least", ["at"]],
  ["most", ["at"]],
  ["to", ["up"]],
  ["than", ["more", "less", "longer"]],
  ["sometime", []],
]);

/** Widened cores, in order; a time of day joins the day beside it. */
export function edges(sentence: readonly Token[], cores: readonly Core[]): readonly Edges[] {
  const widened: Edges[] = [];
  for (const core of cores) {
    const floor = widened.at(-1)?.last ?? 0;
    const wide = widen(sentence, core, floor);
    const previous = widened.at(-1);
    const joined = previous && join(sentence, previous, wide);
    if (joined) widened[widened.length - 1] = joined;
    else widened.push(wide);
  }
  return widened;
}

function widen(sentence: readonly Token[], core: Core, floor: number): Edges {
  const { reading } = core;
  const { meaning } = reading;
  let { first, last } = core;
  let part: PartSaid | undefined;
  let time: string | undefined;
  const from = { first, last };
  const word = (i: number) => (i >= floor ? sentence[i]?.lower : undefined);
  const isSpan =
    meaning.type === "duration" ||
    meaning.type === "inSpan" ||
    (meaning.type === "away" && meaning.keepsGrain === true);
  const isPlace = !isSpan && meaning.type !== "set" && meaning.type !== "clock" && meaning.type !== "vague";

  if (isPlace) {
    const hyphen = word(first - 1) === "-" ? 1 : 0;
    const said = PARTS.get(word(first - 1 - hyphen) ?? "");
    if (said !== undefined && (hyphen === 0 || said === "mid") && word(first) !== "the") {
      part = said;
      first -= 1 + hyphen;
      if (word(first - 1) === "the" && meaning.type !== "weekday") first--;
    }
    const noun = NOUN_PARTS.get(word(first - 2) ?? "");
    if (word(first - 1) === "of" && noun !== undefined) {
      part = noun;
      first -= word(first - 3) === "the" ? 3 : 2;
    }
    const dayPart = DAY_PARTS.get(word(first - 2) ?? "");
    if (word(first - 1) === "of" && dayPart !== undefined && isDay(reading)) {
      time = `T${dayPart}`;
      first -= word(first - 3) === "the" ? 3 : 2;
    }
  }
  if (isSpan || isPlace) {
    const before = ROUGH.get(word(first - 1) ?? "");
    if (before !== undefined && (isSpan || word(first - 1) === "around" || word(first - 1) === "sometime")) {
      if (before.length === 0 && !(word(first - 1) === "over" && word(first) === "the")) first--;
      else if (before.includes(word(first - 2) ?? "")) first -= 2;
    }
  }
  if (isSpan && sentence[last]?.lower === "or" && sentence[last + 1]?.lower === "so") last += 2;
  const isRough = isSpan && (first < from.first || last > from.last);
  if (meaning.type === "duration" && word(first - 1) === "the") first--;
  return { ...core, first, last, ...(part && { part }), ...(time && { time }), ...(isRough && { isRough }) };
}

/** `10 p.m. on Wednesday`, `Wednesday at 10 p.m.` as one; null when the two are not a day and an hour side by side. */
function join(sentence: readonly Token[], a: Edges, b: Edges): Edges | null {
  const between = sentence.slice(a.last, b.first).map((token) => token.lower);
  const beside = between.length <= 2 && between.every((word) => /^(?:,|on|at)$/.test(word));
  if (!beside) return null;
  if (a.reading.meaning.type === "clock" && isDay(b.reading)) {
    return { ...b, first: a.first, time: a.reading.meaning.time };
  }
  if (isDay(a.reading) && b.reading.meaning.type === "clock")
    return { ...a, last: b.last, time: b.reading.meaning.time };
  return null;
}

function isDay({ meaning, time }: Reading): boolean {
  if (time !== undefined) return false;
  if (meaning.type === "calendar") return meaning.day !== undefined;
  return meaning.type === "weekday" || (meaning.type === "away" && meaning.unit === "day");
}

/** Name parts: a run of words that is two names cut in two, and the marks at its edges cut off. */

import { isStateName } from "./capitals.js";
import { nameKey } from "./name-key.js";
import type { NameRun } from "./name-runs.js";
import type { Page } from "./page.js";

export interface NamePart extends NameRun {
  readonly start: number;
  readonly end: number;
  /** The name in full, where the text leaves half of it out. */
  readonly full?: string;
}

/** A final mark that the tokenizer left on a word: `China;No`. */
const FINAL_MARK = /[\s;,:!?…)\]"“”‘’']/;
/** What stands before a name: a mark, or the beginning of `pro-Russian`. */
const FIRST_MARKS = /^["“”‘’'([]+|^(?:pro|anti|non|post|pre|ex|then|former)-(?=\p{Lu})/iu;
/** `North and South Korea`. */
const TWO_DIRECTIONS = /^(North|South|East|West) and (North|South|East|West) (\p{Lu}.*)$/u;

/** `U.S.-South Korea` and `Trump-Kim` are two names each, where both halves are known ones. */
export function nameParts(
  { tokens, doc }: Page,
  run: NameRun,
  known: ReadonlyMap<string, string>,
): readonly NamePart[] {
  const from = tokens[run.first]!.start;
  const whole = doc.text.slice(from, tokens[run.last - 1]!.end);
  const start = from + (FIRST_MARKS.exec(whole)?.[0].length ?? 0);
  const end = from + endOfName(whole);
  if (start >= end) return [];
  const text = doc.text.slice(start, end);
  const directions = TWO_DIRECTIONS.exec(text);
  if (directions) {
    const [, one, , place] = directions;
    const gap = tokens[run.first]!.end - start + " and ".length;
    return [
      { ...run, last: run.first + 1, start, end: tokens[run.first]!.end, full: `${one} ${place}` },
      { ...run, first: run.first + 2, start: start + gap, end },
    ];
  }
  if (!/[-–]/.test(text)) return [{ ...run, start, end }];
  const parts: NamePart[] = [];
  for (const { 0: part, index } of text.matchAll(/[^-–]+/g)) {
    const key = nameKey(part);
    const isKnown = isStateName(key) || (known.has(key) && !/\s/.test(text));
    if (!isKnown || !/^\p{Lu}/u.test(part)) return [{ ...run, start, end }];
    const from = start + index;
    const to = from + part.length;
    let first = run.first;
    while (tokens[first]!.end <= from) first++;
    let last = first + 1;
    while (last < run.last && tokens[last]!.start < to) last++;
    const label = isStateName(key) ? (run.label === "NORP" ? "NORP" : "GPE") : known.get(key)!;
    parts.push({ first, last, label, titles: [], start: from, end: to });
  }
  return parts.length > 1 ? parts : [{ ...run, start, end }];
}

/** Length of a name without the marks after it; a full stop stays on an abbreviation. */
function endOfName(text: string): number {
  let end = text.length;
  while (end > 0 && (FINAL_MARK.test(text[end - 1]!) || isFullStop(text, end - 1))) end--;
  return end;
}

function isFullStop(text: string, i: number): boolean {
  return text[i] === "." && /^\p{Ll}{3}$/u.test(text.slice(Math.max(0, i - 3), i));
}

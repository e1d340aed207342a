/** Source extents: the lengths a noun phrase may be given as a source: whole, or cut before a dependent, with or without its closing comma. */

import type { FoundCue } from "../found.js";
import { codeOf, mix } from "../judge/feature.js";
import { headOf, type Page } from "../page.js";
import { likelyStretches } from "../tags.js";

export interface Extent {
  readonly first: number;
  readonly last: number;
  /** A code for how it was cut. */
  readonly cut: number;
}

const WHOLE = codeOf("whole");
const COMMA = codeOf("comma");
const INSIDE = codeOf("inside");
const LATER = codeOf("later");
const IN_CUE = codeOf("in cue");
const TAGGED = codeOf("tagged");

/** What may stand before a source phrase in its own subtree without being part of it. */
const OPENERS = new Set(["cc", "advmod", "predet", "mark", "preconj", "punct", "prep", "advcl"]);
const REACHES = new Set(["prep", "appos", "conj"]);
const CUT_INSIDE = new Set(["relcl", "acl", "appos", "advcl", "prep", "npadvmod"]);

export function sourceExtents(page: Page, i: number, cue: FoundCue): readonly Extent[] {
  const { tokens, left, right } = page;
  if (i >= cue.first && i < cue.last)
    return [{ first: Math.max(cue.first, Math.min(left[i]!, i)), last: i + 1, cut: IN_CUE }];
  // A phrase never reaches over its cue.
  const first = left[i]! < cue.first && i >= cue.last ? cue.last : left[i]!;
  const last = i < cue.first && right[i]! >= cue.first ? cue.first : right[i]! + 1;
  const firsts = [first];
  const addFirst = (at: number) => {
    if (at <= i && !firsts.includes(at)) firsts.push(at);
  };
  for (let at = first; at < i && tokens[at]!.pos === "PUNCT"; ) addFirst(++at);
  for (const child of tokens[i]!.children) {
    if (child < i && (OPENERS.has(tokens[child]!.dep) || tokens[child]!.pos === "SPACE")) addFirst(right[child]! + 1);
  }
  // After a dateline: `SEOUL, May 3 (Reuters) – The minister`.
  for (let at = first; at < i; at++) if (page.separator[at] === 1 || tokens[at]!.text === ")") addFirst(at + 1);
  const lasts = lastsOf(page, i, last);
  const made: Extent[] = lasts.map(({ at, cut }) => ({ first: firsts[0]!, last: at, cut }));
  const whole = lasts.filter(({ cut }) => cut === WHOLE || cut === mix(WHOLE, COMMA));
  for (const from of firsts.slice(1))
    for (const { at, cut } of whole) made.push({ first: from, last: at, cut: mix(cut, LATER) });
  for (const { first: from, last: to } of tagged(page, i))
    if (!made.some((one) => one.first === from && one.last === to)) made.push({ first: from, last: to, cut: TAGGED });
  return made;
}

/** The source that the page's tags have around the token that heads it. */
function tagged(page: Page, i: number) {
  const { tags, parsed, tokens } = page;
  if (tags === null) return [];
  const { first, last } = parsed.sentences[tokens[i]!.sentence]!;
  return likelyStretches(tags.source, first, last).filter((one) => headOf(page, one.first, one.last) === i);
}

function lastsOf(page: Page, i: number, last: number): readonly { readonly at: number; readonly cut: number }[] {
  const { tokens, left, right, mark, code, separator } = page;
  const found: { at: number; cut: number }[] = [];
  const add = (at: number, cut: number) => {
    if (at > i && !found.some((one) => one.at === at)) found.push({ at, cut });
  };
  const end = (to: number, cut: number) => {
    let at = Math.min(to, last);
    while (at - 1 > i && (tokens[at - 1]!.pos === "SPACE" || separator[at - 1] === 1)) at--;
    add(at, cut);
    const comma = tokens[at];
    if (comma?.text === "," && at <= right[comma.head]!) add(at + 1, mix(cut, COMMA));
  };
  const inside = (above: number, depth: number) => {
    for (const child of tokens[above]!.children) {
      if (child <= above) continue;
      if (CUT_INSIDE.has(tokens[child]!.dep)) end(left[child]!, mix(INSIDE, code.dep[child]!));
      if (depth > 0) inside(child, depth - 1);
    }
  };
  end(last, WHOLE);
  for (const child of tokens[i]!.children) {
    if (child < i) continue;
    const { dep } = tokens[child]!;
    if (dep === "punct") {
      if (mark[child] === 0) end(child, code.dep[child]!);
      continue;
    }
    if (dep !== "case") end(left[child]!, code.dep[child]!);
    if (REACHES.has(dep)) inside(child, 2);
  }
  return found;
}

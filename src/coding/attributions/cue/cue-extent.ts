/** Cue extent: how far a cue phrase reaches to either side of its main word (`has long argued`, `took a swipe at`). */
import { type Candidate, NONE } from "../judge/choose.js";
import { feature, mix, sights } from "../judge/feature.js";
import { type Page, sentenceFirst, sentenceLast } from "../page.js";
import { largestFrom, relation } from "../relation.js";
import { tagsOfCueEnd, tagsOfCueStart } from "../tag-sights.js";

export interface Edge extends Candidate {
  readonly at: number;
}

const REACH_LEFT = 7;
const REACH_RIGHT = 10;
const NAMES = [
  "n",
  "n key",
  "n tag",
  "lemma n",
  "tags",
  "deps",
  "words",
  "lemma words",
  "edge",
  "edge tag",
  "lemma edge",
  "edge quoted",
  "outside",
  "outside tag",
  "outside tags",
  "outside lemma",
  "outside word",
  "outside pair",
  "outside mark",
  "cut",
  "lemma cut",
  "none outside",
] as const;
const L = sights("cue-start", NAMES);
const R = sights("cue-end", NAMES);

/** Places where the phrase may begin, nearest first. */
export function cueStarts(page: Page, c: number): readonly Edge[] {
  const { tokens, code } = page;
  const { lemma, lower, tag, pos } = code;
  const first = sentenceFirst(page, c);
  const found: Edge[] = [];
  let tags = 0;
  let deps = 0;
  let words = 0;
  for (let at = c; at >= Math.max(first, c - REACH_LEFT); at--) {
    const out: number[] = [];
    const here = at < c ? relation(page, at, c) : 0;
    if (at < c) {
      if (tokens[at]!.pos === "SPACE") break;
      tags = mix(tags, tag[at]!);
      deps = mix(deps, here);
      words = mix(words, lower[at]!);
    }
    out.push(
      feature(L.n, c - at),
      feature(L.tags, pos[c], tags),
      feature(L.deps, pos[c], deps),
      feature(L.words, words),
      feature(L["lemma words"], lemma[c], words),
    );
    if (at < c)
      out.push(
        feature(L.edge, lower[at], here),
        feature(L["edge tag"], tag[at], here),
        feature(L["lemma edge"], lemma[c], lower[at]),
      );
    if (at > first) {
      const r = relation(page, at - 1, c);
      out.push(
        feature(L.outside, lower[at - 1], r),
        feature(L["outside tag"], tag[at - 1], r),
        feature(L["outside tags"], tag[at - 1], r, at < c ? tag[at] : 0),
      );
    } else out.push(feature(L["none outside"], at < c ? tag[at] : 0));
    out.push(...tagsOfCueStart(page, c, at));
    found.push({ at, shared: NONE, features: out });
  }
  return found;
}

/** Places where the phrase may end (one past its last token), nearest first. */
export function cueEnds(page: Page, c: number): readonly Edge[] {
  const { tokens, code, mark } = page;
  const { lemma, lower, tag, pos } = code;
  const last = sentenceLast(page, c);
  const found: Edge[] = [];
  let tags = 0;
  let deps = 0;
  let words = 0;
  for (let at = c + 1; at <= Math.min(last, c + REACH_RIGHT); at++) {
    const out: number[] = [];
    const n = at - c - 1;
    const here = n > 0 ? relation(page, at - 1, c) : 0;
    if (n > 0) {
      if (tokens[at - 1]!.pos === "SPACE") break;
      tags = mix(tags, tag[at - 1]!);
      deps = mix(deps, here);
      words = mix(words, lower[at - 1]!);
    }
    out.push(
      feature(R.n, n),
      feature(R["n tag"], n, tag[c]),
      feature(R["n key"], n, code.key[c]),
      feature(R["lemma n"], lemma[c], n),
      feature(R.tags, pos[c], tags),
      feature(R.deps, pos[c], deps),
      feature(R.words, words),
      feature(R["lemma words"], lemma[c], words),
    );
    if (n > 0) {
      out.push(
        feature(R.edge, lower[at - 1], here),
        feature(R["edge tag"], tag[at - 1], here),
        feature(R["lemma edge"], lemma[c], lower[at - 1]),
        feature(R["edge quoted"], page.quotation[at - 1]! >= 0 ? 1 : 2),
      );
    }
    if (at < last) {
      const r = relation(page, at, c);
      const cut = largestFrom(page, c, at);
      const edge = n === 0 ? 0 : tag[at - 1]!;
      out.push(
        feature(R.outside, lower[at], r),
        feature(R["outside tag"], tag[at], r, cut),
        feature(R["outside lemma"], lemma[c], r),
        feature(R["outside word"], lemma[c], lower[at]),
        feature(R["outside pair"], n === 0 ? 0 : lower[at - 1], lower[at]),
        feature(R["outside tags"], tag[at], n === 0 ? tag[c] : edge, cut),
        feature(R["outside mark"], mark[at], edge),
        feature(R["lemma cut"], lemma[c], cut),
        feature(R.cut, pos[c], cut),
      );
    } else out.push(feature(R["none outside"]));
    out.push(...tagsOfCueEnd(page, c, at));
    found.push({ at, shared: NONE, features: out });
  }
  return found;
}

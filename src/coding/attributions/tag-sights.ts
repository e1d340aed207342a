/** Tag sights: what an encoder's tags say of a cue, a source, content and a whole proposal; nothing where a page has none. */
import { type Features, feature, sights } from "./judge/feature.js";
import { type Page, sentenceLast } from "./page.js";
import type { Proposal } from "./proposal.js";
import { logarithm, type PartTags, stretchLikelihood } from "./tags.js";

const S = sights("tags", [
  "cue",
  "cue part",
  "cue begins",
  "cue start",
  "cue end",
  "source",
  "source begins",
  "source ends",
  "content",
  "content begins",
  "content ends",
  "content inside",
  "nothing",
  "verdict cue",
  "verdict stretch",
  "verdict source",
  "verdict content",
  "verdict cue part",
]);

const NONE: Features = [];
/** Logarithms of probabilities are told apart finely near 0 and coarsely far below. */
const LEVELS = 12;

function level(logarithm: number): number {
  return Math.min(LEVELS, Math.floor(Math.sqrt(Math.max(0, -logarithm)) * 3.3)) + 1;
}

function within({ begins, goesOn }: PartTags, i: number): number {
  return begins[i]! + goesOn[i]!;
}

/** How much speaks for a token being in a part, and how much against. */
function standing(part: PartTags, i: number): number {
  const inside = within(part, i);
  return level(logarithm(inside)) * 16 + level(logarithm(1 - inside));
}

export function tagsOfCue({ tags, code }: Page, c: number): Features {
  if (tags === null) return NONE;
  const how = standing(tags.cue, c);
  return [
    feature(S.cue, how),
    feature(S["cue part"], how, code.part[c]),
    feature(S["cue begins"], level(logarithm(tags.cue.begins[c]!))),
  ];
}

/** Of a cue phrase that begins at `at` and has its main word at `c`. */
export function tagsOfCueStart({ tags }: Page, c: number, at: number): Features {
  if (tags === null) return NONE;
  const { begins, run } = tags.cue;
  return [feature(S["cue start"], level(logarithm(begins[at]!) + run[c + 1]! - run[at + 1]!))];
}

/** Of a cue phrase that has its main word at `c` and ends before `at`. */
export function tagsOfCueEnd(page: Page, c: number, at: number): Features {
  if (page.tags === null) return NONE;
  const { run, goesOn } = page.tags.cue;
  const over = at < sentenceLast(page, c) ? logarithm(1 - goesOn[at]!) : 0;
  return [feature(S["cue end"], level(run[at]! - run[c + 1]! + over))];
}

export function tagsOfSource(page: Page, first: number, last: number): Features {
  if (page.tags === null) return NONE;
  return ofStretch(page, page.tags.source, first, last, [S.source, S["source begins"], S["source ends"]]);
}

export function tagsOfContent(page: Page, first: number, last: number): Features {
  if (page.tags === null) return NONE;
  const { run } = page.tags.content;
  return [
    ...ofStretch(page, page.tags.content, first, last, [S.content, S["content begins"], S["content ends"]]),
    feature(S["content inside"], level((run[last]! - run[first + 1]!) / (last - first))),
  ];
}

/** No content on one side of a cue. */
export function tagsOfNothing(page: Page, side: "before" | "after", first: number, last: number): Features {
  if (page.tags === null) return NONE;
  return [feature(S.nothing, level(logarithm(1 - highest(page.tags.content, first, last))), side === "before" ? 1 : 2)];
}

export function tagsOfProposal(page: Page, { cue, source, before, after }: Proposal): Features {
  if (page.tags === null) return NONE;
  const how = standing(page.tags.cue, cue.head);
  const likely = (part: PartTags, { first, last }: { first: number; last: number }) =>
    first < 0 ? 0 : level(stretchLikelihood(part, first, last, sentenceLast(page, first)));
  const { content } = page.tags;
  return [
    feature(S["verdict cue"], how),
    feature(S["verdict cue part"], how, page.code.part[cue.head]),
    feature(S["verdict stretch"], likely(page.tags.cue, cue)),
    feature(S["verdict source"], likely(page.tags.source, source), source.head < 0 ? 1 : 2),
    feature(S["verdict content"], likely(content, before), likely(content, after)),
  ];
}

function ofStretch(
  page: Page,
  part: PartTags,
  first: number,
  last: number,
  [whole, begins, ends]: readonly [number, number, number],
): Features {
  const end = sentenceLast(page, first);
  return [
    feature(whole, level(stretchLikelihood(part, first, last, end))),
    feature(begins, level(logarithm(part.begins[first]!))),
    feature(ends, level(last < end ? logarithm(1 - part.goesOn[last]!) : 0), level(logarithm(within(part, last - 1)))),
  ];
}

function highest({ begins }: PartTags, first: number, last: number): number {
  let most = 0;
  for (let i = Math.max(0, first); i < last; i++) if (begins[i]! > most) most = begins[i]!;
  return most;
}

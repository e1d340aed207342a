/** Content sights: what is seen of a stretch that could be what was said. */
import { type Features, feature, mix, sights } from "../judge/feature.js";
import { opensAfterQuotation, type Page } from "../page.js";
import { largestFrom, relation } from "../relation.js";
import { lengthClass } from "../source/source-candidates.js";
import type { ContentRule, ContentSite } from "./content-rule.js";
import { edgeAfter, edgeBefore } from "./content-site.js";

const NOTHING = [
  "always",
  "opening",
  "opening frame",
  "dep",
  "lemma",
  "lemma source",
  "frame",
  "frame source",
  "quotations",
  "before",
  "after",
  "before and after",
  "end of sentence",
  "cue end",
  "quotations before",
  "lemma frame",
  "class source",
  "class frame",
] as const;
const START = [
  "rule",
  "constituent",
  "lemma constituent",
  "frame constituent",
  "key constituent",
  "class constituent",
  "offset",
  "lemma offset",
  "frame offset",
  "outside offset",
  "word offset",
  "word constituent",
  "before",
  "tags",
  "before constituent",
  "cue end constituent",
  "cue end offset",
  "tag constituent",
  "mark offset",
  "source constituent",
  "rule lemma",
  "rule class",
  "rule source",
  "rule opening",
  "rule key",
  "rule frame",
  "gap",
  "sentence start",
  "cue end rule",
  "dep rule",
  "first word",
  "first tag",
  "outside",
  "last word",
  "next word",
  "last tag",
  "quoted",
  "sight",
  "quotation next",
  "quotation next lemma",
  "quotation next block",
  "quotation next source",
  "quotation next sight",
] as const;
const STRETCH = [
  "heads",
  "relation",
  "relation tail",
  "lemma relation",
  "key relation",
  "class relation",
  "marks",
  "marks end",
  "quotation cut",
  "end",
  "end tail",
  "end word",
  "next",
  "next two",
  "next relation",
  "cut relation",
  "cut word",
  "cut lemma",
  "brackets",
  "aside",
  "aside relation",
  "said again",
  "length",
  "length relation",
  "length lemma",
  "head tag",
  "quoted",
  "verb",
  "noun",
] as const;
const SIGHTS = {
  after: {
    nothing: sights("after-nothing", NOTHING),
    start: sights("after-start", START),
    stretch: sights("after", STRETCH),
  },
  before: {
    nothing: sights("before-nothing", NOTHING),
    start: sights("before-start", START),
    stretch: sights("before", STRETCH),
  },
} as const;

/** What is seen of the cue itself, once for all candidates of a side. */
export interface View {
  readonly side: ContentRule["side"];
  readonly part: number;
  readonly lemma: number;
  readonly class: number;
  readonly key: number;
  readonly dep: number;
  /** 1 active, 2 passive. */
  readonly voice: number;
  /** Objects, complements and prepositions that hang on the cue. */
  readonly frame: number;
  /** Whether quotations stand just before, and after: 0–3. */
  readonly quotations: number;
  /** 0 no source, 1 before the cue, 2 after it. */
  readonly source: number;
  readonly inQuotation: boolean;
  readonly cueEnd: number;
  /** The words just outside the cue and its source. */
  readonly before: number;
  readonly after: number;
  /** The same, all words counted as one. */
  readonly beforeMark: number;
  readonly afterMark: number;
  /** Last mark of the sentence when the cue and source end it. */
  readonly finalMark: number;
  /** 1 when the cue or its source opens a sentence right after a quotation, else 2. */
  readonly opening: number;
}

const FRAMED = new Set(["dobj", "ccomp", "xcomp", "acomp", "oprd", "attr", "dative", "nsubjpass", "acl"]);

export function viewOf(site: ContentSite, side: ContentRule["side"]): View {
  const { page, cue, source, first, last } = site;
  const { tokens, code, quotation } = page;
  let frame = 0;
  let voice = 1;
  let framed = 0;
  for (const child of tokens[cue.head]!.children) {
    const { dep } = tokens[child]!;
    if (dep === "auxpass") voice = 2;
    if (framed >= 4) continue;
    if (FRAMED.has(dep)) frame = mix(frame, mix(code.dep[child]!, child < cue.head ? 1 : 2));
    else if (dep === "prep" && child > cue.head) frame = mix(frame, code.lower[child]!);
    else continue;
    framed++;
  }
  const before = edgeBefore(site);
  const after = edgeAfter(site);
  let quotations = 0;
  for (let i = before - 1; i >= Math.max(0, before - 3); i--) if (quotation[i]! >= 0) quotations |= 1;
  for (let i = after; i < Math.min(last, after + 12); i++) if (quotation[i]! >= 0) quotations |= 2;
  let final = last - 1;
  while (final > first && tokens[final]!.pos === "SPACE") final--;
  return {
    side,
    part: code.part[cue.head]!,
    lemma: code.lemma[cue.head]!,
    class: code.class[cue.head]!,
    key: code.key[cue.head]!,
    dep: code.dep[cue.head]!,
    voice,
    frame,
    quotations,
    source: source.head < 0 ? 0 : source.first < cue.head ? 1 : 2,
    inQuotation: quotation[cue.head]! >= 0,
    cueEnd: code.lower[cue.last - 1]!,
    before: before > first ? code.lower[before - 1]! : 0,
    after: after < last ? code.lower[after]! : 0,
    beforeMark: before > first ? markOf(page, before - 1) : 0,
    afterMark: after < last ? markOf(page, after) : 0,
    opening: opensAfterQuotation(page, before) ? 1 : 2,
    finalMark: final === after - 1 || final === after ? code.lower[final]! : 0,
  };
}

/** A mark by itself, all words as one. */
function markOf({ tokens, code }: Page, i: number): number {
  return tokens[i]!.pos === "PUNCT" || tokens[i]!.pos === "SPACE" ? code.lower[i]! : 1;
}

export function sightsOfNothing(_: ContentSite, v: View): Features {
  const S = SIGHTS[v.side].nothing;
  return [
    feature(S.always),
    feature(S.opening, v.opening, v.source),
    feature(S["opening frame"], v.opening, v.frame, v.source),
    feature(S.dep, v.part, v.dep, v.source),
    feature(S.lemma, v.lemma),
    feature(S["lemma source"], v.lemma, v.source, v.voice),
    feature(S["class source"], v.class, v.source, v.voice),
    feature(S["class frame"], v.class, v.frame),
    feature(S.frame, v.frame),
    feature(S["frame source"], v.frame, v.part, v.source, v.voice),
    feature(S["lemma frame"], v.lemma, v.frame),
    feature(S.quotations, v.quotations, v.inQuotation ? 1 : 2),
    feature(S.before, v.before, v.source),
    feature(S.after, v.after, v.source),
    feature(S["before and after"], v.beforeMark, v.afterMark, v.source, v.part),
    feature(S["end of sentence"], v.finalMark),
    feature(S["cue end"], v.part, v.cueEnd),
    feature(S["quotations before"], v.quotations, v.before, v.source),
  ];
}

/** What is seen of where a stretch begins and of the rule that proposes it; `last` is known only to rules that know both ends. */
export function sightsOfStart(site: ContentSite, v: View, rule: number, first: number, last: number | null): Features {
  return last === null
    ? ofOpenPlace(site, v, rule, first)
    : v.side === "after"
      ? ofFollowing(site, v, rule, first)
      : ofPlaceBefore(site, v, rule, first, last);
}

function ofOpenPlace({ page, cue, source }: ContentSite, v: View, rule: number, first: number): Features {
  const S = SIGHTS[v.side].start;
  const { code, mark } = page;
  const constituent = largestFrom(page, cue.head, first);
  const offset =
    first === cue.last
      ? 10
      : source.first > cue.head && first === source.last
        ? 11
        : Math.min(4, Math.max(-1, first - cue.last));
  const word = code.lower[first]!;
  const before = code.lower[first - 1]!;
  return [
    feature(S.rule, rule, v.part),
    feature(S["rule lemma"], rule, v.lemma),
    feature(S["rule class"], rule, v.class),
    feature(S["rule opening"], rule, v.opening, v.source),
    feature(S.constituent, constituent, v.part),
    feature(S["lemma constituent"], constituent, v.lemma),
    feature(S["class constituent"], constituent, v.class),
    feature(S["frame constituent"], constituent, v.frame),
    feature(S["key constituent"], constituent, v.key),
    feature(S.offset, offset, v.part),
    feature(S["lemma offset"], offset, v.lemma),
    feature(S["frame offset"], offset, v.frame, v.source),
    feature(S["outside offset"], offset, v.after),
    feature(S["word offset"], offset, word),
    feature(S["word constituent"], constituent, word),
    feature(S.before, before),
    feature(S.tags, code.tag[first - 1], code.tag[first]),
    feature(S["before constituent"], code.tag[first - 1], constituent),
    feature(S["cue end constituent"], v.cueEnd, constituent),
    feature(S["cue end offset"], v.cueEnd, offset),
    feature(S["tag constituent"], code.tag[first], constituent),
    feature(S["mark offset"], mark[first], v.quotations, offset),
    feature(S["source constituent"], v.source, constituent, v.dep),
  ];
}

function ofFollowing({ page, cue }: ContentSite, v: View, rule: number, first: number): Features {
  const S = SIGHTS[v.side].start;
  const { tokens, parsed, quotation, mark } = page;
  const inside = mark[first] === 1 && first + 1 < tokens.length ? first + 1 : first;
  const blocks =
    parsed.sentences[tokens[inside]!.sentence]!.block - parsed.sentences[tokens[cue.head]!.sentence]!.block;
  const quoted = quotation[inside]! >= 0 ? 1 : 2;
  return [
    feature(S.rule, rule, v.part),
    feature(S["rule lemma"], rule, v.lemma, quoted),
    feature(S["quotation next"], blocks, mark[first], quoted),
    feature(S["quotation next lemma"], v.part, blocks, quoted, v.quotations),
    feature(S["quotation next block"], blocks, quoted, v.finalMark),
    feature(S["quotation next source"], v.source, quoted, v.finalMark),
    feature(S["quotation next sight"], quoted, v.quotations, v.frame),
  ];
}

function ofPlaceBefore(site: ContentSite, v: View, rule: number, first: number, last: number): Features {
  const S = SIGHTS[v.side].start;
  const { page } = site;
  const { tokens, code, quotation, mark } = page;
  const edge = edgeBefore(site);
  const gap = Math.min(4, Math.max(-1, edge - last));
  const opensSentence = first === 0 || tokens[first - 1]!.sentence !== tokens[first]!.sentence ? 1 : 2;
  const lastQuoted = quotation[last - 1]! >= 0 || mark[last - 1] === 1 ? 1 : 2;
  return [
    feature(S.rule, rule, v.part),
    feature(S["rule opening"], rule, v.opening, v.source),
    feature(S["rule source"], rule, v.part, v.source, v.voice),
    feature(S["rule lemma"], rule, v.lemma),
    feature(S["rule class"], rule, v.class, v.voice),
    feature(S["rule key"], rule, v.key),
    feature(S["rule frame"], rule, v.frame, v.voice),
    feature(S.constituent, rule, relation(page, first, site.cue.head)),
    feature(S.gap, gap, last < edge ? code.lower[last] : 0, rule),
    feature(S["sentence start"], opensSentence, rule),
    feature(S["cue end rule"], v.cueEnd, rule),
    feature(S["dep rule"], v.dep, rule, v.source),
    feature(S["first word"], code.lower[first]),
    feature(S["first tag"], code.tag[first], rule),
    feature(S.outside, first > 0 ? code.lower[first - 1] : 0, opensSentence),
    feature(S["last word"], code.lower[last - 1]),
    feature(S["next word"], last < tokens.length ? code.lower[last] : 0),
    feature(S["last tag"], code.tag[last - 1], rule),
    feature(S.quoted, lastQuoted, mark[first], opensSentence, rule),
    feature(S.sight, v.quotations, mark[first], mark[last - 1]),
  ];
}

export function sightsOfStretch(
  { page, cue, last: sentenceEnd }: ContentSite,
  v: View,
  first: number,
  last: number,
): Features {
  const S = SIGHTS[v.side].stretch;
  const { tokens, left, right, code, quotation, mark } = page;
  const final = tokens[last - 1]!;
  const goesOn = last < tokens.length && tokens[last]!.sentence === final.sentence;
  // What governs the stretch, and whether the stretch is just what it governs.
  let heads = 0;
  let head = -1;
  let brackets = 0;
  for (let i = first; i < last; i++) {
    const { head: above, pos, text } = tokens[i]!;
    if (text === "(") brackets++;
    else if (text === ")") brackets--;
    if (heads > 4 || pos === "PUNCT" || (above !== i && above >= first && above < last)) continue;
    heads++;
    if (head < 0) head = i;
  }
  const whole = head >= 0 && left[head] === first && right[head] === last - 1 ? 1 : 2;
  const r = head < 0 ? 0 : relation(page, head, cue.head);
  const tail = goesOn && onlyMarksLeft(page, last, sentenceEnd) ? 1 : 2;
  const nextTag = goesOn ? code.tag[last]! : 0;
  const nextWord = goesOn ? code.lower[last]! : 0;
  const marks = mix(mark[first]!, mark[last - 1]!);
  const cutEnd =
    goesOn && !v.inQuotation && quotation[last - 1]! >= 0 && quotation[last] === quotation[last - 1] ? 1 : 2;
  const cutStart =
    first > 0 && !v.inQuotation && quotation[first]! >= 0 && quotation[first - 1] === quotation[first] ? 1 : 2;
  const cut = goesOn ? largestFrom(page, head < 0 ? cue.head : head, last) : 0;
  const length = lengthClass(last - first);
  const { aside } = page;
  const apart =
    (aside[first] === aside[cue.head] ? 1 : 0) +
    (aside[last - 1] === aside[first] ? 2 : 0) +
    (goesOn && aside[last - 1]! > 0 && aside[last] === aside[last - 1] ? 4 : 0);
  const headTag = head < 0 ? 0 : code.tag[head]!;
  return [
    feature(S.heads, heads, whole),
    feature(S.relation, r, whole),
    feature(S["relation tail"], r, whole, tail),
    feature(S["lemma relation"], r, v.lemma),
    feature(S["key relation"], r, v.key),
    feature(S["class relation"], r, v.class),
    feature(S.marks, marks),
    feature(S["marks end"], marks, quotation[first]! >= 0 ? 1 : 2, goesOn ? 1 : 2),
    feature(S["quotation cut"], cutEnd, cutStart),
    feature(S.end, nextTag, code.tag[last - 1]),
    feature(S["end tail"], nextTag, tail),
    feature(S["end word"], final.pos === "PUNCT" ? code.lower[last - 1] : 0, nextTag),
    feature(S.next, nextWord),
    feature(S["next two"], nextWord, goesOn && last + 1 < tokens.length ? code.tag[last + 1] : 0, r),
    feature(S["next relation"], nextTag, r, whole),
    feature(S["cut relation"], cut, r),
    feature(S["cut word"], cut, nextWord),
    feature(S["cut lemma"], cut, v.lemma),
    feature(S.brackets, brackets),
    feature(S.aside, apart, tail),
    feature(S["aside relation"], apart, r),
    feature(S["said again"], saidAgain(page, first, last)),
    feature(S.length, length),
    feature(S["length relation"], length, r),
    feature(S["length lemma"], length, v.lemma),
    feature(S["head tag"], headTag, r),
    feature(S.quoted, v.inQuotation ? 1 : 2, nextTag),
  ];
}

/** Whether a stretch ends in a comma and a short clause with a likely cue, `…, he said`. */
function saidAgain({ tokens, ready }: Page, first: number, last: number): number {
  for (let i = last - 1; i > Math.max(first, last - 7); i--) {
    if (tokens[i]!.text !== ",") continue;
    for (let k = i + 1; k < last; k++)
      if (ready[k]! >= 8 && tokens[k]!.pos === "VERB" && tokens[k]!.tag !== "VBG") return 1;
    return 2;
  }
  return 2;
}

/** Whether only closing marks are left of the sentence. */
function onlyMarksLeft({ tokens }: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.pos !== "PUNCT" && tokens[i]!.pos !== "SPACE") return false;
  return true;
}

/** Source candidates: the noun phrases near a cue that could name who is quoted, each in the lengths it may have. */
import type { FoundCue, FoundSource } from "../found.js";
import { type Candidate, NONE } from "../judge/choose.js";
import { codeOf, type Features, feature, mix, sights } from "../judge/feature.js";
import { opensAfterQuotation, type Page, sentenceFirst, sentenceLast } from "../page.js";
import { path } from "../relation.js";
import { tagsOfSource } from "../tag-sights.js";
import { type Extent, sourceExtents } from "./source-extents.js";

export type SourceCandidate = FoundSource & Candidate;

const REACH = 45;
const NOMINAL = new Set(["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "SYM"]);
const WITHIN_A_PHRASE = new Set(
  "compound nummod amod det quantmod nmod advmod neg predet meta punct aux acomp".split(" "),
);
/** Classes of cues whose passive subject is spoken of: who is said, expected or accused does not speak. */
const SAID_OF = new Set(
  ["say", "quote", "ask", "urge", "believe", "show", "call", "praise", "blame", "rule"].map(codeOf),
);
const MODIFIER = new Set(["poss", "compound", "amod", "nmod"]);

const N = sights("source-none", [
  "opening",
  "always",
  "dep",
  "subject",
  "lemma",
  "lemma subject",
  "lemma dep",
  "end",
  "dep subject",
  "governor",
  "quoted",
  "class",
]);
const H = sights("source-head", [
  "path",
  "path subject",
  "lemma path",
  "lemma path subject",
  "class path",
  "path sort",
  "path noun",
  "sort",
  "end",
  "noun",
  "side",
  "between",
  "between path",
  "distance",
  "dep",
  "same quotation path",
  "quotation",
  "path key",
  "path dep",
  "opener path",
  "opener",
  "tag path",
  "governor path",
  "noun class",
  "lemma sort",
  "aside",
  "aside path",
  "opening",
  "opening side",
]);
const X = sights("source-extent", [
  "cut",
  "first tag",
  "first word",
  "last tag",
  "last word",
  "next tag",
  "next word",
  "dep",
  "pos",
  "length",
  "before",
  "whole",
  "left out",
  "left out word",
  "left out pos",
  "kept",
  "kept word",
  "kept comma",
]);

/** Everyone who may be the source of a cue. The first candidate is nobody. */
export function sourceCandidates(page: Page, cue: FoundCue): readonly SourceCandidate[] {
  const { tokens } = page;
  const view = viewOf(page, cue);
  const found: SourceCandidate[] = [{ head: -1, first: -1, last: -1, shared: NONE, features: nobody(page, cue, view) }];
  const consider = (i: number, between: number): boolean => {
    if (!mayHead(page, cue, i)) return false;
    const shared = sightsOfHead(page, cue, view, i, between);
    for (const extent of sourceExtents(page, i, cue)) {
      found.push({
        head: i,
        first: extent.first,
        last: extent.last,
        shared,
        features: [...sightsOfExtent(page, i, extent), ...tagsOfSource(page, extent.first, extent.last)],
      });
    }
    return tokens[i]!.dep !== "appos" && tokens[i]!.dep !== "poss";
  };
  let between = 0;
  const from = Math.max(sentenceFirst(page, cue.head), cue.head - REACH);
  for (let i = cue.head - 1; i >= from; i--) if (consider(i, between)) between++;
  between = 0;
  const to = Math.min(sentenceLast(page, cue.head), cue.head + REACH);
  for (let i = cue.head + 1; i < to; i++) if (consider(i, between)) between++;
  return found;
}

function mayHead({ tokens, code }: Page, cue: FoundCue, i: number): boolean {
  const { pos, dep, head } = tokens[i]!;
  if (!NOMINAL.has(pos) && !(pos === "VERB" && dep === "nsubj")) return false;
  if (i >= cue.first && i < cue.last && !MODIFIER.has(dep)) return false;
  if (dep === "nsubjpass" && head === cue.head && SAID_OF.has(code.class[head]!)) return false;
  if (!WITHIN_A_PHRASE.has(dep)) return true;
  if (head === cue.head && MODIFIER.has(dep)) return true;
  // A noun that the parser hung as a modifier where no nominal governs it.
  const above = tokens[head]!;
  return above.head === head || (above.pos !== "NOUN" && above.pos !== "PROPN" && pos !== "ADJ" && pos !== "DET");
}

interface View {
  readonly part: number;
  readonly lemma: number;
  /** Label of the subject that hangs on the cue, 0 when there is none. */
  readonly subject: number;
  /** 1 active, 2 passive. */
  readonly voice: number;
  /** Last word of the cue phrase. */
  readonly end: number;
  readonly governor: number;
  /** 1 when the cue opens a sentence right after a quotation, else 2. */
  readonly opening: number;
}

function viewOf(page: Page, { head, first, last }: FoundCue): View {
  const { tokens, code } = page;
  const { children } = tokens[head]!;
  const subject = children.find((k) => tokens[k]!.dep === "nsubj" || tokens[k]!.dep === "nsubjpass");
  return {
    part: code.part[head]!,
    lemma: code.lemma[head]!,
    subject: subject === undefined ? 0 : code.dep[subject]!,
    voice: children.some((k) => tokens[k]!.dep === "auxpass") ? 2 : 1,
    end: code.lower[last - 1]!,
    governor: code.lemma[tokens[head]!.head]!,
    opening: opensAfterQuotation(page, first) ? 1 : 2,
  };
}

function nobody({ code, quotation }: Page, { head }: FoundCue, v: View): Features {
  const dep = code.dep[head]!;
  return [
    feature(N.always),
    feature(N.dep, v.part, dep),
    feature(N.subject, v.part, v.subject, v.voice),
    feature(N.lemma, v.lemma),
    feature(N.class, code.class[head], v.subject, v.voice),
    feature(N["lemma subject"], v.lemma, v.subject, v.voice),
    feature(N["lemma dep"], v.lemma, dep),
    feature(N.end, v.part, v.end),
    feature(N["dep subject"], v.part, dep, v.subject, v.voice),
    feature(N.governor, dep, v.governor, v.subject),
    feature(N.opening, v.opening, v.subject),
    feature(N.quoted, v.part, quotation[head]! >= 0 ? 1 : 2),
  ];
}

function sightsOfHead(page: Page, { head: c }: FoundCue, v: View, i: number, between: number): Features {
  const { code, quotation, left } = page;
  const way = path(page, i, c);
  // 1 side by side; else 2 and 4 for which of them is in an aside.
  const apart = page.aside[i] === page.aside[c] ? 1 : (page.aside[i] === 0 ? 2 : 0) + (page.aside[c] === 0 ? 4 : 0);
  const side = i < c ? 1 : 2;
  const sort = code.sort[i]!;
  const noun = code.lemma[i]!;
  const same = quotation[i] === quotation[c] ? 1 : 2;
  const voice = mix(v.voice, v.subject);
  const gap = Math.min(between, 5);
  const opener = left[i]! > 0 ? code.lower[left[i]! - 1]! : 0;
  return [
    feature(H.path, way, v.part, v.voice),
    feature(H["path subject"], way, voice),
    feature(H["lemma path"], v.lemma, way),
    feature(H["lemma path subject"], v.lemma, way, v.subject),
    feature(H["class path"], code.class[c], way),
    feature(H["path sort"], way, sort),
    feature(H["path noun"], way, noun),
    feature(H.sort, sort, v.part),
    feature(H["lemma sort"], v.lemma, sort),
    feature(H.end, v.end, way),
    feature(H.noun, noun),
    feature(H["noun class"], code.class[i], way),
    feature(H.side, side, v.part, voice),
    feature(H.between, gap, side, v.part, voice),
    feature(H["between path"], gap, side, way),
    feature(H.distance, side, lengthClass(Math.abs(i - c)), v.part),
    feature(H.dep, code.dep[i], side, voice),
    feature(H["same quotation path"], same, way),
    feature(H.quotation, same, quotation[i]! >= 0 ? 1 : 2),
    feature(H["path key"], way, code.key[i]),
    feature(H["path dep"], way, code.dep[c]),
    feature(H["opener path"], opener, way),
    feature(H.opener, opener, v.part),
    feature(H["tag path"], code.tag[i], way),
    feature(H["governor path"], v.governor, way),
    feature(H.opening, v.opening, way),
    feature(H["opening side"], v.opening, side, gap, v.subject),
    feature(H.aside, apart, v.part),
    feature(H["aside path"], apart, way),
  ];
}

function sightsOfExtent(page: Page, i: number, { first, last, cut }: Extent): Features {
  const { tokens, left, right, code } = page;
  const same = (k: number) => k >= 0 && k < tokens.length && tokens[k]!.sentence === tokens[i]!.sentence;
  const nextTag = same(last) ? code.tag[last]! : 0;
  const nextWord = same(last) ? code.lower[last]! : 0;
  const out = [
    feature(X.cut, cut),
    feature(X["first tag"], code.tag[first], cut),
    feature(X["first word"], code.lower[first]),
    feature(X["last tag"], code.tag[last - 1], cut),
    feature(X["last word"], code.lower[last - 1]),
    feature(X["next tag"], nextTag, cut),
    feature(X["next word"], nextWord, tokens[last - 1]!.text === "," ? 1 : 2),
    feature(X.dep, code.dep[i], cut),
    feature(X.pos, code.pos[i], cut),
    feature(X.length, lengthClass(last - first)),
    feature(X.before, same(first - 1) ? code.lower[first - 1] : 0),
    feature(X.whole, left[i] === first ? 1 : 2, right[i] === last - 1 ? 1 : 2),
  ];
  if (last <= right[i]!) {
    const next = tokens[i]!.children.find((k) => left[k] === last || (k === last && tokens[k]!.dep === "punct"));
    const leftOut = next === undefined ? 0 : code.dep[next]!;
    out.push(
      feature(X["left out"], leftOut),
      feature(X["left out word"], leftOut, nextWord),
      feature(X["left out pos"], leftOut, code.pos[i]),
    );
  }
  for (const child of tokens[i]!.children) {
    const { dep } = tokens[child]!;
    if (child <= i || child >= last || dep === "punct" || dep === "det") continue;
    const label = code.dep[child]!;
    out.push(feature(X.kept, label));
    if (dep === "prep" || dep === "cc") out.push(feature(X["kept word"], label, code.lower[child]));
    const before = left[child]! - 1;
    if (before >= 0 && page.separator[before] === 1) out.push(feature(X["kept comma"], label));
  }
  return out;
}

/** How long, roughly. */
export function lengthClass(n: number): number {
  return n < 5 ? n : n < 8 ? 5 : n < 12 ? 8 : n < 20 ? 12 : n < 35 ? 20 : 35;
}

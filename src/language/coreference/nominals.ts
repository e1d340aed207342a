/** Nominals: the candidates that describe somebody or something by a common noun. */

import type { Token } from "../parsed-doc.js";
import type { Candidate } from "./candidate.js";
import { nounClass } from "./noun-classes.js";
import { ownerOf } from "./owner.js";
import type { Page } from "./page.js";
import { isTitleWord, rankedOffice } from "./titles.js";

/** A noun that is only part of another noun's phrase. */
const PARTS = new Set(["compound", "amod", "nmod", "advmod", "npadvmod", "nummod", "quantmod", "det", "punct", "case"]);
const BEFORE = new Set(["det", "predet", "amod", "compound", "poss", "nummod", "nmod", "advmod", "quantmod", "punct"]);
const DEFINITE = new Set(["the", "this", "that", "these", "those", "both", "such"]);
const INDEFINITE = new Set(["a", "an", "some", "another", "each", "every", "either"]);
const NEGATED = new Set(["no", "any", "neither", "whose", "which", "what"]);
/** Spans of the recognizer that are measures, not things. */
const MEASURES = new Set(["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"]);

/** `taken` marks the tokens that names have. */
export function nominalCandidates(page: Page, taken: Uint8Array): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const token of page.tokens) {
    if (taken[token.i] || !isNounHead(page, token.i)) continue;
    found.push(nominal(page, token.i));
  }
  return found;
}

function isNounHead({ tokens }: Page, i: number): boolean {
  const { tag, dep, lower, entityType } = tokens[i]!;
  if (MEASURES.has(entityType) || !/\p{L}/u.test(lower)) return false;
  if (tag === "NN" || tag === "NNS") return !PARTS.has(dep) || dep === "npadvmod";
  // `the President`, `the Foreign Minister`; and `the two`, `both`.
  if (tag === "NNP" || tag === "NNPS")
    return !PARTS.has(dep) && (isTitleWord(lower) || nounClass(lower).kind !== "thing");
  return isCounted(tokens[i]!.lower, tag) && !PARTS.has(dep) && dep !== "preconj" && dep !== "predet";
}

function isCounted(lower: string, tag: string): boolean {
  return lower === "both" || (tag === "CD" && (lower === "two" || lower === "three"));
}

function nominal(page: Page, head: number): Candidate {
  const { tokens, left, right } = page;
  const token = tokens[head]!;
  const { tag, lower } = token;
  const isProper = tag === "NNP" || tag === "NNPS";
  const noun = isProper || lower === "people" ? lower : token.lemma.toLowerCase();
  const { kind, gender } = nounClass(noun);
  const office = kind === "person" ? rankedOffice(tokens[head - 1]?.lower, noun) : noun;
  const modifiers = new Set<string>();
  let first = head;
  let determiner: Candidate["determiner"] = "bare";
  let possessor = -1;
  let isRestricted = false;
  for (const child of token.children) {
    const { dep, lower } = tokens[child]!;
    if (child > head) {
      if (dep === "prep" && lower === "of") addWords(child + 1, right[child]!);
      else if (dep === "relcl" || dep === "acl" || dep === "prep") isRestricted = true;
      continue;
    }
    if (!BEFORE.has(dep) || (dep === "punct" && lower !== "-")) continue;
    first = Math.min(first, left[child]!);
    if (dep === "poss") {
      determiner = "owned";
      possessor = child;
    } else if (dep === "det" || dep === "predet") determiner = determinerOf(lower) ?? determiner;
    else addWords(left[child]!, right[child]!);
  }
  if (determiner === "bare" && token.dep === "conj" && hasArticle(tokens, token.head)) determiner = "definite";
  const last = ofPhraseEnd(page, head);
  return {
    index: -1,
    start: startOf(tokens[first]!),
    end: tokens[last - 1]!.end,
    first,
    last,
    head,
    sentence: token.sentence,
    form: "nominal",
    kind,
    number: isPlural(tag, noun) ? "plural" : "singular",
    gender,
    person: 3,
    determiner,
    noun: office,
    modifiers,
    isRestricted,
    possessor,
    key: "",
    words: [],
    roles: kind === "person" ? [office] : [],
    owner: ownerOf(page, head, head),
  };

  function addWords(from: number, to: number): void {
    for (let i = from; i <= to && i < from + LONGEST; i++) {
      const { lower } = tokens[i]!;
      if (i !== head && /^[\p{L}\p{N}]/u.test(lower) && !SMALL.has(lower)) modifiers.add(lower);
    }
  }
}

/** `the president and prime minister`: one article for both. */
function hasArticle(tokens: Page["tokens"], i: number): boolean {
  return tokens[i]!.children.some((child) => child < i && tokens[child]!.lower === "the");
}

/** Without a mark that the tokenizer left on the word. */
function startOf({ start, text }: Token): number {
  const mark = /^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u.exec(text);
  return start + (mark?.[0].length ?? 0);
}

/** So many words of one modifier count. */
const LONGEST = 8;

function determinerOf(lower: string): Candidate["determiner"] | null {
  if (DEFINITE.has(lower)) return "definite";
  if (INDEFINITE.has(lower)) return "indefinite";
  return NEGATED.has(lower) ? "negated" : null;
}

function isPlural(tag: string, noun: string): boolean {
  return tag === "NNS" || tag === "NNPS" || tag === "CD" || tag === "DT" || noun === "people" || noun === "police";
}

const SMALL = new Set(
  "the a an of in on at to for and or 's ’s its his her their our my your this that these those own very most more".split(
    " ",
  ),
);

/** Where the phrase ends: with its noun, or with a plain `of` phrase right after it. */
function ofPhraseEnd({ tokens, left, right }: Page, head: number): number {
  const of = tokens[head + 1];
  if (of?.lower !== "of" || of.head !== head) return head + 1;
  const object = of.children.find((child) => tokens[child]!.dep === "pobj");
  if (object === undefined || left[object]! !== of.i + 1) return head + 1;
  let end = object;
  for (const child of tokens[object]!.children) {
    if (child > object && tokens[child]!.dep === "case") end = Math.max(end, right[child]!);
  }
  return end + 1;
}

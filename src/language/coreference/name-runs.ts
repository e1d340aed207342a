/** Name runs: where names stand in a text, the recognizer's spans and the tagger's proper nouns put together. */

import { isStateName } from "./capitals.js";
import { nameKey } from "./name-key.js";
import { nounClass } from "./noun-classes.js";
import type { Page } from "./page.js";
import { isTitle, isTitleWord } from "./titles.js";

/** Tokens `first` to `last`, half-open, that are one name. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** The recognizer's label, or empty where it saw no name. */
  readonly label: string;
  /** Title words that stood before the name, small. */
  readonly titles: readonly string[];
}

const LABELS = new Set(["PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"]);
/** Spans of these labels are taken as they are. */
const TITLES_OF_WORKS = new Set(["WORK_OF_ART", "EVENT", "LAW", "PRODUCT"]);
const CAPITAL = /^["'“‘(]?\p{Lu}/u;

/** `R-Ohio`, a legislator's party and seat. */
const NO_NAMES = /^[RDI]-\p{L}/u;
/** What a capital at the start of a sentence makes the tagger take for a name: `Unless`. */
const NO_DEPS = new Set(["mark", "advmod", "prep", "cc", "aux", "auxpass", "det", "intj", "punct", "neg", "prt"]);

/** The names in tokens `first` to `last`, half-open, of one sentence, in order, without overlap. */
export function nameRuns(page: Page, first: number, last: number): readonly NameRun[] {
  return merge(page, atoms(page, first, last)).flatMap((run) => withoutTitles(page, run));
}

/** The recognizer's spans, trimmed, and single proper nouns outside them. */
function atoms(page: Page, first: number, last: number): readonly NameRun[] {
  const { names } = page;
  const found: NameRun[] = [];
  for (let i = first; i < last; ) {
    const span = names[page.name[i]!];
    if (span && LABELS.has(span.label)) {
      const end = Math.min(span.last, last);
      const trimmed = trim(page, { first: i, last: end, label: span.label, titles: [] });
      found.push(...trimmed);
      // What was cut off at the end is looked at again by its tags.
      const rest = trimmed.at(-1)?.last ?? end;
      for (let k = rest; k < end; k++)
        if (isProper(page, k)) found.push({ first: k, last: k + 1, label: "", titles: [] });
      i = end;
    } else {
      if (isProper(page, i) && !(span && span.label !== "CARDINAL" && span.label !== "ORDINAL")) {
        found.push({ first: i, last: i + 1, label: "", titles: [] });
      }
      i++;
    }
  }
  return found;

  function isProper({ tokens }: Page, i: number): boolean {
    const { tag, text, dep } = tokens[i]!;
    if (NO_NAMES.test(text) || (text === "State" && tokens[i - 2]?.lower === "secretary")) return false;
    return (tag === "NNP" || tag === "NNPS") && CAPITAL.test(text) && !NO_DEPS.has(dep);
  }
}

/** A span without articles, marks and possessives at its edges; cut in two at `South Korea’s | Unification Ministry`. */
function trim({ tokens }: Page, { first, last, label, titles }: NameRun): readonly NameRun[] {
  while (first < last && isEdge(tokens[first]!.tag, tokens[first]!.lower)) first++;
  while (last > first && isEdge(tokens[last - 1]!.tag, tokens[last - 1]!.lower)) last--;
  if (first === last) return [];
  if (TITLES_OF_WORKS.has(label)) return [{ first, last, label, titles }];
  // People have no small words before or after their names.
  if (label === "PERSON") {
    while (first < last - 1 && !CAPITAL.test(tokens[first]!.text)) first++;
    while (last > first + 1 && !CAPITAL.test(tokens[last - 1]!.text) && tokens[last - 2]!.text !== "-") last--;
  }
  // `the Korean People’s Army` is nobody’s army.
  if (label === "PERSON" && nounClass(tokens[last - 1]!.lower).kind === "organization") label = "ORG";
  let hasCapital = false;
  for (let i = first; i < last; i++) {
    const { text, tag, start } = tokens[i]!;
    if (CAPITAL.test(text)) hasCapital = true;
    if (tag !== "POS" || i + 1 === last || i === first) continue;
    const owner = nameKey(
      tokens
        .slice(first, i)
        .map((token) => token.text)
        .join(""),
    );
    const touches = start === tokens[i - 1]!.end;
    if (label === "PERSON" || (touches && isStateName(owner))) {
      return [
        { first, last: i, label: label === "PERSON" ? label : "GPE", titles },
        ...(label === "PERSON" ? [] : [{ first: i + 1, last, label, titles }]),
      ];
    }
  }
  return hasCapital ? [{ first, last, label, titles }] : [];
}

function isEdge(tag: string, lower: string): boolean {
  return tag === "DT" || tag === "POS" || tag === "PRP$" || lower === "of" || /^[^\p{L}\p{N}]+$/u.test(lower);
}

/** Neighbors of one noun phrase become one name. */
function merge(page: Page, atoms: readonly NameRun[]): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (const atom of atoms) {
    const before = runs.at(-1);
    const merged = before && joined(page, before, atom);
    if (merged) runs[runs.length - 1] = merged;
    else runs.push(atom);
  }
  return runs;
}

function joined({ tokens }: Page, a: NameRun, b: NameRun): NameRun | null {
  const hyphen =
    b.first === a.last + 1 && tokens[a.last]!.text === "-" && tokens[a.last]!.start === tokens[a.last - 1]!.end;
  if (b.first !== a.last && !hyphen) return null;
  // `Choe Son` and a `Hui` that the recognizer knows as a people.
  const isSurname = a.label === "PERSON" && b.last - b.first === 1 && tokens[b.first]!.tag === "NNP";
  if (isSurname && b.label !== "PERSON" && inside(outerHead(tokens, a), b) && !isStateName(tokens[b.first]!.lower)) {
    if (b.label !== "") return { ...a, last: b.last };
  }
  if (isDescribedPerson(tokens, a, b)) return { ...a, last: b.last, label: "PERSON" };
  if (a.label !== "" && b.label !== "" && a.label !== b.label) return null;
  if (a.label !== "" && a.label === b.label && !hyphen) return null;
  if (!isOnePhrase(tokens, a, b)) return null;
  // `Analyst Moon Seong Mook`: what the recognizer left out before a person tells what the person is.
  if (a.label === "" && b.label === "PERSON" && isTitle(tokens[a.last - 1]!.lower)) {
    const words = tokens.slice(a.first, a.last).map(({ lower }) => lower);
    return { ...b, titles: [...a.titles, ...words.filter((word) => isTitle(word))] };
  }
  const label = a.label || b.label;
  const run = { first: a.first, last: b.last, label, titles: a.titles };
  const lastWord = tokens[b.last - 1]!.lower;
  const kind = nounClass(lastWord).kind;
  if (a.label === "GPE" || a.label === "NORP") {
    // `Russia Foreign Ministry` is two names, `Pyongyang Declaration` one that is no state.
    if (isTitle(tokens[b.first]!.lower) || kind === "organization" || a.label === "NORP") return null;
    return { ...run, label: "" };
  }
  if (b.label === "GPE" || b.label === "NORP") return null;
  if (a.label === "PERSON" && kind === "organization") return null;
  if (a.label === "ORG" && isTitleWord(tokens[b.first]!.lower)) return null;
  if (a.label === "" && b.label !== "PERSON" && b.label !== "" && isTitleWord(tokens[a.last - 1]!.lower)) return null;
  return run;
}

/** `Valeska Paris, an Australian woman`: what the recognizer takes for a city is a surname. */
function isDescribedPerson(tokens: Page["tokens"], a: NameRun, b: NameRun): boolean {
  if (b.label !== "GPE" || b.last - b.first !== 1 || a.last - a.first !== 1 || a.last !== b.first) return false;
  const described = tokens[b.first]!.children.filter((child) => tokens[child]!.dep === "appos");
  return (
    tokens[a.first]!.head === b.first &&
    described.some(
      (child) => tokens[child]!.tag === "NN" && nounClass(tokens[child]!.lemma.toLowerCase()).kind === "person",
    )
  );
}

/** Whether the tree puts two neighbors under one head. */
function isOnePhrase(tokens: Page["tokens"], a: NameRun, b: NameRun): boolean {
  const headA = outerHead(tokens, a);
  const headB = outerHead(tokens, b);
  if (inside(headA, b) || inside(headB, a)) return true;
  return headA === headB && tokens[a.last - 1]!.dep === "compound";
}

function inside(i: number, { first, last }: NameRun): boolean {
  return first <= i && i < last;
}

function outerHead(tokens: Page["tokens"], run: NameRun): number {
  for (let i = run.last - 1; i >= run.first; i--) if (!inside(tokens[i]!.head, run)) return tokens[i]!.head;
  return tokens[run.last - 1]!.head;
}

/** Titles that are no part of anybody's name. */
const OFFICES = new Set(
  "president minister secretary general ambassador spokesman spokeswoman chairman chairwoman chief director senator governor chancellor premier speaker mayor professor envoy".split(
    " ",
  ),
);

/** A run without its titles; where nobody saw a person, one in the middle parts two names: `Assembly Speaker Reed`. */
function withoutTitles({ tokens }: Page, run: NameRun): readonly NameRun[] {
  if (run.label !== "PERSON" && run.label !== "") return [run];
  const lastKind = nounClass(tokens[run.last - 1]!.lower).kind;
  if (lastKind === "organization" || lastKind === "place") return [run];
  const found: NameRun[] = [];
  let titles = run.titles;
  let first = run.first;
  for (let i = run.first; i <= run.last; i++) {
    const word = i < run.last ? tokens[i]! : null;
    const isLeading = first === i;
    const isInside = run.label === "" || (i + 1 < run.last && OFFICES.has(word?.lower ?? ""));
    const isTitle = word !== null && isTitleWord(word.lower) && (isLeading || isInside);
    const isOver = word === null || isTitle || (word.text === "-" && isLeading);
    if (!isOver) continue;
    if (first < i) {
      found.push({ first, last: i, label: word === null ? run.label : "", titles });
      titles = [];
    }
    if (isTitle) titles = [...titles, word.lower];
    first = i + 1;
  }
  return found;
}

/** Names: the candidates that call somebody or something by name. */

import type { Token } from "../parsed-doc.js";
import type { Candidate, Gender, Kind } from "./candidate.js";
import { isStateName } from "./capitals.js";
import { commonKinds } from "./common-kinds.js";
import { firstNameGender } from "./first-names.js";
import { headingRuns, isCapitalized, knownNames } from "./heading-names.js";
import { nameKey, nameWords } from "./name-key.js";
import { type NamePart, nameParts } from "./name-parts.js";
import { type NameRun, nameRuns } from "./name-runs.js";
import { nounClass } from "./noun-classes.js";
import { ownerOf } from "./owner.js";
import { isNarrowing, type Page } from "./page.js";
import { rankedOffice, titleGender } from "./titles.js";
import { withLabels } from "./turn-labels.js";

/**
 * The names of a text. A name's span is the name alone, without title, article or possessive mark, but `the North`
 * keeps its article. In headings in title case, where every word looks like a name, only names that the
 * body of the text has too, and the recognizer's states, count.
 */
export function nameCandidates(page: Page): readonly Candidate[] {
  const runs: NameRun[] = [];
  const capitalized: { readonly first: number; readonly last: number }[] = [];
  for (const { first, last, block } of page.sentences) {
    if (isCapitalized(page, first, last, page.blocks[block])) capitalized.push({ first, last });
    else runs.push(...nameRuns(page, first, last));
  }
  const known = knownNames(page, runs);
  for (const { first, last } of capitalized) runs.push(...headingRuns(page, known, first, last));
  const parts = withLabels(page, runs).flatMap((run) => nameParts(page, run, known));
  const found = parts.map((part) => candidate(page, part));
  const kindOf = commonKinds(found, page);
  return found.map((name, i) => {
    const kind = kindOf(name);
    if (kind === name.kind) return name;
    return { ...name, kind, gender: LIVING.has(kind) ? genderOf(parts[i]!.titles, name.roles, name.words) : "neuter" };
  });
}

/** States whose names people have too. */
const FIRST_NAMES = new Set(["jordan", "chad", "georgia", "israel", "kenya", "paris", "london", "sofia", "santiago"]);
const NUMBER = /^(?:One|Two|Three|Four|Five)$/;
const DIRECTION = /^(?:North|South|East|West)$/;
const KINDS: Readonly<Record<string, Kind>> = {
  PERSON: "person",
  ORG: "organization",
  GPE: "state",
  NORP: "people",
  LOC: "place",
  FAC: "place",
  "": "unknown",
};

function candidate(page: Page, part: NamePart): Candidate {
  const { tokens, doc } = page;
  let { first, start } = part;
  const { last, end, label, titles } = part;
  const head = headOf(page, first, last);
  const isDirection = part.full === undefined && isPoint(page, first, last);
  const before = tokens[first - 1];
  if (
    before?.sentence === tokens[first]!.sentence &&
    (isDirection ? before.lower === "the" : isNumbered(before, last))
  ) {
    first--;
    start = before.start;
  }
  const text = part.full ?? doc.text.slice(start, end);
  const key = nameKey(text);
  const words = isDirection ? ["the", tokens[head]!.lower] : nameWords(text);
  const offices = titles
    .map((title, i) => (nounClass(title).kind === "person" ? rankedOffice(titles[i - 1], title) : ""))
    .filter((office) => office !== "");
  const roles = [...offices, ...nounsBefore(page, head, first)];
  const kind = isDirection ? "state" : kindOf({ key, words, label, isTitled: titles.length > 0 || roles.length > 0 });
  return {
    index: -1,
    start,
    end,
    first,
    last,
    head,
    sentence: tokens[head]!.sentence,
    form: "name",
    kind,
    number: numberOf(tokens[head]!, tokens[first - 1]?.lower, kind),
    gender: LIVING.has(kind) ? genderOf(titles, roles, words) : "neuter",
    person: 3,
    determiner: "definite",
    noun: tokens[last - 1]!.lower,
    modifiers: new Set([...words, ...titles]),
    isRestricted: false,
    possessor: -1,
    key,
    words,
    roles,
    owner: ownerOf(page, head, first),
  };

  /** `One Korea Centre` is no number of centers. */
  function isNumbered({ text }: Token, last: number): boolean {
    return NUMBER.test(text) && nounClass(tokens[last - 1]!.lower).kind === "organization";
  }
}

/** A point of the compass alone, no part of another name. */
function isPoint({ tokens }: Page, first: number, last: number): boolean {
  return last === first + 1 && DIRECTION.test(tokens[first]!.text) && !isNarrowing(tokens[first]!.dep);
}

/** `Koreans` are many, and so are `the two Koreas`. */
function numberOf({ tag }: Token, before: string | undefined, kind: Kind): Candidate["number"] {
  if (tag === "NNPS" && (kind === "people" || before === "two" || before === "both")) return "plural";
  return kind === "people" ? "unknown" : "singular";
}

const LIVING: ReadonlySet<Kind> = new Set(["person", "people", "unknown"]);

/** The last token of the name that hangs on something outside it. */
function headOf({ tokens }: Page, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const { head, tag } = tokens[i]!;
    if ((head < first || head >= last || head === i) && tag !== "POS" && tag !== "HYPH") return i;
  }
  return last - 1;
}

function kindOf({
  key,
  words,
  label,
  isTitled,
}: {
  key: string;
  words: readonly string[];
  label: string;
  isTitled: boolean;
}): Kind {
  if (label === "NORP") return "people";
  if (isTitled && (label === "" || label === "PERSON")) return "person";
  if (isStateName(key) && (label !== "PERSON" || (words.length === 1 && !FIRST_NAMES.has(key)))) return "state";
  if (label !== "") return KINDS[label] ?? "thing";
  const { kind } = nounClass(words.at(-1) ?? "");
  if (kind === "organization" || kind === "place") return kind;
  return words.length > 1 && firstNameGender(words[0]!) !== "unknown" ? "person" : "unknown";
}

function genderOf(titles: readonly string[], roles: readonly string[], words: readonly string[]): Gender {
  for (const title of titles) if (titleGender(title) !== "unknown") return titleGender(title);
  for (const role of roles) {
    const { gender } = nounClass(role.slice(role.lastIndexOf(" ") + 1));
    if (gender !== "unknown") return gender;
  }
  return words.length > 1 ? firstNameGender(words[0]!) : "unknown";
}

/** Common nouns for people right before a name: `ruler` in `ruler Kim Jong Un`. */
function nounsBefore({ tokens }: Page, head: number, first: number): readonly string[] {
  return tokens[head]!.children.filter(
    (child) => child < first && child >= first - 4 && tokens[child]!.dep === "compound",
  )
    .filter((child) => nounClass(tokens[child]!.lemma.toLowerCase()).kind === "person")
    .map((child) => rankedOffice(tokens[child - 1]?.lower, tokens[child]!.lemma.toLowerCase()));
}

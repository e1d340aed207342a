/** Pattern: the shape of a time expression, written as words and classes of words, run over a sentence's signs. */

import type { Token } from "../parsed-doc.js";
import { NO_SIGN, SIGNS, signOf } from "./sign.js";

/** What a pattern caught, by name; an optional part that is missing is not there. */
export type Caught = ReadonlyMap<string, readonly Token[]>;

export interface Shape {
  /**
   * Words stand for themselves, `a|b` for either; `<month>` for a word of that class, caught by that name;
   * `<later:month>` is caught as `later`; `[ … ]` groups, ` / ` in a group means or, `?` makes optional.
   */
  readonly pattern: string;
}

export interface Found<T extends Shape> {
  readonly shape: T;
  /** Tokens of the sentence, half-open. */
  readonly first: number;
  readonly last: number;
  readonly caught: Caught;
}

/** Classes made of others. */
const COMPOUND: ReadonlyMap<string, string> = new Map([
  ["figure", "[ <day> / <number> / <year> ]"],
  [
    "count",
    "[ [ a|an|the ]? <some> of? / a|an / <figure> [ <number> / and a half ]? / [ a|an ]? <word> [ -? <word> ]? [ -? <word> ]? [ and a half ]? ]",
  ],
  ["date", "[ <day> / <ordinal> ]"],
  ["anno", "[ <year> / <word> -? <word> [ -? <word> ]? ]"],
  ["span", "[ <unit> / <units> / <clockunit> ]"],
  ["period", "[ <unit> / <units> ]"],
]);

/** Words too common to make a sentence worth searching; a time expression has another beside them. */
const COMMON = new Set(
  "the a an of in on at to and or for by until - – , ( ) ' ’ 's ’s this that these those its".split(" "),
);

/** First of the letters that stand for literal words. */
const PRIVATE_USE = 0xe000;

interface Compiled<T extends Shape> {
  readonly shape: T;
  readonly expression: RegExp;
  /** Names of the capturing groups, in order. */
  readonly names: readonly string[];
  /** Letters of which a match has at least one, for each term that it cannot do without. */
  readonly needs: readonly (readonly string[])[];
}

/** A finder of all stretches of a sentence that have one of some shapes; stretches may overlap. Linear in the sentence. */
export function finder<T extends Shape>(shapes: readonly T[]): (sentence: readonly Token[]) => readonly Found<T>[] {
  const letters = new Map<string, string>();
  const compiled = shapes.map((shape) => compile(shape, letters));
  return (sentence) => {
    let signs = "";
    let worthwhile = false;
    for (const token of sentence) {
      const letter = letters.get(token.lower);
      const sign = letter ?? signOf(token);
      signs += sign;
      worthwhile ||= letter === undefined ? sign !== NO_SIGN : !COMMON.has(token.lower);
    }
    if (!worthwhile) return [];
    const isPossible = ({ needs }: Compiled<T>) => needs.every((some) => some.some((sign) => signs.includes(sign)));
    return compiled.filter(isPossible).flatMap((one) => matches(one, signs, sentence));
  };
}

function matches<T extends Shape>(
  { shape, expression, names }: Compiled<T>,
  signs: string,
  sentence: readonly Token[],
): Found<T>[] {
  const found: Found<T>[] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(signs); match; match = expression.exec(signs)) {
    const caught = new Map<string, readonly Token[]>();
    names.forEach((name, group) => {
      const at = match?.indices?.[group + 1];
      if (at) caught.set(name, sentence.slice(...at));
    });
    found.push({ shape, first: match.index, last: expression.lastIndex, caught });
  }
  return found;
}

function compile<T extends Shape>(shape: T, letters: Map<string, string>): Compiled<T> {
  const names: string[] = [];
  const terms = shape.pattern.split(" ");
  const source = terms.map((term) => translate(term, letters, names));
  return { shape, expression: new RegExp(source.join(""), "dg"), names, needs: needed(terms, letters) };
}

/** The letters of each term outside groups that is not optional; of classes made of others, only those that are choices. */
function needed(terms: readonly string[], letters: Map<string, string>): readonly (readonly string[])[] {
  const needs: (readonly string[])[] = [];
  let depth = 0;
  for (const term of terms) {
    if (term === "[") depth++;
    else if (term.startsWith("]")) depth--;
    else if (depth === 0 && !term.endsWith("?")) {
      const choice = choices(term, letters);
      if (choice.length > 0) needs.push(choice);
    }
  }
  return needs.sort((a, b) => a.length - b.length);
}

function choices(term: string, letters: Map<string, string>): readonly string[] {
  const sign = /^<(?:\w+:)?(\w+)>$/.exec(term)?.[1];
  if (sign === undefined) return term.split("|").map((word) => letterOf(word, letters));
  const compound = COMPOUND.get(sign);
  if (compound === undefined) return [SIGNS[sign as keyof typeof SIGNS]];
  const isChoice = /^\[ <\w+>(?: \/ <\w+>)* \]$/.test(compound);
  return isChoice ? Array.from(compound.matchAll(/<(\w+)>/g), ([, one]) => SIGNS[one as keyof typeof SIGNS]) : [];
}

/** One term as a regular expression over signs. Without `names`, nothing is caught. */
function translate(term: string, letters: Map<string, string>, names: string[] | null): string {
  if (term === "[") return "(?:";
  if (term === "]" || term === "]?") return term === "]" ? ")" : ")?";
  if (term === "/") return "|";
  const optional = term.length > 1 && term.endsWith("?") ? "?" : "";
  const bare = optional ? term.slice(0, -1) : term;
  const named = /^<(?:(\w+):)?(\w+)>$/.exec(bare);
  if (!named)
    return `[${bare
      .split("|")
      .map((word) => letterOf(word, letters))
      .join("")}]${optional}`;
  const [, name, sign] = named;
  const compound = COMPOUND.get(sign!);
  const inner = compound
    ? compound
        .split(" ")
        .map((part) => translate(part, letters, null))
        .join("")
    : SIGNS[sign as keyof typeof SIGNS];
  if (inner === undefined) throw new Error(`invalid class in pattern: ${term}`);
  if (names === null) return `(?:${inner})${optional}`;
  names.push(name ?? sign!);
  return `(${inner})${optional}`;
}

function letterOf(word: string, letters: Map<string, string>): string {
  const letter = letters.get(word) ?? String.fromCharCode(PRIVATE_USE + letters.size);
  letters.set(word, letter);
  return letter;
}

/** Attribute ruler: part of speech, morphology and some lemmas from tag, dependency and word, by the model's rules. */
import type { Lexeme } from "./lexicon.js";
import { asArray, asMap, asNumber, asString, type Packed, unpack } from "./msgpack.js";
import { fromPython } from "./python-regex.js";
import { remember } from "./remember.js";

/** A token as the rules see it. */
export interface RulerToken {
  readonly lexeme: Lexeme;
  readonly tag: string;
  readonly dep: string;
}

/** What the rules say of a token; where they set no lemma it is undefined. */
export interface Ruling {
  readonly tag: string;
  readonly dep: string;
  readonly pos: string;
  readonly morph: string;
  readonly lemma: string | undefined;
}

type Test = (token: RulerToken) => boolean;

interface Rule {
  readonly number: number;
  /** One test a token, of consecutive tokens. */
  readonly tests: readonly Test[];
  /** The token of the match that gets the attributes. */
  readonly target: number;
  readonly attributes: Partial<Ruling>;
}

const REMEMBERED = 50_000;
const ATTRIBUTES: Readonly<Record<string, keyof Ruling>> = {
  TAG: "tag",
  DEP: "dep",
  POS: "pos",
  MORPH: "morph",
  LEMMA: "lemma",
};
const FIELDS: Readonly<Record<string, (token: RulerToken) => string>> = {
  TAG: (token) => token.tag,
  DEP: (token) => token.dep,
  LOWER: (token) => token.lexeme.lower,
};

/** What the rules say of each token of a document. All matches are found before anything is set. */
export type ApplyRules = (tokens: readonly RulerToken[]) => readonly Ruling[];

/** From the `patterns` file. */
export function createRuler(file: Uint8Array): ApplyRules {
  const rules = asArray(unpack(file)).flatMap(readRules);
  const ofOneToken = rules.filter(({ tests }) => tests.length === 1);
  const ofMoreTokens = rules.filter(({ tests }) => tests.length > 1);
  const known = new Map<string, Ruling>();

  /** The ruling of the one-token rules, which is the same for equal tokens. */
  function ruleAlone(token: RulerToken): Ruling {
    const key = `${token.lexeme.id} ${token.tag} ${token.dep}`;
    return known.get(key) ?? remember(known, REMEMBERED, key, combine(token, matching(ofOneToken, token)));
  }

  return (tokens) => {
    const rulings = tokens.map(ruleAlone);
    for (const [target, more] of matchesOfMore(tokens, ofMoreTokens)) {
      const token = tokens[target]!;
      rulings[target] = combine(token, [...matching(ofOneToken, token), ...more]);
    }
    return rulings;
  };
}

function matching(rules: readonly Rule[], token: RulerToken): readonly Rule[] {
  return rules.filter(({ tests }) => tests[0]!(token));
}

/** The rules of more than one token that match, by the token they speak of. */
function matchesOfMore(tokens: readonly RulerToken[], rules: readonly Rule[]): ReadonlyMap<number, readonly Rule[]> {
  const matches = new Map<number, Rule[]>();
  tokens.forEach((_, first) => {
    for (const rule of rules) {
      if (first + rule.tests.length > tokens.length) continue;
      if (!rule.tests.every((test, k) => test(tokens[first + k]!))) continue;
      const target = first + rule.target;
      matches.set(target, [...(matches.get(target) ?? []), rule]);
    }
  });
  return matches;
}

/** Later rules overwrite earlier ones. */
function combine({ tag, dep }: RulerToken, rules: readonly Rule[]): Ruling {
  const inOrder = [...rules].sort((a, b) => a.number - b.number);
  return Object.assign({ tag, dep, pos: "", morph: "", lemma: undefined }, ...inOrder.map((rule) => rule.attributes));
}

function readRules(value: Packed, number: number): readonly Rule[] {
  const entry = asMap(value);
  const attributes = Object.fromEntries(
    Array.from(asMap(entry.get("attrs")), ([key, text]) => {
      const name = ATTRIBUTES[String(key)];
      if (!name) throw new Error(`invalid attribute of rule ${number}: ${key}`);
      return [name, name === "morph" && text === "_" ? "" : asString(text)];
    }),
  );
  const target = asNumber(entry.get("index"));
  return asArray(entry.get("patterns")).map((pattern) => {
    const tests = asArray(pattern).map(readTest);
    if (target < 0 || target >= tests.length) throw new Error(`invalid index of rule ${number}: ${target}`);
    return { number, tests, target, attributes };
  });
}

function readTest(value: Packed): Test {
  const tests = Array.from(asMap(value), ([key, wanted]): Test => {
    if (key === "IS_SPACE") return (token) => token.lexeme.isSpace === wanted;
    const field = FIELDS[String(key)];
    if (!field) throw new Error(`invalid token attribute of a rule: ${key}`);
    const matches = readPredicate(wanted);
    return (token) => matches(field(token));
  });
  return (token) => tests.every((test) => test(token));
}

function readPredicate(wanted: Packed): (text: string) => boolean {
  if (typeof wanted === "string") return (text) => text === wanted;
  const [[operator, operand], ...others] = Array.from(asMap(wanted)) as [[unknown, Packed], ...unknown[]];
  if (others.length > 0) throw new Error("a rule has two operators for one attribute");
  switch (operator) {
    case "IN": {
      const texts = new Set(asArray(operand));
      return (text) => texts.has(text);
    }
    case "NOT_IN": {
      const texts = new Set(asArray(operand));
      return (text) => !texts.has(text);
    }
    case "REGEX": {
      const expression = new RegExp(fromPython(asString(operand)), "u");
      return (text) => expression.test(text);
    }
    default:
      throw new Error(`invalid operator of a rule: ${operator}`);
  }
}

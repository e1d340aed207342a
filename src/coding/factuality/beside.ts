/** Beside: the words in a word's own clause or phrase that bear on whether it happened, outermost first. */
import type { ParsedDoc, Token } from "../../language/index.js";
import { isVerb, lemmaOf } from "../syntax/frame.js";
import { childrenOf } from "../syntax/tree.js";
import type { Rule, Step } from "./step.js";

const NEGATIVE = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely", "scarcely"]);
const ONLY = new Set(["merely", "only", "just", "simply", "solely"]);
const IF = new Set(["if", "unless"]);
const MODAL: ReadonlyMap<string, string> = new Map([
  ["wo", "will"],
  ["'ll", "will"],
  ["’ll", "will"],
  ["shall", "will"],
  ["ca", "can"],
  ["'d", "would"],
  ["’d", "would"],
]);

/** `from` is the word below that the chain came through; null for the word asked about, whose own form counts. */
export function beside(parsed: ParsedDoc, token: Token, from: Token | null): Step[] {
  return isVerb(token) ? besideVerb(parsed, token, from) : besideNoun(parsed, token, from === null);
}

function besideVerb(parsed: ParsedDoc, verb: Token, from: Token | null): Step[] {
  const children = childrenOf(parsed, verb.i);
  const steps: Step[] = [];
  const add = (rule: Rule, token: Token, ...words: readonly string[]) => steps.push({ rule, words, token: token.i });
  const subjects = children.filter((c) => SUBJECT.has(c.dep));
  const auxiliaries = children.filter((c) => c.dep === "aux" || c.dep === "auxpass");
  if (verb.dep === "ROOT") {
    const mark = parsed.tokens[parsed.sentences[verb.sentence]!.last - 1]!;
    if (mark.text === "?") add("question", mark, "?");
    if (verb.tag === "VB" && auxiliaries.length === 0 && subjects.length === 0) add("order", verb, "-");
  }
  for (const child of children) {
    if (child.dep !== "advcl" || child === from) continue;
    const mark = childrenOf(parsed, child.i).find((c) => c.dep === "mark" && IF.has(c.lower));
    if (mark) add("consequence", mark, mark.lower);
  }
  const negation = negationOf(parsed, verb, children, from);
  if (negation) add("negation", negation.token, negation.word);
  const none = noneOf(parsed, verb, children, from);
  if (none) add("no object", none, none.lower);
  const modal = auxiliaries.find((c) => c.tag === "MD");
  const have = auxiliaries.find((c) => c.lower === "have" || c.lower === "'ve");
  if (modal) {
    const word = MODAL.get(modal.lower) ?? modal.lower;
    add("modal", modal, word, ...(have ? [`${word} have`] : []));
  }
  for (const child of children)
    if (child.dep === "advmod" && child !== negation?.token && child !== from && child.tag !== "WRB")
      add("adverb", child, lemmaOf(child));
  if (from === null && !modal) {
    const form = tenseOf(verb, auxiliaries);
    if (form !== null) add("tense", auxiliaries[0] ?? verb, form);
  }
  return steps;
}

/** What denies a clause: `not`, `never`, a subject or object under `no`, `nobody`, `neither … nor`, `no longer`. */
function negationOf(
  parsed: ParsedDoc,
  verb: Token,
  children: readonly Token[],
  from: Token | null,
): { readonly token: Token; readonly word: string } | null {
  const direct = children.find(
    (c) =>
      (c.dep === "neg" || ((c.dep === "preconj" || c.dep === "advmod" || c.dep === "cc") && NEGATIVE.has(c.lower))) &&
      !ONLY.has(parsed.tokens[c.i + 1]?.lower ?? ""),
  );
  if (direct) return { token: direct, word: direct.lower };
  // `has yet to sign`: nothing of `has` but of what it leads to.
  const yet = verb.lemma === "have" && from?.dep === "xcomp" ? children.find((c) => c.lower === "yet") : undefined;
  if (yet) return { token: yet, word: "yet" };
  const longer = children.find((c) => c.lower === "longer" && childrenOf(parsed, c.i).some((i) => i.lower === "no"));
  if (longer) return { token: longer, word: "no longer" };
  for (const child of children) {
    if (child === from || !SUBJECT.has(child.dep)) continue;
    const none = noneIn(parsed, child);
    if (none) return { token: none, word: "no subject" };
  }
  return null;
}

/** The word that leaves a verb without its object: `gave no details`, `there was nothing`. */
function noneOf(parsed: ParsedDoc, verb: Token, children: readonly Token[], from: Token | null): Token | undefined {
  return children
    .filter((c) => c !== from && (c.dep === "dobj" || (c.dep === "attr" && verb.lemma === "be")))
    .map((c) => noneIn(parsed, c))
    .find((none) => none !== undefined);
}

function noneIn(parsed: ParsedDoc, noun: Token): Token | undefined {
  if (NOBODY.has(noun.lower)) return noun;
  return childrenOf(parsed, noun.i).find(
    (c) => (c.dep === "det" || c.dep === "preconj" || c.dep === "neg") && (c.lower === "no" || c.lower === "neither"),
  );
}

const SUBJECT = new Set(["nsubj", "nsubjpass", "expl", "csubj"]);
const NOBODY = new Set(["nobody", "none", "nothing", "neither"]);

function tenseOf(verb: Token, auxiliaries: readonly Token[]): string | null {
  const first = auxiliaries[0];
  if (first === undefined)
    return verb.tag === "VBZ" || verb.tag === "VBP" ? "present" : verb.tag === "VBG" ? "gerund" : null;
  if (first.lower === "to") return auxiliaries.some((c) => c.lower === "have") ? "to have" : null;
  const present = first.tag === "VBZ" || first.tag === "VBP";
  if (verb.tag === "VBG" && first.lemma === "be") return present ? "is -ing" : "was -ing";
  if (first.lemma === "have") return present ? null : "had";
  if (first.lemma === "be") return present ? "present" : null;
  return first.lemma === "do" && present ? "present" : null;
}

const DEFINITE = new Set(["the", "this", "that", "these", "those"]);

function besideNoun(parsed: ParsedDoc, noun: Token, target: boolean): Step[] {
  const children = childrenOf(parsed, noun.i);
  const steps: Step[] = [];
  const add = (rule: Rule, token: Token, ...words: readonly string[]) => steps.push({ rule, words, token: token.i });
  const negation = children.find(
    (c) =>
      (c.dep === "det" || c.dep === "neg" || c.dep === "advmod") &&
      NEGATIVE.has(c.lower) &&
      !ONLY.has(parsed.tokens[c.i + 1]?.lower ?? ""),
  );
  if (negation) add("negation", negation, `${negation.lower} noun`);
  else if (NOBODY.has(noun.lower)) add("negation", noun, "nothing");
  for (const child of children) {
    if (child.dep === "amod") add("modifier", child, lemmaOf(child));
    if (child.dep === "advmod" && child !== negation) add("adverb", child, lemmaOf(child));
    if (
      child.dep === "det" &&
      !DEFINITE.has(child.lower) &&
      child.lower !== "a" &&
      child.lower !== "an" &&
      child !== negation
    )
      add("modifier", child, child.lower);
  }
  if (target) {
    if (noun.pos === "NOUN" || noun.pos === "PROPN") {
      const determiner = children.find((c) => c.dep === "det" || c.dep === "poss");
      const number = noun.tag === "NNS" ? "many" : "one";
      const form =
        determiner === undefined
          ? "bare"
          : determiner.dep === "poss"
            ? "owned"
            : DEFINITE.has(determiner.lower)
              ? "the"
              : "a";
      add("noun", determiner ?? noun, `${form} ${number}`);
    } else add("noun", noun, noun.pos.toLowerCase());
  }
  return steps;
}

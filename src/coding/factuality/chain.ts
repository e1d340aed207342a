/** Chain: the words above and beside a word that bear on whether it happened, outermost first, each under a named rule. */
import type { ParsedDoc, Token } from "../../language/index.js";
import { isVerb, lemmaOf } from "../syntax/frame.js";
import { childrenOf } from "../syntax/tree.js";
import { beside } from "./beside.js";
import type { Step } from "./step.js";

/** No sentence anyone writes governs deeper; a bound for the parse of what nobody wrote. */
const DEEPEST = 24;

/** Steps from the root of the sentence down to the word itself; empty for a plain past main verb. */
export function chainOf(parsed: ParsedDoc, token: number): readonly Step[] {
  const steps: Step[] = [];
  let current = parsed.tokens[token]!;
  let from: Token | null = null;
  for (let depth = 0; depth < DEEPEST; depth++) {
    // Collected innermost first; what stands outermost beside a word comes last.
    steps.push(...beside(parsed, current, from).reverse());
    const climbed = climb(parsed, current);
    if (climbed === null) break;
    if (climbed.step !== null) steps.push(climbed.step);
    from = current;
    current = climbed.above;
    if (climbed.apart) {
      // A conjunct with a subject or a tense of its own: what is beside its sister does not bear on it.
      const next = climb(parsed, current);
      if (next === null) break;
      if (next.step !== null) steps.push(next.step);
      from = current;
      current = next.above;
    }
  }
  return steps.reverse();
}

interface Climb {
  readonly above: Token;
  readonly step: Step | null;
  /** True when what stands beside the word above does not bear on this one. */
  readonly apart?: boolean;
}

function climb(parsed: ParsedDoc, token: Token): Climb | null {
  const head = parsed.tokens[token.head]!;
  if (head === token) return null;
  const step = (rule: Step["rule"], ...words: readonly string[]): Climb => ({
    above: head,
    step: { rule, words, token: head.i },
  });
  switch (token.dep) {
    case "conj":
      return joined(parsed, token, head);
    case "acomp":
    case "attr":
    case "oprd":
    case "aux":
    case "auxpass":
      return { above: head, step: null };
    case "ccomp":
    case "xcomp": {
      const form = formOf(parsed, token);
      const governor = governorOf(parsed, head);
      return { above: head, step: { rule: `${form} clause`, words: wordsOf(parsed, governor), token: governor.i } };
    }
    case "advcl":
      return adverbial(parsed, token, head);
    case "relcl":
      return step("relative clause", lemmaOf(head));
    case "acl": {
      const form = formOf(parsed, token);
      if (form === "to" || form === "that" || form === "whether") return step(`${form} clause`, lemmaOf(head));
      return step("participle", form === "ing" ? "-ing" : "-ed");
    }
    case "csubj":
    case "csubjpass":
    case "nsubj":
      return step(token.dep === "nsubj" ? "subject" : "subject clause", ...wordsOf(parsed, head));
    case "nsubjpass":
    case "dobj":
      return step("object", ...wordsOf(parsed, head));
    case "pobj":
    case "pcomp":
      return prepositional(parsed, token, head);
    case "amod":
      return step("attribute", token.tag);
    case "compound":
    case "nmod":
    case "poss":
    case "appos":
      return step("part of a noun", token.dep);
    default:
      return step("other", token.dep);
  }
}

/** A conjunct shares what governs its sister; what comes after `rather than` is denied. */
function joined(parsed: ParsedDoc, token: Token, head: Token): Climb {
  const by = childrenOf(parsed, head.i).findLast((c) => c.dep === "cc" && c.i < token.i);
  if (by?.lower === "than" && parsed.tokens[by.i - 1]?.lower === "rather")
    return { above: head, step: { rule: "negation", words: ["rather than"], token: by.i }, apart: true };
  return { above: head, step: null, apart: isApart(parsed, token, head) };
}

function isApart(parsed: ParsedDoc, token: Token, head: Token): boolean {
  if (!isVerb(token) || !isVerb(head)) return isVerb(token) !== isVerb(head);
  return (
    token.tag !== head.tag ||
    childrenOf(parsed, token.i).some((c) => c.dep === "nsubj" || c.dep === "nsubjpass" || c.dep === "aux")
  );
}

/** The adjective for a copula (`is likely`), else the word itself. */
function governorOf(parsed: ParsedDoc, head: Token): Token {
  if (head.lemma !== "be") return head;
  return childrenOf(parsed, head.i).find((c) => c.dep === "acomp" || c.dep === "attr") ?? head;
}

/** `end up` with its particle; `too` of `too weak to`, which denies what follows. */
function wordsOf(parsed: ParsedDoc, head: Token): readonly string[] {
  const children = childrenOf(parsed, head.i);
  const particle = children.find((c) => c.dep === "prt");
  const too = isVerb(head) ? undefined : children.find((c) => c.dep === "advmod" && c.lower === "too");
  return [too?.lower ?? (particle ? `${lemmaOf(head)} ${particle.lower}` : lemmaOf(head))];
}

type Form = "to" | "ing" | "whether" | "wh" | "that";

function formOf(parsed: ParsedDoc, verb: Token): Form | "ed" {
  const children = childrenOf(parsed, verb.i);
  if (children.some((c) => c.dep === "aux" && c.lower === "to")) return "to";
  if (children.some((c) => c.dep === "mark" && (c.lower === "whether" || c.lower === "if"))) return "whether";
  if (children.some((c) => c.dep === "mark" && c.lower === "that")) return "that";
  if (verb.tag === "VBG" && !children.some((c) => c.dep === "aux")) return "ing";
  if (children.some((c) => c.tag === "WRB" || c.tag === "WP")) return "wh";
  if (verb.dep === "acl" && verb.tag === "VBN") return "ed";
  if (verb.tag === "VB" && !children.some((c) => c.dep === "aux")) return "to";
  return "that";
}

function adverbial(parsed: ParsedDoc, verb: Token, head: Token): Climb {
  const children = childrenOf(parsed, verb.i);
  const mark = children.find((c) => c.dep === "mark" || (c.dep === "advmod" && c.tag === "WRB"));
  if (mark && CONDITIONAL.has(mark.lower))
    return { above: head, step: { rule: "condition", words: [mark.lower], token: mark.i }, apart: true };
  const inverted = children.find(
    (c) => c.dep === "aux" && (c.lower === "had" || c.lower === "were" || c.lower === "should"),
  );
  const subject = children.find((c) => c.dep === "nsubj" || c.dep === "nsubjpass");
  if (!mark && inverted && subject && inverted.i < subject.i)
    return { above: head, step: { rule: "condition", words: ["inverted"], token: inverted.i }, apart: true };
  const rather = mark?.lower === "than" && parsed.tokens[mark.i - 1]?.lower === "rather";
  if (mark)
    return {
      above: head,
      step: { rule: "adverbial clause", words: [rather ? "rather than" : mark.lower], token: mark.i },
    };
  const form = formOf(parsed, verb);
  if (form === "to") return { above: head, step: { rule: "purpose", words: wordsOf(parsed, head), token: head.i } };
  const word = form === "ing" ? "-ing" : verb.tag === "VBN" ? "-ed" : "-";
  return { above: head, step: { rule: "adverbial clause", words: [word], token: head.i } };
}

const CONDITIONAL = new Set(["if", "unless", "lest", "provided", "providing", "should"]);

/** `possibility of taking`, `without firing`: the preposition, and the preposition with what governs it. */
function prepositional(parsed: ParsedDoc, token: Token, preposition: Token): Climb {
  const head = parsed.tokens[preposition.head]!;
  const rule = token.dep === "pcomp" ? "prepositional clause" : "preposition";
  const words = [preposition.lower];
  if (head !== preposition) words.push(`${lemmaOf(head)} ${preposition.lower}`);
  return { above: head, step: { rule, words, token: preposition.i } };
}

/** Status: whether what a predicate tells was done, is ahead, is only possible, is denied, or lies further back. */
import type { ParsedDoc, Token } from "../../language/index.js";
import type { Auxiliary } from "../records/index.js";
import { isVerb } from "./frame.js";
import { childrenOf } from "./tree.js";

export interface Status {
  /** Null when plainly done. */
  readonly auxiliary: Auxiliary | null;
  /** Token index of the word that decides it; null when plainly done. */
  readonly by: number | null;
  /** Token index of a hedge (`presumably`, `may`), whatever the auxiliary. */
  readonly hedge: number | null;
}

const DONE: Status = { auxiliary: null, by: null, hedge: null };

const FUTURE_MODAL = new Set(["will", "shall", "'ll", "’ll", "wo"]);
const POSSIBLE_MODAL = new Set(["may", "might", "could", "would", "should", "can", "must", "ought", "'d", "’d", "ca"]);
const HEDGE = new Set([
  "presumably",
  "reportedly",
  "allegedly",
  "perhaps",
  "possibly",
  "probably",
  "likely",
  "apparently",
  "supposedly",
  "purportedly",
  "maybe",
  "conceivably",
  "seemingly",
  "ostensibly",
  "potentially",
]);
const PLANNED = new Set([
  "planned",
  "upcoming",
  "forthcoming",
  "scheduled",
  "future",
  "coming",
  "proposed",
  "impending",
  "imminent",
  "envisaged",
  "next",
  "intended",
]);
const POSSIBLE = new Set([
  "possible",
  "potential",
  "alleged",
  "hypothetical",
  "suspected",
  "likely",
  "would-be",
  "rumored",
  "rumoured",
  "supposed",
  "any",
]);
const PAST = new Set(["former", "past", "previous", "earlier", "old", "decades-old", "historic"]);
const NEGATIVE = new Set(["not", "n't", "n’t", "never", "no", "neither", "nor", "without", "hardly", "barely"]);
const NOBODY = new Set(["nobody", "none", "nothing", "neither"]);
/** `not merely a rebuff` denies nothing. */
const ONLY = new Set(["merely", "only", "just", "simply", "solely"]);
const CONDITIONAL = new Set(["if", "unless", "lest", "should", "provided", "providing"]);
const FUTURE_GOVERNOR = new Set([
  "expect",
  "schedule",
  "set",
  "slate",
  "due",
  "poise",
  "plan",
  "intend",
  "prepare",
  "go",
  "about",
  "bind",
  "likely",
  "ready",
  "vow",
  "determined",
]);
/** Verbs whose subjunctive is not yet done: `insist that it be returned`, `demand that France leave`. */
const MANDATIVE = new Set([
  "ask",
  "demand",
  "insist",
  "move",
  "order",
  "propose",
  "recommend",
  "request",
  "require",
  "suggest",
  "urge",
]);
/** Adjectives whose that-clause stays open: `it is unlikely that …`. */
const OPEN = new Set([
  "possible",
  "impossible",
  "likely",
  "unlikely",
  "probable",
  "improbable",
  "conceivable",
  "doubtful",
]);
/** Verbs whose gerund stands as they do: `will begin drilling`. */
const ASPECTUAL = new Set(["begin", "start", "continue", "keep", "resume", "stop", "cease", "finish", "quit"]);
const IMPLICATIVE = new Set([
  "manage",
  "begin",
  "start",
  "continue",
  "proceed",
  "help",
  "come",
  "dare",
  "get",
  "happen",
  "bother",
  "cease",
  "stop",
  "finish",
  "keep",
  "go",
  "join",
  "serve",
  "move",
  "act",
  "be",
  "do",
  "let",
  "make",
  "have",
  "see",
  "hear",
  "watch",
  "force",
  "lead",
  "cause",
]);
/** Prepositions whose gerund stands as the clause above does; `after` and `for` look back. */
const SHARING = new Set(["of", "by", "in", "into", "to"]);
const SEEMING = new Set(["seem", "appear", "look", "sound"]);

/** How a predicate stands in its own clause and under the words that govern it. */
export function statusOf(parsed: ParsedDoc, head: number): Status {
  const token = parsed.tokens[head]!;
  return isVerb(token) ? verbStatus(parsed, token, 0) : nounStatus(parsed, token);
}

function verbStatus(parsed: ParsedDoc, verb: Token, depth: number): Status {
  const children = childrenOf(parsed, verb.i);
  const hedge = children.find((c) => HEDGE.has(c.lower))?.i ?? null;
  const negated = denialOf(parsed, verb, children);
  if (negated !== null) return { auxiliary: "negation", by: negated, hedge };
  const condition = children.find((c) => (c.dep === "mark" || c.dep === "advmod") && CONDITIONAL.has(c.lower));
  if (condition && (verb.dep === "advcl" || verb.dep === "ROOT" || verb.dep === "ccomp"))
    return { auxiliary: "hypothetical", by: condition.i, hedge: condition.i };
  const before = verb.dep === "advcl" || (verb.dep === "ccomp" && verb.i < verb.head);
  const inverted = before ? invertedCondition(children) : undefined;
  if (inverted) return { auxiliary: "hypothetical", by: inverted.i, hedge: inverted.i };
  // Behind the verb it opens another clause, which the parser hung here: `will go on, whether or not it helps`.
  const whether = children.find((c) => c.dep === "mark" && c.lower === "whether" && c.i < verb.i);
  if (whether) return { auxiliary: "hypothetical", by: whether.i, hedge: whether.i };
  const auxiliaries = children.filter((c) => c.dep === "aux" || c.dep === "auxpass");
  const modal = auxiliaries.find((c) => c.tag === "MD");
  if (modal && FUTURE_MODAL.has(modal.lower)) return { auxiliary: "future", by: modal.i, hedge };
  // `said it would`: the future of reported speech.
  const above = parsed.tokens[verb.head]!;
  if (modal?.lower === "would" && verb.dep === "ccomp" && above.tag === "VBD")
    return { auxiliary: "future", by: modal.i, hedge };
  if (modal && POSSIBLE_MODAL.has(modal.lower)) return { auxiliary: "hypothetical", by: modal.i, hedge: modal.i };
  const to = auxiliaries.find((c) => c.lower === "to");
  if (to) return infinitiveStatus(parsed, verb, to, hedge, depth);
  // A bare form with a subject is a present that the tagger took for an imperative: `Gunmen attack an office`.
  const subject = children.some((c) => c.dep === "nsubj" || c.dep === "nsubjpass" || c.dep === "expl");
  if (verb.tag === "VB" && verb.dep === "ROOT" && auxiliaries.length === 0 && !subject)
    return { auxiliary: "hypothetical", by: verb.i, hedge };
  if (hedge !== null) return { auxiliary: "hypothetical", by: hedge, hedge };
  const governor = parsed.tokens[verb.head]!;
  if (governor !== verb && depth < 8) {
    const ownSubject = children.some((c) => c.dep === "nsubj" || c.dep === "nsubjpass");
    const open = verb.dep === "ccomp" ? openedBy(parsed, verb, governor, auxiliaries) : null;
    if (open !== null) return { auxiliary: "hypothetical", by: open, hedge };
    if (verb.dep === "xcomp" && verb.tag === "VBG" && ASPECTUAL.has(governor.lemma)) {
      const main = verbStatus(parsed, governor, depth + 1);
      if (main.auxiliary === "future" || main.auxiliary === "hypothetical") return main;
    }
    // `will meet and sign`: a conjunct without a subject of its own shares the modal and the negation.
    if (verb.dep === "conj" && !ownSubject && isVerb(governor)) {
      const shared = verbStatus(parsed, governor, depth + 1);
      if (shared.auxiliary === "future" || shared.auxiliary === "hypothetical") return shared;
      // `did not attack or burn`: what is denied of the one is denied of the other.
      if (shared.auxiliary === "negation" && auxiliaries.length === 0 && coordination(parsed, verb)?.lower === "or")
        return shared;
    }
    if (verb.dep === "pcomp" && isInstead(parsed, governor)) return { auxiliary: "negation", by: governor.i, hedge };
    if (verb.dep === "pcomp" && NEGATIVE.has(governor.lower)) return { auxiliary: "negation", by: governor.i, hedge };
    if (verb.dep === "pcomp" && governor.lower === "before" && verb.tag === "VBG") return { ...DONE, hedge };
    if (verb.dep === "pcomp" && SHARING.has(governor.lower)) {
      // `would have the effect of isolating Cuba`: as the clause has it.
      let above = governor;
      for (let step = 0; step < 4 && !isVerb(above) && above.head !== above.i; step++)
        above = parsed.tokens[above.head]!;
      const main = isVerb(above) ? verbStatus(parsed, above, depth + 1) : DONE;
      if (main.auxiliary === "future" || main.auxiliary === "hypothetical") return main;
    }
    if (verb.dep === "advcl" && verb.tag === "VBG" && isVerb(governor)) {
      const main = verbStatus(parsed, governor, depth + 1);
      if (main.auxiliary === "future" || main.auxiliary === "hypothetical") return main;
    }
    if (verb.dep === "ccomp" || verb.dep === "xcomp") {
      if (isVerb(governor) && SEEMING.has(governor.lemma))
        return { auxiliary: "hypothetical", by: governor.i, hedge: governor.i };
    }
  }
  const had = auxiliaries.find((c) => c.lower === "had" || c.lower === "'d" || c.lower === "’d");
  // `said it had fired`: the pluperfect of reported speech is a plain past.
  const reported = verb.dep === "ccomp" && isVerb(governor) && governor.tag === "VBD";
  if (had && !reported && (verb.tag === "VBN" || verb.tag === "VBD"))
    return { auxiliary: "historical", by: had.i, hedge };
  const once = children.find(
    (c) => c.dep === "advmod" && (c.lower === "once" || c.lower === "formerly" || c.lower === "previously"),
  );
  if (once) return { auxiliary: "historical", by: once.i, hedge };
  const progressiveAhead =
    verb.tag === "VBG" && auxiliaries.some((c) => c.lemma === "be" && c.tag !== "VBD") && futureTimeBelow(parsed, verb);
  if (progressiveAhead !== false && progressiveAhead !== null)
    return { auxiliary: "future", by: progressiveAhead, hedge };
  return { ...DONE, hedge };
}

/** Token of what denies a clause: `not`, a subject or object that is none, `no longer`, `nor`, `rather than`; null when nothing does. */
function denialOf(parsed: ParsedDoc, verb: Token, children: readonly Token[]): number | null {
  const negation = children.find(
    (c) =>
      (c.dep === "neg" || ((c.dep === "preconj" || c.dep === "advmod") && NEGATIVE.has(c.lower))) &&
      !ONLY.has(parsed.tokens[c.i + 1]?.lower ?? ""),
  );
  if (negation) return negation.i;
  for (const child of children) {
    if (child.dep !== "nsubj" && child.dep !== "nsubjpass" && child.dep !== "dobj") continue;
    if (NOBODY.has(child.lower)) return child.i;
    const no = childrenOf(parsed, child.i).find((c) => c.dep === "det" && (c.lower === "no" || c.lower === "neither"));
    if (no) return no.i;
  }
  const noLonger = children.find(
    (c) => c.lower === "longer" && childrenOf(parsed, c.i).some((inner) => inner.lower === "no"),
  );
  if (noLonger) return noLonger.i;
  const joined = verb.dep === "conj" ? coordination(parsed, verb) : undefined;
  return joined && (joined.lower === "nor" || isInstead(parsed, joined)) ? joined.i : null;
}

/** The word that joins a conjunct to what it is joined to: the last one before it. */
function coordination(parsed: ParsedDoc, verb: Token): Token | undefined {
  return childrenOf(parsed, verb.head).findLast((c) => c.dep === "cc" && c.i < verb.i);
}

/** `Had they agreed, …`, `should it attack`: a condition without its `if`. */
function invertedCondition(children: readonly Token[]): Token | undefined {
  const auxiliary = children.find((c) => c.dep === "aux" && (c.lower === "had" || c.lower === "were"));
  const subject = children.find((c) => c.dep === "nsubj" || c.dep === "nsubjpass");
  return auxiliary && subject && auxiliary.i < subject.i ? auxiliary : undefined;
}

/** Token above a clause that leaves it open: a verb that demands it, an adjective of likelihood; null when none does. */
function openedBy(parsed: ParsedDoc, verb: Token, governor: Token, auxiliaries: readonly Token[]): number | null {
  const bare = auxiliaries[0] ?? verb;
  if (MANDATIVE.has(governor.lemma) && bare.tag === "VB" && (bare.lower === "be" || auxiliaries.length === 0))
    return governor.i;
  if (OPEN.has(governor.lower)) return governor.i;
  if (governor.lemma !== "be") return null;
  return childrenOf(parsed, governor.i).find((c) => c.dep === "acomp" && OPEN.has(c.lower))?.i ?? null;
}

/** `instead of`, `rather than`, `far from`, before a gerund: what was not done. */
function isInstead(parsed: ParsedDoc, preposition: Token): boolean {
  const before = parsed.tokens[preposition.i - 1]?.lower;
  return (
    (preposition.lower === "of" && before === "instead") ||
    (preposition.lower === "than" && before === "rather") ||
    (preposition.lower === "from" && before === "far")
  );
}

/** Token of a time below the verb that lies wholly ahead, by its value; null when there is none. */
function futureTimeBelow(parsed: ParsedDoc, verb: Token): number | null {
  const published = parsed.doc.published?.slice(0, 10);
  if (published === undefined) return null;
  for (const time of parsed.times) {
    if (
      time.from !== null &&
      time.from > published &&
      time.first > verb.i &&
      time.first - verb.i < 15 &&
      parsed.tokens[time.first]!.sentence === verb.sentence
    )
      return time.first;
  }
  return null;
}

function infinitiveStatus(parsed: ParsedDoc, verb: Token, to: Token, hedge: number | null, depth: number): Status {
  const governor = parsed.tokens[verb.head]!;
  if (governor === verb || verb.dep === "ROOT") return { auxiliary: "future", by: to.i, hedge };
  const perfect = verb.tag === "VBN" && childrenOf(parsed, verb.i).some((c) => c.dep === "aux" && c.lower === "have");
  // `claims to have built`: done, if the claim is true.
  if (perfect && isVerb(governor) && !SEEMING.has(governor.lemma)) return { ...DONE, hedge };
  if (isVerb(governor)) {
    // `has yet to sign`: not done.
    const yet = childrenOf(parsed, governor.i).find((c) => c.lower === "yet" && c.i < to.i);
    if (governor.lemma === "have" && yet) return { auxiliary: "negation", by: yet.i, hedge };
    if (governor.lemma === "be" && verb.dep === "xcomp") return { auxiliary: "future", by: to.i, hedge };
    if (verb.dep === "advcl" || verb.dep === "ccomp" || verb.dep === "xcomp") {
      if (FUTURE_GOVERNOR.has(governor.lemma)) return { auxiliary: "future", by: governor.i, hedge };
      if (SEEMING.has(governor.lemma)) return { auxiliary: "hypothetical", by: governor.i, hedge: governor.i };
      if (IMPLICATIVE.has(governor.lemma) && depth < 8) {
        const above = verbStatus(parsed, governor, depth + 1);
        return above.hedge === null && hedge !== null ? { ...above, hedge } : above;
      }
      return { auxiliary: verb.dep === "advcl" ? "future" : "hypothetical", by: governor.i, hedge };
    }
    if (verb.dep === "conj" && depth < 8) return verbStatus(parsed, governor, depth + 1);
  }
  if (governor.pos === "ADJ" && FUTURE_GOVERNOR.has(governor.lower))
    return { auxiliary: "future", by: governor.i, hedge };
  return { auxiliary: "hypothetical", by: to.i, hedge };
}

function nounStatus(parsed: ParsedDoc, noun: Token): Status {
  const children = childrenOf(parsed, noun.i);
  const negation = children.find(
    (c) =>
      (c.dep === "det" || c.dep === "neg") && NEGATIVE.has(c.lower) && !ONLY.has(parsed.tokens[c.i + 1]?.lower ?? ""),
  );
  if (negation) return { auxiliary: "negation", by: negation.i, hedge: null };
  for (const child of children) {
    if (child.dep !== "amod" && child.dep !== "compound" && child.dep !== "det" && child.dep !== "nmod") continue;
    if (PLANNED.has(child.lower)) return { auxiliary: "future", by: child.i, hedge: null };
    if (POSSIBLE.has(child.lower)) return { auxiliary: "hypothetical", by: child.i, hedge: child.i };
    if (PAST.has(child.lower)) return { auxiliary: "historical", by: child.i, hedge: null };
  }
  const preposition = parsed.tokens[noun.head]!;
  if (noun.dep === "pobj" && preposition.lower === "without")
    return { auxiliary: "negation", by: preposition.i, hedge: null };
  return DONE;
}

/** Direction: whether the clause around a time speaks of what has been or of what is to come. */

import type { Token } from "../parsed-doc.js";

export type Direction = "past" | "future" | "unknown";

/** No clause is looked for further up than this. */
const MAX_CLIMB = 12;

/** Verbs whose participle, object or infinitive lies ahead: `scheduled for Monday`, `plans for May`. */
const AHEAD = new Set(
  "schedule plan expect due slate aim intend hope want vow pledge promise urge prepare anticipate propose postpone expire mature".split(
    " ",
  ),
);
const AHEAD_ADJECTIVE = new Set(
  "scheduled planned expected upcoming coming forthcoming next future due proposed slated payable effective".split(" "),
);
const AHEAD_MODAL = new Set("will wo 'll ’ll shall would may might could can should must".split(" "));
/** How a time hangs on a noun that it picks out from others of its kind: `Monday's debate`, `the March announcement`. */
const MODIFIER = new Set(["poss", "compound", "nmod", "amod", "nummod"]);
const SUBJECT = new Set(["nsubj", "nsubjpass"]);

/**
 * By the verb that governs the tokens, its auxiliaries and, for infinitives and bare participles, the verb above.
 * A time that picks out a noun (`Monday's debate`) is past if the verb is; it is future only in a subject
 * (`Monday's debate will …`), for one may well speak tomorrow of what was yesterday.
 */
export function direction(tokens: readonly Token[], first: number, last: number): Direction {
  if (tokens[first - 1]?.lower === "since") return "past";
  const hanging = hangingToken(tokens, first, last);
  let isInNoun = MODIFIER.has(hanging.dep);
  let at = hanging.head;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const token = tokens[at]!;
    if (isVerb(token)) {
      const found = ofVerb(tokens, token, isInNoun);
      if (found === "future" && isInNoun) return "unknown";
      if (found !== "unknown" || isPresent(token)) return found;
    } else if (token.pos === "NOUN" || token.pos === "PROPN") {
      if (isAhead(tokens, token)) return "future";
      isInNoun &&= !SUBJECT.has(token.dep);
    } else if (AHEAD_ADJECTIVE.has(token.lower)) return "future";
    if (token.head === at) break;
    at = token.head;
  }
  return "unknown";
}

/** The token of the stretch that hangs on a word outside it, or its first. */
function hangingToken(tokens: readonly Token[], first: number, last: number): Token {
  for (let i = first; i < last; i++) {
    const { head } = tokens[i]!;
    if (head < first || head >= last) return tokens[i]!;
  }
  return tokens[first]!;
}

function ofVerb(tokens: readonly Token[], verb: Token, isInNoun: boolean): Direction {
  const auxiliaries = verb.children
    .map((child) => tokens[child]!)
    .filter(({ dep }) => dep === "aux" || dep === "auxpass");
  if (auxiliaries.some(({ lower, tag }) => tag === "MD" && AHEAD_MODAL.has(lower))) {
    return auxiliaries.some(({ lemma }) => lemma === "have") ? "past" : "future";
  }
  if (auxiliaries.some(({ tag }) => tag === "TO")) return "future";
  if (verb.tag === "VBD") return AHEAD.has(verb.lemma) ? "unknown" : "past";
  if (verb.tag === "VBN") return AHEAD.has(verb.lemma) ? "future" : "past";
  if (verb.tag === "VBG") return progressive(tokens, verb, auxiliaries, isInNoun);
  return isPresent(verb) && isAhead(tokens, verb) ? "future" : "unknown";
}

/** `is going to meet`, `is visiting on Monday`; `was visiting`. */
function progressive(
  tokens: readonly Token[],
  verb: Token,
  auxiliaries: readonly Token[],
  isInNoun: boolean,
): Direction {
  if (verb.lemma === "go" && verb.children.some((child) => tokens[child]!.dep === "xcomp")) return "future";
  const be = auxiliaries.find(({ dep, lower }) => dep === "aux" && lower !== "been" && lower !== "not");
  if (be === undefined) return "unknown";
  if (be.tag === "VBD") return "past";
  return isInNoun ? "unknown" : "future";
}

function isAhead(tokens: readonly Token[], { children }: Token): boolean {
  return children.some((child) => AHEAD_ADJECTIVE.has(tokens[child]!.lower));
}

/** A finite verb in the present: what its own clause is told in, whatever the verb of saying above it. */
function isPresent({ tag }: Token): boolean {
  return tag === "VBZ" || tag === "VBP";
}

function isVerb({ pos, tag }: Token): boolean {
  return pos === "VERB" || (pos === "AUX" && tag !== "MD");
}

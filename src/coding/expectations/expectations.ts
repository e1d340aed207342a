/** Expectations: something due, with when, who and how we know. */
import type { Span } from "../../documents/index.js";
import type { ParsedDoc, TimeExpression, Token } from "../../language/index.js";
import { clauseSpan, clauseTokens } from "../clause.js";
import { attributionAt, type CodingContext, participantsWithin } from "../coding-context.js";
import { likelihoodIn } from "../likelihood/likelihood.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Expectation, When } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { statusOf } from "../syntax/status.js";
import { ancestors, childrenOf, tokenSpan } from "../syntax/tree.js";
import { whenOf } from "../when.js";

const SCHEDULED = new Set(["schedule", "slate", "set", "due", "fix"]);
const PLANNED = new Set(["plan", "intend", "prepare", "vow", "promise", "pledge", "will", "shall"]);
const AHEAD_ADJECTIVES: ReadonlyMap<string, Expectation["status"]> = new Map([
  ["planned", "planned"],
  ["upcoming", "scheduled"],
  ["forthcoming", "scheduled"],
  ["scheduled", "scheduled"],
  ["impending", "anticipated"],
  ["expected", "anticipated"],
  ["anticipated", "anticipated"],
]);
const WITHOUT = new Set(["advcl", "conj", "cc", "mark"]);

/**
 * {who:The two sides} {what:will meet} {when:next month}.
 * {holder:Analysts} expect {what:a test} {when:in October}.
 */
export function expectations(context: CodingContext): readonly Expectation[] {
  const { parsed } = context.doc;
  const taken = new Set<number>();
  const found: Expectation[] = [];
  for (const token of parsed.tokens) {
    const made = isVerb(token) ? clauseAhead(context, token, taken) : nounAhead(context, token, taken);
    if (made !== null) found.push(made);
  }
  return found;
}

/** A clause in the future or under a word of planning, or a possible one with a day ahead. */
function clauseAhead(context: CodingContext, verb: Token, taken: Set<number>): Expectation | null {
  const { parsed } = context.doc;
  if (verb.dep === "aux" || verb.dep === "auxpass" || taken.has(verb.i)) return null;
  const status = statusOf(parsed, verb.i);
  if (status.auxiliary !== "future" && status.auxiliary !== "hypothetical") return null;
  const { first, last } = clauseTokens(parsed, verb.i, WITHOUT);
  const time = timeAhead(parsed, first, last);
  const word = status.by === null ? null : parsed.tokens[status.by]!;
  const governed =
    word === null
      ? null
      : SCHEDULED.has(word.lemma)
        ? "scheduled"
        : PLANNED.has(word.lemma)
          ? "planned"
          : "anticipated";
  // Without a day a mere possibility is no expectation, and a promise is an event.
  if (time === null && (status.auxiliary !== "future" || governed !== "scheduled")) return null;
  if (insideCondition(parsed, verb)) return null;
  for (let i = first; i < last; i++) taken.add(i);
  const what = clauseSpan(parsed, verb.i, WITHOUT);
  // `it is unlikely that they will meet`: the judgment stands above the clause.
  const above = parsed.tokens[verb.head]!;
  const judged = verb.dep === "ccomp" && (above.lemma === "be" || above.pos === "ADJ");
  return made(context, {
    what,
    anchor: verb,
    time,
    status: judged || status.auxiliary === "hypothetical" ? "anticipated" : (governed ?? "anticipated"),
    rule: time === null ? "expectation/scheduled" : "expectation/dated-clause",
    hedged: judged ? { first: parsed.sentences[verb.sentence]!.first, last: first } : { first, last },
    confidence: time === null ? 0.6 : 0.75,
  });
}

/** `the planned exercises`, `the upcoming summit in May`. */
function nounAhead(context: CodingContext, noun: Token, taken: Set<number>): Expectation | null {
  const { parsed } = context.doc;
  if (noun.pos !== "NOUN" || taken.has(noun.i)) return null;
  const adjective = childrenOf(parsed, noun.i).find((c) => c.dep === "amod" && AHEAD_ADJECTIVES.has(c.lower));
  if (adjective === undefined) return null;
  const { first, last } = clauseTokens(parsed, noun.i, new Set(["relcl", "appos", "acl", "conj", "cc"]));
  return made(context, {
    what: tokenSpan(parsed, first, last),
    anchor: noun,
    time: timeAhead(parsed, first, last),
    status: AHEAD_ADJECTIVES.get(adjective.lower)!,
    rule: "expectation/noun-ahead",
    hedged: null,
    confidence: 0.7,
  });
}

interface Parts {
  readonly what: Span;
  readonly anchor: Token;
  readonly time: TimeExpression | null;
  readonly status: Expectation["status"];
  readonly rule: string;
  readonly hedged: { readonly first: number; readonly last: number } | null;
  readonly confidence: number;
}

function made({ doc, attributions }: CodingContext, parts: Parts): Expectation {
  const { parsed } = doc;
  const attribution = attributionAt(attributions, { start: parts.anchor.start, end: parts.anchor.end });
  const when: When | null = parts.time === null ? null : whenOf(parts.time);
  return makeRecord(parsed, {
    kind: "expectation" as const,
    rule: parts.rule,
    confidence: parts.confidence,
    evidence: [evidence("what", parts.what), evidence("time", when?.span ?? null)],
    what: parts.what,
    who: participantsWithin(doc, parts.what).filter((p) => p.side !== null),
    when,
    status: parts.status,
    likelihood: parts.hedged === null ? null : likelihoodIn(parsed, parts.hedged.first, parts.hedged.last),
    holder: attribution?.source ?? null,
    attribution: attribution?.id ?? null,
  });
}

/** The first time among the tokens that ends after the day of publication. */
function timeAhead(parsed: ParsedDoc, first: number, last: number): TimeExpression | null {
  const published = parsed.doc.published;
  for (const time of parsed.times) {
    if (time.first < first || time.last > last || time.kind !== "date") continue;
    if (time.value === "FUTURE_REF") return time;
    if (published !== null && time.to !== null && time.to > published.slice(0, 10)) return time;
  }
  return null;
}

function insideCondition(parsed: ParsedDoc, verb: Token): boolean {
  for (const token of [verb, ...ancestors(parsed, verb.i)]) {
    if (token.dep === "advcl" && childrenOf(parsed, token.i).some((c) => c.lower === "if" || c.lower === "unless"))
      return true;
  }
  return false;
}

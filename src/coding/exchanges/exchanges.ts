/** Exchanges: what was given for what: `in exchange`, `in return for`, a swap. */
import type { Participant } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import { clauseSpan } from "../clause.js";
import { attributionAt, type CodingContext } from "../coding-context.js";
import type { EventWithWords } from "../events/events.js";
import { standsFor } from "../events/participants.js";
import { likelihoodIn } from "../likelihood/likelihood.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Exchange } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { ancestors, childrenOf, subtree, tokenSpan, tokensWithin } from "../syntax/tree.js";

const NOUNS = new Set(["exchange", "return"]);
const WITHOUT = new Set(["advcl", "punct"]);
/** What is given must be told no further back than this many sentences. */
const LOOK_BACK = 2;

interface Half {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly what: Span;
}

/**
 * Seoul {given:sent rice} in exchange for {returned:family reunions}.
 * Pyongyang {given:sent troops}. In return, it {returned:gets oil}.
 */
export function exchanges(context: CodingContext): readonly Exchange[] {
  const { parsed } = context.doc;
  return parsed.tokens.flatMap((noun) => {
    const preposition = parsed.tokens[noun.head]!;
    if (!NOUNS.has(noun.lemma) || noun.dep !== "pobj" || preposition.lower !== "in") return [];
    const cue = { start: preposition.start, end: noun.end };
    const clause = [...ancestors(parsed, noun.i)].find(isVerb);
    if (clause === undefined) return [];
    const price = childrenOf(parsed, noun.i).find((c) => c.dep === "prep" && c.lower === "for");
    const halves =
      price === undefined
        ? acrossSentences(context, clause.i)
        : withinSentence(context, clause.i, price.i, preposition.i);
    if (halves === null) return [];
    const { given, returned } = halves;
    const words = tokensWithin(parsed, returned.what);
    const own = tokensWithin(parsed, given.what);
    const likelihood =
      likelihoodIn(parsed, words[0]!.i, words.at(-1)!.i + 1) ??
      (price === undefined ? null : likelihoodIn(parsed, own[0]!.i, own.at(-1)!.i + 1));
    return [
      makeRecord(parsed, {
        kind: "exchange" as const,
        rule: price === undefined ? "exchange/in-return" : "exchange/in-return-for",
        confidence: price === undefined ? 0.65 : 0.75,
        evidence: [evidence("cue", cue), evidence("given", given.what), evidence("returned", returned.what)],
        given,
        returned,
        likelihood,
        attribution: attributionAt(context.attributions, cue)?.id ?? null,
      }),
    ];
  });
}

/** `gave A in exchange for B`: the clause gives, what stands behind `for` comes back. */
function withinSentence(
  { doc, events }: CodingContext,
  clause: number,
  price: number,
  preposition: number,
): { given: Half; returned: Half } | null {
  const { parsed } = doc;
  const event = events.find(({ told }) => told.words.includes(clause));
  const object = childrenOf(parsed, price).find((c) => c.dep === "pobj" || c.dep === "pcomp");
  if (object === undefined) return null;
  const { first, last } = subtree(parsed, object.i);
  const start = subtree(parsed, clause).first;
  const given = tokenSpan(parsed, start, Math.max(preposition, start + 1));
  const actors = event?.record.actors ?? subjectOf(doc, clause);
  const recipients = event?.record.recipients ?? [];
  const back = events.find(({ told }) => told.head >= first && told.head < last);
  return {
    given: { actors, recipients, what: given },
    returned: {
      actors: back?.record.actors.length ? back.record.actors : recipients,
      recipients: back?.record.recipients.length ? back.record.recipients : actors,
      what: tokenSpan(parsed, first, last),
    },
  };
}

/** `X gave A. In return it gets B`: the nearest act before is what was given. */
function acrossSentences({ doc, events }: CodingContext, clause: number): { given: Half; returned: Half } | null {
  const { parsed } = doc;
  const { sentence } = parsed.tokens[clause]!;
  const before = [...events]
    .reverse()
    .find(
      ({ record, told }) =>
        told.head < clause &&
        sentence - parsed.tokens[told.head]!.sentence <= LOOK_BACK &&
        record.actors.length > 0 &&
        record.recipients.length > 0 &&
        record.quad === 2,
    );
  if (before === undefined) return null;
  const { actors, recipients } = before.record;
  const own = events.find(({ told }) => told.words.includes(clause));
  return {
    given: { actors, recipients, what: spanOf(parsed, before) },
    returned: {
      actors: own?.record.actors.length ? own.record.actors : recipients,
      recipients: own?.record.recipients.length ? own.record.recipients : actors,
      what: clauseSpan(parsed, clause, WITHOUT),
    },
  };
}

function spanOf(parsed: CodingContext["doc"]["parsed"], { told }: EventWithWords): Span {
  return clauseSpan(parsed, told.head, WITHOUT);
}

function subjectOf(doc: CodingContext["doc"], clause: number): readonly Participant[] {
  return childrenOf(doc.parsed, clause)
    .filter((c) => c.dep === "nsubj")
    .flatMap((c) => standsFor(doc, c.i));
}

/** Obligations: what somebody says that another side must, should or has to do is asked of that side. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { Token } from "../../language/index.js";
import { isExpert } from "../assessments/expert.js";
import { clauseSpan } from "../clause.js";
import { attributionAt, type CodingContext } from "../coding-context.js";
import { distinct, standsFor } from "../events/participants.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Demand } from "../records/index.js";
import { childrenOf, conjuncts } from "../syntax/tree.js";

const MODALS = new Set(["must", "should", "shall"]);
/** Verbs that oblige by an infinitive: `has to stop`. */
const OBLIGING = new Set(["have", "need", "ought"]);
const BESIDES = new Set(["nsubj", "nsubjpass", "aux", "advcl", "cc", "conj", "parataxis"]);
const CONFIDENCE = 0.6;

/**
 * {recipient:Oslo} must {what:cease its patrols}, {actor:Moscow} said.
 *
 * Whoever speaks must act for a side, and not judge from outside; what must be done to a thing is asked of whoever it
 * belongs to. What should have been done is asked of nobody any more.
 */
export function obligations({ doc, attributions }: CodingContext): readonly Demand[] {
  const { parsed } = doc;
  return parsed.tokens.flatMap((token): readonly Demand[] => {
    const act = obliged(doc, token);
    if (act === null) return [];
    const attribution = attributionAt(attributions, act);
    const speaker = attribution?.source ?? null;
    if (attribution === null || speaker === null || speaker.side === null || isExpert(doc, speaker)) return [];
    const asked = distinct(askedOf(doc, token, act)).filter(({ side }) => side !== null && side !== speaker.side);
    if (asked.length === 0) return [];
    const what = clauseSpan(parsed, act.i, BESIDES);
    return [
      makeRecord(parsed, {
        kind: "demand" as const,
        rule: "demand/obligation",
        confidence: CONFIDENCE,
        evidence: [
          evidence("what", what),
          evidence("actor", speaker.span),
          ...asked.map(({ span }) => evidence("recipient", span)),
          evidence("cue", attribution.cue),
        ],
        actors: [speaker],
        recipients: asked,
        what,
        attribution: attribution.id,
      }),
    ];
  });
}

/** The verb of what must be done, under a modal or an obliging verb; null where nothing must. */
function obliged({ parsed }: ResolvedDoc, token: Token): Token | null {
  const children = childrenOf(parsed, token.i);
  if (children.some(({ dep, lower }) => dep === "aux" && lower === "have")) return null;
  if (token.pos === "VERB" || token.pos === "AUX") {
    if (children.some(({ dep, tag, lower }) => dep === "aux" && tag === "MD" && MODALS.has(lower))) return token;
    // The second of two verbs shares the modal of the first; after `or` it says what else will be done.
    const first = token.dep === "conj" && token.tag === "VB" ? parsed.tokens[token.head]! : null;
    const shares = first !== null && !children.some(({ dep }) => dep === "nsubj" || dep === "aux");
    const isElse =
      first !== null && childrenOf(parsed, first.i).some(({ dep, lower }) => dep === "cc" && lower === "or");
    if (shares && !isElse && childrenOf(parsed, first.i).some(({ dep, lower }) => dep === "aux" && MODALS.has(lower)))
      return token;
  }
  if (!OBLIGING.has(token.lemma)) return null;
  return children.find(({ dep, pos, i }) => dep === "xcomp" && pos === "VERB" && startsWithTo(i)) ?? null;

  function startsWithTo(i: number): boolean {
    return childrenOf(parsed, i).some(({ tag }) => tag === "TO");
  }
}

/** Who is to act: the subject of an active verb; in the passive, the owner of the thing that something must be done to. */
function askedOf(doc: ResolvedDoc, governor: Token, act: Token): readonly Participant[] {
  const { parsed } = doc;
  let holder = governor;
  const subjectOf = (i: number) => childrenOf(parsed, i).find(({ dep }) => dep === "nsubj" || dep === "nsubjpass");
  if (subjectOf(holder.i) === undefined && act.dep === "conj") holder = parsed.tokens[act.head]!;
  const subject = subjectOf(holder.i);
  if (subject === undefined) return [];
  const isDone = subject.dep === "nsubjpass";
  return conjuncts(parsed, subject.i).flatMap((i) => {
    const named = isDone ? participantsAt(doc, i)[0] : undefined;
    const kind = named && doc.entities.find(({ id }) => id === named.entity)?.kind;
    return kind === "state" || kind === "person" ? [] : standsFor(doc, i);
  });
}

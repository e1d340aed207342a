/** Wishes: what one side wants another to do. */
import { clauseSpan } from "../clause.js";
import { attributionAt, type CodingContext } from "../coding-context.js";
import { standsFor } from "../events/participants.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Demand } from "../records/index.js";
import { childrenOf, conjuncts } from "../syntax/tree.js";

const WANTING = new Set(["want", "wish", "like"]);
const BESIDES = new Set(["nsubj", "advcl", "cc", "conj"]);
const CONFIDENCE = 0.6;

/** {actor:Tokyo} wants {recipient:Beijing} {what:to lift the ban}. */
export function wishes({ doc, attributions }: CodingContext): readonly Demand[] {
  const { parsed } = doc;
  return parsed.tokens.flatMap((verb): readonly Demand[] => {
    if (verb.pos !== "VERB" || !WANTING.has(verb.lemma)) return [];
    const children = childrenOf(parsed, verb.i);
    const act = children.find(({ dep, pos, i }) => dep === "ccomp" && pos === "VERB" && i > verb.i);
    if (act === undefined || children.some(({ dep }) => dep === "neg")) return [];
    const wanted = childrenOf(parsed, act.i).find(({ dep }) => dep === "nsubj");
    const wanting = children.find(({ dep }) => dep === "nsubj");
    if (wanted === undefined || wanting === undefined) return [];
    const stand = (i: number) => conjuncts(parsed, i).flatMap((k) => standsFor(doc, k));
    const actors = stand(wanting.i).filter(({ side }) => side !== null);
    const recipients = stand(wanted.i).filter(({ side }) => side !== null && actors.every((a) => a.side !== side));
    if (actors.length === 0 || recipients.length === 0) return [];
    const what = clauseSpan(parsed, act.i, BESIDES);
    return [
      makeRecord(parsed, {
        kind: "demand" as const,
        rule: "demand/wish",
        confidence: CONFIDENCE,
        evidence: [
          evidence("predicate", verb),
          ...actors.map(({ span }) => evidence("actor", span)),
          ...recipients.map(({ span }) => evidence("recipient", span)),
          evidence("what", what),
        ],
        actors,
        recipients,
        what,
        attribution: attributionAt(attributions, verb)?.id ?? null,
      }),
    ];
  });
}

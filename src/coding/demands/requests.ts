/** Requests: every request event that says what is asked. */
import type { Span } from "../../documents/index.js";
import { clauseSpan } from "../clause.js";
import type { CodingContext } from "../coding-context.js";
import type { ToldEvent } from "../events/told-event.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Demand } from "../records/index.js";
import { childrenOf, tokensWithin } from "../syntax/tree.js";

/** {actor:Pyongyang} demanded that {recipient:Seoul} {what:end the drills}. */
export function requests({ doc, events }: CodingContext): readonly Demand[] {
  return events.flatMap(({ record, told }) => {
    const what = whatIsAsked(doc, told);
    if (record.category !== "REQUEST" || what === null || record.auxiliary === "negation") return [];
    // Words that only point say nothing of what is asked.
    if (tokensWithin(doc.parsed, what).every(({ pos }) => pos === "PRON")) return [];
    return [
      makeRecord(doc.parsed, {
        kind: "demand" as const,
        rule: "demand/request-event",
        confidence: record.confidence,
        evidence: [...record.evidence.filter((e) => e.role !== "object"), evidence("what", what)],
        actors: record.actors,
        recipients: record.recipients,
        what,
        attribution: record.attribution,
      }),
    ];
  });
}

/** The act asked for, rather than whoever is asked: `asked Seoul {what:to end the drills}`. */
function whatIsAsked({ parsed, headed }: CodingContext["doc"], told: ToldEvent): Span | null {
  const namesParty = told.object === null || (headed[told.object]?.length ?? 0) > 0;
  if (!namesParty) return told.objectSpan;
  const clause = childrenOf(parsed, told.head).find((c) => c.dep === "xcomp" || c.dep === "ccomp" || c.dep === "advcl");
  if (clause !== undefined) return clauseSpan(parsed, clause.i, ASIDE);
  const behind = childrenOf(parsed, told.head).find((c) => c.dep === "prep" && (c.lower === "for" || c.lower === "to"));
  const thing = behind === undefined ? undefined : childrenOf(parsed, behind.i).find((c) => c.dep === "pobj");
  if (thing !== undefined) return clauseSpan(parsed, thing.i);
  return told.operand?.objectSpan ?? told.objectSpan;
}

const ASIDE: ReadonlySet<string> = new Set(["advcl", "conj", "cc"]);

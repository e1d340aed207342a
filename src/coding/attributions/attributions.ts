/** Attributions: what the syntax found, with the people and bodies it names; drafts become records. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import { participantsWithin } from "../coding-context.js";
import { distinct } from "../events/participants.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Attribution } from "../records/index.js";
import type { AttributionDraft } from "./attribution-draft.js";
import { sourcesOf } from "./sources.js";
import { stances } from "./stance.js";

/** Records of the drafts, in their order, one for each party of a joint source; nesting by id, in the first of them. */
export function attributions(doc: ResolvedDoc, drafts: readonly AttributionDraft[]): readonly Attribution[] {
  const made = new Map<number, readonly Attribution[]>();
  const make = (index: number, depth: number): readonly Attribution[] => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const draft = drafts[index]!;
    const within = draft.within === null || depth > 20 ? null : make(draft.within, depth + 1)[0]!.id;
    const sources = sourcesOf(doc, draft);
    const records = (sources.length === 0 ? [null] : sources).map((source) => toRecord(doc, draft, source, within));
    made.set(index, records);
    return records;
  };
  return drafts.flatMap((_, index) => make(index, 0));
}

function toRecord(
  doc: ResolvedDoc,
  draft: AttributionDraft,
  source: Participant | null,
  within: string | null,
): Attribution {
  const about = distinct(draft.content.flatMap((span) => participantsWithin(doc, span))).filter(
    (p) => p.side !== null && p.entity !== source?.entity,
  );
  return makeRecord(doc.parsed, {
    kind: "attribution" as const,
    rule: draft.rule,
    confidence: draft.confidence,
    evidence: [
      evidence("cue", draft.cue),
      evidence("source", draft.source),
      ...draft.content.map((span) => evidence("content", span)),
    ],
    source,
    cue: draft.cue,
    content: draft.content,
    quotation: draft.quotation,
    channel: draft.channel,
    recipients: distinct(draft.recipientHeads.flatMap((head) => participantsAt(doc, head))),
    about,
    stance: stances(doc, draft, about),
    within,
  });
}

/** Attributions: what the syntax found, with the people and bodies it names; drafts become records. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import { participantsWithin } from "../coding-context.js";
import { distinct, standsFor } from "../events/participants.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Attribution } from "../records/index.js";
import type { AttributionDraft } from "./attribution-draft.js";
import { stances } from "./stance.js";

/** Records of the drafts, in their order; nesting by id. */
export function attributions(doc: ResolvedDoc, drafts: readonly AttributionDraft[]): readonly Attribution[] {
  const made = new Map<number, Attribution>();
  const make = (index: number, depth: number): Attribution => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const draft = drafts[index]!;
    const within = draft.within === null || depth > 20 ? null : make(draft.within, depth + 1).id;
    const record = toRecord(doc, draft, within);
    made.set(index, record);
    return record;
  };
  return drafts.map((_, index) => make(index, 0));
}

function toRecord(doc: ResolvedDoc, draft: AttributionDraft, within: string | null): Attribution {
  const source = sourceOf(doc, draft);
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

/** Who the source phrase names: its head, or whoever it belongs to (`a statement from Seoul`). */
function sourceOf(doc: ResolvedDoc, { source, sourceHead }: AttributionDraft): Participant | null {
  if (source === null || sourceHead === null) return null;
  const own = participantsAt(doc, sourceHead)[0] ?? standsFor(doc, sourceHead)[0] ?? participantsWithin(doc, source)[0];
  return own ?? null;
}

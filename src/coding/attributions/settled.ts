/** Settled: drafts held against what else the sentence says: whose act a cue is, and quoted words that no draft took. */
import { participantsAt, type ResolvedDoc } from "../../actors/index.js";
import { overlaps, type Span } from "../../documents/index.js";
import { standsFor } from "../events/participants.js";
import { frameReader } from "../syntax/frame.js";
import { ancestors, tokensWithin } from "../syntax/tree.js";
import type { AttributionDraft } from "./attribution-draft.js";

/** The drafts that stand, in their order, their nesting kept. */
export function settled(doc: ResolvedDoc, drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  const kept = drafts.map((draft) => isOwnWords(doc, draft));
  const place = new Map<number, number>();
  for (const [i, keep] of kept.entries()) if (keep) place.set(i, place.size);
  const standing = drafts
    .filter((_, i) => kept[i])
    .map((draft) => ({ ...draft, within: draft.within === null ? null : (place.get(draft.within) ?? null) }));
  return withLooseQuotations(doc, standing);
}

/** A verb whose own subject is somebody else than the source is that one's act, not the source's word. */
function isOwnWords(doc: ResolvedDoc, { cueHead, sourceHead }: AttributionDraft): boolean {
  if (cueHead === null || sourceHead === null || doc.parsed.tokens[cueHead]!.tag !== "VBG") return true;
  const source = new Set(participantsAt(doc, sourceHead).map((p) => p.entity));
  if (source.size === 0) return true;
  const subjects = (frameReader(doc.parsed)(cueHead).args.get("subject") ?? []).flatMap((token) =>
    standsFor(doc, token),
  );
  return subjects.length === 0 || subjects.some((p) => source.has(p.entity));
}

/**
 * `She called the efforts — the ban, the releases — “sincere”`: quoted words that stand under a cue belong to it, however
 * far the sentence has carried them off.
 */
function withLooseQuotations(
  { parsed }: ResolvedDoc,
  drafts: readonly AttributionDraft[],
): readonly AttributionDraft[] {
  const byCue = new Map<number, number>();
  for (const [i, { cueHead, source }] of drafts.entries())
    if (cueHead !== null && source !== null) byCue.set(cueHead, i);
  const contents = drafts.flatMap(({ content }) => content).sort((a, b) => a.start - b.start);
  const added = new Map<number, Span[]>();
  let next = 0;
  for (const { start, end } of parsed.quotations) {
    while (next < contents.length && contents[next]!.end <= start) next++;
    // Contents may nest: a few later ones can reach back over the quotation too.
    if (
      start >= end ||
      contents.slice(Math.max(0, next - 4), next + 4).some((content) => overlaps(content, { start, end }))
    )
      continue;
    const first = tokensWithin(parsed, { start, end })[0];
    if (first === undefined) continue;
    for (const above of ancestors(parsed, first.i)) {
      const draft = byCue.get(above.i);
      if (draft === undefined) continue;
      added.set(draft, [...(added.get(draft) ?? []), { start, end }]);
      break;
    }
  }
  return drafts.map((draft, i) => {
    const loose = added.get(i);
    if (loose === undefined) return draft;
    const content = [...draft.content, ...loose].sort((a, b) => a.start - b.start);
    return { ...draft, content, quotation: draft.quotation === "indirect" ? ("mixed" as const) : draft.quotation };
  });
}

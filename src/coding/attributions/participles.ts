/** Participles: a participle under another cue is said by whoever the other is, and is no part of what that one says. */
import { overlaps } from "../../documents/index.js";
import { ancestors } from "../syntax/tree.js";
import type { AttributionDraft } from "./attribution-draft.js";
import type { Page } from "./page.js";

/** Drafts looked on to. */
const REACH = 8;
/** How a participle hangs on the verb whose subject it shares. */
const ADVERBIAL = new Set(["advcl", "conj", "dep"]);

/**
 * The drafts, those without a source whose cue is a participle given that of the cue it hangs on.
 *
 * {source:The minister} said that the talks had failed, {cue:asking} {content:Russia to return}.
 */
export function withInheritedSources(
  { parsed }: Page,
  drafts: readonly AttributionDraft[],
): readonly AttributionDraft[] {
  const byCue = new Map(drafts.map((draft) => [draft.cueHead, draft]));
  return drafts.map((draft) => {
    const { cueHead, source, content } = draft;
    const cue = source !== null || cueHead === null ? undefined : parsed.tokens[cueHead]!;
    if (cue?.tag !== "VBG" || !ADVERBIAL.has(cue.dep)) return draft;
    for (const { i } of ancestors(parsed, cue.i)) {
      const above = byCue.get(i);
      if (above === undefined || above.source === null) continue;
      const { source, sourceHead } = above;
      return content.some((span) => overlaps(span, source)) ? draft : { ...draft, source, sourceHead };
    }
    return draft;
  });
}

/**
 * The drafts, what is said by a cue ending where a participle of the same source begins.
 *
 * {source:The minister} {cue:said} {content:that the talks had failed}, asking Russia to return.
 */
export function withoutParticiples({ tokens }: Page, drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  return drafts.map((draft, i) => {
    const next = drafts
      .slice(i + 1, i + REACH)
      .find(
        ({ cue, cueHead, sourceHead }) =>
          cue !== null &&
          cueHead !== draft.cueHead &&
          tokens[cueHead!]!.tag === "VBG" &&
          sourceHead !== null &&
          sourceHead === draft.sourceHead &&
          draft.content.some(({ start, end }) => start < cue.start && cue.end <= end) &&
          tokens[cueHead! - 1]?.text === ",",
      );
    if (next === undefined) return draft;
    const end = tokens[next.cueHead! - 2]!.end;
    const content = draft.content.flatMap((span) =>
      span.start >= end ? [] : [{ ...span, end: Math.min(span.end, end) }],
    );
    return { ...draft, content };
  });
}

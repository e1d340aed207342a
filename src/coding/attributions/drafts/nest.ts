/** Nest: an attribution whose cue stands in what another says is within that other. */
import { contains } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";

/** How many neighbors on either side are looked at; nesting is local. */
const REACH = 40;

/** The same drafts, each with the index of the closest one that says it. */
export function nest(drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  return drafts.map((draft, i) => {
    let within: number | null = null;
    let shortest = Number.POSITIVE_INFINITY;
    for (let k = Math.max(0, i - REACH); k < Math.min(drafts.length, i + REACH); k++) {
      const other = drafts[k]!;
      if (k === i || !says(other, draft) || says(draft, other)) continue;
      const length = other.content.reduce((sum, { start, end }) => sum + end - start, 0);
      if (length < shortest) {
        shortest = length;
        within = k;
      }
    }
    return within === null ? draft : { ...draft, within };
  });
}

function says(outer: AttributionDraft, { cue, content }: AttributionDraft): boolean {
  const place = cue ?? content[0]!;
  return outer.content.some((span) => contains(span, place));
}

/** Strangers: an attribution inside what one person says, laid at the door of someone outside it, is a misreading. */
import { contains } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";

const REACH = 8;

/**
 * Drafts without those whose cue stands in another's content while their source stands outside it. What someone
 * promises, wants or refuses to do has no subject of its own, so there the source outside is right.
 */
export function withoutStrangers(drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  return drafts.filter(({ cue, source }, i) => {
    if (cue === null || source === null) return true;
    return !drafts.slice(Math.max(0, i - REACH), i + REACH).some((other) => {
      if (other.rule === "attribution/infinitive-complement") return false;
      const content = other.content.find((span) => contains(span, cue));
      return content !== undefined && !other.content.some((span) => contains(span, source));
    });
  });
}

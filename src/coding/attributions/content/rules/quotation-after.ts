/** Quotation after: words in quotation marks that open after the cue, whole sentences or a fragment. */
import type { ContentRule, Place } from "../content-rule.js";

/**
 * {source:The envoy} {cue:said}, “{content:We will not negotiate under threat.}”
 */
export const quotationAfter: ContentRule = {
  name: "quotation-after",
  side: "after",
  places({ page: { mark, quotation }, cue, last }) {
    const places: Place[] = [];
    for (let i = cue.head + 1; i < Math.min(last, cue.head + REACH); i++) {
      if (mark[i] === 1 && quotation[i]! < 0 && quotation[i + 1]! >= 0) places.push({ first: i, last: null });
    }
    return places;
  },
};

const REACH = 40;

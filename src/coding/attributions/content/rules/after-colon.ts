/** After a colon or dash: what a headline or a list gives after the name of who says it, or after the cue. */
import type { ContentRule, Place } from "../content-rule.js";

/**
 * {content:The lesson}, {source:he} {cue:said}: {content:never trust a general}.
 */
export const afterColon: ContentRule = {
  name: "after-colon",
  side: "after",
  places({ page: { tokens, separator }, cue, last }) {
    const places: Place[] = [];
    for (let i = cue.head + 1; i < Math.min(last, cue.head + REACH); i++) {
      if (separator[i] === 1 && PARTING.has(tokens[i]!.text)) places.push({ first: i + 1, last: null });
    }
    return places;
  },
};

const PARTING = new Set([":", "—", "–", "-"]);
const REACH = 40;

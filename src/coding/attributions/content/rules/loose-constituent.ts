/** Loose constituent: what the parse hangs beside the cue instead of on it, and what follows a comma after it. */
import type { ContentRule, Place } from "../content-rule.js";

/**
 * {cue:According to} {source:analysts}, {content:the North is seeking leverage}.
 * {content:Talks}, {source:the minister} {cue:said}, {content:will resume next week}.
 */
export const looseConstituent: ContentRule = {
  name: "loose-constituent",
  side: "after",
  places({ page: { tokens, left, code }, cue, last, dependents }) {
    const places: Place[] = [];
    void code;
    for (const i of dependents) places.push({ first: left[i]!, last: null });
    const { head } = tokens[cue.head]!;
    if (head !== cue.head)
      for (const beside of tokens[head]!.children) places.push({ first: left[beside]!, last: null });
    for (let i = cue.head + 1; i < Math.min(last, cue.head + REACH); i++) {
      if (tokens[i]!.text === ",") places.push({ first: i + 1, last: null });
    }
    return places;
  },
};

const REACH = 40;

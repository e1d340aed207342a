/** After the cue: the words that follow the cue phrase at once, or the source that follows it, whatever the parse makes of them. */

import type { ContentRule } from "../content-rule.js";
import { edgeAfter } from "../content-site.js";

/**
 * Asked what came next, {source:the general} {cue:did not say} {content:when}.
 */
export const afterCue: ContentRule = {
  name: "after-cue",
  side: "after",
  places(site) {
    return [
      { first: site.cue.last, last: null },
      { first: edgeAfter(site), last: null },
    ];
  },
};

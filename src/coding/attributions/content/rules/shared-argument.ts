/** Shared argument: a subject or object of the word above the cue that is also what the cue is about. */
import type { ContentRule, Place } from "../content-rule.js";
import { constituentBefore } from "./constituent-before.js";

/**
 * {content:Any attempt to hide the truth about the war}, {source:he} {cue:argued}, {content:becomes hopeless}.
 */
export const sharedArgument: ContentRule = {
  name: "shared-argument",
  side: "before",
  places(site) {
    const { tokens } = site.page;
    const places: Place[] = [];
    for (let i = site.cue.head, step = 0; step < STEPS && tokens[i]!.head !== i; step++) {
      const below = i;
      i = tokens[i]!.head;
      for (const child of tokens[i]!.children) {
        if (child < site.cue.head && child !== below && ARGUMENTS.has(tokens[child]!.dep))
          places.push(...constituentBefore(site, child));
      }
    }
    return places;
  },
};

const STEPS = 4;
const ARGUMENTS = new Set(["nsubj", "nsubjpass", "csubj", "dobj", "pobj", "attr"]);

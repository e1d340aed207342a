/** Object: a noun phrase that names what is said of, with what is predicated of it. */
import type { ContentRule } from "../content-rule.js";
import { dependentsBy } from "./dependents-by.js";

/**
 * {source:The foreign ministry} {cue:condemned} {content:the attack}.
 * {source:Moscow} {cue:called} {content:the plan a provocation}.
 * {source:The spokesman} {cue:dismissed} {content:the proposal as “a bad joke.”}
 */
export const object: ContentRule = {
  name: "object",
  side: "after",
  places: (site) => dependentsBy(site, OBJECTS),
};

const OBJECTS = new Set(["dobj", "attr", "acomp", "oprd", "dative", "nsubj", "nsubjpass", "npadvmod"]);

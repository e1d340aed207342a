/** Fronted complement: the clause or object that the cue governs stands before it. */
import type { ContentRule } from "../content-rule.js";
import { childrenBefore } from "./constituent-before.js";

/**
 * {content:Talks will resume next week}, {source:the minister} {cue:said}.
 * {content:Iran ready to talk}, {cue:says} {source:minister}
 */
export const frontedComplement: ContentRule = {
  name: "fronted-complement",
  side: "before",
  places: (site) => childrenBefore(site, COMPLEMENTS),
};

const COMPLEMENTS = new Set([
  "ccomp",
  "xcomp",
  "advcl",
  "parataxis",
  "dep",
  "pcomp",
  "conj",
  "acl",
  "dobj",
  "attr",
  "oprd",
  "acomp",
]);

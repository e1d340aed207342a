/** Clause complement: a clause that the cue governs, with its `that` or `whether`. */
import type { ContentRule } from "../content-rule.js";
import { dependentsBy } from "./dependents-by.js";

/**
 * {source:The minister} {cue:said} {content:that talks would resume}.
 * {source:Officials} {cue:believe} {content:the ceasefire will hold}.
 * {source:The report} {cue:says} {content:that the dam could break}.
 * {source:The minister} {cue:is convinced} {content:that the talks will fail}.
 */
export const clauseComplement: ContentRule = {
  name: "clause-complement",
  side: "after",
  places: (site) => dependentsBy(site, CLAUSES),
};

const CLAUSES = new Set(["ccomp", "pcomp", "csubj", "parataxis"]);

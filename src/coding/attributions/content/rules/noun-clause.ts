/** Noun clause: a clause that spells out a noun of saying or thinking: a claim that, a plan to, a promise to. */
import type { ContentRule } from "../content-rule.js";
import { dependentsBy } from "./dependents-by.js";

/**
 * {source:He} {cue:expressed concern} {content:that the truce would fail}.
 */
export const nounClause: ContentRule = {
  name: "noun-clause",
  side: "after",
  places: (site) => dependentsBy(site, CLAUSES),
};

const CLAUSES = new Set(["acl", "relcl", "appos"]);

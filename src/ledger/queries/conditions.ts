/** Conditions: if this, then that, as someone put it. */
import { CLAIM, LIKELIHOOD, own, PLACE, PROOF } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { ClaimRow, LikelihoodRow, RecordRow } from "./row.js";

export interface ConditionRow extends RecordRow, ClaimRow, LikelihoodRow {
  readonly conditions: readonly string[];
  readonly outcome: string;
}

export const CONDITIONS = recordQuery({
  name: "conditions",
  about: "If this, then that, as someone put it.",
  peopled: false,
  columns: [
    ...PLACE,
    { name: "conditions", sql: "m.conditions", meaning: "The conditions, in the text's words.", list: true },
    ...own(["outcome", "What would follow, in the text's words."]),
    ...LIKELIHOOD,
    ...CLAIM,
    ...PROOF,
  ],
});

/** Expectations: what is due, when, and who says so. */
import { CLAIM, LIKELIHOOD, own, PLACE, PROOF, several, single, when } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { ClaimRow, HolderRow, LikelihoodRow, RecordRow } from "./row.js";

/** `holder` is null when the writer expects it. */
export interface ExpectationRow extends RecordRow, HolderRow, ClaimRow, LikelihoodRow {
  readonly what: string;
  readonly who: readonly string[];
  readonly whoEntities: readonly string[];
  readonly whoSides: readonly (string | null)[];
  readonly status: "scheduled" | "planned" | "anticipated";
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
  readonly duePrecision: string | null;
  readonly dueBasis: string | null;
}

export const EXPECTATIONS = recordQuery({
  name: "expectations",
  about: "What is due, when, and who says so.",
  occurred: ["due_from", "due_to"],
  columns: [
    ...PLACE,
    ...own(["what", "What is due, in the text's words."]),
    ...several("who", "who", "who", "Whose act it is"),
    ...when("due", "it may fall due; null when the text does not say"),
    ...own(["status", "scheduled, planned or anticipated."]),
    ...LIKELIHOOD,
    ...single("holder", "Who expects it, null for the writer"),
    ...CLAIM,
    ...PROOF,
  ],
});

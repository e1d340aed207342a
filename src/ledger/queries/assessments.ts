/** Assessments: judgments and who holds them. */
import { CLAIM, LIKELIHOOD, own, PLACE, PROOF, several, single, when } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { AboutRow, ClaimRow, HolderRow, LikelihoodRow, RecordRow } from "./row.js";

/** `holder` is null when the judgment is the writer's own. */
export interface AssessmentRow extends RecordRow, HolderRow, AboutRow, ClaimRow, LikelihoodRow {
  readonly affiliation: string | null;
  readonly claim: string;
  readonly horizonFrom: string | null;
  readonly horizonTo: string | null;
  readonly horizonPrecision: string | null;
  readonly horizonBasis: string | null;
}

export const ASSESSMENTS = recordQuery({
  name: "assessments",
  about: "Judgments, and who holds them.",
  occurred: ["horizon_from", "horizon_to"],
  columns: [
    ...PLACE,
    ...single("holder", "Who judges, null for the writer"),
    ...own(
      ["affiliation", "What the holder is or belongs to, in the text's words."],
      ["claim", "The judgment, in the text's words."],
    ),
    ...several("about", "about", "about", "Who is judged"),
    ...LIKELIHOOD,
    ...when("horizon", "on which it can be judged; null when the text does not say"),
    ...CLAIM,
    ...PROOF,
  ],
});

/** Demands: who asks what of whom. */
import { CLAIM, own, PLACE, PROOF, several } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { ActorsRow, ClaimRow, RecipientsRow, RecordRow } from "./row.js";

export interface DemandRow extends RecordRow, ActorsRow, RecipientsRow, ClaimRow {
  readonly what: string;
}

export const DEMANDS = recordQuery({
  name: "demands",
  about: "Who asks what of whom.",
  columns: [
    ...PLACE,
    ...several("actor", "actors", "actor", "Who asks"),
    ...several("recipient", "recipients", "recipient", "Of whom"),
    ...own(["what", "What is asked, in the text's words."]),
    ...CLAIM,
    ...PROOF,
  ],
});

/** Events: who did what to whom, one row a coded event. */
import type { Auxiliary, Category, Quad } from "../../coding/index.js";
import { CLAIM, LIKELIHOOD, own, PLACE, PROOF, several, when } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { ActorsRow, ClaimRow, LikelihoodRow, RecipientsRow, RecordRow } from "./row.js";

export interface EventRow extends RecordRow, ActorsRow, RecipientsRow, ClaimRow, LikelihoodRow {
  readonly category: Category;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** Null when plainly done. */
  readonly auxiliary: Auxiliary | null;
  readonly quad: Quad;
  readonly score: number;
  readonly scale: string;
  readonly cameo: string | null;
  readonly place: string | null;
  readonly country: string | null;
  readonly occurredFrom: string | null;
  readonly occurredTo: string | null;
  readonly occurredPrecision: string | null;
  readonly occurredBasis: string | null;
  readonly conditionedOn: string | null;
}

export const EVENTS = recordQuery({
  name: "events",
  about: "Who did what to whom, in PLOVER's categories, and whether it was done.",
  coded: true,
  occurred: ["occurred_from", "occurred_to"],
  columns: [
    ...PLACE,
    ...own(["category", "PLOVER category."], ["mode", "PLOVER mode: how."]),
    { name: "contexts", sql: "m.contexts", meaning: "PLOVER contexts: why, or in which field.", list: true },
    ...several("actor", "actors", "actor", "Who acts"),
    ...several("recipient", "recipients", "recipient", "Towards whom"),
    ...own(["auxiliary", "historical, future, hypothetical or negation; null when plainly done."]),
    ...when("occurred", "it may have happened; null when the text does not say"),
    ...own(
      ["place", "Where, as written."],
      ["country", "ISO 3166 alpha-3 code of the country of that place."],
      ["quad", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."],
      ["score", "−10 to 10, conflict to cooperation, from the table that `scale` names."],
      ["scale", "Name of the score table."],
      ["cameo", "Nearest CAMEO root code."],
      ["conditioned_on", "Id of the condition it hangs on."],
    ),
    ...CLAIM,
    ...LIKELIHOOD,
    ...PROOF,
  ],
});

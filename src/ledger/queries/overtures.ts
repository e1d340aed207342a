/** Overtures: moves that ask for something back, and how the same text says they were met. */
import type { Answer, OvertureKind } from "../../coding/index.js";
import { own, PLACE, PROOF, several } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { ActorsRow, RecipientsRow, RecordRow } from "./row.js";

export interface OvertureRow extends RecordRow, ActorsRow, RecipientsRow {
  readonly kind: OvertureKind;
  readonly what: string;
  /** Null when the text does not say. */
  readonly answer: Answer | null;
  readonly answeredBy: readonly string[];
  readonly answeredByEntities: readonly string[];
  readonly answeredBySides: readonly (string | null)[];
  /** Ids of the events that are the overture or its answer. */
  readonly events: readonly string[];
}

export const OVERTURES = recordQuery({
  name: "overtures",
  about: "Moves that ask for something back, and how the same text says they were met.",
  columns: [
    ...PLACE,
    ...own(["kind", "proposal, invitation, appeal, gesture, aid offer, demand with offer or ultimatum."]),
    ...several("actor", "actors", "actor", "Who moves"),
    ...several("recipient", "recipients", "recipient", "Towards whom"),
    ...own(
      ["what", "The move, in the text's words."],
      [
        "answer",
        "accepted, partly, conditional, countered, rejected, acknowledged or silence; null when the text does not say.",
      ],
    ),
    ...several("answered_by", "answered_by", "answered_by", "Who answered"),
    { name: "events", sql: "m.events", meaning: "Ids of the events that are the overture or its answer.", list: true },
    ...PROOF,
  ],
});

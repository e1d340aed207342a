/** Exchanges: what was given for what. */
import { CLAIM, LIKELIHOOD, own, PLACE, PROOF, several } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { ClaimRow, LikelihoodRow, RecordRow } from "./row.js";

export interface ExchangeRow extends RecordRow, ClaimRow, LikelihoodRow {
  readonly givers: readonly string[];
  readonly giverEntities: readonly string[];
  readonly giverSides: readonly (string | null)[];
  readonly takers: readonly string[];
  readonly takerEntities: readonly string[];
  readonly takerSides: readonly (string | null)[];
  readonly given: string;
  readonly returners: readonly string[];
  readonly returnerEntities: readonly string[];
  readonly returnerSides: readonly (string | null)[];
  readonly getters: readonly string[];
  readonly getterEntities: readonly string[];
  readonly getterSides: readonly (string | null)[];
  readonly returned: string;
}

export const EXCHANGES = recordQuery({
  name: "exchanges",
  about: "What was given for what.",
  columns: [
    ...PLACE,
    ...several("given_actor", "givers", "giver", "Who gave"),
    ...several("given_recipient", "takers", "taker", "To whom"),
    ...own(["given", "What was given, in the text's words."]),
    ...several("returned_actor", "returners", "returner", "Who gave in return"),
    ...several("returned_recipient", "getters", "getter", "To whom"),
    ...own(["returned", "What came back, in the text's words."]),
    ...LIKELIHOOD,
    ...CLAIM,
    ...PROOF,
  ],
});

/** Kinds: for each kind of record, its table, its own columns and who takes part in it as what. */

import type { Participant } from "../../actors/index.js";
import type { Stance } from "../../coding/index.js";
import { quote, type Span } from "../../documents/index.js";
import { listValue } from "../duckdb.js";
import {
  type Cells,
  claimCells,
  commonCells,
  likelihoodCells,
  type ReadingContext,
  whenCells,
} from "./record-cells.js";

/** The lists of a reading whose members are records with evidence; each is a table of the same name. */
export const KINDS = [
  "attributions",
  "events",
  "demands",
  "conditions",
  "exchanges",
  "assessments",
  "expectations",
  "overtures",
] as const;
export type Kind = (typeof KINDS)[number];

export interface RecordRow {
  /** All but its numbers. */
  readonly cells: readonly Cells[];
  readonly participants: readonly RoleHolder[];
}

/** A participant with its part in the record; what the table calls the same. */
export type RoleHolder = {
  readonly role: string;
  readonly position: number;
  readonly entity: string;
  readonly side: string | null;
  readonly value: number | null;
};

/** The rows of all records of one kind, in the reading's order. */
export function recordRows(kind: Kind, context: ReadingContext): readonly RecordRow[] {
  const { reading } = context;
  const words = (span: Span) => quote(reading.doc, span);
  switch (kind) {
    case "attributions":
      return reading.attributions.map((r) => ({
        cells: [
          commonCells(r, context),
          {
            cue: r.cue === null ? null : words(r.cue),
            content: r.content.map(words).join(" … "),
            quotation: r.quotation,
            channel: r.channel?.kind ?? null,
            within: r.within,
          },
        ],
        participants: [
          ...holding("source", r.source),
          ...holding("recipient", r.recipients),
          ...holding("about", r.about),
          ...r.stance.map(standing),
        ],
      }));
    case "events":
      return reading.events.map((r) => ({
        cells: [
          commonCells(r, context),
          whenCells("occurred", r.occurred),
          claimCells(r.attribution, context),
          likelihoodCells(r.likelihood, context),
          {
            category: r.category,
            mode: r.mode,
            contexts: listValue(r.contexts),
            auxiliary: r.auxiliary,
            quad: r.quad,
            score: r.score,
            scale: r.scale,
            cameo: r.cameo,
            place: r.place?.name ?? null,
            country: r.place?.country ?? null,
            conditioned_on: r.conditionedOn,
          },
        ],
        participants: [...holding("actor", r.actors), ...holding("recipient", r.recipients)],
      }));
    case "demands":
      return reading.demands.map((r) => ({
        cells: [commonCells(r, context), claimCells(r.attribution, context), { what: words(r.what) }],
        participants: [...holding("actor", r.actors), ...holding("recipient", r.recipients)],
      }));
    case "conditions":
      return reading.conditions.map((r) => ({
        cells: [
          commonCells(r, context),
          claimCells(r.attribution, context),
          likelihoodCells(r.likelihood, context),
          {
            conditions: listValue(r.conditions.map(words)),
            outcome: words(r.outcome),
          },
        ],
        participants: [],
      }));
    case "exchanges":
      return reading.exchanges.map((r) => ({
        cells: [
          commonCells(r, context),
          claimCells(r.attribution, context),
          likelihoodCells(r.likelihood, context),
          {
            given: words(r.given.what),
            returned: words(r.returned.what),
          },
        ],
        participants: [
          ...holding("given_actor", r.given.actors),
          ...holding("given_recipient", r.given.recipients),
          ...holding("returned_actor", r.returned.actors),
          ...holding("returned_recipient", r.returned.recipients),
        ],
      }));
    case "assessments":
      return reading.assessments.map((r) => ({
        cells: [
          commonCells(r, context),
          whenCells("horizon", r.horizon),
          claimCells(r.attribution, context),
          likelihoodCells(r.likelihood, context),
          {
            affiliation: r.affiliation?.text ?? null,
            claim: words(r.claim),
          },
        ],
        participants: [...holding("holder", r.holder), ...holding("about", r.about)],
      }));
    case "expectations":
      return reading.expectations.map((r) => ({
        cells: [
          commonCells(r, context),
          whenCells("due", r.when),
          claimCells(r.attribution, context),
          likelihoodCells(r.likelihood, context),
          {
            what: words(r.what),
            status: r.status,
          },
        ],
        participants: [...holding("who", r.who), ...holding("holder", r.holder)],
      }));
    case "overtures":
      return reading.overtures.map((r) => ({
        cells: [
          commonCells(r, context),
          {
            kind: r.kind,
            what: words(r.what),
            answer: r.answer,
            events: listValue(r.events),
          },
        ],
        participants: [
          ...holding("actor", r.actors),
          ...holding("recipient", r.recipients),
          ...holding("answered_by", r.answeredBy),
        ],
      }));
  }
}

function holding(role: string, whom: Participant | null | readonly Participant[]): readonly RoleHolder[] {
  const list = whom === null ? [] : "entity" in whom ? [whom] : whom;
  return list.map(({ entity, side }, position) => ({ role, position, entity, side, value: null }));
}

function standing({ entity, side, value }: Stance, position: number): RoleHolder {
  return { role: "stance", position, entity, side, value };
}

/** Entities: who the texts name, one row an entity, the most often named first. */
import type { EntityKind } from "../../actors/index.js";
import { own } from "./column.js";
import type { NamedQuery } from "./named-query.js";

export interface EntityRow {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly side: string | null;
  readonly role: string | null;
  readonly known: boolean;
  readonly nDocuments: number;
  readonly nMentions: number;
  /** The earliest and the latest date of publication of a text that names it. */
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
}

export const ENTITIES: NamedQuery = {
  name: "entities",
  about: "Who the texts name.",
  rows: "entities",
  peopled: true,
  coded: false,
  occurred: null,
  columns: own(
    ["entity", "Entity id."],
    ["kind", "state, person, institution, organization, group, place or unknown."],
    ["name", "Usual name, or the fullest the text gives."],
    ["side", "ISO 3166 alpha-3 code of the state it acts for, else the organization's code."],
    ["role", "What the person or body is, in the latest text that says so."],
    ["known", "Whether an actor book knows it."],
    ["n_documents", "Texts that name it."],
    ["n_mentions", "How often they do."],
    ["first_published", "Earliest date of publication among them."],
    ["last_published", "Latest."],
  ),
  select: `m.entity, m.kind, m.name, m.side,
    arg_max(m.role, (coalesce(r.published, ''), r.doc_id, m.position)) FILTER (m.role IS NOT NULL) AS role,
    bool_or(m.known) AS known, count(DISTINCT m.reading)::INTEGER AS n_documents, sum(m.n_mentions)::INTEGER AS n_mentions,
    min(r.published) AS first_published, max(r.published) AS last_published`,
  key: null,
  from: "entities m JOIN current_readings r USING (reading)",
  groupBy: "GROUP BY m.entity, m.kind, m.name, m.side",
  order: "m.n_documents DESC, m.n_mentions DESC, m.entity, m.kind, m.name, m.side NULLS FIRST",
  cut: "n_documents DESC, n_mentions DESC, m.entity, m.kind, m.name, m.side NULLS FIRST",
};

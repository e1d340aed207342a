/** Documents: the texts that were read, one row each, with what each yielded. */
import { own } from "./column.js";
import type { NamedQuery } from "./named-query.js";

export interface DocumentRow {
  readonly docId: string;
  readonly givenId: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly coder: string;
  readonly nSentences: number;
  readonly nEntities: number;
  readonly nAttributions: number;
  readonly nEvents: number;
  readonly nDemands: number;
  readonly nConditions: number;
  readonly nExchanges: number;
  readonly nAssessments: number;
  readonly nExpectations: number;
  readonly nOvertures: number;
  readonly nProblems: number;
}

export const DOCUMENTS: NamedQuery = {
  name: "documents",
  about: "The texts that were read, and what each yielded.",
  rows: "documents",
  peopled: true,
  coded: true,
  occurred: null,
  columns: own(
    ["doc_id", "Content hash of outlet and text."],
    ["given_id", "The id that the input gave."],
    ["outlet", "Who published it; null when nobody said."],
    ["published", "When, as precisely as it is known."],
    ["title", "Title."],
    ["byline", "Author as printed."],
    ["language", "BCP 47 language tag."],
    ["url", "Where it was published."],
    ["coder", "Coder and version of the reading that counts."],
    ["n_sentences", "Sentences."],
    ["n_entities", "Entities named."],
    ["n_attributions", "Attributions."],
    ["n_events", "Events."],
    ["n_demands", "Demands."],
    ["n_conditions", "Conditions."],
    ["n_exchanges", "Exchanges."],
    ["n_assessments", "Assessments."],
    ["n_expectations", "Expectations."],
    ["n_overtures", "Overtures."],
    ["n_problems", "Problems met."],
  ),
  select: "r.*",
  key: "r.reading",
  from: "current_readings r",
  order: "m.published NULLS FIRST, m.doc_id",
  cut: "r.published DESC NULLS LAST, r.doc_id DESC",
};

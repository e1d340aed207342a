/** Problems: what was imperfect in the texts, one row each. */
import { own, PLACE } from "./column.js";
import type { NamedQuery } from "./named-query.js";

export interface ProblemRow {
  readonly id: string;
  readonly docId: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly rule: string;
  readonly reason: string;
  /** Null when it is about the whole text. */
  readonly quote: string | null;
  readonly coder: string;
}

export const PROBLEMS: NamedQuery = {
  name: "problems",
  about: "What was imperfect in the texts.",
  rows: "records",
  peopled: false,
  coded: false,
  occurred: null,
  columns: [
    ...PLACE,
    ...own(
      ["rule", "Which check met it."],
      ["reason", "What it met."],
      ["quote", "The words it is about; null when it is about the whole text."],
      ["coder", "Coder and version."],
    ),
  ],
  select: "m.* EXCLUDE (json), r.doc_id, r.outlet, r.published, r.coder",
  key: "m.record",
  from: "problems m JOIN current_readings r USING (reading)",
  order: "m.published NULLS FIRST, m.doc_id, m.position",
  cut: "r.published DESC NULLS LAST, r.doc_id DESC, m.position DESC",
};

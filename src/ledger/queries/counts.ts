/** Counts: how much of everything the current readings hold. */
import { type Filters, where } from "../filters.js";
import { DOCUMENTS } from "./documents.js";
import type { Statement } from "./named-query.js";

export interface Counts {
  readonly documents: number;
  readonly sentences: number;
  readonly attributions: number;
  readonly events: number;
  readonly demands: number;
  readonly conditions: number;
  readonly exchanges: number;
  readonly assessments: number;
  readonly expectations: number;
  readonly overtures: number;
  readonly problems: number;
}

const COUNTED = [
  "sentences",
  "attributions",
  "events",
  "demands",
  "conditions",
  "exchanges",
  "assessments",
  "expectations",
  "overtures",
  "problems",
] as const;

export function countsStatement(filters: Pick<Filters, "from" | "to" | "docId" | "outlet">): Statement {
  const { sql, values } = where(filters, DOCUMENTS);
  const sums = COUNTED.map((what) => `coalesce(sum(r.n_${what}), 0)::BIGINT AS ${what}`).join(", ");
  return { sql: `SELECT count(*) AS documents, ${sums} FROM current_readings r WHERE ${sql}`, values: { ...values } };
}

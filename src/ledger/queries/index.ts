/** The named queries, by the name the program and exports call them. */
import { ASSESSMENTS } from "./assessments.js";
import { CONDITIONS } from "./conditions.js";
import { DEMANDS } from "./demands.js";
import { DOCUMENTS } from "./documents.js";
import { ENTITIES } from "./entities.js";
import { EVENTS } from "./events.js";
import { EXCHANGES } from "./exchanges.js";
import { EXPECTATIONS } from "./expectations.js";
import type { NamedQuery } from "./named-query.js";
import { OVERTURES } from "./overtures.js";
import { PROBLEMS } from "./problems.js";
import { STATEMENTS } from "./statements.js";

export const QUERIES = {
  documents: DOCUMENTS,
  entities: ENTITIES,
  statements: STATEMENTS,
  events: EVENTS,
  demands: DEMANDS,
  conditions: CONDITIONS,
  exchanges: EXCHANGES,
  assessments: ASSESSMENTS,
  expectations: EXPECTATIONS,
  overtures: OVERTURES,
  problems: PROBLEMS,
} as const satisfies Record<string, NamedQuery>;
export type QueryName = keyof typeof QUERIES;

export interface QueryDescription {
  /** What its rows are, in a sentence. */
  readonly about: string;
  /** The columns of an export, in order; rows in the program name them in camelCase. */
  readonly columns: readonly { readonly name: string; readonly meaning: string; readonly list: boolean }[];
}

/** What a query gives, for manuals and for those who lay out tables. */
export function describeQuery(name: QueryName): QueryDescription {
  const { about, columns } = QUERIES[name];
  return { about, columns: columns.map(({ name, meaning, list = false }) => ({ name, meaning, list })) };
}

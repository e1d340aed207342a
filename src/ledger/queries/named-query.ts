/** NamedQuery: one question the ledger answers, as rows in one fixed order. */
import type { DuckDBValue } from "@duckdb/node-api";
import { type Filterable, type Filters, limitOf, where } from "../filters.js";
import type { Column } from "./column.js";

export interface NamedQuery extends Filterable {
  /** What its rows are, in a sentence. */
  readonly about: string;
  readonly columns: readonly Column[];
  /** Columns of the chosen rows, and the tables they come from as `m` (the row) and `r` (its reading). */
  readonly select: string;
  readonly from: string;
  /** What tells one row from another; null where rows are gathered. */
  readonly key: string | null;
  /** What the conditions are followed by, where rows are gathered. */
  readonly groupBy?: string;
  /** The order of the rows; total, and the same whatever the order of arrival. */
  readonly order: string;
  /** The order in which a limit lets rows in. */
  readonly cut: string;
}

export interface Statement {
  readonly sql: string;
  readonly values: Record<string, DuckDBValue>;
}

/** The statement of a query under filters; `columns` may say how each column is to be written. */
export function statement(
  query: NamedQuery,
  filters: Filters,
  written: (column: Column) => string = ({ sql }) => sql,
): Statement {
  const { sql, values } = where(filters, query);
  const columns = query.columns.map((column) => `${written(column)} AS ${column.name}`).join(",\n  ");
  return {
    sql: `SELECT ${columns}\nFROM (${chosenRows(query, sql, limitOf(filters))}) m\nORDER BY ${query.order}`,
    values: { ...values },
  };
}

/** The rows that match, all or the first `limit` by the query's cut. */
function chosenRows(
  { select, from, key, groupBy = "", cut }: NamedQuery,
  condition: string,
  limit: number | null,
): string {
  const rows = `SELECT ${select} FROM ${from} WHERE`;
  if (limit === null) return `${rows} ${condition} ${groupBy}`;
  const first = `ORDER BY ${cut} LIMIT ${limit}`;
  if (key === null) return `${rows} ${condition} ${groupBy} ${first}`;
  // Few rows of many: found by their keys first, so that the words of the others are not read.
  return `${rows} ${key} IN (SELECT ${key} FROM ${from} WHERE ${condition} ${first})`;
}

/** A query over one table of records with evidence. */
export function recordQuery(
  query: Pick<NamedQuery, "name" | "about" | "columns"> & Partial<Pick<NamedQuery, "peopled" | "coded" | "occurred">>,
): NamedQuery {
  return {
    coded: false,
    occurred: null,
    peopled: true,
    rows: "records",
    ...query,
    select: "m.* EXCLUDE (json), r.doc_id, r.outlet, r.published, r.coder",
    key: "m.record",
    from: `${query.name} m JOIN current_readings r USING (reading)`,
    order: "m.published NULLS FIRST, m.doc_id, m.sentence, m.position",
    cut: "r.published DESC NULLS LAST, r.doc_id DESC, m.sentence DESC, m.position DESC",
  };
}

/** The numbers of the current readings whose documents match. */
export function chosenReadings(documents: NamedQuery, filters: Filters): Statement {
  const { sql, values } = where(filters, documents);
  const limit = limitOf(filters);
  const cut = limit === null ? "" : ` ORDER BY ${documents.cut} LIMIT ${limit}`;
  return { sql: `SELECT r.reading FROM ${documents.from} WHERE ${sql}${cut}`, values: { ...values } };
}

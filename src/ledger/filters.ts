/** Filters: which records a query is about, as a person puts it, and as conditions in SQL with every value a parameter. */
import type { DuckDBValue } from "@duckdb/node-api";
import { Auxiliary, Category } from "../coding/index.js";
import { UsageError } from "../usage-error.js";
import { dateCell, daysOf } from "./days.js";

export interface Filters {
  /** Who acts, speaks, holds or expects: an entity id, a side's code or a name; the name of a state stands for its side. */
  readonly actor?: string | undefined;
  /** Towards whom, or about whom; as `actor`. */
  readonly recipient?: string | undefined;
  readonly dyad?: { readonly actor: string; readonly recipient: string } | undefined;
  /** Take the dyad in both directions. */
  readonly undirected?: boolean | undefined;
  /** Events of these categories. */
  readonly category?: string | readonly string[] | undefined;
  /** Events with this auxiliary; `done` for those plainly done. */
  readonly auxiliary?: Auxiliary | "done" | undefined;
  /** First and last day, inclusive, each as precise as one likes; what is dated only roughly is in when it may be. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What the days are compared with: the publication (as a rule), or the time the record itself speaks of. */
  readonly clock?: "published" | "occurred" | undefined;
  /** The doc's id, or the id that the input gave it. */
  readonly docId?: string | undefined;
  readonly outlet?: string | undefined;
  /** At most so many, the latest published; all, as a rule. */
  readonly limit?: number | undefined;
}

/** What a query can be filtered by. */
export interface Filterable {
  /** Plural name of what it lists, for error lines. */
  readonly name: string;
  /** What a row is: a record, a document (which matches by any one of its records), or an entity. */
  readonly rows: "records" | "documents" | "entities";
  /** Whether anyone takes part in what it lists. */
  readonly peopled: boolean;
  /** Whether what it lists has a category and an auxiliary. */
  readonly coded: boolean;
  /** Columns of the time a row itself speaks of. */
  readonly occurred: readonly [from: string, to: string] | null;
}

/** Roles of those who act, and of those acted towards, over all kinds of record. */
const ACTING = "'actor', 'source', 'holder', 'who', 'given_actor', 'returned_actor'";
const RECEIVING = "'recipient', 'about', 'given_recipient', 'returned_recipient'";

export interface Where {
  /** Conditions on the row `m` and its reading `r`, joined by AND. */
  readonly sql: string;
  readonly values: Readonly<Record<string, DuckDBValue>>;
}

/** The conditions of `filters` for one query. Throws a UsageError for a filter that means nothing there. */
export function where(filters: Filters, query: Filterable): Where {
  const values: Record<string, DuckDBValue> = {};
  const ofRecord = recordConditions(filters, query, values);
  const ofReading = readingConditions(filters, query, values);
  if (query.rows === "documents" && ofRecord.length > 0) {
    const table = filters.category !== undefined || filters.auxiliary !== undefined ? "events" : "participants";
    ofReading.push(`r.reading IN (SELECT m.reading FROM ${table} m WHERE ${ofRecord.join(" AND ")})`);
    return { sql: ofReading.join(" AND "), values };
  }
  const all = [...ofRecord, ...ofReading];
  return { sql: all.length === 0 ? "true" : all.join(" AND "), values };
}

function recordConditions(filters: Filters, query: Filterable, values: Record<string, DuckDBValue>): string[] {
  const { actor, recipient, dyad, category, auxiliary } = filters;
  const conditions: string[] = [];
  const taking = (filter: string, parameter: string, roles: string, who: string): string => {
    if (!query.peopled || (query.rows === "entities" && filter !== "actor")) throw refusal(query, filter);
    values[parameter] = who;
    if (query.rows === "entities") return isWhom(parameter);
    return `m.record IN (SELECT record FROM participants WHERE role IN (${roles}) AND ${isWhom(parameter)})`;
  };
  if (actor !== undefined) conditions.push(taking("actor", "actor", ACTING, actor));
  if (recipient !== undefined) conditions.push(taking("recipient", "recipient", RECEIVING, recipient));
  if (dyad !== undefined) {
    const one = (roles: string) => taking("dyad", "one", roles, dyad.actor);
    const other = (roles: string) => taking("dyad", "other", roles, dyad.recipient);
    const there = `(${one(ACTING)} AND ${other(RECEIVING)})`;
    const back = `(${other(ACTING)} AND ${one(RECEIVING)})`;
    conditions.push(filters.undirected === true ? `(${there} OR ${back})` : there);
  }
  if (category !== undefined) {
    if (!query.coded) throw refusal(query, "category");
    const names = (typeof category === "string" ? [category] : category).map((name, i) => {
      values[`category${i}`] = knownCategory(name);
      return `$category${i}`;
    });
    conditions.push(names.length === 0 ? "false" : `m.category IN (${names.join(", ")})`);
  }
  if (auxiliary !== undefined) {
    if (!query.coded) throw refusal(query, "auxiliary");
    if (auxiliary === "done") conditions.push("m.auxiliary IS NULL");
    else {
      if (!Auxiliary.safeParse(auxiliary).success)
        throw new UsageError(`unknown auxiliary: ${auxiliary}; there are done, ${Auxiliary.options.join(", ")}`);
      values.auxiliary = auxiliary;
      conditions.push("m.auxiliary = $auxiliary");
    }
  }
  return conditions;
}

function readingConditions(filters: Filters, query: Filterable, values: Record<string, DuckDBValue>): string[] {
  const { docId, outlet, from, to, clock } = filters;
  const conditions: string[] = [];
  if (from !== undefined && to !== undefined && dayOf(from).first > dayOf(to).last)
    throw new UsageError(`the period ends before it begins: ${from} to ${to}`);
  if (from !== undefined || to !== undefined) {
    if (clock === "occurred" && query.occurred === null) throw refusal(query, "the time they speak of");
    const [first, last] =
      clock === "occurred" ? query.occurred!.map((column) => `m.${column}`) : ["r.published_from", "r.published_to"];
    // A record may know only one end of its time; the end it leaves open is not held against it.
    if (from !== undefined) {
      values.from = dateCell(dayOf(from).first);
      conditions.push(`(${last} >= $from OR (${last} IS NULL AND ${first} IS NOT NULL))`);
    }
    if (to !== undefined) {
      values.to = dateCell(dayOf(to).last);
      conditions.push(`(${first} <= $to OR (${first} IS NULL AND ${last} IS NOT NULL))`);
    }
  }
  if (docId !== undefined) {
    values.doc = docId;
    conditions.push("(r.doc_id = $doc OR r.given_id = $doc)");
  }
  if (outlet !== undefined) {
    values.outlet = outlet;
    conditions.push("lower(r.outlet) = lower($outlet)");
  }
  return conditions;
}

function refusal({ name }: Filterable, filter: string): UsageError {
  return new UsageError(`${name} cannot be filtered by ${filter}`);
}

/** Whether a row with entity, side and name is the one that parameter `name` asks for. */
function isWhom(name: string): string {
  return `(entity = $${name} OR upper(side) = upper($${name}) OR lower(name) = lower($${name})
    OR side IN (SELECT side FROM entities WHERE kind = 'state' AND lower(name) = lower($${name})))`;
}

/** The most rows to give; null for all. */
export function limitOf({ limit }: Filters): number | null {
  if (limit === undefined) return null;
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`invalid limit: ${limit}`);
  return limit;
}

function knownCategory(name: string): Category {
  const found = Category.safeParse(name.toUpperCase());
  if (!found.success) throw new UsageError(`unknown category: ${name}; there are ${Category.options.join(", ")}`);
  return found.data;
}

function dayOf(date: string) {
  const days = daysOf(date);
  if (days === null) throw new UsageError(`invalid date: ${date}; write 2025, 2025-07 or 2025-07-28`);
  return days;
}

/** FieldNames: the names under which inputs give a doc's fields, our own first. */
import type { Draft } from "./draft.js";

export type FieldName = Exclude<keyof Draft, "notes">;

const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  givenId: ["givenid", "id", "guid", "uuid"],
  outlet: ["outlet", "publisher", "sitename", "newspaper", "source"],
  published: ["published", "date", "publishedat", "publisheddate", "publicationdate", "datepublished", "pubdate"],
  title: ["title", "headline"],
  byline: ["byline", "author", "authors"],
  language: ["language", "lang"],
  url: ["url", "link"],
  text: ["text", "body", "content", "articlebody", "maintext"],
};

const FIELD_OF: ReadonlyMap<string, FieldName> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as FieldName] as const)),
);

/** The field that a name stands for, case, `_` and `-` aside; undefined when none. */
export function fieldNamed(name: string): FieldName | undefined {
  return FIELD_OF.get(name.toLowerCase().replace(/[\s_-]/g, ""));
}

/** The fields that some named values give; of several names of one field the one listed first here counts. */
export function fieldsOf(values: Iterable<readonly [string, unknown]>): Partial<Record<FieldName, string>> {
  const fields: Partial<Record<FieldName, string>> = {};
  const ranks: Partial<Record<FieldName, number>> = {};
  for (const [name, value] of values) {
    const field = fieldNamed(name);
    const words = field === undefined ? null : scalar(value, field);
    if (field === undefined || words === null) continue;
    const rank = NAMES[field].indexOf(name.toLowerCase().replace(/[\s_-]/g, ""));
    if (rank < (ranks[field] ?? Number.POSITIVE_INFINITY)) {
      fields[field] = words;
      ranks[field] = rank;
    }
  }
  return fields;
}

/** A value as words: text stays as it is, other fields are trimmed; null when there are none. */
function scalar(value: unknown, field: FieldName): string | null {
  if (Array.isArray(value) && field === "byline")
    return scalar(value.filter((v) => typeof v === "string").join(", "), field);
  if (typeof value === "number" && (field === "givenId" || field === "published")) return String(value);
  if (typeof value !== "string") return null;
  if (field === "text") return value;
  const words = value.trim();
  return words === "" ? null : words;
}

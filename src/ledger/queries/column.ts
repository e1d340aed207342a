/** Column: one column of a query's rows, with its meaning; the same in tables, exports and the manual. */

export interface Column {
  /** Name in exports; rows in the program say it in camelCase. */
  readonly name: string;
  /** Over `m`, the chosen row with its reading's columns. */
  readonly sql: string;
  readonly meaning: string;
  /** Whether it holds several values. */
  readonly list?: boolean;
}

/** Columns that come from the record's own row as they are. */
export function own(...columns: readonly (readonly [name: string, meaning: string])[]): readonly Column[] {
  return columns.map(([name, meaning]) => ({ name, sql: `m.${name}`, meaning }));
}

/** The text a record comes from. */
export const PLACE: readonly Column[] = [
  { name: "id", sql: "m.id", meaning: "The record; `demarche explain` takes it." },
  { name: "doc_id", sql: "m.doc_id", meaning: "The text." },
  { name: "outlet", sql: "m.outlet", meaning: "Who published the text; null when nobody said." },
  { name: "published", sql: "m.published", meaning: "When, as precisely as it is known." },
];

/** Its sentence and how far to trust it. */
export const PROOF: readonly Column[] = [
  { name: "sentence", sql: "m.sentence", meaning: "Index of the sentence with the chief evidence, from 0." },
  { name: "quote", sql: "m.quote", meaning: "That sentence; of a very long one, the part around the chief evidence." },
  { name: "rule", sql: "m.rule", meaning: "The rule that made the record." },
  { name: "coder", sql: "m.coder", meaning: "Coder and version." },
  { name: "codebook", sql: "m.codebook", meaning: "Edition of the codebook." },
  { name: "confidence", sql: "m.confidence", meaning: "0 to 1: how often records made this way are right." },
];

export const CLAIM: readonly Column[] = own(
  ["attribution", "Id of the attribution whose claim it is; null in the writer's own voice."],
  ["claimed_by", "Name of that attribution's source."],
  ["claimed_by_side", "Side of that source."],
);

export const LIKELIHOOD: readonly Column[] = own(
  ["likelihood", "The hedge as written."],
  ["likelihood_term", "The ICD 203 term it is, where it is one."],
  ["likelihood_low", "Lower edge of that term's band, percent."],
  ["likelihood_high", "Upper edge of that term's band, percent."],
);

export function when(prefix: string, what: string): readonly Column[] {
  return own(
    [`${prefix}_from`, `First day ${what}.`],
    [`${prefix}_to`, "Last such day, inclusive."],
    [`${prefix}_precision`, "day, week, month, quarter, year, decade or vague."],
    [`${prefix}_basis`, "How the days are known: absolute, publication, context or unresolved."],
  );
}

/** Names, ids and sides of the participants in one role, three lists in one order: `actors`, `actor_entities`, `actor_sides`. */
export function several(role: string, plural: string, singular: string, who: string): readonly Column[] {
  const list = (value: string) => `[p.${value} FOR p IN m.parts IF p.role = '${role}']`;
  return [
    { name: plural, sql: list("name"), meaning: `${who}, by name; empty when nobody is named.`, list: true },
    { name: `${singular}_entities`, sql: list("entity"), meaning: "The same, by entity id.", list: true },
    { name: `${singular}_sides`, sql: list("side"), meaning: "The sides they act for, in the same order.", list: true },
  ];
}

/** Name, id and side of the one participant in a role: `holder`, `holder_entity`, `holder_side`. */
export function single(role: string, who: string): readonly Column[] {
  const first = (value: string) => `[p.${value} FOR p IN m.parts IF p.role = '${role}'][1]`;
  return [
    { name: role, sql: first("name"), meaning: `${who}, by name; null when nobody is named.` },
    { name: `${role}_entity`, sql: first("entity"), meaning: "The same, by entity id." },
    { name: `${role}_side`, sql: first("side"), meaning: "The side it acts for." },
  ];
}

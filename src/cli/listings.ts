/** Listings: how each kind of row is laid out for a person: a line of facts, then the words. */
import type { Ledger, QueryName } from "../ledger/index.js";

type Row = Awaited<ReturnType<Ledger[QueryName]>>[number];
type RowOf<Q extends QueryName> = Awaited<ReturnType<Ledger[Q]>>[number];

export interface Listing<R> {
  /** Columns of the line of facts. */
  readonly columns: readonly { readonly heading: string; readonly cell: (row: R) => string }[];
  /** The words below it; null where the facts are all. */
  readonly words: ((row: R) => string) | null;
  /** What `explain` takes; null where there is nothing to explain. */
  readonly id: ((row: R) => string) | null;
}

const when = { heading: "PUBLISHED", cell: (row: { published: string | null }) => day(row.published) };

export const LISTINGS: { readonly [Q in QueryName]: Listing<RowOf<Q>> } = {
  documents: {
    columns: [
      when,
      { heading: "OUTLET", cell: ({ outlet }) => outlet ?? "unknown" },
      { heading: "STATEMENTS", cell: ({ nAttributions }) => String(nAttributions) },
      { heading: "EVENTS", cell: ({ nEvents }) => String(nEvents) },
      { heading: "PROBLEMS", cell: ({ nProblems }) => String(nProblems) },
    ],
    words: ({ title, url }) => title ?? url ?? "without a title",
    id: ({ docId }) => docId,
  },
  entities: {
    columns: [
      { heading: "NAME", cell: ({ name }) => name },
      { heading: "SIDE", cell: ({ side }) => side ?? "–" },
      { heading: "KIND", cell: ({ kind }) => kind },
      { heading: "TEXTS", cell: ({ nDocuments }) => String(nDocuments) },
      { heading: "MENTIONS", cell: ({ nMentions }) => String(nMentions) },
    ],
    words: ({ kind, role, known }) =>
      [role ?? (kind === "person" ? "role unknown" : ""), known ? "" : "known from the texts only"]
        .filter(Boolean)
        .join("; "),
    id: ({ entity }) => entity,
  },
  events: {
    columns: [
      {
        heading: "WHEN",

        cell: ({ occurredFrom, published }) => (occurredFrom === null ? `(${day(published)})` : day(occurredFrom)),
      },
      { heading: "WHO", cell: ({ actors }) => people(actors) },
      {
        heading: "DID",

        cell: ({ category, auxiliary }) => (auxiliary === null ? category : `${category} ${auxiliary}`),
      },
      { heading: "TO WHOM", cell: ({ recipients }) => people(recipients) },
    ],
    words: ({ quote }) => quote,
    id: ({ id }) => id,
  },
  statements: {
    columns: [
      when,
      { heading: "WHO", cell: ({ source }) => source ?? "unnamed" },
      { heading: "SIDE", cell: ({ sourceSide }) => sourceSide ?? "–" },
      { heading: "QUOTED", cell: ({ quotation }) => quotation },
      { heading: "THROUGH", cell: ({ channel }) => channel ?? "" },
    ],
    words: ({ cue, content }) => (cue === null ? content : `${cue}: ${content}`),
    id: ({ id }) => id,
  },
  overtures: {
    columns: [
      when,
      { heading: "WHO", cell: ({ actors }) => people(actors) },
      { heading: "MOVED WITH", cell: ({ kind }) => kind },
      { heading: "TOWARDS", cell: ({ recipients }) => people(recipients) },
      { heading: "ANSWER", cell: ({ answer }) => answer ?? "not told" },
    ],
    words: ({ what }) => what,
    id: ({ id }) => id,
  },
  demands: {
    columns: [
      when,
      { heading: "WHO", cell: ({ actors }) => people(actors) },
      { heading: "OF WHOM", cell: ({ recipients }) => people(recipients) },
      { heading: "TOLD BY", cell: ({ claimedBy }) => claimedBy ?? "the writer" },
    ],
    words: ({ what }) => what,
    id: ({ id }) => id,
  },
  conditions: {
    columns: [
      when,
      { heading: "TOLD BY", cell: ({ claimedBy }) => claimedBy ?? "the writer" },
      { heading: "HEDGE", cell: ({ likelihood }) => likelihood ?? "" },
    ],
    words: ({ conditions, outcome }) => `${conditions.join(" / ")} → ${outcome}`,
    id: ({ id }) => id,
  },
  exchanges: {
    columns: [
      when,
      { heading: "GAVE", cell: ({ givers }) => people(givers) },
      { heading: "GOT BACK FROM", cell: ({ returners }) => people(returners) },
      { heading: "HEDGE", cell: ({ likelihood }) => likelihood ?? "" },
    ],
    words: ({ given, returned }) => `${given} ⇄ ${returned}`,
    id: ({ id }) => id,
  },
  assessments: {
    columns: [
      when,
      { heading: "WHO", cell: ({ holder }) => holder ?? "the writer" },
      { heading: "OF", cell: ({ affiliation }) => affiliation ?? "" },
      { heading: "HEDGE", cell: ({ likelihood }) => likelihood ?? "" },
    ],
    words: ({ claim }) => claim,
    id: ({ id }) => id,
  },
  expectations: {
    columns: [
      { heading: "DUE", cell: ({ dueFrom, dueTo }) => interval(dueFrom, dueTo) },
      { heading: "WHO", cell: ({ who }) => people(who) },
      { heading: "STATUS", cell: ({ status }) => status },
      { heading: "EXPECTED BY", cell: ({ holder }) => holder ?? "the writer" },
    ],
    words: ({ what }) => what,
    id: ({ id }) => id,
  },
  problems: {
    columns: [
      when,
      { heading: "RULE", cell: ({ rule }) => rule },
      { heading: "OUTLET", cell: ({ outlet }) => outlet ?? "unknown" },
    ],
    words: ({ reason, quote }) => (quote === null || reason.includes(`“${quote}”`) ? reason : `${reason}: ${quote}`),
    id: ({ id }) => id,
  },
};

export type AnyListing = Listing<Row>;

function day(date: string | null): string {
  return date === null ? "undated" : date.slice(0, 10);
}

function interval(from: string | null, to: string | null): string {
  if (from === null && to === null) return "not dated";
  return from === to ? day(from) : `${from === null ? "…" : day(from)}–${to === null ? "…" : day(to)}`;
}

function people(names: readonly string[]): string {
  return names.length === 0 ? "–" : names.join(", ");
}

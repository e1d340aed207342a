/** Brief: what a reader asked, as lines that each cite the words they rest on; the story of a brief on one page. */

import type { Reading } from "../coding/index.js";
import type { Outlet } from "../documents/index.js";
import { day, days } from "./days.js";
import type { Line } from "./line.js";
import { type Reader, reader } from "./reader.js";
import { certainty } from "./sections/certainty.js";
import { changed } from "./sections/changed.js";
import { demanded } from "./sections/demanded.js";
import { done } from "./sections/done.js";
import { due } from "./sections/due.js";
import { exchanged } from "./sections/exchanged.js";
import { judged } from "./sections/judged.js";
import { lead } from "./sections/lead.js";
import { offered } from "./sections/offered.js";
import { said } from "./sections/said.js";

export interface BriefRequest {
  /** What is briefed, in the order of publication. */
  readonly readings: readonly Reading[];
  /** The period before, of the same length; only with `period`. */
  readonly before?: readonly Reading[];
  /** Codes of the sides the reader asked about; their lines come first. */
  readonly sides?: readonly string[];
  /** First and last day asked about, ISO 8601; null for a single document. */
  readonly period?: { readonly from: string; readonly to: string } | null;
  /** What is known of an outlet; unknown outlets are F. */
  readonly outletOf?: (name: string | null) => Outlet | undefined;
}

/** One item of a section: its lines follow one another as one paragraph. */
export interface Entry {
  /** What stands beside it: a dyad, a date; null for plain prose. */
  readonly label: string | null;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

export interface SourceDoc {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

export interface Brief {
  readonly title: string;
  /** The sentences to read if only one paragraph is read. */
  readonly lead: readonly Line[];
  readonly sections: readonly Section[];
  /** The documents cited, in order; a citation's `doc` counts them from 0. */
  readonly docs: readonly SourceDoc[];
}

type Part = readonly [heading: string, entries: () => readonly Entry[]];

/** The brief of one document, a dyad, an actor or a period. Pure: the same readings give the same brief. */
export function brief(request: BriefRequest): Brief {
  const read = reader(request);
  const change = changed(read);
  const opening = lead(read);
  const several = request.readings.length > 1;
  const offers: Part = ["Offers and answers", () => offered(read)];
  const parts: readonly Part[] = [
    ...(several ? [offers] : []),
    ["What was done", () => done(read, opening.events)],
    ["What was said", () => said(read, opening.events)],
    ...(several ? [] : [offers]),
    ["Demanded", () => demanded(read)],
    ["Given and taken", () => exchanged(read)],
    ["Due", () => due(read)],
    ["Judgments, and whose", () => judged(read)],
    ["How sure is this", () => certainty(read)],
  ];
  // In reading order: who someone is stands where they are first named.
  const sections = parts.map(([heading, entries]) => ({ heading, entries: entries() }));
  return {
    title: titleOf(read),
    lead: [...change, ...opening.lines],
    sections: sections.filter(({ entries }) => entries.some(({ lines }) => lines.length > 0)),
    docs: request.readings.map(({ doc, sentences }) => ({
      id: doc.id,
      label: [doc.outlet ?? "Outlet unknown", doc.published === null ? "undated" : day(doc.published), doc.title]
        .filter((part) => part !== null)
        .join(", "),
      text: doc.text,
      sentences,
    })),
  };
}

function titleOf(read: Reader): string {
  const names = read.sides.slice(0, 2).map((side) => read.side(side).replace(/^the /, "").toUpperCase());
  const count = read.readings.length === 1 ? "one article" : `${read.readings.length} articles`;
  return [names.length === 0 ? "NO SIDES NAMED" : names.join(" – "), count, when(read)]
    .filter((part) => part !== null)
    .join(", ");
}

/** The period asked about, else that of the documents. */
function when({ request, readings }: Reader): string {
  if (request.period != null) return days(request.period.from, request.period.to);
  const published = readings.flatMap(({ doc }) => (doc.published === null ? [] : [doc.published])).sort();
  if (published.length === 0) return "undated";
  return published.some((date) => date.length < 10)
    ? [...new Set([published[0]!, published.at(-1)!])].map(day).join(" – ")
    : days(published[0]!, published.at(-1)!);
}

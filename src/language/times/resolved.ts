/** Resolved: an expression with the days it stands for, or with what is known of it when they are unknown. */

import { Temporal } from "temporal-polyfill";
import type { TimeBasis, TimeExpression, TimePrecision } from "../parsed-doc.js";
import type { Direction } from "./direction.js";
import { type Period, precisionOf, timexValue } from "./period.js";

/** What an expression is seen from. */
export interface Viewpoint {
  readonly published: Period | null;
  /** The time told last, nearby; null when there is none. */
  readonly context: Period | null;
  /** A year said in the same sentence. */
  readonly year: number | null;
  readonly direction: Direction;
}

export interface Resolved {
  readonly kind: TimeExpression["kind"];
  /** The days meant; null when unknown. */
  readonly from: Temporal.PlainDate | null;
  readonly to: Temporal.PlainDate | null;
  readonly precision: TimePrecision;
  readonly basis: TimeBasis;
  readonly value: string;
  /** What later expressions may count from. */
  readonly period: Period | null;
}

export const UNKNOWN = { from: null, to: null, basis: "unresolved", period: null } as const;

/** A date of which only this much is known. */
export function unresolved(value: string, precision: TimePrecision): Resolved {
  return { kind: "date", ...UNKNOWN, precision, value };
}

/** A period, if there is one, else the value with its unknown places. */
export function dated(
  period: Period | null,
  basis: TimeBasis,
  otherwise: string,
  precision: TimePrecision = "vague",
): Resolved {
  if (period === null) return unresolved(otherwise, precision);
  const { from, to, grain } = period;
  return { kind: "date", from, to, precision: precisionOf(grain), basis, value: timexValue(period), period };
}

/** What an uncertain time leaves open: all before publication, all after, or about then. */
export function vague(value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF", published: Period | null): Resolved {
  const from = value === "PAST_REF" ? null : (published?.from ?? null);
  const to = value === "FUTURE_REF" ? null : (published?.to ?? null);
  const basis = published === null ? "unresolved" : "publication";
  return { kind: "date", from, to, precision: "vague", basis, value, period: null };
}

export function compare(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Temporal.PlainDate.compare(a, b);
}

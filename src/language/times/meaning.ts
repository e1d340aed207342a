/** Meaning: what a time expression says by itself, before anything else is known of the text. */

import type { Season, Unit } from "./words.js";

/** Which one of those that recur: the last, this or next one seen from publication. */
export type Which = "last" | "this" | "next";

/** From where a relative expression counts: the publication date, or another time in the text. */
export type Origin = "publication" | "context";

/** A place on the calendar; what is not said is left out. */
export interface CalendarMeaning {
  readonly type: "calendar";
  readonly year?: number;
  /** Instead of `year`: years counted from publication, −1 for `last year`. */
  readonly yearsAway?: number;
  readonly month?: number;
  readonly day?: number;
  /** Last day of a range of days. */
  readonly until?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: Season;
  readonly which?: Which;
  /** Said of a fiscal year, whose months depend on whose it is. */
  readonly fiscal?: boolean;
}

export type Meaning =
  | CalendarMeaning
  | { readonly type: "decade"; readonly year: number }
  | { readonly type: "century"; readonly number: number }
  /** The period of a grain so many units away; `by` null when uncounted (`years ago`). */
  | {
      readonly type: "away";
      readonly unit: Unit;
      readonly by: number | null;
      readonly origin: Origin;
      /** In the middle of the unit (`three days ago`) rather than the unit itself (`last month`): keeps the origin's grain. */
      readonly keepsGrain?: boolean;
    }
  | {
      readonly type: "weekday";
      readonly weekday: number;
      readonly which?: Which;
      /** Weeks from the one of publication: `Tuesday of last week`. */
      readonly weeksAway?: number;
      readonly origin: Origin;
    }
  | { readonly type: "weekend"; readonly which?: Which }
  /** `on the 28th` */
  | { readonly type: "dayOfMonth"; readonly day: number }
  | { readonly type: "vague"; readonly value: "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" }
  /** `for three years`; `toward` when it ends or begins at publication: `the past two months`. `amount` null when uncounted. */
  | {
      readonly type: "duration";
      readonly amount: number | null;
      readonly unit: Unit;
      readonly toward?: "past" | "future";
    }
  /** `in two years`: a date if what is told lies ahead, else a duration. */
  | { readonly type: "inSpan"; readonly amount: number | null; readonly unit: Unit }
  /** The first or last so many units of a year: `the first nine months of 2025`. */
  | {
      readonly type: "firstUnits";
      readonly amount: number;
      readonly unit: Unit;
      readonly year?: number;
      readonly yearsAway?: number;
    }
  | { readonly type: "set"; readonly value: string }
  /** A time of day without a day. */
  | { readonly type: "clock"; readonly time: string };

/** The early, middle or late part of what is meant; or what of it lies before or after publication (`earlier this year`). */
export type PartSaid = "start" | "mid" | "end" | "earlier" | "later";

/** Rule: a shape of words and what it means. */

import type { Token } from "../parsed-doc.js";
import type { Meaning, PartSaid } from "./meaning.js";
import type { Caught, Shape } from "./pattern.js";

/** The sentence around a match: tokens before and after it. */
export interface Surroundings {
  readonly before: Token | undefined;
  readonly after: Token | undefined;
  readonly tokens: readonly Token[];
}

export interface Reading {
  readonly meaning: Meaning;
  readonly part?: PartSaid;
  /** `MO`, `T10:30`: a time of day within the day meant. */
  readonly time?: string;
}

export interface Rule extends Shape {
  /** Words that this rule reads, for its test and its manual: the expression alone, in braces. */
  readonly example: string;
  /** The meaning; null when these words, here, are no time after all. */
  readonly read: (caught: Caught, around: Surroundings) => Meaning | Reading | null;
}

/** The one word caught by a name, in small letters; undefined when it is not there. */
export function said(caught: Caught, name: string): string | undefined {
  return caught.get(name)?.[0]?.lower;
}

/** All words caught by a name, in small letters. */
export function saidAll(caught: Caught, name: string): readonly string[] {
  return (caught.get(name) ?? []).map((token) => token.lower);
}

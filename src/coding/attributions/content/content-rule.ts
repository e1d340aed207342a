/** ContentRule: a construction that ties what is said to its cue; it proposes where the content may stand. */

import type { FoundCue, FoundSource } from "../found.js";
import type { Page } from "../page.js";

/** A cue with its source, seen from what is said. */
export interface ContentSite {
  readonly page: Page;
  readonly cue: FoundCue;
  readonly source: FoundSource;
  /** Tokens of the cue's sentence, half-open. */
  readonly first: number;
  readonly last: number;
  /** Tokens after the main word that hang on it, directly or by way of objects, prepositions and complements. */
  readonly dependents: readonly number[];
}

/** Content from token `first` up to `last`; or, when `last` is null, up to any of the ends that a stretch from there may have. */
export interface Place {
  readonly first: number;
  readonly last: number | null;
}

export interface ContentRule {
  readonly name: string;
  readonly side: "before" | "after";
  places(site: ContentSite): readonly Place[];
}

/** Proposal: a possible attribution, whole, before it is decided whether it is one. */
import type { ContentCandidate } from "./content/content-candidates.js";
import type { FoundCue, FoundSource } from "./found.js";

export interface Proposal {
  readonly cue: FoundCue;
  /** How much spoke for the main word being a cue at all. */
  readonly cueScore: number;
  readonly source: FoundSource;
  /** By how much the source beat the next best. */
  readonly sourceMargin: number;
  readonly before: ContentCandidate;
  readonly beforeMargin: number;
  readonly after: ContentCandidate;
  readonly afterMargin: number;
}

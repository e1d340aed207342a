/** Found: what is known of an attribution while the rest of it is sought; all places are tokens, half-open. */

export interface FoundCue {
  /** The cue's main word. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

export interface FoundSource {
  /** Head of the source phrase; −1, like the rest, when nobody is named. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export const NOBODY: FoundSource = { head: -1, first: -1, last: -1 };

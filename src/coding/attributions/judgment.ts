/** Judgment: the cue book and the weights that decide which proposals are attributions. */
import type { CueBook } from "./cue-book.js";
import type { Weights } from "./judge/weights.js";
import type { ProposalWeights } from "./propose.js";

export interface Decisions {
  readonly weights: ProposalWeights & { readonly verdict: Weights };
  /** The lowest score at which a proposal is taken. */
  readonly threshold: number;
}

export interface Judgment {
  readonly book: CueBook;
  readonly mechanism: Decisions;
  /** The mechanism's weights and those of what an encoder's tags say. */
  readonly tagged: Decisions;
}

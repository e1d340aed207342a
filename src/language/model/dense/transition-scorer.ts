/** Transition scorer: the score of every move in a state of the parser or the entity recognizer. */
import { type Network, nodesCalled, tensor } from "../network.js";
import { contributions, STATE_WIDTH } from "./contributions.js";
import type { Kernels } from "./kernels.js";
import { linearMatrix, PANEL_WIDTH, packPanels, panelCount } from "./panels.js";

export interface TransitionScorer {
  /** Begins a document of `length` tokens, with `STATE_WIDTH` numbers each. */
  begin(vectors: Float32Array, length: number): void;
  /**
   * The scores of all moves when the features of the state are these tokens, -1 where there is none. The array is
   * overwritten by the next call.
   */
  score(features: Int32Array): Float32Array;
}

/** The scorer of a component whose states have so many features. */
export function transitionScorer(
  kernels: Kernels,
  network: Network,
  { features: nFeatures, moves: nMoves }: { features: number; moves: number },
): TransitionScorer {
  const [lower] = nodesCalled(network, "precomputable_affine", 1);
  const [upper] = nodesCalled(network, "linear", 2);
  const { begin, locate, bias } = contributions(kernels, lower, { places: nFeatures });
  const matrix = linearMatrix(tensor(upper, "W", [nMoves, STATE_WIDTH]), tensor(upper, "b", [nMoves]));
  // The kernel takes two panels at once.
  const panels = 2 * Math.ceil(panelCount(nMoves) / 2);
  const weights = kernels.place(packPanels(matrix, { panels }));
  const addresses = kernels.allot(4 * nFeatures);
  const hidden = kernels.allot(4 * STATE_WIDTH);
  const out = kernels.allot(4 * PANEL_WIDTH * panels);
  const scores = kernels.floats.subarray(out / 4, out / 4 + nMoves);
  return {
    begin,
    score(features) {
      locate(features, addresses);
      kernels.scoreState(addresses, nFeatures, bias, hidden, weights, panels, out);
      return scores;
    },
  };
}

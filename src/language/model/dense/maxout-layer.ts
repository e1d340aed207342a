/** Maxout layer: the greatest of three linear pieces, then a norm; what the embedding and the encoder are made of. */
import { type NetworkNode, tensor } from "../network.js";
import type { Kernels } from "./kernels.js";
import { type Matrix, maxoutMatrix, panelCount } from "./panels.js";

/** Numbers in the vector of a token, at every layer. */
export const WIDTH = 96;
const PIECES = 3;
/** Bytes of a vector, and of a layer's output before its maximum is taken. */
export const VECTOR_BYTES = 4 * WIDTH;
export const PIECES_BYTES = PIECES * VECTOR_BYTES;
/** Panels of a layer's weights. */
export const LAYER_PANELS = panelCount(PIECES * WIDTH);

export interface MaxoutLayer {
  readonly matrix: Matrix;
  /** Address of the norm's scale and shift. */
  readonly norm: number;
}

/** The layer that sees `inputs` numbers. */
export function maxoutLayer(
  kernels: Kernels,
  { maxout, norm, inputs }: { maxout: NetworkNode | undefined; norm: NetworkNode | undefined; inputs: number },
): MaxoutLayer {
  const weights = tensor(maxout, "W", [WIDTH, PIECES, inputs]);
  const biases = tensor(maxout, "b", [WIDTH, PIECES]);
  const scaleAndShift = new Float32Array(2 * WIDTH);
  scaleAndShift.set(tensor(norm, "G", [WIDTH]));
  scaleAndShift.set(tensor(norm, "b", [WIDTH]), WIDTH);
  return {
    matrix: maxoutMatrix(weights, biases, { width: WIDTH, pieces: PIECES, inputs }),
    norm: kernels.place(scaleAndShift),
  };
}

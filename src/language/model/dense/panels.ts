/** Panels: how the kernels want a weight matrix, sixteen outputs side by side. */

/** A matrix and its bias, from which panels are packed. */
export interface Matrix {
  readonly outputs: number;
  readonly inputs: number;
  readonly weight: (output: number, input: number) => number;
  readonly bias: (output: number) => number;
}

export const PANEL_WIDTH = 16;

/** Number of panels that hold so many outputs. */
export function panelCount(outputs: number): number {
  return Math.ceil(outputs / PANEL_WIDTH);
}

/**
 * Panel after panel: sixteen biases, then for every input the sixteen weights from it. Outputs that fill up the last
 * of `panels` panels are zero.
 */
export function packPanels(
  { outputs, inputs, weight, bias }: Matrix,
  { panels = panelCount(outputs) }: { panels?: number } = {},
): Float32Array {
  const packed = new Float32Array(panels * PANEL_WIDTH * (inputs + 1));
  for (let output = 0; output < outputs; output++) {
    const place = output % PANEL_WIDTH;
    let at = (output - place) * (inputs + 1) + place;
    packed[at] = bias(output);
    for (let input = 0; input < inputs; input++) {
      at += PANEL_WIDTH;
      packed[at] = weight(output, input);
    }
  }
  return packed;
}

/** A linear layer's weights `W[outputs][inputs]` and bias `b[outputs]` as a matrix. */
export function linearMatrix(weights: Float32Array, biases: Float32Array): Matrix {
  const inputs = weights.length / biases.length;
  return {
    outputs: biases.length,
    inputs,
    weight: (output, input) => weights[output * inputs + input]!,
    bias: (output) => biases[output]!,
  };
}

/**
 * A maxout layer's weights `W[width][pieces][inputs]` and bias `b[width][pieces]` as a matrix whose outputs are
 * piece-major: all of the first piece, then all of the second.
 */
export function maxoutMatrix(
  weights: Float32Array,
  biases: Float32Array,
  { width, pieces, inputs }: { width: number; pieces: number; inputs: number },
): Matrix {
  const unit = (output: number) => (output % width) * pieces + Math.floor(output / width);
  return {
    outputs: width * pieces,
    inputs,
    weight: (output, input) => weights[unit(output) * inputs + input]!,
    bias: (output) => biases[unit(output)]!,
  };
}

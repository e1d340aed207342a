/** Encoder: the vector of every token in its surroundings, through four layers that each look one token to either side. */
import { type Network, nodesCalled } from "../network.js";
import type { Kernels } from "./kernels.js";
import { LAYER_PANELS, maxoutLayer, PIECES_BYTES, VECTOR_BYTES, WIDTH } from "./maxout-layer.js";
import { packPanels } from "./panels.js";
import type { StringHash } from "./string-hash.js";
import { type Occurrence, wordVectors } from "./word-vectors.js";

/** How far a token's vector depends on its neighbors, in tokens to either side: one for every layer. */
export const REACH = 4;
/** Most rows encoded at once. */
export const MAX_ROWS = 512;

export interface Encoder {
  /**
   * The address of the vectors of `rows`, one after another; undefined rows are padding. The first and last `REACH`
   * vectors lack their surroundings and are of no use but to those between. The next call overwrites them.
   */
  encode(rows: readonly (Occurrence | undefined)[]): number;
}

/** Rows taken through a layer together, so that what lies between its two steps stays in the processor's cache. */
const TILE = 64;

/** The encoder that is part of `network`; keeps `room` words. */
export function createEncoder(
  kernels: Kernels,
  network: Network,
  { hash, room }: { hash: StringHash; room: number },
): Encoder {
  const inputs = 3 * WIDTH;
  const norms = nodesCalled(network, "layernorm", 1 + REACH);
  // The first maxout layer belongs to the embedding.
  const nodes = nodesCalled(network, "maxout", 1 + REACH).map((maxout, i) => ({ maxout, norm: norms[i], inputs }));
  const [first, ...others] = nodes.slice(1).map((layer) => maxoutLayer(kernels, layer));
  const words = wordVectors(kernels, network, { first: first!.matrix, hash, room });
  const layers = [
    { norm: first!.norm, weights: undefined },
    ...others.map(({ matrix, norm }) => ({ norm, weights: kernels.place(packPanels(matrix)) })),
  ];

  // Room for a row before and one after all others, whose contents never reach beyond the outermost `REACH` rows; and
  // the kernel multiplies two rows at once.
  const rowsBytes = VECTOR_BYTES * (MAX_ROWS + 3);
  const buffers = [kernels.allot(rowsBytes) + VECTOR_BYTES, kernels.allot(rowsBytes) + VECTOR_BYTES] as const;
  const pieces = kernels.allot(PIECES_BYTES * TILE);
  const entries = kernels.allot(4 * (MAX_ROWS + 2)) + 4;

  return {
    encode(rows) {
      const count = rows.length;
      let [from, to]: [number, number] = [...buffers];
      words.locate(rows, entries);
      kernels.integers[entries / 4 - 1] = words.padding;
      kernels.integers[entries / 4 + count] = words.padding;
      for (const { norm, weights } of layers) {
        for (let row = 0; row < count; row += TILE) {
          const tile = Math.min(TILE, count - row);
          const input = from + row * VECTOR_BYTES;
          const output = to + row * VECTOR_BYTES;
          if (weights === undefined) {
            // The first layer's products are kept with the words.
            kernels.sumNeighbors(tile, entries + 4 * row, pieces, input);
          } else {
            // The three words that a row sees begin one row before it.
            const left = input - VECTOR_BYTES;
            kernels.multiply(tile, left, VECTOR_BYTES, weights, pieces, PIECES_BYTES, inputs, LAYER_PANELS);
          }
          kernels.maxoutNorm(tile, pieces, norm, input, VECTOR_BYTES, output, VECTOR_BYTES);
        }
        [from, to] = [to, from];
      }
      return from;
    },
  };
}

/** Contributions: what each token adds to a parse state in each place it may take there, at hand while it is read. */
import { type NetworkNode, tensor } from "../network.js";
import type { Kernels } from "./kernels.js";
import { maxoutMatrix, packPanels, panelCount } from "./panels.js";

/** Width of the vectors that go in, and of a state's hidden layer. */
export const STATE_WIDTH = 64;
const PIECES = 2;
const STATE_SIZE = STATE_WIDTH * PIECES;
/** Bytes of one contribution: the pieces of a hidden layer, one after the other. */
const CONTRIBUTION_BYTES = 4 * STATE_SIZE;
const VECTOR_BYTES = 4 * STATE_WIDTH;
/** Tokens computed together, and kept: the last so many that were reached. */
const BLOCK = 64;
const WINDOW = 256;

export interface Contributions {
  /** Begins a document of `length` tokens, with `STATE_WIDTH` numbers each. */
  begin(vectors: Float32Array, length: number): void;
  /**
   * Writes the address of each contribution to `out`, as int32: that of the token in place 0, in place 1 and so on, -1
   * for no token. They hold until the next call.
   */
  locate(tokens: Int32Array, out: number): void;
  /** Address of the pieces that every state begins with. */
  readonly bias: number;
}

/**
 * A contribution depends on the token and its place only. So those of a token in every place are computed once, block
 * by block as the document is read; those of a token long past, which a deep stack may still hold, are computed again
 * when they are asked for.
 */
export function contributions(
  kernels: Kernels,
  node: NetworkNode | undefined,
  { places }: { places: number },
): Contributions {
  const matrixSize = STATE_SIZE * STATE_WIDTH;
  const allWeights = tensor(node, "W", [places, STATE_WIDTH, PIECES, STATE_WIDTH]);
  const ofNoToken = tensor(node, "pad", [1, places, STATE_WIDTH, PIECES]);
  const noBias = new Float32Array(STATE_SIZE);
  const panels = panelCount(STATE_SIZE);
  const packed = Array.from({ length: places }, (_, place) => {
    const weights = allWeights.subarray(place * matrixSize, (place + 1) * matrixSize);
    return packPanels(maxoutMatrix(weights, noBias, { width: STATE_WIDTH, pieces: PIECES, inputs: STATE_WIDTH }));
  });
  const weightBytes = packed[0]!.byteLength;
  const weights = kernels.allot(places * weightBytes);
  const absent = kernels.allot(places * CONTRIBUTION_BYTES);
  packed.forEach((panels, place) => {
    kernels.floats.set(panels, (weights + place * weightBytes) / 4);
    const pad = pieceMajor(ofNoToken.subarray(place * STATE_SIZE, (place + 1) * STATE_SIZE));
    kernels.floats.set(pad, (absent + place * CONTRIBUTION_BYTES) / 4);
  });

  const tokenBytes = places * CONTRIBUTION_BYTES;
  const block = kernels.allot(VECTOR_BYTES * BLOCK);
  const window = kernels.allot(tokenBytes * WINDOW);
  // One token long past for every place; the kernel multiplies two rows at once.
  const past = kernels.allot(2 * tokenBytes);
  const pastTokens = new Int32Array(places);

  let vectors: Float32Array = new Float32Array();
  let length = 0;
  // The end of the last block computed; the document may end before it.
  let reached = 0;

  function load(first: number, end: number): void {
    kernels.floats.set(vectors.subarray(first * STATE_WIDTH, end * STATE_WIDTH), block / 4);
  }

  function reach(token: number): void {
    for (; reached <= token; reached += BLOCK) {
      const end = Math.min(reached + BLOCK, length);
      load(reached, end);
      const out = window + (reached % WINDOW) * tokenBytes;
      kernels.multiply(end - reached, block, VECTOR_BYTES, weights, out, tokenBytes, STATE_WIDTH, places * panels);
    }
  }

  function address(token: number, place: number): number {
    if (token < 0) return absent + place * CONTRIBUTION_BYTES;
    if (token >= reached - WINDOW) return window + (token % WINDOW) * tokenBytes + place * CONTRIBUTION_BYTES;
    const out = past + 2 * place * CONTRIBUTION_BYTES;
    if (pastTokens[place] !== token) {
      load(token, token + 1);
      const own = weights + place * weightBytes;
      kernels.multiply(1, block, VECTOR_BYTES, own, out, CONTRIBUTION_BYTES, STATE_WIDTH, panels);
      pastTokens[place] = token;
    }
    return out;
  }

  return {
    bias: kernels.place(pieceMajor(tensor(node, "b", [STATE_WIDTH, PIECES]))),
    begin(documentVectors, documentLength) {
      vectors = documentVectors;
      length = documentLength;
      reached = 0;
      pastTokens.fill(-1);
    },
    locate(tokens, out) {
      // All are reached before any is located: reaching one may push others out of the window.
      for (const token of tokens) reach(token);
      for (let place = 0; place < places; place++) kernels.integers[out / 4 + place] = address(tokens[place]!, place);
    },
  };
}

/** Numbers given unit by unit as the kernels take them: all units of the first piece, then all of the second. */
function pieceMajor(values: Float32Array): Float32Array {
  return Float32Array.from(values, (_, i) => values[(i % STATE_WIDTH) * PIECES + Math.floor(i / STATE_WIDTH)]!);
}

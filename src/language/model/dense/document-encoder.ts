/** Document encoder: for every token its tag, and what the parser and the entity recognizer see of it. */
import { type Network, type NetworkNode, nodesCalled, tensor } from "../network.js";
import type { Words } from "../tokenizer.js";
import { STATE_WIDTH } from "./contributions.js";
import { createEncoder, MAX_ROWS } from "./encoder.js";
import type { Kernels } from "./kernels.js";
import { VECTOR_BYTES, WIDTH } from "./maxout-layer.js";
import { linearMatrix, PANEL_WIDTH, packPanels, panelCount } from "./panels.js";
import { layRows, type Piece } from "./rows.js";
import type { StringHash } from "./string-hash.js";

export interface EncodedDocument {
  /** The best tag of each token, as an index of the tagger's labels. */
  readonly tags: Uint8Array;
  /** `STATE_WIDTH` numbers a token, for the transition scorers. */
  readonly parserVectors: Float32Array;
  readonly entityVectors: Float32Array;
}

/** Encodes documents; the result for a document does not depend on the others. */
export type EncodeDocuments = (documents: readonly Words[]) => readonly EncodedDocument[];

export interface Networks {
  readonly tok2vec: Network;
  readonly tagger: Network;
  readonly parser: Network;
  readonly ner: Network;
}

const WORDS_REMEMBERED = 16_384;

export function createDocumentEncoder(
  kernels: Kernels,
  { tok2vec, tagger, parser, ner }: Networks,
  { hash, tags: nTags }: { hash: StringHash; tags: number },
): EncodeDocuments {
  const shared = createEncoder(kernels, tok2vec, { hash, room: WORDS_REMEMBERED });
  const own = createEncoder(kernels, ner, { hash, room: WORDS_REMEMBERED });
  const tagScores = projection(kernels, nodesCalled(tagger, "softmax", 1)[0], nTags);
  const parserStates = projection(kernels, nodesCalled(parser, "linear", 2)[1], STATE_WIDTH);
  const entityStates = projection(kernels, nodesCalled(ner, "linear", 2)[1], STATE_WIDTH);
  const tagStride = PANEL_WIDTH * panelCount(nTags);

  return (documents) => {
    const encoded = documents.map(({ lexemes }) => ({
      tags: new Uint8Array(lexemes.length),
      parserVectors: new Float32Array(lexemes.length * STATE_WIDTH),
      entityVectors: new Float32Array(lexemes.length * STATE_WIDTH),
    }));
    for (const { rows, pieces } of layRows(documents)) {
      const vectors = shared.encode(rows);
      for (const piece of pieces) {
        const { tags, parserVectors } = encoded[piece.document]!;
        const scores = tagScores(vectors, piece);
        for (let i = 0; i < piece.length; i++) tags[piece.firstToken + i] = argMax(scores, i * tagStride, nTags);
        parserVectors.set(parserStates(vectors, piece), piece.firstToken * STATE_WIDTH);
      }
      const ownVectors = own.encode(rows);
      for (const piece of pieces) {
        encoded[piece.document]!.entityVectors.set(entityStates(ownVectors, piece), piece.firstToken * STATE_WIDTH);
      }
    }
    return encoded;
  };
}

/**
 * A linear layer over the vectors of a piece. Its result, rows of `outputs` numbers rounded up to whole panels, is
 * overwritten by the next call.
 */
function projection(
  kernels: Kernels,
  node: NetworkNode | undefined,
  outputs: number,
): (vectors: number, piece: Piece) => Float32Array {
  const matrix = linearMatrix(tensor(node, "W", [outputs, WIDTH]), tensor(node, "b", [outputs]));
  const weights = kernels.place(packPanels(matrix));
  const panels = panelCount(outputs);
  const stride = PANEL_WIDTH * panels;
  const out = kernels.allot(4 * stride * (MAX_ROWS + 1));
  return (vectors, { firstRow, length }) => {
    kernels.multiply(length, vectors + firstRow * VECTOR_BYTES, VECTOR_BYTES, weights, out, 4 * stride, WIDTH, panels);
    return kernels.floats.subarray(out / 4, out / 4 + stride * length);
  };
}

/** The first index of the greatest of `count` values from `start` on, counted from there. */
function argMax(values: Float32Array, start: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if (values[start + i]! > values[start + best]!) best = i;
  return best;
}

/** Word vectors: what the network makes of a word by itself, computed once and kept while there is room. */
import type { Lexeme } from "../lexicon.js";
import { asArray, asNumber, asString } from "../msgpack.js";
import { type Network, nodesCalled, tensor } from "../network.js";
import { prefix, shape, suffix } from "../word-form.js";
import type { Kernels } from "./kernels.js";
import { LAYER_PANELS, maxoutLayer, PIECES_BYTES, VECTOR_BYTES, WIDTH } from "./maxout-layer.js";
import { type Matrix, packPanels, panelCount } from "./panels.js";
import type { StringHash } from "./string-hash.js";

/** A word where it stands. */
export interface Occurrence {
  readonly lexeme: Lexeme;
  readonly spaceFollows: boolean;
}

export interface WordVectors {
  /**
   * Writes the address of every word's entry from `out` on, as int32; undefined is padding. An entry is the word's
   * vector and its three contributions to the first layer: to the word after it, to itself and to the word before it.
   * The addresses hold until the next call, which may forget all words.
   */
  locate(words: readonly (Occurrence | undefined)[], out: number): void;
  /** Address of the entry of padding, which is never forgotten. */
  readonly padding: number;
}

/** The attributes of a word that hash tables embed, by spaCy's names: the key that is hashed. */
const ATTRIBUTES: Readonly<Record<string, (word: Occurrence, id: (text: string) => bigint) => bigint>> = {
  NORM: ({ lexeme }, id) => id(lexeme.norm),
  PREFIX: ({ lexeme }, id) => id(prefix(lexeme.text)),
  SUFFIX: ({ lexeme }, id) => id(suffix(lexeme.text)),
  SHAPE: ({ lexeme }, id) => id(shape(lexeme.text)),
  SPACY: ({ spaceFollows }) => (spaceFollows ? 1n : 0n),
  IS_SPACE: ({ lexeme }) => (lexeme.isSpace ? 1n : 0n),
};
const ENTRY_BYTES = VECTOR_BYTES + 3 * PIECES_BYTES;
/** Words embedded together. */
const BATCH = 64;

/**
 * Keeps up to `room` words, more than are ever located at once. `first` is the first layer of the encoder, which sees
 * three words side by side; it is linear in them, so its products with a word can be kept with the word.
 */
export function wordVectors(
  kernels: Kernels,
  network: Network,
  { first, hash, room }: { first: Matrix; hash: StringHash; room: number },
): WordVectors {
  const [extract] = nodesCalled(network, "extract_features", 1);
  const columns = asArray(extract?.attributes.get("columns")).map(asString);
  const tables = nodesCalled(network, "hashembed", columns.length).map((node) => {
    const name = columns[asNumber(node.attributes.get("column"))]!;
    const key = ATTRIBUTES[name];
    if (!key) throw new Error(`invalid attribute of a hash table: ${name}`);
    const nRows = node.tensors.get("E")?.shape[0] ?? 0;
    const address = kernels.place(tensor(node, "E", [nRows, WIDTH]));
    return { key, seed: asNumber(node.attributes.get("seed")), nRows, address };
  });
  const inputs = columns.length * WIDTH;
  const mix = maxoutLayer(kernels, {
    maxout: network.find(({ name }) => name === "maxout"),
    norm: network.find(({ name }) => name === "layernorm"),
    inputs,
  });
  const mixWeights = kernels.place(packPanels(mix.matrix));
  const contributions = sideBySide(first);
  const contributionWeights = kernels.place(packPanels(contributions));
  const contributionPanels = panelCount(contributions.outputs);

  const rows = kernels.allot(16);
  const zeros = kernels.allot(VECTOR_BYTES);
  const embedded = kernels.allot(4 * inputs * BATCH);
  const mixed = kernels.allot(PIECES_BYTES * BATCH);
  // The kernel multiplies two rows at once: an entry to spare.
  const entries = kernels.allot(ENTRY_BYTES * (room + 1));
  const known = new Map<number, number>();
  const keyOf = columns.includes("SPACY")
    ? ({ lexeme, spaceFollows }: Occurrence) => 2 * lexeme.id + (spaceFollows ? 1 : 0)
    : ({ lexeme }: Occurrence) => lexeme.id;
  // The first entry is padding: its vector is zero, and of the first layer it contributes only the bias.
  contribute(entries, 1);
  let nEntries = 1;

  /** Fills in what the words of some entries contribute to the first layer. */
  function contribute(vectors: number, count: number): void {
    const out = vectors + VECTOR_BYTES;
    kernels.multiply(count, vectors, ENTRY_BYTES, contributionWeights, out, ENTRY_BYTES, WIDTH, contributionPanels);
  }

  /** Appends the entries of words not known yet. */
  function embed(words: readonly Occurrence[]): void {
    words.forEach((word, i) => {
      tables.forEach(({ key, seed, nRows, address }, column) => {
        kernels.hashRows(key(word, hash.id), seed, nRows, rows);
        kernels.sumRows(address, rows, embedded + (i * columns.length + column) * VECTOR_BYTES);
      });
    });
    const vectors = entries + nEntries * ENTRY_BYTES;
    kernels.multiply(words.length, embedded, 4 * inputs, mixWeights, mixed, PIECES_BYTES, inputs, LAYER_PANELS);
    kernels.maxoutNorm(words.length, mixed, mix.norm, zeros, 0, vectors, ENTRY_BYTES);
    contribute(vectors, words.length);
    nEntries += words.length;
  }

  return {
    padding: entries,
    locate(words, out) {
      if (nEntries + words.length > room) {
        known.clear();
        nEntries = 1;
      }
      let missing: Occurrence[] = [];

      function entryOf(word: Occurrence): number {
        const key = keyOf(word);
        const found = known.get(key);
        if (found !== undefined) return found;
        const entry = nEntries + missing.length;
        known.set(key, entry);
        missing.push(word);
        if (missing.length === BATCH) {
          embed(missing);
          missing = [];
        }
        return entry;
      }

      words.forEach((word, i) => {
        kernels.integers[out / 4 + i] = entries + (word ? entryOf(word) : 0) * ENTRY_BYTES;
      });
      if (missing.length > 0) embed(missing);
    },
  };
}

/**
 * The products of a word as left neighbor, as itself (with the layer's bias) and as right neighbor, one after another.
 * Of the three words side by side that the layer sees, its left neighbor is the first.
 */
function sideBySide({ outputs, weight, bias }: Matrix): Matrix {
  return {
    outputs: 3 * outputs,
    inputs: WIDTH,
    weight: (output, input) => weight(output % outputs, Math.floor(output / outputs) * WIDTH + input),
    bias: (output) => (Math.floor(output / outputs) === 1 ? bias(output % outputs) : 0),
  };
}

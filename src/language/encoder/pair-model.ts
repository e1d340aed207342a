/** PairModel: a fine-tuned encoder that reads a text with two marked parties and scores what the one does to the other. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { InferenceSession } from "onnxruntime-node";
import type { Span } from "../../documents/index.js";
import { toWordPieces, type WordPieces } from "./word-pieces.js";

/** A text (a sentence, mostly) with one party marked as acting and one as acted on; null where one is not named. */
export interface MarkedPair {
  readonly text: string;
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** Unscaled scores in the order of the model's own lists, `PairModel.categories` and `PairModel.auxiliaries`. */
export interface PairScores {
  readonly category: Float32Array;
  readonly auxiliary: Float32Array;
}

export interface PairModel {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  /** Scores of pairs, in their order. Each is run by itself, so that no pair's scores depend on its neighbours. */
  readonly scores: (pairs: readonly MarkedPair[]) => Promise<readonly PairScores[]>;
}

/** What `model.json` beside the weights says. */
interface Contents {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  /** Vocabulary entries that stand for the four markers. */
  readonly markers: { readonly actor: readonly [string, string]; readonly recipient: readonly [string, string] };
  /** First and last entry of every input. */
  readonly boundaries: readonly [string, string];
  /** Word pieces that an input may have, boundaries included. */
  readonly longest: number;
}

/**
 * Loads a model from its folder: `model.json`, `vocab.txt`, `model.onnx`. Throws when a file is missing or the
 * platform has no ONNX runtime.
 */
export async function loadPairModel(folder: URL): Promise<PairModel> {
  const contents = JSON.parse(readFileSync(new URL("model.json", folder), "utf8")) as Contents;
  const pieces = toWordPieces(readFileSync(new URL("vocab.txt", folder), "utf8"));
  const runtime = createRequire(import.meta.url)("onnxruntime-node") as typeof import("onnxruntime-node");
  const session = await runtime.InferenceSession.create(fileURLToPath(new URL("model.onnx", folder)), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
  const tensor = (values: readonly number[], dims: readonly number[]) =>
    new runtime.Tensor("int64", BigInt64Array.from(values, BigInt), dims);
  const { name, categories, auxiliaries } = contents;
  return {
    name,
    categories,
    auxiliaries,
    scores: async (pairs) => {
      const found: PairScores[] = [];
      for (const pair of pairs) {
        const { ids, actor, recipient } = toInput(pair, pieces, contents);
        const { category, auxiliary } = await session.run({
          ids: tensor(ids, [1, ids.length]),
          actor: tensor([actor], [1]),
          recipient: tensor([recipient], [1]),
        });
        found.push({ category: floats(category), auxiliary: floats(auxiliary) });
      }
      return found;
    },
  };
}

function floats(value: InferenceSession.OnnxValueMapType[string] | undefined): Float32Array {
  if (value?.data instanceof Float32Array) return value.data;
  throw new Error("the encoder's file gives no scores");
}

/** Word pieces with the markers among them, and where the opening markers stand; 0, the first boundary, for a missing one. */
export function toInput(
  { text, actor, recipient }: MarkedPair,
  { idsOf, idOf }: WordPieces,
  { markers, boundaries, longest }: Pick<Contents, "markers" | "boundaries" | "longest">,
): { readonly ids: readonly number[]; readonly actor: number; readonly recipient: number } {
  // Where one party ends and the other begins, the end comes first; as in training, ties go by the marker's name.
  const marks = [...marksOf(actor, markers.actor), ...marksOf(recipient, markers.recipient)].toSorted(
    (a, b) => a.place - b.place || Number(a.opens) - Number(b.opens) || (a.entry < b.entry ? -1 : 1),
  );
  const places = new Map<string, number>();
  const ids: number[] = [];
  let from = 0;
  for (const { place, entry } of marks) {
    ids.push(...idsOf(text.slice(from, place)));
    from = place;
    places.set(entry, ids.length);
    ids.push(idOf(entry));
  }
  ids.push(...idsOf(text.slice(from)));
  // What is too long keeps the stretch around the two parties.
  const room = longest - 2;
  const all = [...places.values()];
  const middle = all.length === 0 ? 0 : (Math.min(...all) + Math.max(...all)) / 2;
  const start = ids.length <= room ? 0 : Math.max(0, Math.min(ids.length - room, Math.floor(middle - room / 2)));
  const placeOf = (entry: string) => {
    const place = places.get(entry);
    return place === undefined || place < start || place >= start + room ? 0 : place - start + 1;
  };
  return {
    ids: [idOf(boundaries[0]), ...ids.slice(start, start + room), idOf(boundaries[1])],
    actor: placeOf(markers.actor[0]),
    recipient: placeOf(markers.recipient[0]),
  };
}

function marksOf(span: Span | null, [open, close]: readonly [string, string]) {
  if (span === null) return [];
  return [
    { place: span.start, opens: true, entry: open },
    { place: span.end, opens: false, entry: close },
  ];
}

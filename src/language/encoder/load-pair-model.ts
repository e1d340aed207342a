/** LoadPairModel: a pair model from its folder. */
import { readFileSync } from "node:fs";
import { loadSession, type SessionOptions } from "./load-session.js";
import { type PairModel, type PairModelContents, toPairModel } from "./pair-model.js";
import { toWordPieces } from "./word-pieces.js";

/**
 * Loads a model from its folder: `model.json`, `vocab.txt`, `model.onnx` and the parts of its weights. Throws when a file
 * is missing.
 */
export async function loadPairModel(folder: URL, options: SessionOptions = {}): Promise<PairModel> {
  const contents = JSON.parse(readFileSync(new URL("model.json", folder), "utf8")) as PairModelContents;
  const pieces = toWordPieces(readFileSync(new URL("vocab.txt", folder), "utf8"));
  return toPairModel(contents, pieces, await loadSession(folder, options));
}

/** LoadSentenceModel: a sentence model from its folder. */
import { readFileSync } from "node:fs";
import { loadSession, type SessionOptions } from "./load-session.js";
import { type SentenceModel, type SentenceModelContents, toSentenceModel } from "./sentence-model.js";
import { toWordPieces } from "./word-pieces.js";

/**
 * Loads a model from its folder: `model.json`, `vocab.txt`, `model.onnx` and the parts of its weights. Throws when a file
 * is missing.
 */
export async function loadSentenceModel(folder: URL, options: SessionOptions = {}): Promise<SentenceModel> {
  const contents = JSON.parse(readFileSync(new URL("model.json", folder), "utf8")) as SentenceModelContents;
  const pieces = toWordPieces(readFileSync(new URL("vocab.txt", folder), "utf8"));
  return toSentenceModel(contents, pieces, await loadSession(folder, options));
}

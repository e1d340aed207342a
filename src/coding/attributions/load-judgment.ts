/** Load judgment: the cue book from books/cues.tsv and the weights from models/attribution/. */
import { readFileSync } from "node:fs";
import { type CueBook, toCueBook } from "./cue-book.js";
import { toWeights, type Weights } from "./judge/weights.js";
import type { Judgment } from "./judgment.js";

const BOOK = new URL("../../../books/cues.tsv", import.meta.url);
const WEIGHTS = new URL("../../../models/attribution/", import.meta.url);

/** What `weights.json` says of `weights.bin`, which holds each decision's features (int32) and then its weights (int16), in this order. */
interface Contents {
  readonly threshold: number;
  /** A weight is its integer divided by this. */
  readonly scale: number;
  readonly decisions: readonly { readonly name: keyof Judgment["weights"]; readonly features: number }[];
}

export function loadCueBook(): CueBook {
  return toCueBook(readFileSync(BOOK, "utf8"));
}

/** What the program ships with. Throws when its files are missing. */
export function loadJudgment(): Judgment {
  const { threshold, scale, decisions } = JSON.parse(
    readFileSync(new URL("weights.json", WEIGHTS), "utf8"),
  ) as Contents;
  const bytes = readFileSync(new URL("weights.bin", WEIGHTS));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const weights = {} as Record<keyof Judgment["weights"], Weights>;
  for (const { name, features: n } of decisions) {
    const features = new Int32Array(n);
    const values = new Float32Array(n);
    for (let i = 0; i < n; i++, at += 4) features[i] = view.getInt32(at, true);
    for (let i = 0; i < n; i++, at += 2) values[i] = view.getInt16(at, true) / scale;
    weights[name] = toWeights(features, values);
  }
  return { book: loadCueBook(), weights, threshold };
}

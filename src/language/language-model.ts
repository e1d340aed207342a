/** Language model: what `parse` needs of a parser, and the English one loaded from files. */

import type { ModelToken } from "./model/model-token.js";
import { loadPipeline } from "./model/pipeline.js";

export interface LoadedModel {
  /** Model package and arithmetic, `en_core_web_sm-3.8.0 wasm-simd`. */
  readonly name: string;
  /** The tokens of each text, in order; white space is tokens too. */
  readonly parse: (texts: readonly string[]) => readonly (readonly ModelToken[])[];
}

/** Loads the English model, by default the one that comes with the package. Takes under a second. */
export function loadLanguageModel(dir?: URL | string): LoadedModel {
  return loadPipeline(dir);
}

/** Parts: the pieces of the pipeline, made from the model package, for tests of one piece. */
import { readFileSync } from "node:fs";
import { loadKernels } from "../../../src/language/model/dense/kernels.js";
import { stringHash } from "../../../src/language/model/dense/string-hash.js";
import { createLexicon } from "../../../src/language/model/lexicon.js";
import { readNetwork } from "../../../src/language/model/network.js";
import { createTokenizer } from "../../../src/language/model/tokenizer.js";

const MODELS = new URL("../../../models/", import.meta.url);

export const kernels = loadKernels(256 * 1024 * 1024);
export const symbols = new Map(
  Object.entries<number>(JSON.parse(readFileSync(new URL("symbols.json", MODELS), "utf8"))),
);
export const hash = stringHash(kernels, symbols);

export function file(name: string): Buffer {
  return readFileSync(new URL(`en_core_web_sm-3.8.0/${name}`, MODELS));
}

export function network(component: string) {
  return readNetwork(file(`${component}/model`));
}

/** A tokenizer that knows no norms but lower case. */
export const tokenize = createTokenizer(
  file("tokenizer"),
  createLexicon(() => undefined),
);

/** Pipeline: spaCy's English model, text in, tokens with everything the model says of them out. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../../usage-error.js";
import { createDocumentEncoder, type EncodedDocument } from "./dense/document-encoder.js";
import { loadKernels } from "./dense/kernels.js";
import { MAX_HASHED_LENGTH, stringHash } from "./dense/string-hash.js";
import { transitionScorer } from "./dense/transition-scorer.js";
import { createEntityRecognizer, ENTITY_FEATURES } from "./entities.js";
import { createLemmatizer } from "./lemmatizer.js";
import { createLexicon } from "./lexicon.js";
import type { ModelToken } from "./model-token.js";
import { readMoves } from "./moves.js";
import { readNetwork } from "./network.js";
import { readNorms } from "./norms.js";
import { createParser, PARSER_FEATURES } from "./parser.js";
import { createRuler } from "./ruler.js";
import { createTokenizer, type Words } from "./tokenizer.js";
import { buildTree } from "./tree.js";

export interface Pipeline {
  /** Model package and arithmetic, for the provenance of what was parsed: `en_core_web_sm-3.8.0 wasm-simd`. */
  readonly name: string;
  /**
   * The tokens of each text, whitespace tokens included. A text's result does not depend on the others. Texts above
   * `MAX_TEXT_LENGTH` are refused.
   */
  parse(texts: readonly string[]): ModelToken[][];
}

/** Longest text parsed, in UTF-16 units; spaCy's own limit. */
export const MAX_TEXT_LENGTH = MAX_HASHED_LENGTH;

const MODELS = new URL("../../../models/", import.meta.url);
/** Documents are encoded together until they have so many tokens. */
const BATCH_TOKENS = 2_000;
const KERNEL_MEMORY_BYTES = 192 * 1024 * 1024;

/** Loads the model package in `dir`; takes under a second. */
export function loadPipeline(dir: URL | string = new URL("en_core_web_sm-3.8.0/", MODELS)): Pipeline {
  const folder = typeof dir === "string" ? dir : fileURLToPath(dir);
  const file = (name: string) => readFileSync(join(folder, name));
  const constants = <T>(name: string) => new Map(Object.entries(readJson<Record<string, T>>(new URL(name, MODELS))));

  const kernels = loadKernels(KERNEL_MEMORY_BYTES);
  const hash = stringHash(kernels, constants<number>("symbols.json"));
  const base = constants<string>("base_norms.json");
  const lexicon = createLexicon(readNorms(file("vocab/lookups.bin"), { base, stringId: hash.id }));
  const tokenize = createTokenizer(file("tokenizer"), lexicon);

  const networks = {
    tok2vec: readNetwork(file("tok2vec/model")),
    tagger: readNetwork(file("tagger/model")),
    parser: readNetwork(file("parser/model")),
    ner: readNetwork(file("ner/model")),
  };
  const { labels: tags } = readJson<{ labels: readonly string[] }>(join(folder, "tagger/cfg"));
  const encode = createDocumentEncoder(kernels, networks, { hash, tags: tags.length });

  const parserMoves = readMoves(file("parser/moves"));
  const parserShape = { features: PARSER_FEATURES, moves: parserMoves.length };
  const parserScorer = transitionScorer(kernels, networks.parser, parserShape);
  const parseArcs = createParser(parserMoves, parserScorer);
  const entityMoves = readMoves(file("ner/moves"));
  const entityShape = { features: ENTITY_FEATURES, moves: entityMoves.length };
  const entityScorer = transitionScorer(kernels, networks.ner, entityShape);
  const recognizeEntities = createEntityRecognizer(entityMoves, entityScorer);
  const applyRules = createRuler(file("attribute_ruler/patterns"));
  const lemmatize = createLemmatizer(file("lemmatizer/lookups/lookups.bin"), hash.id);

  function annotate({ lexemes, spaces }: Words, encoded: EncodedDocument): ModelToken[] {
    const length = lexemes.length;
    const isSpace = (token: number) => lexemes[token]!.isSpace;

    parserScorer.begin(encoded.parserVectors, length);
    const { heads, moves } = parseArcs(length);
    const labels = Array.from(moves, (move) => parserMoves[move]?.label ?? "");
    const tree = buildTree(heads, labels, isSpace);
    const isSentenceStart = (token: number) => tree.isSentenceStart[token] === 1;

    entityScorer.begin(encoded.entityVectors, length);
    const entities = recognizeEntities({ length, isSpace, isSentenceStart });

    const rulings = applyRules(
      lexemes.map((lexeme, i) => ({ lexeme, tag: tags[encoded.tags[i]!]!, dep: tree.labels[i]! })),
    );

    let offset = 0;
    let nEntitiesPast = 0;
    return lexemes.map((lexeme, i): ModelToken => {
      const start = offset;
      const end = start + lexeme.text.length;
      offset = end + (spaces[i] ? 1 : 0);
      if (entities[nEntitiesPast]?.end === i) nEntitiesPast++;
      const entity = entities[nEntitiesPast];
      const isInEntity = entity !== undefined && entity.first <= i;
      const { tag, dep, pos, morph, lemma } = rulings[i]!;
      return {
        start,
        end,
        norm: lexeme.norm,
        lemma: lemma ?? lemmatize(lexeme, pos, morph),
        tag,
        pos,
        morph,
        dep,
        head: tree.heads[i]!,
        sentStart: isSentenceStart(i),
        entIob: isInEntity ? (entity.first === i ? "B" : "I") : "O",
        entType: isInEntity ? entity.label : "",
      };
    });
  }

  return {
    name: `${basename(folder)} wasm-simd`,
    parse(texts) {
      const tooLong = texts.find((text) => text.length > MAX_TEXT_LENGTH);
      if (tooLong !== undefined) {
        throw new UsageError(`text of ${tooLong.length} characters is longer than ${MAX_TEXT_LENGTH}`, { exitCode: 3 });
      }
      const parsed: ModelToken[][] = [];
      let batch: Words[] = [];
      let batchTokens = 0;
      texts.forEach((text, i) => {
        const words = tokenize(text);
        batch.push(words);
        batchTokens += words.lexemes.length;
        if (batchTokens < BATCH_TOKENS && i < texts.length - 1) return;
        const encoded = encode(batch);
        parsed.push(...batch.map((document, k) => annotate(document, encoded[k]!)));
        batch = [];
        batchTokens = 0;
      });
      return parsed;
    },
  };
}

/** The package's own files: trusted to be what they are. */
function readJson<T>(path: URL | string): T {
  return JSON.parse(readFileSync(path, "utf8"));
}

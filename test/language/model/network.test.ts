/** The network: spaCy's vectors, scores and steps, and the same bytes however documents are laid out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATE_WIDTH } from "../../../src/language/model/dense/contributions.js";
import { createDocumentEncoder, type EncodedDocument } from "../../../src/language/model/dense/document-encoder.js";
import { createEncoder, REACH } from "../../../src/language/model/dense/encoder.js";
import { loadKernels } from "../../../src/language/model/dense/kernels.js";
import { WIDTH } from "../../../src/language/model/dense/maxout-layer.js";
import { stringHash } from "../../../src/language/model/dense/string-hash.js";
import { type TransitionScorer, transitionScorer } from "../../../src/language/model/dense/transition-scorer.js";
import type { Occurrence } from "../../../src/language/model/dense/word-vectors.js";
import { createEntityRecognizer, ENTITY_FEATURES } from "../../../src/language/model/entities.js";
import { createLexicon } from "../../../src/language/model/lexicon.js";
import { readMoves } from "../../../src/language/model/moves.js";
import { createParser, PARSER_FEATURES } from "../../../src/language/model/parser.js";
import { createTokenizer, type Words } from "../../../src/language/model/tokenizer.js";
import { buildTree } from "../../../src/language/model/tree.js";
import { file, hash, kernels, network, symbols, tokenize } from "./parts.js";
import { type Step, type Trace, traces } from "./references.js";

const networks = {
  tok2vec: network("tok2vec"),
  tagger: network("tagger"),
  parser: network("parser"),
  ner: network("ner"),
};
const encode = createDocumentEncoder(kernels, networks, { hash, tags: 50 });
const parserMoves = readMoves(file("parser/moves"));
const parserScorer = transitionScorer(kernels, networks.parser, {
  features: PARSER_FEATURES,
  moves: parserMoves.length,
});

function occurrences({ lexemes, spaces }: Words): readonly Occurrence[] {
  return lexemes.map((lexeme, i) => ({ lexeme, spaceFollows: spaces[i]! }));
}

/** The words of a trace with spaCy's own norms, as the plain tokenizer here knows none. */
function traced({ text, norm }: Trace & { readonly norm?: readonly string[] }): Words {
  const { lexemes, spaces } = tokenize(text);
  return {
    lexemes: lexemes.map((lexeme, i) => ({ ...lexeme, id: 1_000_000_000 + lexeme.id, norm: norm![i]! })),
    spaces,
  };
}

/** Compares as bytes: a million numbers at once. */
function expectSame(found: Float32Array, wanted: Float32Array): void {
  const bytes = (values: Float32Array) => Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  expect(bytes(found).equals(bytes(wanted))).toBe(true);
}

function expectSameDocument(found: EncodedDocument | undefined, wanted: EncodedDocument | undefined): void {
  expect(Buffer.from(found!.tags).equals(wanted!.tags)).toBe(true);
  expectSame(found!.parserVectors, wanted!.parserVectors);
  expectSame(found!.entityVectors, wanted!.entityVectors);
}

function expectClose(found: ArrayLike<number>, wanted: readonly number[], tolerance: number): void {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

/** A text of so many words, all of them different where `isVaried`. */
function someWords(length: number, isVaried = true): Words {
  const text = Array.from({ length }, (_, i) =>
    isVaried ? `w${i}` : ["the", "ministers", "will", "meet"][i % 4],
  ).join(" ");
  return tokenize(text);
}

describe("the traces of spaCy", () => {
  test.each([
    ["tok2vec", "tok2vec"],
    ["ner", "ner_tok2vec"],
  ] as const)("%s gives every token its vector", (component, field) => {
    const encoder = createEncoder(kernels, networks[component], { hash, room: 100 });
    const padding = Array.from<undefined>({ length: REACH });
    for (const trace of traces) {
      const words = occurrences(traced(trace));
      const vectors = encoder.encode([...padding, ...words, ...padding]) / 4 + REACH * WIDTH;
      trace[field].forEach((wanted, i) => {
        const start = vectors + i * WIDTH;
        expectClose(kernels.floats.subarray(start, start + WIDTH), wanted, 1e-4);
      });
    }
  });

  test("every token has its tag", () => {
    for (const trace of traces) {
      const [encoded] = encode([traced(trace)]);
      const best = trace.tag_scores.map((scores) => scores.indexOf(Math.max(...scores)));
      expect(Array.from(encoded!.tags)).toEqual(best);
    }
  });

  /** A scorer that writes down the scores of every step. */
  function recording(scorer: TransitionScorer): TransitionScorer & { readonly steps: Float32Array[] } {
    const steps: Float32Array[] = [];
    return {
      steps,
      begin: scorer.begin,
      score(features) {
        const scores = scorer.score(features);
        steps.push(scores.slice());
        return scores;
      },
    };
  }

  function expectSteps(found: readonly Float32Array[], wanted: readonly Step[]): void {
    expect(found).toHaveLength(wanted.length);
    wanted.forEach(({ scores, max }, i) => {
      expectClose(found[i]!.subarray(0, 8), scores, 1e-3);
      expect(found[i]!.some((score) => Math.abs(score - max) < 1e-3)).toBe(true);
    });
  }

  test("parser and entity recognizer go through the same steps", () => {
    const entityMoves = readMoves(file("ner/moves"));
    const entityScorer = transitionScorer(kernels, networks.ner, {
      features: ENTITY_FEATURES,
      moves: entityMoves.length,
    });
    for (const trace of traces) {
      const words = traced(trace);
      const length = words.lexemes.length;
      const [encoded] = encode([words]);
      const parser = recording(parserScorer);
      parser.begin(encoded!.parserVectors, length);
      const { heads, moves } = createParser(parserMoves, parser)(length);
      expectSteps(parser.steps, trace.parser);

      const isSpace = (token: number) => words.lexemes[token]!.isSpace;
      const labels = Array.from(moves, (move) => parserMoves[move]?.label ?? "");
      const { isSentenceStart } = buildTree(heads, labels, isSpace);
      const recognizer = recording(entityScorer);
      recognizer.begin(encoded!.entityVectors, length);
      createEntityRecognizer(
        entityMoves,
        recognizer,
      )({ length, isSpace, isSentenceStart: (i) => isSentenceStart[i] === 1 });
      expectSteps(recognizer.steps, trace.ner);
    }
  });
});

describe("the same bytes", () => {
  test("whatever documents go before, wherever a long one is cut", () => {
    const document = someWords(1_200);
    const [alone] = encode([document]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 4 }), (lengths) => {
        const encoded = encode([...lengths.map((length) => someWords(length, false)), document]);
        expectSameDocument(encoded[lengths.length], alone);
      }),
      { numRuns: 10 },
    );
  });

  test("whether words are remembered or were forgotten", () => {
    const lexicon = createLexicon(() => undefined);
    const read = createTokenizer(file("tokenizer"), lexicon);
    const ample = createEncoder(kernels, networks.ner, { hash, room: 2_000 });
    const scant = createEncoder(kernels, networks.ner, { hash, room: 120 });
    for (let i = 0; i < 12; i++) {
      const words = occurrences(read(Array.from({ length: 100 }, (_, k) => `w${(i * 37 + k) % 300}`).join(" ")));
      const [inner, end] = [REACH * WIDTH, (words.length - REACH) * WIDTH];
      const [wanted, found] = [ample, scant].map((encoder) => encoder.encode(words) / 4);
      expectSame(
        kernels.floats.subarray(found! + inner, found! + end),
        kernels.floats.subarray(wanted! + inner, wanted! + end),
      );
    }
  });

  test("whether the model was loaded into this memory or another", () => {
    const others = loadKernels(200 * 1024 * 1024);
    const again = createDocumentEncoder(others, networks, { hash: stringHash(others, symbols), tags: 50 });
    const documents = [someWords(600, false), someWords(20)];
    const [long, short] = again(documents);
    const [wantedLong, wantedShort] = encode(documents);
    expectSameDocument(long, wantedLong);
    expectSameDocument(short, wantedShort);
  });

  test("whether the tokens of a state are near or long past", () => {
    const length = 900;
    const documents = [Math.sin, Math.cos].map((f) =>
      Float32Array.from({ length: length * STATE_WIDTH }, (_, i) => f(i * i)),
    );
    const token = fc.integer({ min: -1, max: length - 1 });
    const state = fc.array(token, { minLength: PARSER_FEATURES, maxLength: PARSER_FEATURES });
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 5 }), (states) => {
        for (const document of documents) {
          parserScorer.begin(document, length);
          const found = states.map((tokens) => parserScorer.score(Int32Array.from(tokens)).slice());
          states.forEach((tokens, i) => {
            // The same vectors, side by side in a document of their own.
            const vectors = tokens.flatMap((t) => [...document.subarray(t * STATE_WIDTH).subarray(0, STATE_WIDTH)]);
            parserScorer.begin(Float32Array.from(vectors), PARSER_FEATURES);
            expectSame(found[i]!, parserScorer.score(Int32Array.from(tokens, (t, place) => (t < 0 ? -1 : place))));
          });
        }
      }),
    );
  });
});

/** Parse: a Doc becomes a ParsedDoc. */

import { contentId, type Doc, type Problem } from "../documents/index.js";
import { assemble, type ModelPiece } from "./assemble.js";
import { blocks } from "./blocks/blocks.js";
import { coreference } from "./coreference/coreference.js";
import type { LoadedModel } from "./language-model.js";
import type { Block, ParsedDoc } from "./parsed-doc.js";
import { pieces } from "./pieces.js";
import { type QuotationProblem, quotations } from "./quotations.js";
import { times } from "./times/times.js";

/** Docs are parsed together until their texts are this long: enough to keep the model busy, little enough to hold. */
const BATCH_LENGTH = 100_000;

/** The tokens, sentences, names, times, quotations and mentions of one text. Never fails on a text. */
export function parse(doc: Doc, model: LoadedModel): ParsedDoc {
  return parseAll([doc], model)[0]!;
}

/** `parse` for many docs, in order; the result of each is the same as by itself. */
export function parseAll(docs: readonly Doc[], model: LoadedModel): readonly ParsedDoc[] {
  const parsed: ParsedDoc[] = [];
  for (let from = 0; from < docs.length; ) {
    let to = from;
    for (let length = 0; to < docs.length && length < BATCH_LENGTH; to++) length += docs[to]!.text.length;
    parsed.push(...parseBatch(docs.slice(from, to), model));
    from = to;
  }
  return parsed;
}

function parseBatch(docs: readonly Doc[], model: LoadedModel): readonly ParsedDoc[] {
  const cuts = docs.map((doc) => {
    const found = blocks(doc.text);
    return {
      doc,
      blocks: found,
      pieces: found.flatMap((block, i) => pieces(doc.text, block).map((piece) => ({ ...piece, block: i }))),
    };
  });
  const said = model.parse(
    cuts.flatMap(({ doc, pieces }) => pieces.map(({ start, end }) => oneLine(doc.text.slice(start, end)))),
  );
  let next = 0;
  return cuts.map(({ doc, blocks, pieces }) =>
    finish(
      doc,
      blocks,
      pieces.map((piece) => ({ ...piece, tokens: said[next++]! })),
      model.name,
    ),
  );
}

function finish(doc: Doc, blocks: readonly Block[], pieces: readonly ModelPiece[], model: string): ParsedDoc {
  const { tokens, sentences, names } = assemble(doc.text, pieces);
  const told = times({ tokens, sentences, published: doc.published });
  const { quotations: quoted, problems } = quotations(doc.text, blocks);
  const text = { doc, blocks, tokens, sentences, names, times: told, quotations: quoted, model };
  return { ...text, mentions: coreference(text), problems: problems.map((problem) => toProblem(doc, problem)) };
}

function toProblem(doc: Doc, { rule, reason, span }: QuotationProblem): Problem {
  const content = { kind: "problem" as const, docId: doc.id, rule, reason, span };
  return { id: contentId("problem", content), ...content };
}

/** The same text at the same offsets with every white unit a plain space: to the model a line break would be a word. */
function oneLine(text: string): string {
  return text.replace(/\s/g, " ");
}

/** Tags: how likely each token begins a source, a cue or content, or goes on with one, as an encoder sees it. */
import type { ParsedDoc, TaggedPiece } from "../../language/index.js";
import { type CueBook, entryKey, readiness } from "./cue-book.js";
import { isQuotationMark } from "./page.js";

export const PARTS = ["source", "cue", "content"] as const;
export type Part = (typeof PARTS)[number];

/** Probabilities of one part, token by token. */
export interface PartTags {
  readonly begins: Float64Array;
  readonly goesOn: Float64Array;
  /** Sum of the logarithms of `goesOn` before each token, one longer than the tokens. */
  readonly run: Float64Array;
}

export type Tags = Readonly<Record<Part, PartTags>>;

/** Of tags that are impossible something is left, so that logarithms stay finite. */
const LEAST = 1e-5;

/** Where each tag's probability stands in `TaggedPiece.probabilities`. */
export type TagPlaces = Readonly<Record<Part, { readonly begins: number; readonly goesOn: number }>>;

/** Sentences without a word this ready to be a cue, and without a quotation mark, are not worth asking about. */
const ASKED = 6;

/** An encoder that tags the pieces of sentences. */
export interface Tagger {
  readonly places: TagPlaces;
  readonly tagged: (texts: readonly string[]) => Promise<readonly (readonly TaggedPiece[])[]>;
}

/**
 * The tags of a document's sentences; of those not worth asking about none. Null without a tagger.
 */
export async function tagsOf(parsed: ParsedDoc, book: CueBook, tagger: Tagger | undefined): Promise<Tags | null> {
  if (tagger === undefined) return null;
  const { places, tagged } = tagger;
  const { tokens, sentences, doc } = parsed;
  const isAsked = sentences.map(({ first, last }) =>
    tokens
      .slice(first, last)
      .some((token) => readiness(book.get(entryKey(token))) >= ASKED || isQuotationMark(token.text)),
  );
  const asked = sentences.filter((_, i) => isAsked[i]);
  const found = await tagged(asked.map(({ start, end }) => doc.text.slice(start, end)));
  let next = 0;
  return toTags(
    parsed,
    isAsked.map((is) => (is ? found[next++]! : [])),
    places,
  );
}

/** `sentences` are the tagged pieces of each sentence of the document; a token has the tag of its first piece. */
function toTags(
  { tokens, sentences: bounds }: ParsedDoc,
  sentences: readonly (readonly TaggedPiece[])[],
  places: TagPlaces,
): Tags {
  const made = Object.fromEntries(
    PARTS.map((part) => [part, { begins: new Float64Array(tokens.length), goesOn: new Float64Array(tokens.length) }]),
  ) as Record<Part, { begins: Float64Array; goesOn: Float64Array }>;
  for (const [i, { first, last, start }] of bounds.entries()) {
    const pieces = sentences[i]!;
    let next = 0;
    for (let token = first; token < last; token++) {
      while (next < pieces.length && start + pieces[next]!.end <= tokens[token]!.start) next++;
      const piece = pieces[next];
      const whole = piece !== undefined && start + piece.start < tokens[token]!.end;
      for (const part of PARTS) {
        const { begins, goesOn } = made[part];
        if (whole) {
          begins[token] = piece.probabilities[places[part].begins]!;
          goesOn[token] = piece.probabilities[places[part].goesOn]!;
          // Blanks have no pieces: a part that goes on after one goes on over it.
        } else if (piece !== undefined) goesOn[token] = piece.probabilities[places[part].goesOn]!;
      }
    }
  }
  return Object.fromEntries(
    PARTS.map((part) => [part, { ...made[part], run: runOf(made[part].goesOn) }]),
  ) as unknown as Tags;
}

/** Finite for impossible tags too. */
export function logarithm(probability: number): number {
  return Math.log(Math.max(LEAST, probability));
}

function runOf(goesOn: Float64Array): Float64Array {
  const run = new Float64Array(goesOn.length + 1);
  for (let i = 0; i < goesOn.length; i++) run[i + 1] = run[i]! + logarithm(goesOn[i]!);
  return run;
}

/** Logarithm of the probability that a part begins at `first`, goes on, and is over at `last`; `end`: of the sentence. */
export function stretchLikelihood({ begins, goesOn, run }: PartTags, first: number, last: number, end: number): number {
  const over = last < end ? logarithm(1 - goesOn[last]!) : 0;
  return logarithm(begins[first]!) + run[last]! - run[first + 1]! + over;
}

/** The stretches of a part between two tokens, where beginning is likelier than not and going on likelier than stopping. */
export function likelyStretches(
  { begins, goesOn }: PartTags,
  from: number,
  to: number,
): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (let i = from; i < to; i++) {
    if (begins[i]! < 0.5) continue;
    let last = i + 1;
    while (last < to && goesOn[last]! >= 0.5) last++;
    found.push({ first: i, last });
    i = last - 1;
  }
  return found;
}

/** Assemble: what the model said of each piece becomes one list of tokens, sentences and names of the whole text. */

import type { Span } from "../documents/index.js";
import type { ModelToken } from "./model/model-token.js";
import type { NamedSpan, Sentence, Token } from "./parsed-doc.js";

export interface ModelPiece extends Span {
  /** Index of the block that holds the piece. */
  readonly block: number;
  /** What the model said; offsets count from the piece's start. */
  readonly tokens: readonly ModelToken[];
}

export interface Assembled {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NamedSpan[];
}

/** A token whose dependents are still being collected. */
type OpenToken = Token & { readonly children: number[] };

/**
 * Offsets become those of `text`; every piece begins a sentence. Tokens of white space are left out: what hung
 * on one hangs on its nearest head that is a word; where there is none, the first such word becomes the root.
 */
export function assemble(text: string, pieces: readonly ModelPiece[]): Assembled {
  const tokens: OpenToken[] = [];
  const sentences: Sentence[] = [];
  const names: NamedSpan[] = [];
  for (const piece of pieces) {
    const kept = keptTokens(text, piece);
    const from = tokens.length;
    const runs = sentenceRuns(piece.tokens, kept);
    for (const [first, last] of runs) {
      const heads = attach(piece.tokens, kept, first, last);
      for (let k = first; k < last; k++) {
        tokens.push(
          token(text, piece, piece.tokens[kept[k]!]!, {
            at: from + k,
            head: from + heads[k - first]!,
            sentence: sentences.length,
          }),
        );
      }
      const start = tokens[from + first]!.start;
      const end = tokens[from + last - 1]!.end;
      sentences.push({
        index: sentences.length,
        start,
        end,
        first: from + first,
        last: from + last,
        block: piece.block,
      });
    }
    for (const name of namesOf(piece.tokens, kept)) {
      names.push({ first: from + name.first, last: from + name.last, label: name.label });
    }
  }
  for (const { i, head } of tokens) if (head !== i) tokens[head]!.children.push(i);
  return { tokens, sentences, names };
}

/** The model's indices of the tokens that are words. */
function keptTokens(text: string, { start, tokens }: ModelPiece): readonly number[] {
  const kept: number[] = [];
  tokens.forEach((token, i) => {
    if (/\S/.test(text.slice(start + token.start, start + token.end))) kept.push(i);
  });
  return kept;
}

/** Half-open runs of `kept` that are sentences; a sentence that began with white space begins with its first word. */
function sentenceRuns(tokens: readonly ModelToken[], kept: readonly number[]): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let first = 0;
  for (let k = 1; k <= kept.length; k++) {
    const ends = k === kept.length || startsBetween(tokens, kept[k - 1]! + 1, kept[k]!);
    if (!ends) continue;
    runs.push([first, k]);
    first = k;
  }
  return runs;
}

function startsBetween(tokens: readonly ModelToken[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens[i]!.sentStart) return true;
  return false;
}

/** For each kept token of a sentence, the place in `kept` of its head. */
function attach(
  tokens: readonly ModelToken[],
  kept: readonly number[],
  first: number,
  last: number,
): readonly number[] {
  const place = new Map<number, number>();
  for (let k = first; k < last; k++) place.set(kept[k]!, k);
  let root: number | undefined;
  const heads: number[] = [];
  for (let k = first; k < last; k++) {
    let head = tokens[kept[k]!]!.head;
    while (!place.has(head) && tokens[head]!.head !== head) head = tokens[head]!.head;
    const found = place.get(head) ?? root ?? k;
    if (found === k) root ??= k;
    heads.push(found);
  }
  return heads;
}

function token(
  text: string,
  piece: ModelPiece,
  given: ModelToken,
  { at, head, sentence }: { at: number; head: number; sentence: number },
): OpenToken {
  const start = piece.start + given.start;
  const end = piece.start + given.end;
  const form = text.slice(start, end);
  return {
    i: at,
    start,
    end,
    text: form,
    lower: form.toLowerCase(),
    lemma: given.lemma,
    tag: given.tag,
    pos: given.pos,
    morph: given.morph,
    dep: head === at ? "ROOT" : given.dep,
    head,
    children: [],
    sentence,
    entityType: given.entIob === "O" ? "" : given.entType,
  };
}

/** Runs of `kept` that are named entities. */
function namesOf(tokens: readonly ModelToken[], kept: readonly number[]): readonly NamedSpan[] {
  const names: NamedSpan[] = [];
  let first = -1;
  for (let k = 0; k <= kept.length; k++) {
    const given = k < kept.length ? tokens[kept[k]!]! : null;
    if (first !== -1 && given?.entIob !== "I") {
      names.push({ first, last: k, label: tokens[kept[first]!]!.entType });
      first = -1;
    }
    if (given?.entIob === "B") first = k;
  }
  return names;
}

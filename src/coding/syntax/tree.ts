/** The dependency tree, walked: children, coordination, subtrees and ancestors of a token. */
import type { Span } from "../../documents/index.js";
import type { ParsedDoc, Token } from "../../language/index.js";

export function childrenOf(parsed: ParsedDoc, token: number): readonly Token[] {
  return parsed.tokens[token]!.children.map((i) => parsed.tokens[i]!);
}

/** A token and what is coordinated with it (`A, B and C` from A), in text order. */
export function conjuncts(parsed: ParsedDoc, token: number): readonly number[] {
  const found = [token];
  for (let i = 0; i < found.length && found.length < 64; i++) {
    const children = childrenOf(parsed, found[i]!);
    for (const child of children) if (child.dep === "conj" || isListed(parsed, child, children)) found.push(child.i);
  }
  return found.length === 1 ? found : found.sort((a, b) => a - b);
}

/** `B` of `A, B and C`, which parsers take for another name of A. */
function isListed({ tokens }: ParsedDoc, { i, dep, pos, head }: Token, siblings: readonly Token[]): boolean {
  if (dep !== "appos" || pos !== "PROPN" || tokens[head]!.pos !== "PROPN") return false;
  return siblings.some((c) => c.dep === "cc" && c.i > i) && siblings.some((c) => c.dep === "conj" && c.pos === "PROPN");
}

/** First and last token (half-open) of a token's subtree; the parse may be non-projective, so this is its hull. */
export function subtree(parsed: ParsedDoc, token: number): { first: number; last: number } {
  let first = token;
  let last = token;
  const open = [token];
  while (open.length > 0) {
    const i = open.pop()!;
    if (i < first) first = i;
    if (i > last) last = i;
    open.push(...parsed.tokens[i]!.children);
  }
  return { first, last: last + 1 };
}

/** The words from token `first` to token `last`, half-open, without punctuation at either edge. */
export function tokenSpan(parsed: ParsedDoc, first: number, last: number): Span {
  let from = first;
  let to = last - 1;
  while (from < to && isEdge(parsed.tokens[from]!)) from++;
  while (to > from && isEdge(parsed.tokens[to]!)) to--;
  return { start: parsed.tokens[from]!.start, end: parsed.tokens[to]!.end };
}

function isEdge(token: Token): boolean {
  return token.pos === "PUNCT" && token.text !== "(" && token.text !== ")" ? true : token.pos === "SPACE";
}

/** The tokens above one, nearest first, the root last. */
export function* ancestors(parsed: ParsedDoc, token: number): Generator<Token> {
  let current = parsed.tokens[token]!;
  for (let step = 0; step < 100 && current.head !== current.i; step++) {
    current = parsed.tokens[current.head]!;
    yield current;
  }
}

/** First token that ends after `place`; the number of tokens when there is none. */
export function tokenAfter(parsed: ParsedDoc, place: number): number {
  let low = 0;
  let high = parsed.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parsed.tokens[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that share at least one code unit with a span, in text order. */
export function tokensWithin(parsed: ParsedDoc, span: Span): readonly Token[] {
  let last = tokenAfter(parsed, span.start);
  const first = last;
  while (last < parsed.tokens.length && parsed.tokens[last]!.start < span.end) last++;
  return parsed.tokens.slice(first, last);
}

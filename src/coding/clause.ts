/** Clause: the words of a predicate with what belongs to it, and the parts of it that speak of something else left out. */
import type { Span } from "../documents/index.js";
import type { ParsedDoc } from "../language/index.js";
import { childrenOf, subtree, tokenSpan } from "./syntax/tree.js";

/** The words under a token, without the subtrees whose dependency label is in `without`; the longest unbroken stretch around the token. */
export function clauseSpan(parsed: ParsedDoc, head: number, without: ReadonlySet<string> = NOTHING): Span {
  const { first, last } = clauseTokens(parsed, head, without);
  return tokenSpan(parsed, first, last);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Tokens `first` to `last`, half-open, of `clauseSpan`. */
export function clauseTokens(
  parsed: ParsedDoc,
  head: number,
  without: ReadonlySet<string> = NOTHING,
): { first: number; last: number } {
  let { first, last } = subtree(parsed, head);
  for (const child of childrenOf(parsed, head)) {
    if (!without.has(child.dep)) continue;
    const cut = subtree(parsed, child.i);
    if (cut.last <= head) first = Math.max(first, cut.last);
    else if (cut.first > head) last = Math.min(last, cut.first);
  }
  while (first < head && isJoint(parsed, first)) first++;
  while (last - 1 > head && isJoint(parsed, last - 1)) last--;
  return { first, last };
}

function isJoint(parsed: ParsedDoc, i: number): boolean {
  const { dep, pos, text } = parsed.tokens[i]!;
  return dep === "cc" || (pos === "PUNCT" && !/[“”"‘’'()]/.test(text)) || pos === "SPACE";
}

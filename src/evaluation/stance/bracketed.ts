/** Bracketed: a sentence in which two parties stand in square brackets becomes a marked pair. */
import type { Span } from "../../documents/index.js";
import type { MarkedPair } from "../../language/index.js";

/**
 * Takes out the brackets around the first party and, after it, around the second; other brackets stay. A party may be
 * part of a word, and blanks may stand between it and its brackets. Names the party that is not there in brackets.
 */
export function unbracketed(
  sentence: string,
  { first, second }: { readonly first: string; readonly second: string },
): MarkedPair | { readonly missing: string } {
  const one = bracketsAround(first, sentence, 0);
  if (one === null) return { missing: first };
  const other = bracketsAround(second, sentence, one.end);
  if (other === null) return { missing: second };
  const inner = (brackets: Span) => sentence.slice(brackets.start + 1, brackets.end - 1);
  const before = sentence.slice(0, one.start);
  const between = sentence.slice(one.end, other.start);
  const opening = before + inner(one) + between;
  return {
    text: opening + inner(other) + sentence.slice(other.end),
    actor: within(inner(one), before.length),
    recipient: within(inner(other), opening.length),
  };
}

/** What two sentences share that mark different parties of one text. */
export function withoutBrackets(sentence: string): string {
  return sentence.replace(/[[\]]/g, "").replace(/\s+/g, " ").trim();
}

/** The brackets with a party between them, the first from a place on; null when there are none. */
function bracketsAround(party: string, sentence: string, from: number): Span | null {
  for (let start = sentence.indexOf("[", from); start >= 0; start = sentence.indexOf("[", start + 1)) {
    const end = sentence.indexOf("]", start + 1 + party.length) + 1;
    if (end > 0 && sentence.slice(start + 1, end - 1).trim() === party) return { start, end };
  }
  return null;
}

/** The place of a party between its brackets, without the blanks around it. */
function within(inner: string, offset: number): Span {
  const start = offset + inner.length - inner.trimStart().length;
  return { start, end: start + inner.trim().length };
}

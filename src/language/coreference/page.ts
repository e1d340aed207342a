/** Page: a parsed text with the questions that coreference asks of its syntax. */

import type { ParsedDoc, Token } from "../parsed-doc.js";

/** What is known of a text before its mentions are. */
export type ParsedText = Omit<ParsedDoc, "mentions" | "problems">;

export interface Page extends ParsedText {
  /** First and last token of what hangs below each token. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Index of the innermost quotation that each token lies in, or −1. */
  readonly quotation: Int32Array;
  /** Index of the innermost quotation that each quotation lies in, or −1. */
  readonly outer: Int32Array;
  /** Index of the named span that each token lies in, or −1. */
  readonly name: Int32Array;
}

export function openPage(parsed: ParsedText): Page {
  const { tokens, sentences } = parsed;
  const left = Int32Array.from(tokens, ({ i }) => i);
  const right = Int32Array.from(left);
  for (const { first, last } of sentences) {
    const order: number[] = [];
    for (let i = first; i < last; i++) if (tokens[i]!.head === i) order.push(i);
    for (let k = 0; k < order.length; k++) order.push(...tokens[order[k]!]!.children);
    for (let k = order.length - 1; k >= 0; k--) {
      const i = order[k]!;
      const { head } = tokens[i]!;
      if (left[i]! < left[head]!) left[head] = left[i]!;
      if (right[i]! > right[head]!) right[head] = right[i]!;
    }
  }
  return { ...parsed, left, right, ...nestQuotations(parsed), name: nameOf(parsed) };
}

function nestQuotations({ tokens, quotations }: ParsedText): Pick<Page, "quotation" | "outer"> {
  const quotation = new Int32Array(tokens.length).fill(-1);
  const outer = new Int32Array(quotations.length).fill(-1);
  const open: number[] = [];
  let next = 0;
  function closeBefore(offset: number): void {
    while (open.length > 0 && quotations[open.at(-1)!]!.end <= offset) open.pop();
  }
  for (const { i, start } of tokens) {
    for (; next < quotations.length && quotations[next]!.start <= start; next++) {
      closeBefore(quotations[next]!.start);
      outer[next] = open.at(-1) ?? -1;
      open.push(next);
    }
    closeBefore(start);
    quotation[i] = open.at(-1) ?? -1;
  }
  return { quotation, outer };
}

function nameOf({ tokens, names }: ParsedText): Int32Array {
  const found = new Int32Array(tokens.length).fill(-1);
  for (const [n, { first, last }] of names.entries()) found.fill(n, first, last);
  return found;
}

const SUBJECTS = new Set(["nsubj", "nsubjpass", "csubj"]);

export function isSubject(token: Token): boolean {
  return SUBJECTS.has(token.dep);
}

/** Whether a label is that of a word before a noun which narrows it. */
export function isNarrowing(dep: string): boolean {
  return dep === "compound" || dep === "amod" || dep === "nmod";
}

/** The subject of a verb: its own, or that of the verb it is joined to or hangs on without one of its own. */
export function subjectOf(tokens: readonly Token[], verb: number): number | null {
  let at = verb;
  for (let step = 0; step < 4; step++) {
    const { children, dep, head } = tokens[at]!;
    const subject = children.find((child) => isSubject(tokens[child]!));
    if (subject !== undefined) return subject;
    if (!(dep === "conj" || dep === "xcomp" || dep === "aux" || dep === "auxpass") || head === at) return null;
    at = head;
  }
  return null;
}

/** The verb, or whatever heads the clause, that a token belongs to. */
export function clauseOf(tokens: readonly Token[], i: number): number {
  let at = i;
  for (let step = 0; step < 12; step++) {
    const { head, pos } = tokens[at]!;
    if (head === at || (at !== i && (pos === "VERB" || pos === "AUX"))) return at;
    at = head;
  }
  return at;
}

/** The heads joined to a first conjunct by `and`, itself first; only itself where `or` or nothing joins. */
export function conjuncts(tokens: readonly Token[], first: number): readonly number[] {
  const found = [first];
  let isAnd = false;
  for (let at: number | undefined = first, step = 0; at !== undefined && step < 20; step++) {
    const { children }: Token = tokens[at]!;
    if (
      children.some(
        (child) => tokens[child]!.dep === "cc" && (tokens[child]!.lower === "and" || tokens[child]!.lower === "&"),
      )
    )
      isAnd = true;
    const next: number[] = children.filter((child) => tokens[child]!.dep === "conj" && child > at!);
    found.push(...next);
    at = next.at(-1);
  }
  return isAnd ? found : [first];
}

/** The first conjunct that a token is joined to, itself if it is none. */
export function firstConjunct(tokens: readonly Token[], i: number): number {
  let at = i;
  for (let step = 0; step < 30 && tokens[at]!.dep === "conj" && tokens[at]!.head !== at; step++) at = tokens[at]!.head;
  return at;
}

/** Page: a parsed text with what attribution asks of it again and again: reach of subtrees, quotations, codes of words. */
import type { ParsedDoc, Token } from "../../language/index.js";
import { type CueBook, entryKey, partOf, readiness } from "./cue-book.js";
import { codeOf, mix } from "./judge/feature.js";
import type { Tags } from "./tags.js";

/** A quotation as tokens: first inside, and one past the last inside. */
export interface Quoted {
  readonly first: number;
  readonly last: number;
}

export interface Page {
  readonly parsed: ParsedDoc;
  readonly tokens: readonly Token[];
  /** First token of each token's subtree. */
  readonly left: Int32Array;
  /** Last token of each token's subtree, inclusive. */
  readonly right: Int32Array;
  /** Index in `quoted` of the outermost quotation that holds each token, −1 outside; the marks themselves are outside. */
  readonly quotation: Int32Array;
  readonly quoted: readonly Quoted[];
  /** Number of the aside (between dashes or brackets) that holds each token, 0 outside. */
  readonly aside: Int32Array;
  /** Whether each token parts clauses: a comma, colon, semicolon, dash or opening bracket. */
  readonly separator: Uint8Array;
  /** Whether each token is a quotation mark. */
  readonly mark: Uint8Array;
  /** How ready each token is to be a cue, 0–9. */
  readonly ready: Uint8Array;
  readonly code: Codes;
  /** What an encoder says of the tokens; null where none was asked. */
  readonly tags: Tags | null;
}

/** Codes of each token, for features. */
export interface Codes {
  readonly lemma: Int32Array;
  readonly lower: Int32Array;
  readonly tag: Int32Array;
  readonly dep: Int32Array;
  readonly pos: Int32Array;
  readonly part: Int32Array;
  /** Part of speech and readiness in one. */
  readonly key: Int32Array;
  /** What sort of noun phrase it would head: the pronoun itself, its entity label, or its part of speech. */
  readonly sort: Int32Array;
  /** Class of the word in the cue book. */
  readonly class: Int32Array;
}

export function toPage(parsed: ParsedDoc, book: CueBook, tags: Tags | null = null): Page {
  const { tokens } = parsed;
  const n = tokens.length;
  const mark = new Uint8Array(n);
  const ready = new Uint8Array(n);
  const ints = () => new Int32Array(n);
  const code = {
    lemma: ints(),
    lower: ints(),
    tag: ints(),
    dep: ints(),
    pos: ints(),
    part: ints(),
    key: ints(),
    sort: ints(),
    class: ints(),
  };
  const known = new Map<string, number>();
  const codeFor = (text: string): number => {
    let found = known.get(text);
    if (found === undefined) {
      found = codeOf(text);
      known.set(text, found);
    }
    return found;
  };
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const entry = book.get(entryKey(token));
    mark[i] = isQuotationMark(token.text) ? 1 : 0;
    ready[i] = readiness(entry);
    code.lemma[i] = codeFor(token.lemma.toLowerCase());
    code.lower[i] = codeFor(token.lower);
    code.tag[i] = codeFor(token.tag);
    code.dep[i] = codeFor(token.dep);
    code.pos[i] = codeFor(token.pos);
    code.part[i] = codeFor(partOf(token));
    code.key[i] = mix(code.part[i]!, ready[i]!);
    code.sort[i] =
      token.pos === "PRON" || token.pos === "DET" ? code.lower[i]! : codeFor(token.entityType || token.pos);
    code.class[i] = entry === undefined || entry.class === "" ? 0 : codeFor(entry.class);
  }
  return {
    parsed,
    tokens,
    ...reaches(tokens),
    ...quotations(parsed),
    aside: asides(parsed),
    separator: separators(tokens),
    mark,
    ready,
    code,
    tags,
  };
}

/** The hull of every subtree, in one walk up from the leaves. */
function reaches(tokens: readonly Token[]): { left: Int32Array; right: Int32Array } {
  const left = Int32Array.from(tokens, (_, i) => i);
  const right = Int32Array.from(tokens, (_, i) => i);
  const waiting = Int32Array.from(tokens, ({ children }) => children.length);
  const ready: number[] = [];
  for (let i = 0; i < tokens.length; i++) if (waiting[i] === 0) ready.push(i);
  while (ready.length > 0) {
    const i = ready.pop()!;
    const { head } = tokens[i]!;
    if (head === i) continue;
    if (left[i]! < left[head]!) left[head] = left[i]!;
    if (right[i]! > right[head]!) right[head] = right[i]!;
    waiting[head]!--;
    if (waiting[head] === 0) ready.push(head);
  }
  return { left, right };
}

function quotations({ tokens, quotations }: ParsedDoc): { quotation: Int32Array; quoted: Quoted[] } {
  const quotation = new Int32Array(tokens.length).fill(-1);
  const quoted: Quoted[] = [];
  let i = 0;
  let reached = -1;
  for (const { start, end } of [...quotations].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < reached) continue;
    while (i < tokens.length && tokens[i]!.end <= start) i++;
    const first = i;
    while (i < tokens.length && tokens[i]!.start < end) quotation[i++] = quoted.length;
    if (i === first) continue;
    quoted.push({ first, last: i });
    reached = end;
  }
  return { quotation, quoted };
}

/** Words between two dashes of a sentence, or in brackets. */
function asides({ tokens, sentences }: ParsedDoc): Int32Array {
  const aside = new Int32Array(tokens.length);
  let n = 0;
  for (const { first, last } of sentences) {
    let open = -1;
    let closing = "";
    for (let i = first; i < last; i++) {
      const { text } = tokens[i]!;
      if (open >= 0 && (closing === ")" ? text === ")" : isDash(tokens, i))) {
        aside.fill(++n, open + 1, i);
        open = -1;
      } else if (open < 0 && (text === "(" || isDash(tokens, i))) {
        open = i;
        closing = text === "(" ? ")" : "-";
      }
    }
  }
  return aside;
}

const MARK = /^(?:["“”„«»‘’‹›`']|''|``|“‘|’”|''')$/;

/** Whether a text is a quotation mark of any kind, the doubled apostrophe included. */
export function isQuotationMark(text: string): boolean {
  return text.length < 4 && MARK.test(text);
}

/** Whether each token parts clauses: a comma, colon, semicolon, opening bracket, or a dash that is no hyphen. */
function separators(tokens: readonly Token[]): Uint8Array {
  return Uint8Array.from(tokens, ({ text }, i) => (/^[,;:(]$/.test(text) || isDash(tokens, i) ? 1 : 0));
}

function isDash(tokens: readonly Token[], i: number): boolean {
  const { text, start, end } = tokens[i]!;
  if (text === "—" || text === "–" || text === "--") return true;
  if (text !== "-") return false;
  return (
    (i === 0 || tokens[i - 1]!.end < start || tokens[i - 1]!.pos === "SPACE") && (tokens[i + 1]?.start ?? end + 1) > end
  );
}

/** First token of the sentence that holds a token. */
export function sentenceFirst({ parsed, tokens }: Page, i: number): number {
  return parsed.sentences[tokens[i]!.sentence]!.first;
}

/** One past the last token of the sentence that holds a token. */
export function sentenceLast({ parsed, tokens }: Page, i: number): number {
  return parsed.sentences[tokens[i]!.sentence]!.last;
}

/** Whether a cue phrase opens a sentence right after a quotation of its paragraph: `“Is it war?” asked the general.` */
export function opensAfterQuotation(page: Page, first: number): boolean {
  const { mark, quotation, tokens, parsed } = page;
  let i = first - 1;
  while (i > 0 && (mark[i] === 1 || tokens[i]!.pos === "SPACE")) i--;
  if (i < 0 || i === first - 1 || quotation[i]! < 0 || quotation[i] === quotation[first]) return false;
  return parsed.sentences[tokens[i]!.sentence]!.block === parsed.sentences[tokens[first]!.sentence]!.block;
}

/** The first token of a stretch, half-open, that hangs on something outside it. */
export function headOf({ tokens }: Page, first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const { head, pos } = tokens[i]!;
    if (pos !== "PUNCT" && (head === i || head < first || head >= last)) return i;
  }
  return first;
}

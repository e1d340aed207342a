/** Lines: a text cut at its line breaks, each with its printed width and its words' edges. */

export interface Line {
  /** First and one past the last unit that is not white; equal on a blank line. */
  readonly start: number;
  readonly end: number;
  /** White units before `start`. */
  readonly indent: number;
}

/** Every line break of Unicode, from line feed to paragraph separator. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const WHITE = /\s/;

export function lines(text: string): readonly Line[] {
  const found: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    found.push(line(text, from, match.index));
    from = match.index + match[0].length;
  }
  found.push(line(text, from, text.length));
  return found;
}

function line(text: string, from: number, to: number): Line {
  let start = from;
  while (start < to && WHITE.test(text[start]!)) start++;
  let end = to;
  while (end > start && WHITE.test(text[end - 1]!)) end--;
  return { start, end, indent: start - from };
}

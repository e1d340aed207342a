/** Turn labels: the label of a turn names its speaker, however the recognizer reads it. */

import type { NameRun } from "./name-runs.js";
import type { Page } from "./page.js";
import { isTitleWord } from "./titles.js";

/** The runs of a text with one run for the name in every label: `Aner Shalev:`, `MR. KIRBY:`. */
export function withLabels(page: Page, runs: readonly NameRun[]): readonly NameRun[] {
  const labels = page.blocks.flatMap(({ speaker }) => (speaker === null ? [] : labelRun(page, speaker)));
  if (labels.length === 0) return runs;
  const taken = new Uint8Array(page.tokens.length);
  for (const { first, last } of labels) taken.fill(1, first, last);
  const found = [...labels, ...runs.filter(({ first, last }) => !taken.subarray(first, last).includes(1))];
  return found.sort((a, b) => a.first - b.first);
}

function labelRun({ tokens, names, name }: Page, { start, end }: { start: number; end: number }): readonly NameRun[] {
  const words = tokensBetween(tokens, start, end).filter(({ text }) => /^\p{L}/u.test(text));
  const titles: string[] = [];
  let at = 0;
  for (; at < words.length && (isTitleWord(words[at]!.lower) || words[at]!.lower === "the"); at++)
    titles.push(words[at]!.lower);
  const [first, last] = [words[at], words.at(-1)];
  if (first === undefined || last === undefined || (words.length === 1 && first.text.length === 1)) return [];
  const isPerson = titles.length > 0 || words.length - at > 1;
  const label = isPerson ? "PERSON" : (names[name[first.i]!]?.label ?? "");
  return [{ first: first.i, last: last.i + 1, label, titles }];
}

/** By bisection. */
function tokensBetween(tokens: Page["tokens"], start: number, end: number): Page["tokens"] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && tokens[last]!.start < end) last++;
  return tokens.slice(low, last);
}

/** Heading names: which words of a heading in title case are names, where every word looks like one. */

import type { Block } from "../parsed-doc.js";
import { nameKey, nameWords } from "./name-key.js";
import { type NameRun, nameRuns } from "./name-runs.js";
import type { Page } from "./page.js";
import { isTitleWord } from "./titles.js";

/** Longest name looked for in a heading, in tokens. */
const LONGEST = 6;

/** Whether a sentence is in title case: in a heading most of its words, elsewhere every one, so that its verb is too. */
export function isCapitalized({ tokens }: Page, first: number, last: number, block: Block | undefined): boolean {
  if (block === undefined) return false;
  let nWords = 0;
  let nCapitals = 0;
  for (let i = first; i < last; i++) {
    const { text, lower } = tokens[i]!;
    if (!/^\p{L}{3}/u.test(text) || SMALL.has(lower)) continue;
    nWords++;
    if (/^\p{Lu}/u.test(text)) nCapitals++;
  }
  return block.kind === "heading" ? nWords > 2 && nCapitals >= nWords * 0.65 : nWords > 4 && nCapitals === nWords;
}

const SMALL = new Set(
  "the and for but nor with from into onto over after amid than that its not was are has had".split(" "),
);

/** Names of the body by key, and the single words of its people's names. */
export function knownNames({ tokens, doc }: Page, runs: readonly NameRun[]): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const { first, last, label } of runs) {
    const text = doc.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
    const key = nameKey(text);
    if (!known.get(key)) known.set(key, label);
    if (label !== "PERSON") continue;
    const words = nameWords(text);
    for (const word of [words[0]!, words.at(-1)!])
      if (word && word.length > 1 && !known.has(word)) known.set(word, label);
  }
  return known;
}

/** The names in a sentence in title case: those of the body, by key, the longest first, and the recognizer's states and authors. */
export function headingRuns(
  page: Page,
  known: ReadonlyMap<string, string>,
  first: number,
  last: number,
): readonly NameRun[] {
  const { tokens, doc, names } = page;
  const found: NameRun[] = [];
  for (let i = first; i < last; ) {
    let end = i;
    let label = "";
    for (let k = Math.min(last, i + LONGEST); k > i && end === i; k--) {
      if (tokens[k - 1]!.tag === "POS" || !/^\p{Lu}/u.test(tokens[i]!.text)) continue;
      const key = nameKey(doc.text.slice(tokens[i]!.start, tokens[k - 1]!.end));
      if (key.length < 2 || !known.has(key)) continue;
      end = k;
      label = known.get(key)!;
    }
    const span = names[page.name[i]!];
    const isAuthor = span?.label === "PERSON" && isBehindBy(page, span.first);
    if (end === i && span && (isAuthor || span.label === "GPE" || span.label === "NORP") && span.first === i) {
      const run = nameRuns(page, span.first, Math.min(last, span.last)).find(
        (run) => run.first >= i && run.label !== "",
      );
      if (run) found.push(run);
      i = Math.min(last, span.last);
    } else if (end > i) {
      found.push({ first: i, last: end, label, titles: [] });
      i = end;
    } else i++;
  }
  return found;
}

/** `Remarks by President Maria Lopez`: whose words a text gives out stands in its heading. */
function isBehindBy({ tokens }: Page, first: number): boolean {
  let before = first - 1;
  while (before >= 0 && first - before < LONGEST && isTitleWord(tokens[before]!.lower)) before--;
  return tokens[before]?.lower === "by";
}

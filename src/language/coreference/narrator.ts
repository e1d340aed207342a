/** Narrator: whose speech or statement a text gives out, so that its `I` outside quotation marks is nobody else. */

import type { Candidate } from "./candidate.js";
import type { Chains } from "./chains.js";
import type { Page } from "./page.js";
import { isTitleWord } from "./titles.js";

/** Sentences from the start that may say whose words follow. */
const OPENING = 12;
const SPEECHES = new Set("remark speech statement address message letter op-ed testimony lecture toast".split(" "));
const BY = new Set(["by", "of", "from"]);

/** The candidate for the narrator: `Kofi Annan:` at the start of a block, or `Remarks by Kofi Annan`; −1 when none is told. */
export function narrator(chains: Chains, page: Page): number {
  const opening = chains.candidates.filter(
    ({ form, kind, sentence }) => form === "name" && kind === "person" && sentence < OPENING,
  );
  const found = opening.find((name) => isLabel(name, page)) ?? opening.find((name) => isAuthor(name, page));
  return found?.index ?? -1;
}

/** Whether a name stands at the start of a block, titles apart, and a colon or a full stop right after it. */
function isLabel({ first, last }: Candidate, { tokens, sentences, blocks }: Page): boolean {
  const sentence = sentences[tokens[first]!.sentence]!;
  const mark = tokens[last];
  if (mark === undefined || !(mark.text === ":" || (mark.text === "." && last === sentence.last - 1))) return false;
  const block = blocks[sentence.block]!;
  // A question in a transcript with other labels was seen as a turn already.
  if (block.speaker !== null || tokens.at(-1) === mark) return false;
  const before = tokens.slice(sentence.first, first);
  const isFirst = sentence.first === 0 || tokens[sentence.first - 1]!.end <= block.start || mark.text === ".";
  return isFirst && before.every(({ lower }) => isTitleWord(lower) || lower === "the");
}

/** Whether a name alone is the author of a speech: `Remarks by President Reed`. */
function isAuthor({ head }: Candidate, { tokens }: Page): boolean {
  const { dep, head: above, children } = tokens[head]!;
  if (dep !== "pobj" || !BY.has(tokens[above]!.lower)) return false;
  if (children.some((child) => tokens[child]!.dep === "conj")) return false;
  const speech = tokens[tokens[above]!.head]!;
  return SPEECHES.has(speech.lemma.toLowerCase()) && (speech.dep === "ROOT" || speech.dep === "nsubj");
}

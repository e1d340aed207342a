/** Narrators: whose speech or statement a text gives out, so that its `I` outside quotation marks is nobody else. */

import type { Candidate } from "./candidate.js";
import type { Chains } from "./chains.js";
import type { Page } from "./page.js";
import { isTitleWord } from "./titles.js";

/** Sentences from the start that may say whose words follow. */
const OPENING = 12;
const SPEECHES = new Set("remark speech statement address message letter op-ed testimony lecture toast".split(" "));
const BY = new Set(["by", "of", "from"]);

/**
 * For each block the candidate for its narrator: `Kofi Annan:` at the start of a block speaks from there on, and the
 * author of `Remarks by Kofi Annan` where no such label is; −1 where none is told.
 */
export function narrators(chains: Chains, page: Page): Int32Array {
  const { blocks, sentences } = page;
  const found = new Int32Array(blocks.length).fill(-1);
  const people = chains.candidates.filter(({ form, kind }) => form === "name" && kind === "person");
  const opening = people.filter(({ sentence }) => sentence < OPENING);
  const first = opening.find((name) => isLabel(name, page));
  if (first === undefined) return found.fill(opening.find((name) => isAuthor(name, page))?.index ?? -1);
  for (const name of people)
    if (name.index >= first.index && isLabel(name, page)) found[sentences[name.sentence]!.block] = name.index;
  for (let block = 1; block < found.length; block++) if (found[block]! < 0) found[block] = found[block - 1]!;
  return found;
}

/** Whether a name stands at the start of a block, titles apart, and a colon or a full stop right after it. */
function isLabel({ first, last }: Candidate, { tokens, sentences, blocks }: Page): boolean {
  const sentence = sentences[tokens[first]!.sentence]!;
  const mark = tokens[last];
  if (mark === undefined || !(mark.text === ":" || (mark.text === "." && last === sentence.last - 1))) return false;
  const block = blocks[sentence.block]!;
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

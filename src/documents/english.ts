/** English: whether a text is in English, by its script and by the share of its words that only bind others. */

const BINDING = new Set(
  "the of and to in a is that for on was with as by at from it his her has have had be are were which this not an their its they he she we who will would but or been said after over than into about".split(
    " ",
  ),
);
/** Enough to judge by. */
const LEAST_WORDS = 40;
const LEAST_LETTERS = 20;
const SAMPLE = 20_000;

/** English prose binds with two to five words in ten, other languages of its script with less than one. */
export function judgeLanguage(text: string): "english" | "other" | "unsure" {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const nLetters = count(sample, /\p{L}/gu);
  if (nLetters >= LEAST_LETTERS && count(sample, /\p{Script=Latin}/gu) < nLetters / 2) return "other";
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < LEAST_WORDS) return "unsure";
  const share = words.filter((word) => BINDING.has(word)).length / words.length;
  if (share > 0.15) return "english";
  return share < 0.06 ? "other" : "unsure";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

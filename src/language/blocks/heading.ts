/** Heading: whether a short stretch of text is a title and not a sentence. */

/** Longer than this is prose whatever it looks like. */
const MAX_LENGTH = 140;
const MAX_WORDS = 18;
/** A heading in sentence case is shorter still. */
const MAX_PLAIN_WORDS = 10;

/** Words that titles leave small. */
const SMALL = new Set(
  "a an the of in on at to for and or but nor by with from as is are was be over into after amid versus vs via than that its it their his her no not".split(
    " ",
  ),
);

export interface HeadingPlace {
  /** Whether this is the first block of the text. */
  readonly first: boolean;
  /** The next block's text, or empty at the end. */
  readonly next: string;
}

/**
 * A title in title case or capitals; or a few words without a final stop over a longer paragraph of prose.
 * A final stop rules a heading out, except that a first line wholly in title case may have one.
 */
export function isHeading(text: string, { first, next }: HeadingPlace): boolean {
  if (text.length > MAX_LENGTH || /\p{Ll}{3}[.!?]["”’)]?\s/u.test(text)) return false;
  const nWords = text.split(/\s+/).length;
  if (looksLikeTitle(text)) return first || !(/[.;,…]["'”’)\]]*$/.test(text) || (nWords === 1 && /[?!]$/.test(text)));
  return (
    nWords <= MAX_PLAIN_WORDS &&
    !/[.!?]\s/.test(text) &&
    /[\p{L}\p{N})%]$/u.test(text) &&
    !/^["“‘'(]/.test(text) &&
    isProse(next, text.length)
  );
}

/** Whether most words that titles capitalize are capitalized, and the line is short enough for a title. */
export function looksLikeTitle(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const words = text.split(/[\s—–/-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > MAX_WORDS) return false;
  if (text.endsWith(":") && words.length > 6) return false;
  const weighty = words.filter((word) => !SMALL.has(word.toLowerCase().replace(/[^\p{L}]/gu, "")));
  const capital = weighty.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  const share = capital.length / Math.max(1, weighty.length);
  return capital.length > 0 && share >= (weighty.length < 4 ? 1 : 0.8);
}

function isProse(text: string, longerThan: number): boolean {
  return text.length > longerThan && /[.!?…]["'”’)\]]*$/.test(text);
}

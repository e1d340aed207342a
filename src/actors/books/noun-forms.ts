/** Noun forms: singular and plural of the common nouns of the books, by rule. */

export interface NounForm {
  readonly text: string;
  readonly plural: boolean;
}

/** Words that are plural as listed, or have no other plural. */
const ONLY_PLURAL = /(troops|forces|authorities|personnel|services|imperialists|warmongers|reactionaries|agencies)$/;
const NO_PLURAL = /(military|police|parliament|leadership|media|navy|prosecution|presidency|elite|camp)$/;

export function nounForms(word: string): readonly NounForm[] {
  if (ONLY_PLURAL.test(word)) return [{ text: word, plural: true }];
  if (NO_PLURAL.test(word)) return [{ text: word, plural: false }];
  return [
    { text: word, plural: false },
    { text: pluralOf(word), plural: true },
  ];
}

/** `ministry of defense` → `ministries of defense`, `spokesman` → `spokesmen`, `envoy` → `envoys`. */
function pluralOf(word: string): string {
  const link = /^(.+?)( (?:of|for|to|in) .+|-in-chief)$/.exec(word);
  if (link !== null) return pluralOf(link[1]!) + link[2]!;
  if (/man$/.test(word)) return word.replace(/man$/, "men");
  if (/[^aeo]y$/.test(word) && !/[aeiou]y$/.test(word)) return word.replace(/y$/, "ies");
  if (/(s|sh|ch|x)$/.test(word)) return `${word}es`;
  if (/general$/.test(word) && word.includes(" ") && /^(consul|director|attorney)/.test(word))
    return word.replace(/^(\w+)/, "$1s");
  return `${word}s`;
}

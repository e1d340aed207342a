/** Characters as Python sees them: the model was trained on its notions of space, letter and digit. */

/** `str.isspace` and `\s`, as the contents of a regular expression's class. */
export const SPACE_CLASS = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const SPACE = new RegExp(`[${SPACE_CLASS}]`);
const LETTER = /^\p{L}$/u;
const UPPERCASE = /^\p{Uppercase}$/u;
const LETTERS = /^\p{L}+$/u;
/** Decimal digits, and the other characters whose Unicode numeric type is digit: superscripts, circled digits and so on. */
const DIGIT =
  /^[\p{Nd}\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]$/u;

/** Whether a UTF-16 unit is whitespace; no whitespace lies outside the BMP. */
export function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  return SPACE.test(String.fromCharCode(unit));
}

/** Whether a text is of letters only, and not empty: `str.isalpha`. */
export function isLetters(text: string): boolean {
  return LETTERS.test(text);
}

/** What a character counts as in a word's shape: `X`, `x`, `d`, or itself. */
export function shapeSymbol(character: string): string {
  if (LETTER.test(character)) return UPPERCASE.test(character) ? "X" : "x";
  return DIGIT.test(character) ? "d" : character;
}

/** Python's regular expressions as JavaScript's: the model's tokenizer rules are written in Python's. */
import { SPACE_CLASS } from "./characters.js";

/** What `\s`, `\w`, `\d` stand for, as contents of a class; Python's are wider or narrower than JavaScript's. */
const CLASSES: Readonly<Record<string, string>> = { s: SPACE_CLASS, w: "\\p{L}\\p{N}_", d: "\\p{Nd}" };
/** The only characters the `u` flag lets a backslash precede without special meaning. */
const SYNTAX = "^$\\.*+?()[]{}|/";
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };
const QUANTIFIER = /\{\d+(?:,\d*)?\}/y;

/**
 * The source, for the `u` flag, of a JavaScript expression that matches what `pattern` matches. Lookaround, groups
 * and quantifiers are the same in both; a construct that has no translation here is an error.
 */
export function fromPython(pattern: string): string {
  let source = "";
  let inClass = false;
  let at = pattern.startsWith("(?u)") ? 4 : 0;

  function readEscape(): string {
    const letter = String.fromCodePoint(pattern.codePointAt(at + 1)!);
    at += 1 + letter.length;
    const digits = HEX_DIGITS[letter];
    if (digits !== undefined) {
      const hex = pattern.slice(at, at + digits);
      at += digits;
      return `\\u{${hex.replace(/^0+(?=.)/, "")}}`;
    }
    const contents = CLASSES[letter.toLowerCase()];
    if (contents !== undefined) {
      const isComplement = letter !== letter.toLowerCase();
      if (inClass && isComplement) throw new Error(`complement inside a class: \\${letter}`);
      return inClass ? contents : `[${isComplement ? "^" : ""}${contents}]`;
    }
    if (/[A-Za-z0-9]/.test(letter) && !"nrtfv".includes(letter)) throw new Error(`invalid escape: \\${letter}`);
    if (SYNTAX.includes(letter) || "nrtfv".includes(letter) || (inClass && letter === "-")) return `\\${letter}`;
    return letter;
  }

  function readBrace(): string {
    if (pattern[at + 1] === ",") throw new Error(`quantifier without minimum: ${pattern.slice(at, at + 8)}`);
    QUANTIFIER.lastIndex = at;
    const quantifier = QUANTIFIER.exec(pattern)?.[0];
    at += quantifier?.length ?? 1;
    return quantifier ?? "\\{";
  }

  while (at < pattern.length) {
    const unit = pattern[at]!;
    if (unit === "\\") {
      source += readEscape();
    } else if (unit === "{" && !inClass) {
      source += readBrace();
    } else {
      at++;
      source += unit === "}" || (inClass && (unit === "[" || unit === "{")) ? `\\${unit}` : unit;
      if (unit === "[") inClass = true;
      else if (unit === "]") inClass = false;
    }
  }
  return source;
}

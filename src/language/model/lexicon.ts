/** Lexicon: the words met so far, each with its norm; what is the same wherever the word stands. */
import { isSpace } from "./characters.js";
import type { SpelledNorm } from "./norms.js";
import { detached, remember } from "./remember.js";

export interface Lexeme {
  /** Never given twice: a word met again after it was forgotten is a new lexeme, equal in all else. */
  readonly id: number;
  readonly text: string;
  readonly lower: string;
  readonly norm: string;
  /** Whether every character is whitespace. */
  readonly isSpace: boolean;
}

export interface Lexicon {
  /** The word with the norm of its spelling. */
  lexeme(text: string): Lexeme;
  /** The word with a norm of its own, as the parts of a contraction have: `ca` of `can't` has the norm `can`. */
  lexemeWithNorm(text: string, norm: string): Lexeme;
}

const REMEMBERED = 50_000;
/** Longer words are met once. */
const LONGEST_REMEMBERED = 100;

export function createLexicon(spelledNorm: SpelledNorm): Lexicon {
  const words = new Map<string, Lexeme>();
  let nWords = 0;

  function lexemeWithNorm(text: string, norm: string): Lexeme {
    return { id: nWords++, text, lower: text.toLowerCase(), norm, isSpace: isBlank(text) };
  }

  function lexeme(text: string): Lexeme {
    const word = detached(text);
    return lexemeWithNorm(word, spelledNorm(word) ?? word.toLowerCase());
  }

  return {
    lexeme(text) {
      if (text.length > LONGEST_REMEMBERED) return lexeme(text);
      const known = words.get(text);
      if (known) return known;
      const made = lexeme(text);
      return remember(words, REMEMBERED, made.text, made);
    },
    lexemeWithNorm,
  };
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

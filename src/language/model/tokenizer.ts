/** Tokenizer: a text as words and the spaces between them, exactly as spaCy's rules cut it. */
import { type Affixes, readAffixes } from "./affixes.js";
import { isSpace } from "./characters.js";
import type { Lexeme, Lexicon } from "./lexicon.js";
import { asArray, asMap, asString, type PackedMap, unpack } from "./msgpack.js";
import { detached, remember } from "./remember.js";
import { replaceSpecialCases, specialSequences } from "./special-cases.js";

/** The tokens of a text. Their texts, each followed by a space where `spaces` says so, are the text again. */
export interface Words {
  readonly lexemes: readonly Lexeme[];
  /** Whether one plain space follows; all other whitespace is a token. */
  readonly spaces: readonly boolean[];
}

/** Spellings whose tokens are laid down: `can't`, `U.S.`, `:-)`. */
export type Exceptions = ReadonlyMap<string, readonly Lexeme[]>;

export type Tokenize = (text: string) => Words;

const REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 100;
const LONGEST_EXCEPTION = 32;
const ORTH = 65;
const NORM = 67;
const ASCII_LETTERS = /^[A-Za-z]+$/;

export function createTokenizer(file: Uint8Array, lexicon: Lexicon): Tokenize {
  const rules = asMap(unpack(file));
  const affixes = readAffixes(rules);
  const exceptions = readExceptions(rules, lexicon);
  const sequences = specialSequences(exceptions, affixes, (text) =>
    cut(text, (chunk) => splitChunk(chunk, { affixes, lexicon, exceptions: new Map() })),
  );
  const known = new Map<string, readonly Lexeme[]>();

  function split(chunk: string): readonly Lexeme[] {
    const found = known.get(chunk);
    if (found) return found;
    const lexemes =
      ASCII_LETTERS.test(chunk) && !exceptions.has(chunk)
        ? [lexicon.lexeme(chunk)]
        : splitChunk(chunk, { affixes, lexicon, exceptions });
    return chunk.length > LONGEST_REMEMBERED ? lexemes : remember(known, REMEMBERED, detached(chunk), lexemes);
  }

  return (text) => replaceSpecialCases(cut(text, split), { text, sequences, exceptions });
}

function readExceptions(rules: PackedMap, lexicon: Lexicon): Exceptions {
  const exceptions = new Map<string, readonly Lexeme[]>();
  for (const [key, tokens] of asMap(rules.get("exceptions"))) {
    const spelling = asString(key);
    if (spelling.length > LONGEST_EXCEPTION) throw new Error(`exception too long: ${spelling}`);
    const lexemes = asArray(tokens).map((token) => {
      const text = asString(asMap(token).get(ORTH));
      const norm = asMap(token).get(NORM);
      return norm === undefined ? lexicon.lexeme(text) : lexicon.lexemeWithNorm(text, asString(norm));
    });
    exceptions.set(spelling, lexemes);
  }
  return exceptions;
}

/** Cuts a text into runs of whitespace and of the rest. One plain space after a token belongs to that token. */
function cut(text: string, split: (chunk: string) => readonly Lexeme[]): Words {
  const lexemes: Lexeme[] = [];
  const spaces: boolean[] = [];
  function add(chunk: string): void {
    for (const lexeme of split(chunk)) {
      lexemes.push(lexeme);
      spaces.push(false);
    }
  }
  let start = 0;
  let inSpace = isSpace(text.charCodeAt(0));
  for (let i = 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSpace(unit) === inSpace) continue;
    if (start < i) add(text.slice(start, i));
    start = i;
    if (unit === 0x20) {
      spaces[spaces.length - 1] = true;
      start++;
    }
    inSpace = !inSpace;
  }
  if (start < text.length) add(text.slice(start));
  return { lexemes, spaces };
}

/** Strips prefixes and suffixes until an exception, a URL or nothing more is left, and cuts that at its infixes. */
function splitChunk(
  chunk: string,
  { affixes, lexicon, exceptions }: { affixes: Affixes; lexicon: Lexicon; exceptions: Exceptions },
): readonly Lexeme[] {
  // Looking up a long rest would hash it in every round.
  const exception = (text: string) => (text.length <= LONGEST_EXCEPTION ? exceptions.get(text) : undefined);
  const tokens: Lexeme[] = [];
  const suffixes: Lexeme[] = [];
  let rest = chunk;
  while (rest !== "" && !exception(rest)) {
    const prefix = affixes.prefixLength(rest);
    const unprefixed = rest.slice(prefix);
    if (prefix > 0 && unprefixed !== "" && exception(unprefixed)) {
      tokens.push(lexicon.lexeme(rest.slice(0, prefix)));
      rest = unprefixed;
      break;
    }
    const suffix = affixes.suffixLength(unprefixed);
    const unsuffixed = rest.slice(0, rest.length - suffix);
    if (suffix > 0 && unsuffixed !== "" && exception(unsuffixed)) {
      suffixes.push(lexicon.lexeme(rest.slice(unsuffixed.length)));
      rest = unsuffixed;
      break;
    }
    if (prefix === 0 && suffix === 0) break;
    if (prefix > 0) tokens.push(lexicon.lexeme(rest.slice(0, prefix)));
    if (suffix > 0) suffixes.push(lexicon.lexeme(rest.slice(unsuffixed.length)));
    rest = unsuffixed.slice(prefix);
  }
  if (rest !== "") {
    const whole = exception(rest);
    if (whole) tokens.push(...whole);
    else if (affixes.isUrl(rest)) tokens.push(lexicon.lexeme(rest));
    else for (const part of cutAtInfixes(rest, affixes)) tokens.push(lexicon.lexeme(part));
  }
  return tokens.concat(suffixes.reverse());
}

/** An infix at the very beginning stays with what follows. */
function cutAtInfixes(text: string, affixes: Affixes): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const [from, to] of affixes.infixes(text)) {
    if (from === 0) continue;
    if (from !== start) parts.push(text.slice(start, from));
    if (from !== to) parts.push(text.slice(from, to));
    start = to;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

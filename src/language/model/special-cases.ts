/** Special cases: exceptions that the affix rules cut up, found again among the finished tokens and put right. */
import type { Affixes } from "./affixes.js";
import type { Lexeme } from "./lexicon.js";
import type { Exceptions, Words } from "./tokenizer.js";

/** The texts of consecutive tokens that spell an exception, by the first of them. */
export type SpecialSequences = ReadonlyMap<string, readonly (readonly string[])[]>;

interface Match {
  readonly first: number;
  /** Behind the last token. */
  readonly end: number;
}

/** What becomes of every exception that contains an affix or a space when `tokenize` knows no exceptions. */
export function specialSequences(
  exceptions: Exceptions,
  { prefixLength, suffixLength, infixes }: Affixes,
  tokenize: (text: string) => Words,
): SpecialSequences {
  const sequences = new Map<string, (readonly string[])[]>();
  for (const spelling of exceptions.keys()) {
    const comesApart =
      spelling.includes(" ") ||
      prefixLength(spelling) > 0 ||
      suffixLength(spelling) > 0 ||
      infixes(spelling).length > 0;
    if (!comesApart) continue;
    const texts = tokenize(spelling).lexemes.map((lexeme) => lexeme.text);
    const first = texts[0]!;
    sequences.set(first, [...(sequences.get(first) ?? []), texts]);
  }
  return sequences;
}

/** Longer matches go before shorter, earlier before later; of overlapping ones the first stands. */
export function replaceSpecialCases(
  words: Words,
  { text, sequences, exceptions }: { text: string; sequences: SpecialSequences; exceptions: Exceptions },
): Words {
  const matches = standing(find(words.lexemes, sequences), words.lexemes.length);
  if (matches.length === 0) return words;
  const lexemes: Lexeme[] = [];
  const spaces: boolean[] = [];
  let offset = 0;
  function keep(first: number, end: number): void {
    for (let i = first; i < end; i++) {
      lexemes.push(words.lexemes[i]!);
      spaces.push(words.spaces[i]!);
      offset += words.lexemes[i]!.text.length + (words.spaces[i] ? 1 : 0);
    }
  }
  let next = 0;
  for (const { first, end } of matches) {
    keep(next, first);
    const start = offset;
    const kept = lexemes.length;
    keep(first, end);
    next = end;
    const spaceFollows = words.spaces[end - 1]!;
    const special = exceptions.get(text.slice(start, spaceFollows ? offset - 1 : offset));
    if (!special) continue;
    lexemes.splice(kept, end - first, ...special);
    spaces.splice(kept, end - first, ...special.map((_, k) => k === special.length - 1 && spaceFollows));
  }
  keep(next, words.lexemes.length);
  return { lexemes, spaces };
}

function find(lexemes: readonly Lexeme[], sequences: SpecialSequences): Match[] {
  const matches: Match[] = [];
  lexemes.forEach(({ text }, first) => {
    for (const texts of sequences.get(text) ?? []) {
      if (texts.every((part, k) => lexemes[first + k]?.text === part))
        matches.push({ first, end: first + texts.length });
    }
  });
  return matches;
}

/** The matches that stand, in order of place; one that yields still covers its tokens. */
function standing(matches: Match[], nTokens: number): readonly Match[] {
  if (matches.length === 0) return matches;
  matches.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
  const covered = new Uint8Array(nTokens);
  const taken = matches.filter(({ first, end }) => {
    const stands = !covered[first] && !covered[end - 1];
    covered.fill(1, first, end);
    return stands;
  });
  return taken.sort((a, b) => a.first - b.first);
}

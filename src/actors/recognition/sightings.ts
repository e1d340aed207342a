/** Sightings: the longest names of the actor books in a text, left to right, before anyone decides what they mean. */
import type { Alias, AliasTrie, CaseRule } from "../books/alias-trie.js";
import type { Meaning } from "../books/books.js";
import type { Piece } from "./pieces.js";

export interface Sighting {
  readonly start: number;
  readonly end: number;
  /** Tokens, half-open; the edges may be parts of tokens. */
  readonly first: number;
  readonly last: number;
  /** Everything the name can mean, in the order of the books. */
  readonly meanings: readonly Meaning[];
}

/** Sightings never overlap. Linear in the text for names of bounded length. */
export function sightings(pieces: readonly Piece[], aliases: AliasTrie): readonly Sighting[] {
  const found: Sighting[] = [];
  for (let i = 0; i < pieces.length; ) {
    const match = longestAt(pieces, i, aliases);
    if (match === null) {
      i++;
      continue;
    }
    const from = pieces[i]!;
    const to = pieces[match.end - 1]!;
    found.push({ start: from.start, end: to.end, first: from.token, last: to.token + 1, meanings: match.meanings });
    i = match.end;
  }
  return found;
}

function longestAt(
  pieces: readonly Piece[],
  begin: number,
  aliases: AliasTrie,
): { readonly end: number; readonly meanings: readonly Meaning[] } | null {
  let node = aliases.next.get(pieces[begin]!.folded);
  let best: { end: number; meanings: readonly Meaning[] } | null = null;
  for (let end = begin + 1; node !== undefined; end++) {
    if (node.aliases.length > 0) {
      const meanings = fitting(node.aliases, pieces, begin, end);
      if (meanings.length > 0) best = { end, meanings };
    }
    const next = pieces[end];
    node = next === undefined ? undefined : node.next.get(next.folded);
  }
  return best;
}

function fitting(aliases: readonly Alias[], pieces: readonly Piece[], begin: number, end: number): readonly Meaning[] {
  return aliases.filter(({ rule }) => isWritten(rule, pieces, begin, end)).map(({ meaning }) => meaning);
}

const COMPASS = new Set(["north", "south", "east", "west", "northern", "southern"]);

function isWritten(rule: CaseRule, pieces: readonly Piece[], begin: number, end: number): boolean {
  if (rule === "any") return true;
  const first = pieces[begin]!;
  if (rule === "upper") return first.upper;
  // “south Korea”: state media of the North write the compass word small.
  if (end - begin > 1 && COMPASS.has(first.folded)) return pieces[begin + 1]!.capital;
  return first.capital;
}

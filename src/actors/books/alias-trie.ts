/** Alias trie: every name of the books as a path of folded pieces, so that a text is searched in one pass. */
import type { Meaning } from "./books.js";
import { fold, namePieces } from "./fold.js";

/** How a name must be written in a text: an acronym in capitals, a proper name with one, a common noun anyhow. */
export type CaseRule = "upper" | "capital" | "any";

export interface Alias {
  readonly meaning: Meaning;
  readonly rule: CaseRule;
}

export interface TrieNode {
  readonly next: ReadonlyMap<string, TrieNode>;
  /** What the path so far means, in the order of the books. */
  readonly aliases: readonly Alias[];
}

export type AliasTrie = TrieNode;

interface Growing {
  next: Map<string, Growing>;
  aliases: Alias[];
}

/** Most nodes lead to one other or mean nothing: they share these until they grow. */
const NO_NEXT = new Map<string, Growing>();
const NO_ALIASES: Alias[] = [];

export interface AliasEntry {
  readonly name: string;
  readonly meaning: Meaning;
}

/** A trie of names. A name and meaning given twice is kept once. */
export function aliasTrie(entries: Iterable<AliasEntry>): AliasTrie {
  const root: Growing = { next: new Map(), aliases: NO_ALIASES };
  for (const { name, meaning } of entries) {
    const pieces = namePieces(name);
    if (pieces.length === 0) continue;
    let node = root;
    for (const piece of pieces) {
      const folded = fold(piece);
      let next = node.next.get(folded);
      if (next === undefined) {
        next = { next: NO_NEXT, aliases: NO_ALIASES };
        if (node.next === NO_NEXT) node.next = new Map();
        node.next.set(folded, next);
      }
      node = next;
    }
    const rule = caseRule(pieces);
    if (node.aliases === NO_ALIASES) node.aliases = [];
    if (!node.aliases.some((a) => a.rule === rule && sameMeaning(a.meaning, meaning)))
      node.aliases.push({ meaning, rule });
  }
  return root;
}

function caseRule(pieces: readonly string[]): CaseRule {
  const [first] = pieces;
  if (pieces.length === 1 && first!.length <= 6 && first === first!.toUpperCase() && first !== first!.toLowerCase())
    return "upper";
  return pieces.some((piece) => piece !== piece.toLowerCase()) ? "capital" : "any";
}

function sameMeaning(a: Meaning, b: Meaning): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "state" && b.kind === "state") return a.state === b.state;
  if (a.kind === "person" && b.kind === "person") return a.person === b.person;
  if (a.kind === "body" && b.kind === "body") return a.body === b.body;
  if (a.kind === "noun" && b.kind === "noun") return a.noun === b.noun && a.side === b.side;
  if (a.kind === "place" && b.kind === "place") return a.side === b.side;
  return a.kind === "nobody";
}

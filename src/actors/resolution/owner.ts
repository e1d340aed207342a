/** Owner: the state or body that the words beside a noun or name make it belong to. */
import type { Noun } from "../books/books.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, type Claim, claimAt, type Who } from "./cast.js";

export interface Owner {
  /** Who owns; null where a pronoun does whose bearer is not known yet. */
  readonly claim: Claim | null;
  /** Token of a possessive pronoun (`its military`). */
  readonly pronoun: number | null;
}

/** The words before a noun or name, inside its phrase. */
export interface Modifiers {
  /** Leftmost token of the phrase, determiners left out. */
  readonly first: number;
  readonly owner: Owner | null;
  /** Whether the owner is possessive: `Japan's`, `its`. */
  readonly possessive: boolean;
  /** The nearest common noun of the books on the way: a title before a name. */
  readonly noun: { readonly noun: Noun; readonly sighting: Sighting } | null;
  /** Whether a word says that it is over: `former`, `ex`, `late`. */
  readonly former: boolean;
  /** Whether a word says that it is held for another: `acting`, `interim`. */
  readonly acting: boolean;
  /** `the`, `a`, `this` …; empty when there is none. */
  readonly determiner: string;
}

const INSIDE = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);
const FORMER = new Set([
  "former",
  "ex",
  "late",
  "onetime",
  "ousted",
  "deposed",
  "retired",
  "then",
  "erstwhile",
  "disgraced",
]);

const ACTING = new Set(["acting", "interim", "caretaker"]);

/**
 * Reads leftwards from token `before` (excluded) over adjectives, nouns, names and possessives to the edge of the noun
 * phrase. The nearest owner wins: in `South Korea's Unification Ministry spokesman`, the ministry.
 */
export function modifiersBefore(
  cast: Cast,
  before: number,
  nounAt: (token: number) => Sighting | undefined,
): Modifiers {
  const { tokens } = cast.parsed;
  let first = before;
  let owner: Owner | null = null;
  let possessive = false;
  let noun: Modifiers["noun"] = null;
  let former = false;
  let acting = false;
  let determiner = "";
  let sawPossessive = false;
  for (let i = before - 1; i >= 0 && before - i < 16; i--) {
    const token = tokens[i]!;
    if (token.sentence !== tokens[before]!.sentence) break;
    if (token.tag === "POS") {
      sawPossessive = true;
      continue;
    }
    if (token.tag === "PRP$") {
      owner ??= { claim: null, pronoun: i };
      possessive = possessive || owner.pronoun === i;
      first = i;
      break;
    }
    if (token.dep === "det" || token.tag === "DT") {
      determiner = token.lower;
      break;
    }
    if (token.text === "-" || token.text === "–" || token.text === ".") continue;
    const isCoordinated = token.pos === "CCONJ" && i > 0 && tokens[i - 1]!.dep === "amod";
    if (!INSIDE.has(token.pos) && !/^(VBG|VBN|JJ|FW|AFX)/.test(token.tag) && !isCoordinated) break;
    if (FORMER.has(token.lower)) former = true;
    if (ACTING.has(token.lower)) acting = true;
    first = i;
    if (token.lower === "puppet" && cast.outletSide === "PRK" && owner === null) {
      owner = { claim: puppet(cast, i), pronoun: null };
      continue;
    }
    const there = claimAt(cast, i) ?? claimCovering(cast, i);
    if (there !== undefined) {
      if (owner === null) {
        owner = { claim: there, pronoun: null };
        possessive = sawPossessive;
      }
      i = Math.min(i, there.first);
      first = i;
    } else {
      const sighted = nounAt(i);
      if (sighted !== undefined && noun === null && !sawPossessive) {
        const meaning = sighted.meanings.find((m) => m.kind === "noun")!;
        noun = { noun: meaning.noun, sighting: sighted };
        i = Math.min(i, sighted.first);
        first = i;
      }
    }
  }
  return { first, owner, possessive, noun, former, acting, determiner };
}

/** State media of the North call what is the South's `puppet`. */
function puppet({ parsed, books }: Cast, token: number): Claim {
  const { start, end } = parsed.tokens[token]!;
  const { code, name } = books.states.get("KOR")!;
  const who: Who = { id: `state:${code}`, kind: "state", name, side: code, role: null, known: true };
  return { start, end, first: token, last: token + 1, head: token, form: "nominal", who };
}

function claimCovering({ byHead, parsed }: Cast, token: number): Claim | undefined {
  // A name's last word need not be its head: look for its head close by.
  for (let i = Math.max(0, token - 6); i <= Math.min(parsed.tokens.length - 1, token + 2); i++)
    for (const one of byHead[i] ?? []) if (one.first <= token && token < one.last) return one;
  return undefined;
}

/** An owner and the states and bodies coordinated with it, in text order. */
export function joined(cast: Cast, owner: Claim): readonly Claim[] {
  const { tokens } = cast.parsed;
  let top = owner.head;
  for (let step = 0; tokens[top]!.dep === "conj" && step < 8; step++) top = tokens[top]!.head;
  const found: number[] = [top];
  for (let i = 0; i < found.length && i < 16; i++)
    for (const child of tokens[found[i]!]!.children) if (tokens[child]!.dep === "conj") found.push(child);
  const claims = found
    .sort((a, b) => a - b)
    .flatMap((i) => claimAt(cast, i) ?? [])
    .filter(({ who }) => who.side !== null && who.kind !== "person");
  return claims.includes(owner) ? claims : [owner];
}

/** The owner behind the words `first` to `last`: `the president of the United States`, `a spokesman for the ministry`. */
export function ownerAfter(
  cast: Cast,
  { first, last }: { readonly first: number; readonly last: number },
  links: readonly string[],
): Claim | null {
  const { tokens } = cast.parsed;
  for (let word = first; word < last; word++) {
    for (const i of tokens[word]!.children) {
      const child = tokens[i]!;
      if (child.dep !== "prep" || i < last || !links.includes(child.lower)) continue;
      for (const object of child.children) {
        if (tokens[object]!.dep !== "pobj") continue;
        // A body the books do not know (`an institute of the ministry`) belongs to whoever it is of.
        const there = claimAt(cast, object) ?? ownerAfter(cast, { first: object, last: object + 1 }, ["of"]);
        if (there !== null) return there;
      }
    }
  }
  return null;
}

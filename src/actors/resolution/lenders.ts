/** Lenders: from whom someone with a bare title, or a body without an owner, has a side; every such loan is a problem to look at. */
import type { NounKind } from "../books/books.js";
import { type Cast, type Claim, claimAt } from "./cast.js";

/** What needs a side: a name with a bare title, or a common noun. */
export interface Borrower {
  readonly start: number;
  readonly first: number;
  /** Token that heads it. */
  readonly head: number;
  readonly kind: NounKind;
  readonly slug: string;
}

/** The claim that lends its side, or null where the text gives none. */
export function lenderFor(cast: Cast, borrower: Borrower): Claim | null {
  return (
    institutionBefore(cast, borrower) ??
    willingSubject(cast, borrower) ??
    (isAtHome(borrower) ? placeInSentence(cast, borrower) : null) ??
    (isDomestic(borrower) ? onlyState(cast, borrower) : null)
  );
}

/** The last institution named before, in the same sentence or the two before. */
function institutionBefore(cast: Cast, { start, first }: Borrower): Claim | null {
  return last(cast, { start, first, back: 2 }, ({ who }) => who.kind === "institution" && !isNewsOutlet(who.role));
}

/** Who reports is not whose spokesman speaks. */
function isNewsOutlet(role: string | null): boolean {
  return role !== null && /media|news|broadcaster/.test(role);
}

/** Verbs that tell what their subject wants or thinks: who speaks of that speaks for the subject. */
const WILLING = new Set(
  "see want need plan intend consider regard view believe hope seek refuse reject oppose support welcome condemn remain expect demand".split(
    " ",
  ),
);

/** The state whose will is told: `Algiers sees nothing to discuss, said Nadia Benhamou, adviser to the president`. */
function willingSubject(cast: Cast, { head }: Borrower): Claim | null {
  const { tokens } = cast.parsed;
  const name = tokens[head]!;
  const verb = tokens[name.head]!;
  if (name.dep !== "nsubj") return null;
  const told = [...verb.children, verb.head].map((i) => tokens[i]!);
  for (const clause of told) {
    if (clause.i === verb.i || (clause.dep !== "ccomp" && verb.dep !== "parataxis" && verb.dep !== "ccomp")) continue;
    const hasWill = clause.children.some(
      (i) => tokens[i]!.dep === "aux" && /^(will|would|'ll|’ll)$/.test(tokens[i]!.lower),
    );
    if (!hasWill && !WILLING.has(clause.lemma)) continue;
    const subject = clause.children.find((i) => tokens[i]!.dep === "nsubj");
    const there = subject === undefined ? undefined : claimAt(cast, subject);
    if (there?.who.kind === "state") return there;
  }
  return null;
}

/** Spokespeople and ministries speak where they are. */
function isAtHome({ kind, slug }: Borrower): boolean {
  return kind === "organ" || slug.endsWith("spokesperson");
}

/** `told reporters in Rabat`: the capital in the sentence, when the text names its state otherwise too. */
function placeInSentence(cast: Cast, { first }: Borrower): Claim | null {
  const places = claimsIn(cast, cast.parsed.tokens[first]!.sentence).filter(
    ({ who }) => who.kind === "place" && who.side !== null && cast.people.has(`state:${who.side}`),
  );
  return new Set(places.map(({ who }) => who.side)).size === 1 ? places[0]! : null;
}

/** Armies speak of others as often as of themselves. */
function isDomestic({ kind, slug }: Borrower): boolean {
  return kind === "organ" && slug !== "defense-ministry" && slug !== "military" && slug !== "foreign-ministry";
}

/** The state of these sentences, when they name just one. */
function onlyState(cast: Cast, { start, first }: Borrower): Claim | null {
  const found = last(cast, { start, first, back: 2 }, ({ who }) => who.kind === "state");
  if (found === null) return null;
  const another = last(cast, { start, first, back: 2 }, ({ who }) => who.side !== null && who.side !== found.who.side);
  return another === null ? found : null;
}

/** The last fitting claim before a place, at most `back` sentences away and not across more than one paragraph. */
function last(
  cast: Cast,
  { start, first, back }: { readonly start: number; readonly first: number; readonly back: number },
  fits: (one: Claim) => boolean,
): Claim | null {
  const { sentences, tokens } = cast.parsed;
  const { sentence } = tokens[first]!;
  for (let at = sentence; at >= 0 && at >= sentence - back; at--) {
    if (sentences[sentence]!.block - sentences[at]!.block > 1) return null;
    let best: Claim | null = null;
    for (const other of claimsIn(cast, at))
      if (other.start < start && (best === null || other.start > best.start) && fits(other)) best = other;
    if (best !== null) return best;
  }
  return null;
}

/** Sentences with more claims than this are lists: nobody in them lends anything, and looking would take too long. */
const MOST_CLAIMS = 400;

function claimsIn({ bySentence }: Cast, sentence: number): readonly Claim[] {
  const claims = bySentence[sentence] ?? [];
  return claims.length > MOST_CLAIMS ? [] : claims;
}

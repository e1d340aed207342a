/** Cast: who has been found in one text so far, and the claims of words on them; grows while a text is resolved. */

import { contentId, type Problem, type Span } from "../../documents/index.js";
import type { ParsedDoc } from "../../language/index.js";
import type { Books } from "../books/books.js";
import type { EntityKind } from "../entity.js";

/** An entity in the making. */
export interface Who {
  readonly id: string;
  readonly kind: EntityKind;
  name: string;
  side: string | null;
  role: string | null;
  readonly known: boolean;
}

/** Words that name or stand for someone. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  who: Who;
}

export interface Cast {
  readonly parsed: ParsedDoc;
  readonly books: Books;
  /** The date of resolution: the day the text was published; null when unknown. */
  readonly date: string | null;
  /** Side whose voice the outlet is (`KCNA` → `PRK`); null for any other. */
  readonly outletSide: string | null;
  /** The folded pieces of the text's words. */
  readonly words: ReadonlySet<string>;
  /** By sentence: whether it is in title case. */
  readonly headlines: readonly boolean[];
  readonly claims: Claim[];
  /** Claims by their head token, several when a word stands for several. */
  readonly byHead: (Claim[] | undefined)[];
  /** Claims by the sentence they stand in, in the order they were made. */
  readonly bySentence: (Claim[] | undefined)[];
  readonly people: Map<string, Who>;
  readonly problems: Problem[];
}

export function enroll(cast: Cast, who: Who): Who {
  const known = cast.people.get(who.id);
  if (known !== undefined) return known;
  cast.people.set(who.id, who);
  return who;
}

export function claim(cast: Cast, made: Claim): Claim {
  cast.claims.push(made);
  const { sentence } = cast.parsed.tokens[made.first]!;
  const beside = cast.bySentence[sentence];
  if (beside === undefined) cast.bySentence[sentence] = [made];
  else beside.push(made);
  const there = cast.byHead[made.head];
  if (there === undefined) cast.byHead[made.head] = [made];
  else there.push(made);
  return made;
}

/** The widest claim on the noun phrase headed by a token. */
export function claimAt(cast: Cast, head: number): Claim | undefined {
  let widest: Claim | undefined;
  for (const one of cast.byHead[head] ?? [])
    if (widest === undefined || one.end - one.start > widest.end - widest.start) widest = one;
  return widest;
}

/** The token of `first` to `last`, half-open, that governs the others: the last one whose head lies outside. */
export function headWithin({ tokens }: ParsedDoc, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const { head, pos } = tokens[i]!;
    if (pos !== "PUNCT" && pos !== "PART" && (head === i || head < first || head >= last)) return i;
  }
  return last - 1;
}

export function doubt(cast: Cast, rule: string, reason: string, span: Span): void {
  const { id: docId } = cast.parsed.doc;
  const content = {
    kind: "problem" as const,
    docId,
    rule: `actors/${rule}`,
    reason,
    span: { start: span.start, end: span.end },
  };
  cast.problems.push({ id: contentId("problem", content), ...content });
}

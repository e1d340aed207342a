/** Partners: who meets or talks with whom: two parties that a verb joins as `and` would. */

import type { Token } from "../../parsed-doc.js";
import { conjuncts, type Page } from "../page.js";

/** Verbs whose object, or whose `with` phrase, names the other party. */
const MEETING = new Set("meet telephone phone call".split(" "));
const TALKING = new Set("meet speak talk confer consult negotiate discuss dine agree".split(" "));
/** Verbs that only hold one of these with someone. */
const HOLDING = new Set("hold have conduct begin open finish conclude co-chair".split(" "));
const TALKS = new Set(
  "talk meeting call conversation discussion summit consultation negotiation dinner dialogue".split(" "),
);

/** The heads of both parties, in text order, when a token is the subject of such a verb; else empty. */
export function partners({ tokens }: Page, subject: number): readonly number[] {
  const { dep, head } = tokens[subject]!;
  if (dep !== "nsubj") return [];
  const other = otherParty(tokens, tokens[head]!);
  return other === null ? [] : [...conjuncts(tokens, subject), ...conjuncts(tokens, other)];
}

function otherParty(tokens: readonly Token[], { lemma, children }: Token): number | null {
  const object = children.find((child) => tokens[child]!.dep === "dobj");
  const holds = object !== undefined && HOLDING.has(lemma) && TALKS.has(tokens[object]!.lemma);
  if (holds || TALKING.has(lemma)) {
    const holders = [...children, ...(object === undefined ? [] : tokens[object]!.children)];
    const preposition = holders.find((child) => tokens[child]!.lower === "with");
    const party = preposition && tokens[preposition]!.children.find((child) => tokens[child]!.dep === "pobj");
    if (party !== undefined) return party;
  }
  return MEETING.has(lemma) ? (object ?? null) : null;
}

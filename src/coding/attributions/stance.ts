/** Stance: how a source stands to those it speaks of, from the words of cue and content. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { Stance } from "../records/index.js";
import { tokensWithin } from "../syntax/tree.js";
import type { AttributionDraft } from "./attribution-draft.js";

const WARM = new Set([
  "sincere",
  "friendly",
  "constructive",
  "peaceful",
  "cooperative",
  "trust",
  "friendship",
  "partner",
  "ally",
  "brotherly",
  "praise",
  "welcome",
  "appreciate",
  "thank",
  "support",
  "applaud",
  "commend",
  "hail",
  "congratulate",
  "goodwill",
  "respect",
  "responsible",
  "courageous",
  "historic",
  "invaluable",
  "steadfast",
  "admire",
  "salute",
  "solidarity",
  "comrade",
  "great",
]);
const COLD = new Set([
  "hostile",
  "confrontational",
  "aggressive",
  "meaningless",
  "provocative",
  "provocation",
  "threat",
  "denounce",
  "condemn",
  "accuse",
  "reject",
  "dismiss",
  "slam",
  "blast",
  "criticize",
  "criticise",
  "enemy",
  "puppet",
  "traitor",
  "warmonger",
  "aggression",
  "illegal",
  "brutal",
  "reckless",
  "irresponsible",
  "dangerous",
  "unacceptable",
  "insincere",
  "futile",
  "deplore",
  "decry",
  "warn",
  "blame",
  "gangster",
  "imperialist",
  "criminal",
  "liar",
  "lie",
  "crime",
  "terrorist",
  "hypocrisy",
  "escalate",
  "violation",
  "violate",
  "threaten",
  "destabilize",
  "destabilise",
  "coercion",
  "bully",
  "war",
]);

/** One value for each side spoken of: the balance of warm and cold words, in −1 … 1; none where no word weighs. */
export function stances(
  { parsed }: ResolvedDoc,
  draft: AttributionDraft,
  about: readonly Participant[],
): readonly Stance[] {
  let warm = 0;
  let cold = 0;
  const spans = draft.cue === null ? draft.content : [draft.cue, ...draft.content];
  for (const token of spans.flatMap((span) => tokensWithin(parsed, span))) {
    const lemma = token.lemma.toLowerCase();
    if (WARM.has(lemma) || WARM.has(token.lower)) warm++;
    if (COLD.has(lemma) || COLD.has(token.lower)) cold++;
  }
  if (warm + cold === 0) return [];
  const value = Math.round(((warm - cold) / (warm + cold)) * 100) / 100;
  return about.map(({ entity, side }) => ({ entity, side, value }));
}

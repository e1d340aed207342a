/** Sources: whom the source phrase of a draft names, each party of a joint one; for a message, whoever issued it. */
import { type EntityMention, type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import { contains } from "../../documents/index.js";
import { participantsWithin } from "../coding-context.js";
import { distinct, standsFor } from "../events/participants.js";
import { holding } from "../holding.js";
import { isVerb } from "../syntax/frame.js";
import { ancestors, conjuncts } from "../syntax/tree.js";
import type { AttributionDraft } from "./attribution-draft.js";
import { issuersOf } from "./issuers.js";

/** In text order, each once; empty when nobody known is named. */
export function sourcesOf(doc: ResolvedDoc, { source, sourceHead }: AttributionDraft): readonly Participant[] {
  if (source === null || sourceHead === null) return [];
  const { parsed } = doc;
  const heads = conjuncts(parsed, sourceHead).filter((i) => i === sourceHead || contains(source, parsed.tokens[i]!));
  const own = heads.flatMap((head) => {
    const named = participantsAt(doc, head);
    return named.length > 0 ? named : nearest(doc, standsFor(doc, head));
  });
  if (own.length > 0) return distinct(own);
  const issuers = issuersOf(doc, sourceHead);
  if (issuers.length > 0) return issuers.map((issuer) => ({ ...issuer, span: source }));
  return participantsWithin(doc, source)
    .filter(({ span }) => isInPhrase(doc, span, sourceHead))
    .slice(0, 1);
}

/** Of those that govern a thing, the one right before it and all that are coordinated with it: `Japan's NHK news` is NHK's. */
function nearest(doc: ResolvedDoc, found: readonly Participant[]): readonly Participant[] {
  const last = found.at(-1);
  if (found.length < 2 || last === undefined) return found;
  const top = (span: Participant["span"]) => {
    let i = mentionOf(doc, span)?.head ?? -1;
    while (i >= 0 && doc.parsed.tokens[i]!.dep === "conj") i = doc.parsed.tokens[i]!.head;
    return i;
  };
  return found.filter(({ span }) => top(span) === top(last.span));
}

function mentionOf({ mentions }: ResolvedDoc, span: Participant["span"]): EntityMention | undefined {
  return holding(mentions, span).find(({ start, end }) => start === span.start && end === span.end);
}

/** Whether words belong to a noun phrase itself, and not to a clause inside it. */
function isInPhrase(doc: ResolvedDoc, span: Participant["span"], top: number): boolean {
  const mention = mentionOf(doc, span);
  if (mention === undefined) return false;
  for (const above of ancestors(doc.parsed, mention.head)) {
    if (above.i === top) return true;
    if (isVerb(above)) return false;
  }
  return true;
}

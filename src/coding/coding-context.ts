/** CodingContext: what a coding rule may look at: the resolved text, what its words tell, and who is quoted where. */
import { type Participant, participantsAt, type ResolvedDoc } from "../actors/index.js";
import { contains, type Span } from "../documents/index.js";
import type { ToldEvent } from "./events/told-event.js";
import { holding } from "./holding.js";
import type { Attribution, CodedEvent } from "./records/index.js";
import { tokensWithin } from "./syntax/tree.js";

export interface CodingContext {
  readonly doc: ResolvedDoc;
  readonly attributions: readonly Attribution[];
  /** Events with what was told in the words, in text order. */
  readonly events: readonly { readonly record: CodedEvent; readonly told: ToldEvent }[];
}

/** The innermost attribution whose content holds a place; null in the writer's own voice. */
export function attributionAt(attributions: readonly Attribution[], place: Span): Attribution | null {
  let best: Attribution | null = null;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const attribution of holding(attributions, place)) {
    for (const content of attribution.content) {
      if (contains(content, place) && content.end - content.start < bestLength) {
        best = attribution;
        bestLength = content.end - content.start;
      }
    }
  }
  return best;
}

/** Everyone named between two places of the text, each once, in text order. */
export function participantsWithin(doc: ResolvedDoc, span: Span): readonly Participant[] {
  const found = new Map<string, Participant>();
  for (const { i } of tokensWithin(doc.parsed, span)) {
    for (const participant of participantsAt(doc, i)) {
      if (contains(span, participant.span) && !found.has(participant.entity))
        found.set(participant.entity, participant);
    }
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

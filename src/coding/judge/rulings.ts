/** Rulings: the verdicts on a document's cases, found again by who is party to an event. */
import type { ResolvedDoc } from "../../actors/index.js";
import type { ToldEvent } from "../events/told-event.js";
import type { Case } from "./cases.js";
import type { Verdict } from "./judge.js";

export interface Ruling extends Case {
  readonly verdict: Verdict;
}

export interface Rulings {
  readonly all: readonly Ruling[];
  /** Those on the parties of an event, each of its actors towards each of its recipients. */
  readonly on: (event: ToldEvent) => readonly Ruling[];
}

/** `verdicts` belong to `cases`, one each, in their order. */
export function toRulings(doc: ResolvedDoc, cases: readonly Case[], verdicts: readonly Verdict[]): Rulings {
  const all = cases.map((one, i) => ({ ...one, verdict: verdicts[i]! }));
  const key = (sentence: number, actor: string, recipient: string) => `${sentence} ${actor} ${recipient}`;
  const byParties = new Map(all.map((r) => [key(r.sentence, r.actor.entity, r.recipient.entity), r]));
  return {
    all,
    on: ({ head, actors, recipients }) => {
      const { sentence } = doc.parsed.tokens[head]!;
      return actors.flatMap((actor) =>
        recipients.flatMap((recipient) => byParties.get(key(sentence, actor.entity, recipient.entity)) ?? []),
      );
    },
  };
}

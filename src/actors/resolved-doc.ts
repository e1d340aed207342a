/** ResolvedDoc: a ParsedDoc whose mentions are entities; what `resolve` returns and coding reads. */
import type { Problem } from "../documents/index.js";
import type { Mention, ParsedDoc } from "../language/index.js";
import type { Entity, Participant } from "./entity.js";

export interface ResolvedDoc {
  readonly parsed: ParsedDoc;
  readonly entities: readonly Entity[];
  /** Mentions of entities: those of the parse, and those that only the actor books recognize. */
  readonly mentions: readonly EntityMention[];
  /**
   * Who the noun phrase headed by a token stands for: `headed[tokenIndex]` is a list of mention indices
   * (several when a plural gathers several: `the two sides`), empty when nobody.
   */
  readonly headed: readonly (readonly number[])[];
  readonly problems: readonly Problem[];
}

export interface EntityMention extends Pick<Mention, "start" | "end" | "first" | "last" | "head" | "form"> {
  readonly entity: Entity;
}

/** The participants that the noun phrase headed by a token stands for, in text order; usually none or one. */
export function participantsAt(doc: ResolvedDoc, token: number): readonly Participant[] {
  return (doc.headed[token] ?? []).map((index) => {
    const { entity, start, end } = doc.mentions[index]!;
    return { entity: entity.id, side: entity.side, span: { start, end } };
  });
}

/** Overture: a move that asks for something back, and how one text says it was met. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { common } from "./record.js";

export const OvertureKind = z.enum([
  "proposal",
  "invitation",
  "appeal",
  "gesture",
  "aid offer",
  "demand with offer",
  "ultimatum",
]);
export type OvertureKind = z.infer<typeof OvertureKind>;

export const Answer = z.enum(["accepted", "partly", "conditional", "countered", "rejected", "acknowledged", "silence"]);
export type Answer = z.infer<typeof Answer>;

export const Overture = z
  .object({
    ...common,
    /** What sort of move it is; tells overtures from the other kinds of record too. */
    kind: OvertureKind,
    actors: z.array(Participant).readonly(),
    recipients: z.array(Participant).readonly(),
    what: Span,
    /** Null when the text does not say. */
    answer: Answer.nullable(),
    /** Who answered, named in the words of the answer; empty when nobody did. */
    answeredBy: z.array(Participant).readonly(),
    /** Ids of the events of this text that are the overture or its answer. */
    events: z.array(z.string()).readonly(),
  })
  .readonly();
export type Overture = z.infer<typeof Overture>;

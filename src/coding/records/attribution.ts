/** Attribution: who is quoted, by which cue, saying what. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { common } from "./record.js";

/** The means by which words came: `state media`, `statement`, `interview`, `news conference`, `social media`, `phone call` … */
export const Channel = z.object({ kind: z.string(), start: z.int(), end: z.int() }).readonly();
export type Channel = z.infer<typeof Channel>;

/** How a source stands to someone it speaks of: −1 hostile … 1 friendly. */
export const Stance = z
  .object({ entity: z.string(), side: z.string().nullable(), value: z.number().min(-1).max(1) })
  .readonly();
export type Stance = z.infer<typeof Stance>;

export const Attribution = z
  .object({
    ...common,
    kind: z.literal("attribution"),
    source: Participant.nullable(),
    cue: Span.nullable(),
    /** What was said; several spans when the cue interrupts it. */
    content: z.array(Span).min(1).readonly(),
    quotation: z.enum(["direct", "mixed", "indirect"]),
    channel: Channel.nullable(),
    /** Those spoken to. */
    recipients: z.array(Participant).readonly(),
    /** Those spoken of. */
    about: z.array(Participant).readonly(),
    stance: z.array(Stance).readonly(),
    /** Id of the attribution it is nested in. */
    within: z.string().nullable(),
  })
  .readonly();
export type Attribution = z.infer<typeof Attribution>;

/** Assessment: a dated judgment by a named holder, kept apart from what is told as fact. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { common, Likelihood, When } from "./record.js";

export const Assessment = z
  .object({
    ...common,
    kind: z.literal("assessment"),
    /** Null when it is the writer's own. */
    holder: Participant.nullable(),
    /** The words that say what the holder is or belongs to: `an associate professor in Seoul`. */
    affiliation: z.object({ text: z.string(), span: Span }).readonly().nullable(),
    claim: Span,
    about: z.array(Participant).readonly(),
    likelihood: Likelihood.nullable(),
    horizon: When.nullable(),
    attribution: z.string().nullable(),
  })
  .readonly();
export type Assessment = z.infer<typeof Assessment>;

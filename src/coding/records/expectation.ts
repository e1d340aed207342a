/** Expectation: something due, with when, who and how we know. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { common, Likelihood, When } from "./record.js";

export const Expectation = z
  .object({
    ...common,
    kind: z.literal("expectation"),
    what: Span,
    who: z.array(Participant).readonly(),
    /** Null when the text gives no time. */
    when: When.nullable(),
    status: z.enum(["scheduled", "planned", "anticipated"]),
    likelihood: Likelihood.nullable(),
    /** Who expects it; null when it is the writer. */
    holder: Participant.nullable(),
    attribution: z.string().nullable(),
  })
  .readonly();
export type Expectation = z.infer<typeof Expectation>;

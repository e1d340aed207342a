/** Condition: if this, then that, as someone put it. */
import { z } from "zod";
import { Span } from "../../documents/index.js";
import { common, Likelihood } from "./record.js";

export const Condition = z
  .object({
    ...common,
    kind: z.literal("condition"),
    conditions: z.array(Span).min(1).readonly(),
    outcome: Span,
    likelihood: Likelihood.nullable(),
    attribution: z.string().nullable(),
  })
  .readonly();
export type Condition = z.infer<typeof Condition>;

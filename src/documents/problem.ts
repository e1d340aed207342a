/** Problem: something imperfect in a text, with its place and the rule that met it; data, not an exception. */
import { z } from "zod";
import { Span } from "./span.js";

export const Problem = z
  .object({
    id: z.string(),
    kind: z.literal("problem"),
    docId: z.string(),
    /** Which check met it, as `room/name`: `language/unpaired-quotation`. */
    rule: z.string(),
    /** One short phrase that helps a person decide whether to look. */
    reason: z.string(),
    span: Span.nullable(),
  })
  .readonly();
export type Problem = z.infer<typeof Problem>;

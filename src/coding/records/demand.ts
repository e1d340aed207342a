/** Demand: who asks what of whom. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { common } from "./record.js";

export const Demand = z
  .object({
    ...common,
    kind: z.literal("demand"),
    actors: z.array(Participant).readonly(),
    recipients: z.array(Participant).readonly(),
    what: Span,
    attribution: z.string().nullable(),
  })
  .readonly();
export type Demand = z.infer<typeof Demand>;

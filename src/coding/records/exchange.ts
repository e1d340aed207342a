/** Exchange: what was given for what. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { common, Likelihood } from "./record.js";

const Half = z
  .object({ actors: z.array(Participant).readonly(), recipients: z.array(Participant).readonly(), what: Span })
  .readonly();

export const Exchange = z
  .object({
    ...common,
    kind: z.literal("exchange"),
    given: Half,
    returned: Half,
    likelihood: Likelihood.nullable(),
    attribution: z.string().nullable(),
  })
  .readonly();
export type Exchange = z.infer<typeof Exchange>;

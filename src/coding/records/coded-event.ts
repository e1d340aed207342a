/** CodedEvent: who did what to whom, in PLOVER's categories, and whether it was done. */
import { z } from "zod";
import { Participant } from "../../actors/index.js";
import { Span } from "../../documents/index.js";
import { Category, Quad } from "./category.js";
import { common, Likelihood, When } from "./record.js";

/** PLOVER's auxiliary modes; null is plainly done. */
export const Auxiliary = z.enum(["historical", "future", "hypothetical", "negation"]);
export type Auxiliary = z.infer<typeof Auxiliary>;

/** A place an event is set in; `country` is an ISO 3166 alpha-3 code where it is known. */
export const Place = z.object({ name: z.string(), country: z.string().nullable(), span: Span }).readonly();
export type Place = z.infer<typeof Place>;

export const CodedEvent = z
  .object({
    ...common,
    kind: z.literal("event"),
    category: Category,
    /** What the mechanism alone would have called it, where a judge decided otherwise; null where they agree or none judged. */
    overruled: Category.nullable(),
    /** Lemma of the word that tells it, with its particle: `reject`, `turn down`, `sanction`. */
    predicate: z.string(),
    /** How, in PLOVER's words (`visit`, `phone`, `embargo`, `expel` …). */
    mode: z.string().nullable(),
    /** Why or in which field: `military`, `diplomatic`, `economic`, `human_rights` … */
    contexts: z.array(z.string()).readonly(),
    /** Empty when the text names nobody. */
    actors: z.array(Participant).readonly(),
    recipients: z.array(Participant).readonly(),
    place: Place.nullable(),
    /** Null when the text does not say; never the publication date by default. */
    occurred: When.nullable(),
    auxiliary: Auxiliary.nullable(),
    /** Id of the condition it hangs on. */
    conditionedOn: z.string().nullable(),
    /** Id of the attribution whose claim it is; null in the writer's own voice. */
    attribution: z.string().nullable(),
    likelihood: Likelihood.nullable(),
    quad: Quad,
    /** −10 … +10, from the table named in `scale`. */
    score: z.number().min(-10).max(10),
    scale: z.string(),
    /** Nearest CAMEO root code. */
    cameo: z.string().nullable(),
  })
  .readonly();
export type CodedEvent = z.infer<typeof CodedEvent>;

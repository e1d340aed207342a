/** Doc: one published text, immutable; every record points into its `text`. */
import { z } from "zod";

/** An ISO 8601 date as precise as it is known: `2025`, `2025-07`, `2025-07-28` or a UTC time `2025-07-28T09:00:00Z`. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d(:\d\d)?Z)?)?)?$/, "invalid date");
export type PartialDate = z.infer<typeof PartialDate>;

export const Doc = z
  .object({
    /** Content hash of outlet and text. */
    id: z.string(),
    /** The id that the input gave, if it gave one. */
    givenId: z.string().nullable(),
    /** Who published it; null when nobody said. */
    outlet: z.string().nullable(),
    published: PartialDate.nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    /** BCP 47 language tag, as declared or detected; null when unknown. */
    language: z.string().nullable(),
    url: z.string().nullable(),
    text: z.string(),
  })
  .readonly();
export type Doc = z.infer<typeof Doc>;

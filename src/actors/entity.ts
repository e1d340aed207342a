/** Entity: who it is; the person, state, body or group that mentions name. */
import { z } from "zod";
import { Span } from "../documents/index.js";

export const EntityKind = z.enum(["state", "person", "institution", "organization", "group", "place", "unknown"]);
export type EntityKind = z.infer<typeof EntityKind>;

export const Entity = z
  .object({
    /** `state:PRK`, `person:kim-yo-jong`, `institution:KOR/unification-ministry`, `organization:UN`, `group:analysts`. */
    id: z.string(),
    kind: EntityKind,
    /** Usual name, or for an unknown the fullest name the text gives. */
    name: z.string(),
    /** ISO 3166 alpha-3 code of the state someone acts for, else the organization's code, else null. */
    side: z.string().nullable(),
    /** What the person or body is: `foreign minister of China`, `sister of ruler Kim Jong Un`; null when unknown. */
    role: z.string().nullable(),
    /** Whether an actor book knows it, or only the text does. */
    known: z.boolean(),
    mentions: z.array(Span).readonly(),
  })
  .readonly();
export type Entity = z.infer<typeof Entity>;

/** Whoever takes part in a record, and the words that name them there. */
export const Participant = z.object({ entity: z.string(), side: z.string().nullable(), span: Span }).readonly();
export type Participant = z.infer<typeof Participant>;

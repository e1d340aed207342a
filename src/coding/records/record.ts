/** What every record has: id, place, evidence, provenance, confidence; and the small parts records share. */
import { z } from "zod";
import { Span } from "../../documents/index.js";

/** Words that prove a record, and what they prove of it: `predicate`, `actor`, `recipient`, `cue`, `content`, `time`, `modal` … */
export const Evidence = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative(), role: z.string() })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

export const Provenance = z
  .object({
    /** The rule that made it, `event/verb-frame`. */
    rule: z.string(),
    /** Coder and its version, `demarche 0.1.0`. */
    coder: z.string(),
    /** Codebook edition, `PLOVER 2021 / lexicon 1`. */
    codebook: z.string(),
  })
  .readonly();
export type Provenance = z.infer<typeof Provenance>;

/** The fields common to all records; spread into each record's schema. */
export const common = {
  /** Content hash: the same reading gives the same id. */
  id: z.string(),
  docId: z.string(),
  /** Index of the sentence that holds the chief evidence. */
  sentence: z.int().nonnegative(),
  evidence: z.array(Evidence).min(1).readonly(),
  provenance: Provenance,
  /** 0–1: how often records made this way are right. */
  confidence: z.number().min(0).max(1),
};

/** An ICD 203 likelihood term with its band in percent; an edge that two bands share belongs to the higher. */
export const LikelihoodBand = z.object({ term: z.string(), low: z.number(), high: z.number() }).readonly();
export type LikelihoodBand = z.infer<typeof LikelihoodBand>;

/** A hedge as written, and its ICD 203 band where the directive gives that word one. */
export const Likelihood = z.object({ words: Span, band: LikelihoodBand.nullable() }).readonly();
export type Likelihood = z.infer<typeof Likelihood>;

/** When something happened or is due: first and last day, both inclusive, how precisely and how we know. */
export const When = z
  .object({
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: z.enum(["day", "week", "month", "quarter", "year", "decade", "vague"]),
    basis: z.enum(["absolute", "publication", "context", "unresolved"]),
    /** The words that say so. */
    span: Span,
  })
  .readonly();
export type When = z.infer<typeof When>;

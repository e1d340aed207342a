/** Row: what the rows of most queries share; a day is ISO 8601, text that is not known is null. */

/** Where a record comes from and how far to trust it. */
export interface RecordRow {
  readonly id: string;
  readonly docId: string;
  readonly outlet: string | null;
  /** As precisely as it is known: `2025`, `2025-07`, `2025-07-28` or a UTC time. */
  readonly published: string | null;
  /** Index of the sentence with the chief evidence, from 0. */
  readonly sentence: number;
  /** That sentence; of a very long one, the part around the chief evidence. */
  readonly quote: string;
  readonly rule: string;
  readonly coder: string;
  readonly codebook: string;
  readonly confidence: number;
}

/** Whose claim a record is; all null in the writer's own voice. */
export interface ClaimRow {
  readonly attribution: string | null;
  readonly claimedBy: string | null;
  readonly claimedBySide: string | null;
}

/** A hedge as written, and its ICD 203 term and band in percent where it has one. */
export interface LikelihoodRow {
  readonly likelihood: string | null;
  readonly likelihoodTerm: string | null;
  readonly likelihoodLow: number | null;
  readonly likelihoodHigh: number | null;
}

export interface ActorsRow {
  readonly actors: readonly string[];
  readonly actorEntities: readonly string[];
  readonly actorSides: readonly (string | null)[];
}

export interface RecipientsRow {
  readonly recipients: readonly string[];
  readonly recipientEntities: readonly string[];
  readonly recipientSides: readonly (string | null)[];
}

export interface AboutRow {
  readonly about: readonly string[];
  readonly aboutEntities: readonly string[];
  readonly aboutSides: readonly (string | null)[];
}

export interface HolderRow {
  readonly holder: string | null;
  readonly holderEntity: string | null;
  readonly holderSide: string | null;
}

/** Edition: which coder and which codebook made a record. */

/** Coder and version; a new version re-reads, an old one's rows stay. */
export const CODER = "demarche 0.1.0";
/** Event codebook and our lexicon's edition. */
export const CODEBOOK = "PLOVER 2021, lexicon 1";

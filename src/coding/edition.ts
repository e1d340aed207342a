/** Edition: which coder and which codebook made a record. */

/** Coder and version; a new version re-reads, an old one's rows stay. */
export const CODER = "demarche 0.1.0";

/** The coder with the judge that decided: `demarche 0.1.0 fast`; by the mechanism alone the coder's name only. */
export function coderWith(judge: string): string {
  return judge === "none" ? CODER : `${CODER} ${judge}`;
}

/** The judge that a coder's name names, null for the mechanism alone; the inverse of `coderWith`. */
export function judgeIn(coder: string): string | null {
  return /^\S+ \S+ (\S+)$/.exec(coder)?.[1] ?? null;
}

/** Event codebook and our lexicon's edition. */
export const CODEBOOK = "PLOVER 2021, lexicon 1";

/** Precedence: of several readings of one text, which counts, and which add nothing. */
/** What decides between readings of one text. */
export interface Standing {
  readonly coder: string;
  /** The date of publication as the reader was told it. */
  readonly published: string | null;
}

export interface KnownReading extends Standing {
  readonly reading: number;
}

/** A reading's place among those already there; null when it adds nothing to them. */
export function placeAmong(
  known: readonly KnownReading[],
  candidate: Standing,
): { readonly supersedes: number | null; readonly supersededBy: number | null } | null {
  if (known.some((one) => one.coder === candidate.coder && compare(one, candidate) >= 0)) return null;
  const current = known.reduce<KnownReading | null>(
    (best, one) => (best === null || compare(one, best) > 0 ? one : best),
    null,
  );
  if (current === null) return { supersedes: null, supersededBy: null };
  return compare(candidate, current) > 0
    ? { supersedes: current.reading, supersededBy: null }
    : { supersedes: null, supersededBy: current.reading };
}

/**
 * Greater counts: the later coder; of one coder, the reading that was told the date of publication more precisely, since
 * it resolves more times; of two dates as precise, the earlier, since the later is a reprint. No order of arrival.
 */
function compare(a: Standing, b: Standing): number {
  return (
    compareVersions(a.coder, b.coder) ||
    compareText(a.coder, b.coder) ||
    (a.published ?? "").length - (b.published ?? "").length ||
    compareText(b.published ?? "", a.published ?? "")
  );
}

/** By the numbers in the names, `demarche 0.10.0` after `demarche 0.9.1`. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((coder) => (coder.match(/\d+/g) ?? []).map(Number));
  for (let i = 0; i < Math.max(left!.length, right!.length); i++) {
    const difference = (left![i] ?? 0) - (right![i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

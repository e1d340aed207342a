/** Sides: whether those whom a record names are those whom the gold names. */

/** Whoever takes part, as a record names them. */
interface Named {
  readonly entity: string;
  readonly side: string | null;
}

/** The code of a side however it is written: `PRK`, `PRK/military`, `state:PRK` and `organization:un` are PRK and UN. */
export function sideCode(written: string): string {
  return written
    .replace(/^[a-z]+:/i, "")
    .split(/[/.]/)[0]!
    .toUpperCase();
}

/** The codes of all that take part: the side each acts for, or who they are when that is not known. */
export function sideCodes(named: readonly Named[]): ReadonlySet<string> {
  return new Set(named.map(({ entity, side }) => sideCode(side ?? entity)));
}

/** Whether at least one side of the gold is among those found. */
export function sharesSide(gold: readonly string[], found: ReadonlySet<string>): boolean {
  return gold.some((side) => found.has(sideCode(side)));
}

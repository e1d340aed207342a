/** Feature: one thing seen of a candidate, as a number mixed from the name of what is seen and the words it was seen in. */

/** A number for a text, the same on every machine: FNV-1a. */
export function codeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** What can be seen in one kind of decision: each name with the number that its features are mixed from. */
export function sights<const Name extends string>(
  decision: string,
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name) => [name, codeOf(`${decision}/${name}`)])) as Record<Name, number>;
}

/** The feature of a sight and up to four codes; never 0. */
export function feature(sight: number, a = 0, b = 0, c = 0, d = 0): number {
  return mix(mix(mix(mix(sight, a), b), c), d) || 1;
}

/** Two codes as one; order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** What is seen of one candidate. */
export type Features = readonly number[];

/** Matching: records and events of the gold paired one to one, as many as possible. */

/** For each item of the gold the index of its match, or null. Of two possible matches the one with the higher `strength` is tried first; 0 is no match. */
export function matching<G, F>(
  gold: readonly G[],
  found: readonly F[],
  strength: (gold: G, found: F) => number,
): readonly (number | null)[] {
  const options = gold.map((g) =>
    found
      .map((f, i) => ({ i, strength: strength(g, f) }))
      .filter((option) => option.strength > 0)
      .sort((a, b) => b.strength - a.strength),
  );
  const holder: (number | null)[] = found.map(() => null);
  const best = (g: number) => options[g]![0]?.strength ?? 0;
  const order = gold.map((_, g) => g).sort((a, b) => best(b) - best(a));
  // An augmenting path: whoever holds the match moves to another, if that is possible.
  const place = (g: number, seen: Set<number>): boolean => {
    for (const { i } of options[g]!) {
      if (seen.has(i)) continue;
      seen.add(i);
      if (holder[i] !== null && !place(holder[i]!, seen)) continue;
      holder[i] = g;
      return true;
    }
    return false;
  };
  for (const g of order) place(g, new Set());
  const matches: (number | null)[] = gold.map(() => null);
  for (const [i, g] of holder.entries()) if (g !== null) matches[g] = i;
  return matches;
}

/** Short name: part of a name is whoever bears the full name: `Mr. Lee`, `Lavrov`, `Hillary`, `the North`. */

import { gendersAgree, kindsAgree } from "../agreement.js";
import type { Candidate } from "../candidate.js";
import type { Chains } from "../chains.js";

/** A bearer mentioned this many sentences ago counts half as much. */
const HALF_LIFE = 6;
/** So many of a bearer's latest mentions are weighed. */
const LATEST = 12;
/** Two bearers this near in weight cannot be told apart. */
const CLOSE = 0.9;

/**
 * In text order, so that a decision helps the next. Of several bearers, the one lately and often spoken of; before any
 * was, the first to come; none when two weigh the same.
 */
export function joinShortNames(chains: Chains): void {
  const { candidates } = chains;
  const bearers = indexBearers(chains);
  const alone = new Map<string, number>();
  const latest = new Map<object, number[]>();
  for (const name of candidates) {
    if (name.form !== "name") continue;
    const isOwnBearer = name.words.length > 1;
    const found = bestBearer(name, (bearers.get(name.words[0] ?? "") ?? []).concat(lastWordBearers(name)));
    if (found !== null) chains.join(found, name.index);
    else if (!isOwnBearer) {
      const same = alone.get(name.key);
      if (same !== undefined && kindsAgree(chains.of(same).kind, name.kind)) chains.join(same, name.index);
      alone.set(name.key, name.index);
    }
    const chain = chains.of(name.index);
    const list = latest.get(chain) ?? [];
    list.push(name.sentence);
    if (list.length > LATEST) list.shift();
    latest.set(chain, list);
  }

  function lastWordBearers(name: Candidate): readonly number[] {
    return name.words.length > 1 ? (bearers.get(name.words.at(-1)!) ?? []) : [];
  }

  function bestBearer(name: Candidate, options: readonly number[]): number | null {
    let best: { index: number; weight: number } | null = null;
    let second = 0;
    const seen = new Set<object>();
    for (const index of options) {
      const bearer = candidates[index]!;
      const chain = chains.of(index);
      if (seen.has(chain) || chains.areOne(index, name.index) || !bears(name, bearer)) continue;
      seen.add(chain);
      if (!kindFits(name, bearer) || (name.kind !== "organization" && !gendersAgree(name.gender, chain.gender)))
        continue;
      const sentences = latest.get(chain) ?? [];
      // Not spoken of yet: worth little, the nearer the more.
      const weight =
        sentences.reduce((sum, sentence) => sum + 2 ** (-(name.sentence - sentence) / HALF_LIFE), 0) ||
        0.001 / (1 + Math.max(0, bearer.index - name.index));
      if (best === null || weight > best.weight) {
        second = best?.weight ?? 0;
        best = { index, weight };
      } else second = Math.max(second, weight);
    }
    return best !== null && second < best.weight * CLOSE ? best.index : null;
  }
}

/** Longer names by their first and last words, each chain's every spelling once. */
function indexBearers({ candidates }: Chains): ReadonlyMap<string, number[]> {
  const bearers = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const { form, words, index, key, kind } of candidates) {
    if (form !== "name" || words.length < 2 || kind === "people" || seen.has(`${key} ${kind}`)) continue;
    seen.add(`${key} ${kind}`);
    for (const word of new Set([words[0]!, words.at(-1)!, words[0] === "the" ? words[1]! : words[0]!])) {
      const list = bearers.get(word) ?? [];
      // Enough for any text that people write; keeps lists of a thousand namesakes from costing a square.
      if (list.length < 24) list.push(index);
      bearers.set(word, list);
    }
  }
  return bearers;
}

/** Whether a longer name may be shortened so. */
function bears(name: Candidate, bearer: Candidate): boolean {
  const short = name.words;
  const full = bearer.words;
  if (short.length >= full.length) return false;
  const isPrefix = short.every((word, i) => word === full[i]);
  const isSuffix = short.every((word, i) => word === full[full.length - short.length + i]);
  if (bearer.kind === "person" || bearer.kind === "unknown") {
    return isPrefix || isSuffix || (short.length === 2 && short[0] === full[0] && short[1] === full.at(-1));
  }
  return bearer.kind === "organization" && isPrefix;
}

function kindFits(name: Candidate, bearer: Candidate): boolean {
  if (bearer.kind === "person")
    return (
      name.kind === "person" || name.kind === "unknown" || (name.kind === "organization" && name.words.length === 1)
    );
  if (bearer.kind === "organization") return name.kind === "organization" || name.kind === "unknown";
  return name.kind === bearer.kind;
}

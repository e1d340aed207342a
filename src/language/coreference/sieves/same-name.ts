/** Same name: names written alike, or one the initials of the other, are one. */

import type { Candidate } from "../candidate.js";
import { stateOf } from "../capitals.js";
import type { Chains } from "../chains.js";
import { nounClass } from "../noun-classes.js";

const SMALL = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "du", "s"]);

/**
 * `Kim Yo Jong`, `Kim Yo-jong` and `KIM YOJONG`; `U.S.` and `United States`; `KCNA` and `Korean Central News Agency`.
 * Two ministries of different states are two. A single word that may be somebody's surname is left for later.
 */
export function joinSameNames(chains: Chains): void {
  const byKey = new Map<string, number>();
  const byOwner = new Map<string, number>();
  const byInitials = new Map<string, number | null>();
  for (const name of chains.candidates) {
    if (name.form !== "name" || isShortPersonName(name)) continue;
    joinByKey(name);
    if (name.words.length > 1 && name.kind !== "person") {
      for (const initials of initialsOf(name.words)) {
        const known = byInitials.get(initials);
        if (known === undefined) byInitials.set(initials, name.index);
        else if (known !== null && !chains.areOne(known, name.index)) byInitials.set(initials, null);
      }
    }
  }
  for (const name of chains.candidates) {
    if (name.form !== "name" || name.words.length !== 1 || name.key.length < 2 || name.key.length > 8) continue;
    const full = byInitials.get(name.key);
    if (full !== undefined && full !== null && isAcronym(name)) chains.join(full, name.index);
  }

  function joinByKey(name: Candidate): void {
    const sorted = name.kind === "person" ? [...name.words].sort().join("") : "";
    const key = `${name.kind === "people"} ${(name.kind !== "people" && stateOf(name.key)) || sorted || name.key}`;
    const isCommon = nounClass(name.words.at(-1) ?? "").kind === "organization";
    const known = byKey.get(key);
    if (!isCommon) {
      if (known === undefined) byKey.set(key, name.index);
      else chains.join(known, name.index);
      return;
    }
    // `Foreign Ministry`: whose?
    const owned = name.owner === "" ? known : byOwner.get(`${key} ${name.owner}`);
    if (owned !== undefined) chains.join(owned, name.index);
    else if (known !== undefined && chains.of(known).owners.size === 0) chains.join(known, name.index);
    byKey.set(key, name.index);
    if (name.owner !== "") byOwner.set(`${key} ${name.owner}`, name.index);
  }
}

/** A single word that the recognizer takes for a person or that nobody knows. */
export function isShortPersonName({ words, kind }: Candidate): boolean {
  return words.length === 1 && (kind === "person" || kind === "unknown");
}

function isAcronym({ key, start, end }: Candidate): boolean {
  // Written in capitals: the key has one letter for each, dots and possessives aside.
  return end - start <= key.length * 2 + 2;
}

/** First letters, of every word and of the great ones only. */
function initialsOf(words: readonly string[]): ReadonlySet<string> {
  const first = (list: readonly string[]) => list.map((word) => word[0]).join("");
  return new Set([first(words), first(words.filter((word) => !SMALL.has(word)))]);
}

/** Pronouns: the candidates that are personal, possessive and reflexive pronouns. */

import type { Token } from "../parsed-doc.js";
import type { Candidate, Gender, GrammaticalNumber, Kind } from "./candidate.js";
import type { Page } from "./page.js";
import { isPleonastic } from "./pleonastic.js";

interface PronounClass {
  readonly person: 1 | 2 | 3;
  readonly number: GrammaticalNumber;
  readonly gender: Gender;
  readonly kind: Kind;
}

const CLASSES: ReadonlyMap<string, PronounClass> = new Map(
  (
    [
      ["he him his himself", 3, "singular", "male", "person"],
      ["she her hers herself", 3, "singular", "female", "person"],
      ["it its itself", 3, "singular", "neuter", "unknown"],
      ["they them their theirs themselves themself", 3, "plural", "unknown", "unknown"],
      ["i me my mine myself", 1, "singular", "unknown", "person"],
      ["we us our ours ourselves", 1, "plural", "unknown", "unknown"],
      ["you your yours yourself yourselves", 2, "unknown", "unknown", "person"],
    ] as const
  ).flatMap(([words, person, number, gender, kind]) =>
    words.split(" ").map((word) => [word, { person, number, gender, kind }] as const),
  ),
);

/** Pronouns that mean nobody are left out: the `it` of `it is clear that`. */
export function pronounCandidates(page: Page): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const token of page.tokens) {
    const known = pronounClass(token);
    if (known === null || (known.gender === "neuter" && isPleonastic(page, token.i))) continue;
    found.push({
      index: -1,
      start: token.start,
      end: token.end,
      first: token.i,
      last: token.i + 1,
      head: token.i,
      sentence: token.sentence,
      form: "pronoun",
      ...known,
      determiner: "definite",
      noun: token.lower,
      modifiers: new Set(),
      isRestricted: false,
      possessor: -1,
      key: "",
      words: [],
      roles: [],
      owner: "",
    });
  }
  return found;
}

function pronounClass({ tag, lower, text, dep }: Token): PronounClass | null {
  if (tag !== "PRP" && tag !== "PRP$") return null;
  // The country in capitals; and the `mine` that coal comes from is no PRP.
  if (text === "US" || dep === "compound") return null;
  return CLASSES.get(lower) ?? null;
}

/** Whether it points back into its own clause: `itself`. */
export function isReflexive(noun: string): boolean {
  return noun.endsWith("self") || noun.endsWith("selves");
}

/** ToCategory: a judge's category as the codebook has it; YIELD is CONCEDE, or RETREAT where forces or arms go back. */
import type { ParsedDoc } from "../../language/index.js";
import type { Category } from "../records/index.js";
import type { JudgedCategory } from "./judge.js";

const RETREATING = new Set([
  "withdraw",
  "withdrawal",
  "pull",
  "pullout",
  "retreat",
  "evacuate",
  "disarm",
  "surrender",
  "ceasefire",
  "cease",
  "truce",
  "disengage",
  "demobilize",
]);

/** `words`: token indices of the words that tell it. */
export function toCategory(
  parsed: ParsedDoc,
  judged: Exclude<JudgedCategory, "NONE">,
  words: readonly number[],
): Category {
  if (judged !== "YIELD") return judged;
  return words.some((i) => RETREATING.has(parsed.tokens[i]!.lemma.toLowerCase())) ? "RETREAT" : "CONCEDE";
}

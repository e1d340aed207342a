/** Agreement: whether two things may be one by kind, number and gender. */

import type { Candidate, Gender, GrammaticalNumber, Kind } from "./candidate.js";
import type { Chain } from "./chains.js";
import { isReflexive } from "./pronouns.js";

const LIVING: ReadonlySet<Kind> = new Set(["person", "group", "people"]);

export function kindsAgree(a: Kind, b: Kind): boolean {
  if (a === b || a === "unknown" || b === "unknown") return true;
  const pair = `${a} ${b}`;
  return AGREEING.has(pair) || AGREEING.has(`${b} ${a}`);
}

const AGREEING = new Set([
  "organization state",
  "place state",
  "organization place",
  "group people",
  "organization group",
  "organization thing",
  "place thing",
]);

export function gendersAgree(a: Gender, b: Gender): boolean {
  return a === b || a === "unknown" || b === "unknown";
}

export function numbersAgree(a: GrammaticalNumber, b: GrammaticalNumber): boolean {
  return a === b || a === "unknown" || b === "unknown";
}

/** Whether a pronoun of the third person may stand for a chain, by what is known of the chain as a whole. */
export function pronounAgrees(pronoun: Candidate, { kind, number, gender }: Chain): boolean {
  if (kind === "time") return false;
  if (pronoun.gender === "male" || pronoun.gender === "female") {
    return (
      (kind === "person" || kind === "unknown") &&
      number !== "plural" &&
      gendersAgree(gender, pronoun.gender) &&
      gender !== "neuter"
    );
  }
  if (pronoun.gender === "neuter")
    return !LIVING.has(kind) && number !== "plural" && gender !== "male" && gender !== "female";
  // They: plurals, and bodies of people in the singular.
  if (number === "singular")
    return (
      kind === "organization" ||
      kind === "group" ||
      (kind === "state" && !isReflexive(pronoun.noun)) ||
      kind === "people"
    );
  return true;
}

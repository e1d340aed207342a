/** Appositions: a description set beside a name, or said of it by `is`, is the same: `Kim Yo Jong, sister of …`. */

import { gendersAgree, kindsAgree, numbersAgree } from "../agreement.js";
import type { Candidate } from "../candidate.js";
import type { Chains } from "../chains.js";
import { conjuncts, type Page } from "../page.js";

export function joinAppositions(chains: Chains, { tokens }: Page): void {
  const { candidates } = chains;
  for (const candidate of candidates) {
    const { dep, head } = tokens[candidate.head]!;
    if (dep === "appos") join(candidate, candidates[chains.at(nearestConjunct(head, candidate))]);
    else if (dep === "attr") join(candidate, candidates[subjectOfCopula(head)], true);
  }

  function join(description: Candidate, of: Candidate | undefined, isCopula = false): void {
    if (of === undefined || !isDescription(description, of, isCopula)) return;
    chains.join(of.index, description.index);
  }

  /** `Reed and Smith, the envoy`: the parser hangs the envoy on Reed. */
  function nearestConjunct(first: number, { first: from, number }: Candidate): number {
    if (number === "plural") return first;
    return conjuncts(tokens, first).findLast((head) => head < from) ?? first;
  }

  /** The subject's candidate of a plain `is`, `was`, `became`; −1 when it is denied, doubted or asked. */
  function subjectOfCopula(verb: number): number {
    const { lemma, children } = tokens[verb]!;
    if (lemma !== "be" && lemma !== "become" && lemma !== "remain") return -1;
    const parts = children.map((child) => tokens[child]!);
    if (parts.some(({ dep, tag, lower }) => dep === "neg" || tag === "MD" || lower === "if" || lower === "?"))
      return -1;
    const subject = parts.find(({ dep }) => dep === "nsubj");
    return subject ? chains.at(subject.i) : -1;
  }

  function isDescription(description: Candidate, of: Candidate, isCopula: boolean): boolean {
    if (description.form === "pronoun" || description.determiner === "negated") return false;
    // `this city, this state and this country` are three.
    if (tokens[description.head]!.children.some((child) => DEMONSTRATIVES.has(tokens[child]!.lower))) return false;
    // `Seoul, South Korea`; but `Korean Central News Agency (KCNA)` was joined by its initials.
    if (description.form === "name" && of.form === "name") return false;
    if (!numbersAgree(of.number, description.number) || !gendersAgree(chains.of(of.index).gender, description.gender))
      return false;
    const { kind } = chains.of(of.index);
    if (isCopula) {
      // `The goal is peace` tells nothing of who is who.
      if (description.form === "name" || !IDENTITIES.has(description.kind)) return false;
      return of.form === "pronoun" ? of.gender === "male" || of.gender === "female" : kind === description.kind;
    }
    return kindsAgree(kind, description.kind) || kind === "unknown";
  }
}

const DEMONSTRATIVES = new Set(["this", "that", "these", "those"]);
const IDENTITIES = new Set(["person", "organization", "state"]);

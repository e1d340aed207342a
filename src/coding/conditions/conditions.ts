/** Conditions: `if`, `unless`, `as long as`, `only after`: what must hold, and what would then follow. */
import type { Span } from "../../documents/index.js";
import type { ParsedDoc, Token } from "../../language/index.js";
import { clauseSpan, clauseTokens } from "../clause.js";
import { attributionAt, type CodingContext } from "../coding-context.js";
import { likelihoodIn } from "../likelihood/likelihood.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Condition } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { childrenOf, conjuncts, subtree, tokenSpan } from "../syntax/tree.js";

/** Marks of a condition; a mark of several words is matched by its last. */
const MARKS = new Set(["if", "unless", "provided", "providing", "lest"]);
const ADVERBIAL = new Set(["conj", "cc", "punct", "mark"]);
const OUTSIDE = new Set(["advcl"]);

/**
 * {condition:If the South resumes the drills}, {outcome:the talks could collapse}.
 * {outcome:The talks will fail} unless {condition:Seoul lifts the ban} or {condition:Pyongyang relents}.
 */
export function conditions({ doc, attributions }: Pick<CodingContext, "doc" | "attributions">): readonly Condition[] {
  const { parsed } = doc;
  const found: Condition[] = [];
  for (const verb of parsed.tokens) {
    if (verb.dep !== "advcl" || !isVerb(verb)) continue;
    const mark = conditionalMark(parsed.tokens, childrenOf(parsed, verb.i));
    if (mark === undefined) continue;
    const outcomeHead = verb.head;
    const outcome = clauseSpan(parsed, outcomeHead, OUTSIDE);
    const terms = conjuncts(parsed, verb.i)
      .filter((i) => isVerb(parsed.tokens[i]!))
      .flatMap((i) => splitClause(parsed, i));
    const main = clauseTokens(parsed, outcomeHead, OUTSIDE);
    if (terms.some((term) => term.start < outcome.end && outcome.start < term.end)) continue;
    const made = makeRecord(parsed, {
      kind: "condition" as const,
      rule: "condition/clause",
      confidence: 0.8,
      evidence: [
        evidence("mark", mark),
        ...terms.map((term) => evidence("condition", term)),
        evidence("outcome", outcome),
      ],
      conditions: terms,
      outcome,
      likelihood: likelihoodIn(parsed, main.first, main.last),
      attribution: attributionAt(attributions, { start: mark.start, end: mark.end })?.id ?? null,
    });
    found.push(made);
  }
  return found;
}

/**
 * A clause, and a second one that the parser took for its object's twin: `diplomacy gains traction or the calculation
 * shifts`, where a plural noun after a possessor and a singular noun is really a verb.
 */
function splitClause(parsed: ParsedDoc, verb: number): readonly Span[] {
  const whole = clauseSpan(parsed, verb, ADVERBIAL);
  for (const object of childrenOf(parsed, verb).filter((c) => c.dep === "dobj")) {
    const twin = childrenOf(parsed, object.i).find((c) => c.dep === "conj" && c.tag === "NNS");
    if (twin === undefined) continue;
    const before = childrenOf(parsed, twin.i);
    const joint = childrenOf(parsed, object.i).find((c) => c.dep === "cc");
    if (
      joint === undefined ||
      !before.some((c) => c.dep === "poss" || c.dep === "det") ||
      !before.some((c) => c.dep === "compound")
    )
      continue;
    const { first, last } = subtree(parsed, twin.i);
    return [{ start: whole.start, end: parsed.tokens[joint.i - 1]!.end }, tokenSpan(parsed, first, last)];
  }
  return [whole];
}

function conditionalMark(tokens: readonly Token[], children: readonly Token[]): Token | undefined {
  return children.find((c) => {
    if (c.dep !== "mark" && c.dep !== "advmod" && c.dep !== "prep") return false;
    // `even if` and `as if` put no condition.
    const before = tokens[c.i - 1]?.lower;
    return MARKS.has(c.lower) && before !== "even" && before !== "as" && before !== "if";
  });
}

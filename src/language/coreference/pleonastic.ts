/** Pleonastic: whether an `it` means nothing, as in `it is clear that`, `it seems that`, `it takes time to`. */

import type { Page } from "./page.js";

const RAISING = new Set(["seem", "appear", "turn", "happen", "follow", "emerge", "transpire"]);
const THOUGHT = new Set(
  "say believe report expect think hope know estimate understand note assume argue claim suggest reveal announce feel recall decide agree presume rumor recommend suppose require".split(
    " ",
  ),
);
const WEATHER = new Set(["rain", "snow", "thunder", "drizzle", "hail", "freeze"]);
const EXPENSE = new Set(["take", "cost"]);
const COPULAS = new Set(["be", "become", "remain"]);
const CLAUSES = new Set(["ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"]);
const OWN_CLAUSES = new Set(["ccomp", "xcomp", "csubj", "advcl", "acl"]);
const PREDICATES = new Set(["acomp", "attr", "oprd", "prep"]);
const OPENERS = new Set(["that", "to", "for", "whether", "if", "how", "why"]);
const TO = new Set(["to"]);
const CLEFT = new Set(["who", "that"]);
const JUDGMENTS = new Set(["make", "find", "consider", "deem", "think", "call", "render"]);

export function isPleonastic({ tokens }: Page, i: number): boolean {
  const it = tokens[i]!;
  if (it.lower !== "it") return false;
  if (it.dep === "expl") return true;
  const verb = tokens[it.head]!;
  const after = verb.children.filter((child) => child > verb.i).map((child) => tokens[child]!);
  const hasClause = after.some(({ dep, i }) => CLAUSES.has(dep) && opens(i, OPENERS));
  const isJudged = after.some((token) => PREDICATES.has(token.dep) && hasOwnClause(token));
  switch (it.dep) {
    case "nsubjpass":
      return THOUGHT.has(verb.lemma) && after.some(({ dep }) => CLAUSES.has(dep));
    case "nsubj":
      if (WEATHER.has(verb.lemma)) return true;
      if (RAISING.has(verb.lemma)) return isJudged || after.some(({ dep, i }) => isFiniteClause(dep) && !opens(i, TO));
      if (EXPENSE.has(verb.lemma)) return hasClause;
      // `it is clear that`, and `made it clear that`, where the adjective has `it` for its subject.
      if (verb.pos === "ADJ") return JUDGMENTS.has(tokens[verb.head]!.lemma) && hasClause;
      return COPULAS.has(verb.lemma) && (hasClause || isJudged || after.some((token) => isTimeOrCleft(token)));
    case "dobj":
      return JUDGMENTS.has(verb.lemma) && (isJudged || (hasClause && after.some(({ dep }) => PREDICATES.has(dep))));
    default:
      return false;
  }

  /** Whether the clause below a token has one of these words to open it. */
  function opens(clause: number, words: ReadonlySet<string>): boolean {
    return tokens[clause]!.children.some((child) => child < clause && words.has(tokens[child]!.lower));
  }

  /** `clear that`, `time to`. */
  function hasOwnClause({ children }: typeof it): boolean {
    return children.some((child) => OWN_CLAUSES.has(tokens[child]!.dep) && opens(child, OPENERS));
  }

  /** `it is Monday`, `it was Seoul that`. */
  function isTimeOrCleft({ dep, entityType, children, lower }: typeof it): boolean {
    if (dep !== "attr") return false;
    if (entityType === "DATE" || entityType === "TIME" || lower === "time") return true;
    return entityType !== "" && children.some((child) => tokens[child]!.dep === "relcl" && opens(child, CLEFT));
  }
}

function isFiniteClause(dep: string): boolean {
  return dep === "ccomp" || dep === "advcl";
}

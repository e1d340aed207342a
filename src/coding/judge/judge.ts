/** Judge: says what one marked party does to another in a sentence, and how sure it is; it decides what the mechanism proposes. */
import type { MarkedPair, PairModel } from "../../language/index.js";
import { type Auxiliary, CATEGORIES, type Category } from "../records/index.js";
import type { StancesOf } from "./stance-between.js";

/** PLOVER's categories as labellers of pairs use them: CONCEDE and RETREAT are one, and NONE is no act between the two. */
export type JudgedCategory = Exclude<Category, "CONCEDE" | "RETREAT"> | "YIELD" | "NONE";

/** Calibrated probabilities; those of each list sum to 1. */
export interface Verdict {
  readonly categories: ReadonlyMap<JudgedCategory, number>;
  /** Whether the act was done (null), or which auxiliary it has. */
  readonly auxiliaries: ReadonlyMap<Auxiliary | null, number>;
}

/** Whose lines between the categories a verdict follows: those of PLV's gold, which knows no NONE, or those of our labelled pairs. */
export const GUIDES = ["plv", "labelled"] as const;
export type Guide = (typeof GUIDES)[number];

export interface Judge {
  /** `fast`, `thorough`. */
  readonly name: string;
  /** Verdicts on pairs, in their order; none depends on another. */
  readonly verdicts: (pairs: readonly MarkedPair[], guide: Guide) => Promise<readonly Verdict[]>;
  /** Absent where the judge was not trained for it. */
  readonly stances?: StancesOf;
}

/** A judge made of an encoder that was trained for it. */
export function toJudge(model: PairModel): Judge {
  const categories = model.categories.map(toJudged);
  const auxiliaries = model.auxiliaries.map(toAuxiliary);
  return {
    name: model.name,
    verdicts: async (pairs, guide) =>
      (await model.scores(pairs, guide)).map(({ category, auxiliary }) => ({
        categories: new Map(categories.map((name, i) => [name, category[i]!])),
        auxiliaries: new Map(auxiliaries.map((name, i) => [name, auxiliary[i]!])),
      })),
  };
}

function toJudged(name: string): JudgedCategory {
  if (name === "YIELD" || name === "NONE" || (name in CATEGORIES && name !== "CONCEDE" && name !== "RETREAT"))
    return name as JudgedCategory;
  throw new Error(`not a category that a judge knows: ${name}`);
}

const AUXILIARIES: Readonly<Record<string, Auxiliary | null>> = {
  done: null,
  future: "future",
  hypothetical: "hypothetical",
  negated: "negation",
  historical: "historical",
};

function toAuxiliary(name: string): Auxiliary | null {
  const found = AUXILIARIES[name];
  if (found === undefined) throw new Error(`not an auxiliary that a judge knows: ${name}`);
  return found;
}

/** A category of the codebook as judges count it. */
export function asJudged(category: Category): JudgedCategory {
  return category === "CONCEDE" || category === "RETREAT" ? "YIELD" : category;
}

/** Probability that anything is told between the two. */
export function actProbability({ categories }: Verdict): number {
  return 1 - (categories.get("NONE") ?? 0);
}

/** The likeliest act, NONE left out, with its probability among the acts. */
export function likeliestAct({ categories }: Verdict): {
  readonly category: Exclude<JudgedCategory, "NONE">;
  readonly probability: number;
} {
  let best: Exclude<JudgedCategory, "NONE"> = "CONSULT";
  let highest = -1;
  let total = 0;
  for (const [category, probability] of categories) {
    if (category === "NONE") continue;
    total += probability;
    if (probability > highest) {
      best = category;
      highest = probability;
    }
  }
  return { category: best, probability: total === 0 ? 0 : highest / total };
}

/** Judge: says what one marked party does to another in a sentence, and how sure it is; it decides what the mechanism proposes. */
import type { MarkedPair, SentenceModel } from "../../language/index.js";
import type { Tagger } from "../attributions/tags.js";
import { type Auxiliary, CATEGORIES, type Category } from "../records/index.js";
import { STANCES_BETWEEN, type StanceBetween, type StancesOf } from "./stance-between.js";

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
  /** Tags the parts of attributions; absent where the judge was not trained for it. */
  readonly tagger?: Tagger;
}

/** What a judge asks of the encoder that says what parties do to each other. */
export interface VerdictModel {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly scores: (
    pairs: readonly MarkedPair[],
    guide: string,
  ) => Promise<readonly { readonly category: readonly number[]; readonly auxiliary: readonly number[] }[]>;
}

/** A judge made of encoders that were trained for it: one for its verdicts, one, maybe the same, for all else. */
export function toJudge(verdicts: VerdictModel, sentences: SentenceModel): Judge {
  const categories = verdicts.categories.map(toJudged);
  const auxiliaries = verdicts.auxiliaries.map(toAuxiliary);
  const stances = sentences.stances.map(toStance);
  const tagAt = (name: string) => sentences.tags.indexOf(name);
  return {
    name: verdicts.name,
    verdicts: async (pairs, guide) =>
      (await verdicts.scores(pairs, guide)).map(({ category, auxiliary }) => ({
        categories: new Map(categories.map((name, i) => [name, category[i]!])),
        auxiliaries: new Map(auxiliaries.map((name, i) => [name, auxiliary[i]!])),
      })),
    stances: async (pairs) =>
      (await sentences.scores(pairs, "stance")).map(
        ({ stance }) => new Map(stances.map((name, i) => [name, stance[i]!])),
      ),
    tagger: {
      places: {
        source: { begins: tagAt("B-Source"), goesOn: tagAt("I-Source") },
        cue: { begins: tagAt("B-Cue"), goesOn: tagAt("I-Cue") },
        content: { begins: tagAt("B-Content"), goesOn: tagAt("I-Content") },
      },
      tagged: sentences.tagged,
    },
  };
}

function toJudged(name: string): JudgedCategory {
  if (name === "YIELD" || name === "NONE" || (name in CATEGORIES && name !== "CONCEDE" && name !== "RETREAT"))
    return name as JudgedCategory;
  throw new Error(`not a category that a judge knows: ${name}`);
}

function toStance(name: string): StanceBetween {
  const found = STANCES_BETWEEN.find((stance) => stance === name);
  if (found === undefined) throw new Error(`not a stance that a judge knows: ${name}`);
  return found;
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

/** Category: PLOVER's sixteen kinds of event, with their quad class, CAMEO root and score. */
import { z } from "zod";

export const Category = z.enum([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "COOPERATE",
  "AID",
  "CONCEDE",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
]);
export type Category = z.infer<typeof Category>;

/** PLOVER's two-by-two: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export const Quad = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Quad = z.infer<typeof Quad>;

/** Name of the score table below: Goldstein's (1992) weights as CAMEO assigns them to its root codes, −10 … +10. */
export const SCALE = "goldstein-cameo-root";

export interface CategoryFacts {
  readonly quad: Quad;
  /** Nearest CAMEO root code. */
  readonly cameo: string;
  readonly score: number;
}

export const CATEGORIES: Readonly<Record<Category, CategoryFacts>> = {
  AGREE: { quad: 1, cameo: "03", score: 4 },
  CONSULT: { quad: 1, cameo: "04", score: 1 },
  SUPPORT: { quad: 1, cameo: "05", score: 3.5 },
  COOPERATE: { quad: 2, cameo: "06", score: 6 },
  AID: { quad: 2, cameo: "07", score: 7 },
  CONCEDE: { quad: 2, cameo: "08", score: 5 },
  RETREAT: { quad: 2, cameo: "08", score: 5 },
  REQUEST: { quad: 3, cameo: "10", score: -5 },
  ACCUSE: { quad: 3, cameo: "11", score: -2 },
  REJECT: { quad: 3, cameo: "12", score: -4 },
  THREATEN: { quad: 3, cameo: "13", score: -6 },
  PROTEST: { quad: 4, cameo: "14", score: -6.5 },
  SANCTION: { quad: 4, cameo: "16", score: -4 },
  MOBILIZE: { quad: 4, cameo: "15", score: -7.2 },
  COERCE: { quad: 4, cameo: "17", score: -7 },
  ASSAULT: { quad: 4, cameo: "19", score: -10 },
};

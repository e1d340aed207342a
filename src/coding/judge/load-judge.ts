/** LoadJudge: the judges that the program ships with. */
import { loadPairModel } from "../../language/index.js";
import { type Judge, toJudge } from "./judge.js";

/** `fast` for many texts, `thorough` for few, `none` for the mechanism alone. */
export const JUDGES = ["none", "fast", "thorough"] as const;
export type JudgeName = (typeof JUDGES)[number];

/** Who decides unless another is named. */
export const DEFAULT_JUDGE: JudgeName = "fast";

/** A judge by name, null for `none`. Throws when its files are missing. */
export async function loadJudge(name: JudgeName): Promise<Judge | null> {
  if (name === "none") return null;
  return toJudge(await loadPairModel(new URL(`../../../models/judge-${name}/`, import.meta.url)));
}

/** LoadJudge: the judges that the program ships with. */
import { loadPairModel, loadSentenceModel } from "../../language/index.js";
import { type Judge, toJudge } from "./judge.js";

/** `fast` for many texts, `thorough` for few, `none` for the mechanism alone. */
export const JUDGES = ["none", "fast", "thorough"] as const;
export type JudgeName = (typeof JUDGES)[number];

/** Who decides unless another is named. */
export const DEFAULT_JUDGE: JudgeName = "fast";

/** A judge by name, null for `none`, working on so many threads; what it says does not hang on them. Throws when its files are missing. */
export async function loadJudge(name: JudgeName, threads = 1): Promise<Judge | null> {
  if (name === "none") return null;
  const folder = (judge: JudgeName) => new URL(`../../../models/judge-${judge}/`, import.meta.url);
  const sentences = await loadSentenceModel(folder("fast"), { threads });
  return toJudge(name === "fast" ? sentences : await loadPairModel(folder(name), { threads }), sentences);
}

/** JudgeFlag: who decides on what the mechanism proposes. */
import { availableParallelism } from "node:os";
import { DEFAULT_JUDGE, JUDGES, type JudgeName } from "../coding/index.js";
import { choice } from "./command.js";

export const JUDGE_FLAG = { judge: { type: "string" } } as const;

export const JUDGE_HELP = `  --judge JUDGE        who decides on what the mechanism finds: one of
                       ${JUDGES.join(", ")}; ${DEFAULT_JUDGE} unless named
`;

export function judgeBy({ judge }: { judge?: string | undefined }): JudgeName {
  return choice("judge", judge, JUDGES, DEFAULT_JUDGE);
}

/** Threads of a judge that has the machine to itself. */
export function judgeThreads(): number {
  return Math.min(4, availableParallelism());
}

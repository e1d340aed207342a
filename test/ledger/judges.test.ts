/** Readings by different judges: of one version the better judge's counts, whichever came first. */
import { expect, test } from "vitest";
import { coderWith, JUDGES, judgeIn } from "../../src/coding/index.js";
import { placeAmong } from "../../src/ledger/writing/precedence.js";

const standing = (judge: string, reading: number) => ({ coder: coderWith(judge), published: null, reading });

test("a thorough reading takes the place of a fast one, a fast one that of none", () => {
  for (const [i, worse] of JUDGES.entries()) {
    for (const better of JUDGES.slice(i + 1)) {
      expect(placeAmong([standing(worse, 1)], standing(better, 2))?.supersedes).toBe(1);
      expect(placeAmong([standing(better, 1)], standing(worse, 2))?.supersededBy).toBe(1);
    }
  }
});

test("a coder names its judge", () => {
  for (const judge of JUDGES) expect(judgeIn(coderWith(judge))).toBe(judge === "none" ? null : judge);
});

/** What was done, is ahead, is possible, is denied or lies further back, by the words. */
import { describe, expect, test } from "vitest";
import { statusOf } from "../../src/coding/syntax/status.js";
import { parsedText, tokenAt } from "../support/parsed.js";

const CASES: readonly (readonly [sentence: string, predicate: string, auxiliary: string | null])[] = [
  ["France attacked the camp.", "attacked", null],
  ["France has attacked the camp.", "attacked", null],
  ["The camp was attacked by France.", "attacked", null],
  ["France is attacking the camp.", "attacking", null],
  ["France will attack the camp.", "attack", "future"],
  ["France is going to attack the camp.", "attack", "future"],
  ["France is to attack the camp.", "attack", "future"],
  ["France is expected to attack the camp.", "attack", "future"],
  ["France may attack the camp.", "attack", "hypothetical"],
  ["France could have attacked the camp.", "attacked", "hypothetical"],
  ["France reportedly attacked the camp.", "attacked", "hypothetical"],
  ["France seems to have attacked the camp.", "attacked", "hypothetical"],
  ["If France attacks the camp, the talks will end.", "attacks", "hypothetical"],
  ["Unless France attacks the camp, the talks will go on.", "attacks", "hypothetical"],
  ["France did not attack the camp.", "attack", "negation"],
  ["France never attacked the camp.", "attacked", "negation"],
  ["No soldier attacked the camp.", "attacked", "negation"],
  ["France no longer attacks the camp.", "attacks", "negation"],
  ["France left without attacking the camp.", "attacking", "negation"],
  ["France had attacked the camp before the truce.", "attacked", "historical"],
  ["France once attacked the camp.", "attacked", "historical"],
  ["France will enter the city and attack the camp.", "attack", "future"],
  ["France began to attack the camp.", "attack", null],
  ["France denounced the planned exercises.", "exercises", "future"],
  ["France feared a possible attack.", "attack", "hypothetical"],
  ["There were no attacks.", "attacks", "negation"],
  ["France recalled previous attacks.", "attacks", "historical"],
  ["None of the soldiers attacked the camp.", "attacked", "negation"],
  ["Nobody attacked the camp.", "attacked", "negation"],
  ["Neither France nor Spain attacked the camp.", "attacked", "negation"],
  ["France attacked no camp.", "attacked", "negation"],
  ["The strike killed nobody.", "killed", "negation"],
  ["The strike wounded the mayor and killed no soldiers.", "killed", "negation"],
  ["France has not attacked or burned the camp.", "burned", "negation"],
  ["France has not attacked the camp, nor has it entered the city.", "entered", "negation"],
  ["France has yet to attack the camp.", "attack", "negation"],
  ["France withdrew rather than attack the camp.", "attack", "negation"],
  ["France not only attacked the camp but burned it.", "attacked", null],
  ["The mediator asked whether France attacked the camp.", "attacked", "hypothetical"],
  ["France will attack, whether or not because of the camp.", "attack", "future"],
  ["Had France attacked the camp, the talks would have ended.", "attacked", "hypothetical"],
  ["The senator insisted that the camp be attacked.", "attacked", "hypothetical"],
  ["It is possible that France attacked the camp.", "attacked", "hypothetical"],
  ["France will begin attacking the camp.", "attacking", "future"],
  ["France began attacking the camp.", "attacking", null],
];

describe("status", () => {
  for (const [sentence, predicate, auxiliary] of CASES) {
    test(`${sentence} → ${auxiliary ?? "done"}`, () => {
      const parsed = parsedText(sentence);
      expect(statusOf(parsed, tokenAt(parsed, predicate)).auxiliary).toBe(auxiliary);
    });
  }
});

/** Judging: what a judge may do to what the mechanism proposes, with judges whose verdicts are known. */
import { describe, expect, test } from "vitest";
import { loadBooks, resolve } from "../../src/actors/index.js";
import { code, loadJudgment, loadLexicon } from "../../src/coding/index.js";
import type { Judge, JudgedCategory } from "../../src/coding/judge/judge.js";
import { loadLanguageModel, type MarkedPair, parse } from "../../src/language/index.js";
import { docOf } from "../support/parsed.js";

const model = loadLanguageModel();
const books = loadBooks();
const knowledge = { lexicon: loadLexicon(), judgment: loadJudgment() };

/** A judge that gives each pair (`Norway Sweden`) the probabilities that `said` has for it, and else is sure of NONE. */
function judgeOf(said: Readonly<Record<string, Partial<Record<JudgedCategory, number>>>>): Judge {
  const words = ({ text, actor, recipient }: MarkedPair) =>
    [actor, recipient].map((span) => (span === null ? "" : text.slice(span.start, span.end))).join(" ");
  return {
    name: "known",
    verdicts: async (pairs) =>
      pairs.map((pair) => ({
        categories: new Map(Object.entries(said[words(pair)] ?? { NONE: 1 }) as [JudgedCategory, number][]),
        auxiliaries: new Map([[null, 1]]),
      })),
  };
}

async function told(text: string, judge: Judge | null): Promise<readonly string[]> {
  const { events } = await code(resolve(parse(docOf(text), model), books), knowledge, judge);
  const sides = (list: readonly { readonly side: string | null }[]) => list.map(({ side }) => side).join("+");
  return events.map(({ category, actors, recipients }) => `${category} ${sides(actors)} > ${sides(recipients)}`);
}

const ATTACK = "Norway attacked Sweden.";

describe("a judge", () => {
  test("that sees what the mechanism sees changes nothing but how sure it is", async () => {
    const judge = judgeOf({ "Norway Sweden": { ASSAULT: 0.83, NONE: 0.17 } });
    const { events } = await code(resolve(parse(docOf(ATTACK), model), books), knowledge, judge);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ category: "ASSAULT", confidence: 0.83, overruled: null });
    expect(events[0]!.provenance).toMatchObject({ rule: "event/verb-frame", coder: "demarche 0.1.0 known" });
  });

  test("that is sure that nothing was told between the two drops the event", async () => {
    expect(await told(ATTACK, null)).toEqual(["ASSAULT NOR > SWE"]);
    expect(await told(ATTACK, judgeOf({}))).toEqual([]);
  });

  test("that is sure of another act renames it, and the record says what it was", async () => {
    const judge = judgeOf({ "Norway Sweden": { ACCUSE: 0.9, ASSAULT: 0.05, NONE: 0.05 } });
    const { events } = await code(resolve(parse(docOf(ATTACK), model), books), knowledge, judge);
    expect(events[0]).toMatchObject({ category: "ACCUSE", overruled: "ASSAULT", quad: 3 });
  });

  test("that is not sure leaves the mechanism's category", async () => {
    const judge = judgeOf({ "Norway Sweden": { ACCUSE: 0.4, ASSAULT: 0.35, REJECT: 0.1, NONE: 0.15 } });
    expect(await told(ATTACK, judge)).toEqual(["ASSAULT NOR > SWE"]);
  });

  test("does not rename where two acts are told of the same two", async () => {
    const text = "Norway condemned Sweden and attacked Sweden.";
    const judge = judgeOf({ "Norway Sweden": { ACCUSE: 0.95, NONE: 0.05 } });
    const found = await told(text, judge);
    expect(found).toContain("ASSAULT NOR > SWE");
    expect(found).toContain("ACCUSE NOR > SWE");
  });

  test("finds an act whose parties the mechanism cannot tell, once for a mutual one", async () => {
    const text = "The talks, long sought by Norway, at last had Sweden sitting down.";
    expect(await told(text, null)).not.toContain("CONSULT NOR > SWE");
    const both = { CONSULT: 0.97, NONE: 0.03 };
    const found = await told(text, judgeOf({ "Norway Sweden": both, "Sweden Norway": both }));
    expect(found.filter((one) => one.startsWith("CONSULT"))).toHaveLength(1);
  });

  test("is asked nothing of a sentence in which no word tells of an act", async () => {
    const asked: string[] = [];
    const judge: Judge = {
      ...judgeOf({}),
      verdicts: (pairs, guide) => {
        asked.push(...pairs.map(({ text }) => text));
        return judgeOf({}).verdicts(pairs, guide);
      },
    };
    await told("Norway and Sweden are countries in Europe. Norway attacked Sweden.", judge);
    expect(new Set(asked)).toEqual(new Set(["Norway attacked Sweden."]));
  });
});

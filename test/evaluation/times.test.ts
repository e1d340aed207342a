/** Laws of measuring time expressions. */
import { describe, expect, test } from "vitest";
import { readTimeMl } from "../../src/evaluation/times/time-ml.js";
import { times } from "../../src/evaluation/times/times.js";
import type { ParsedDoc, TimeExpression } from "../../src/language/index.js";
import { evaluate, goldAndFound, goldFolder, rowsOf } from "./given.js";

const ARTICLE = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-05-07">7 May</TIMEX3></DCT>
<TEXT>Mali &amp; Chad met <TIMEX3 tid="t1" type="DATE" value="2024-05-06">on Monday</TIMEX3>
and talked for <TIMEX3 tid="t2" type="DURATION" value="PT2H">two hours</TIMEX3>.</TEXT></TimeML>`;
const TEXT = "Mali & Chad met on Monday\nand talked for two hours.";
const GOLD = goldFolder({ "a.tml": ARTICLE, "notes.txt": "no gold" });

function time(words: string, kind: TimeExpression["kind"], value: string): TimeExpression {
  const start = TEXT.indexOf(words);
  return { ...({} as TimeExpression), start, end: start + words.length, kind, value, basis: "publication" };
}

function finding(...found: readonly TimeExpression[]) {
  return {
    parse: async (docs: readonly ParsedDoc["doc"][]) =>
      docs.map((doc) => ({ ...({} as ParsedDoc), doc, times: found })),
  };
}

const MONDAY = time("on Monday", "date", "2024-05-06");
const HOURS = time("two hours", "duration", "PT2H");

const right = async (...found: readonly TimeExpression[]) =>
  rowsOf(await evaluate(times, GOLD, finding(...found)), "time expressions").map((row) => [row.found, row.right]);

describe("times", () => {
  test("TimeML becomes text with places, published on its creation day", () => {
    const { text, doc, times } = readTimeMl(ARTICLE, { path: "gold", name: "a.tml" });
    expect(text).toBe(TEXT);
    expect(doc.published).toBe("2024-05-07");
    expect(times.map(({ start, end, type, value }) => [text.slice(start, end), type, value])).toEqual([
      ["on Monday", "DATE", "2024-05-06"],
      ["two hours", "DURATION", "PT2H"],
    ]);
  });

  test("what is found as marked scores 100 and leaves nothing wrong", async () => {
    const evaluation = await evaluate(times, GOLD, finding(MONDAY, HOURS));
    for (const { name } of evaluation.tables)
      expect(new Set(rowsOf(evaluation, name).map(({ F1 }) => F1))).toEqual(new Set([100]));
    expect(evaluation.wrong).toEqual([]);
  });

  test("edges, overlap, type and value count apart", async () => {
    expect(await right(time("Monday", "date", "2024-05-06"), { ...HOURS, value: "PT3H" })).toEqual([
      [2, 1],
      [2, 2],
      [2, 2],
      [2, 1],
    ]);
    expect((await right({ ...MONDAY, kind: "set" }))[2]).toEqual([1, 0]);
  });

  test("an expression of the gold is matched once, by equal edges first", async () => {
    const evaluation = await evaluate(times, GOLD, finding(time("Monday", "date", "2024-05-06"), MONDAY, HOURS));
    expect(rowsOf(evaluation, "time expressions").map((row) => row.right)).toEqual([2, 2, 2, 2]);
    expect(goldAndFound(evaluation)).toEqual([{ place: "gold/a.tml", gold: null, found: "DATE 2024-05-06 [Monday]" }]);
  });

  test.each([
    ["<TimeML></TimeML>", "gold/a.tml:1: no element TEXT"],
    ["<TEXT>\n<TIMEX3>today</TIMEX3></TEXT>", "gold/a.tml:2: TIMEX3 without a type"],
    ["<TEXT>\n\ntoday</TIMEX3></TEXT>", "gold/a.tml:3: TIMEX3 closed that was not opened"],
    ['<TEXT><TIMEX3 type="DATE">today</TEXT>', "gold/a.tml:1: TIMEX3 opened that is not closed"],
    ['<DCT><TIMEX3 value="soon"/></DCT><TEXT>today</TEXT>', "gold/a.tml:1: invalid date: soon"],
  ])("an article that cannot be used is told with its line: %j", async (xml, message) => {
    await expect(evaluate(times, goldFolder({ "a.tml": xml }), {})).rejects.toMatchObject({ message, exitCode: 3 });
  });
});

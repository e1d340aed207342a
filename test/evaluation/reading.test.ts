/** Laws of measuring texts read unaided. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODER, type CodedEvent, emptyReading, type Reading } from "../../src/coding/index.js";
import { matching } from "../../src/evaluation/reading/matching.js";
import { reading } from "../../src/evaluation/reading/reading.js";
import { isParty, sideCode } from "../../src/evaluation/reading/sides.js";
import { evaluate, goldAndFound, goldFile, rowsOf } from "./given.js";

const TEXT = "Mali accused Chad. Chad and Niger met. Chad armed rebels in Mali.";

interface Told {
  readonly category: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly auxiliary?: string;
  readonly quote: string;
  readonly mutual?: boolean;
}

const ACCUSED: Told = { category: "ACCUSE", actors: ["MLI"], recipients: ["TCD"], quote: "accused" };
const MET: Told = { category: "CONSULT", actors: ["TCD"], recipients: ["NER"], quote: "met", mutual: true };
const ARMED: Told = { category: "COERCE", actors: ["TCD"], recipients: ["MLI"], quote: "armed", auxiliary: "negated" };
const DOCS = [
  { id: "a", published: "2024-05-01", text: TEXT, events: [ACCUSED, MET, ARMED] },
  { id: "b", text: "Nobody came.", events: [] },
];

function gold(docs: readonly object[] = DOCS) {
  return goldFile(docs.map((doc) => JSON.stringify(doc)).join("\n"));
}

/** A record as reading would make it of what the gold tells. */
function record({ category, actors, recipients, auxiliary, quote }: Told, text = TEXT): CodedEvent {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  const named = (sides: readonly string[]) => sides.map((side) => ({ entity: `state:${side}`, side, span }));
  return {
    ...({} as CodedEvent),
    category: category as CodedEvent["category"],
    predicate: quote,
    actors: named(actors),
    recipients: named(recipients),
    auxiliary: auxiliary === "negated" ? "negation" : ((auxiliary as CodedEvent["auxiliary"]) ?? null),
    sentence: 0,
    evidence: [{ ...span, role: "predicate" }],
    provenance: { rule: "event/test", coder: "", codebook: "" },
    confidence: 0.5,
  };
}

/** Reads the first text as telling these events, every other as telling none. */
function reader(told: readonly Told[]) {
  return {
    read: async (docs: readonly Reading["doc"][]) =>
      docs.map((doc) => ({
        ...emptyReading(doc, CODER),
        sentences: [{ start: 0, end: doc.text.length }],
        events: doc.text === TEXT ? told.map((one) => record(one)) : [],
      })),
  };
}

async function events(told: readonly Told[], docs: readonly object[] = DOCS) {
  return rowsOf(await evaluate(reading, gold(docs), reader(told)), "events").map(({ gold, found, right }) => [
    gold,
    found,
    right,
  ]);
}

describe("reading", () => {
  test("records equal to the gold score 100 everywhere and leave nothing wrong", async () => {
    const evaluation = await evaluate(reading, gold(), reader([ACCUSED, MET, ARMED]));
    for (const name of ["events", "right in category", "right in category, sides, auxiliary"])
      expect(new Set(rowsOf(evaluation, name).map(({ F1 }) => F1))).toEqual(new Set([100]));
    expect(evaluation.wrong).toEqual([]);
    expect(rowsOf(evaluation, "records that answer to no event of the gold").map((row) => row.records)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  test("each level asks for more: category, sides, auxiliary", async () => {
    const turned = { ...ACCUSED, actors: ["TCD"], recipients: ["MLI"] };
    const done = { ...ARMED, auxiliary: "done" };
    expect(await events([turned, MET, done])).toEqual([
      [3, 3, 3],
      [3, 3, 2],
      [3, 3, 1],
    ]);
  });

  test("words elsewhere prove nothing", async () => {
    expect((await events([{ ...ACCUSED, quote: "rebels" }]))[0]).toEqual([3, 1, 0]);
  });

  test("a mutual act counts once in either direction, and its mirror is no surplus", async () => {
    const mirror = { ...MET, actors: ["NER"], recipients: ["TCD"] };
    const joint = { ...MET, actors: ["TCD", "NER"], recipients: ["TCD", "NER"] };
    for (const told of [[MET], [mirror], [joint], [MET, mirror]])
      expect(await events([ACCUSED, ARMED, ...told])).toEqual([
        [3, 3, 3],
        [3, 3, 3],
        [3, 3, 3],
      ]);
    expect((await events([ACCUSED, ARMED, MET, MET]))[0]).toEqual([3, 4, 3]);
  });

  test("an act of one side on another does not count the other way round", async () => {
    expect((await events([{ ...ARMED, actors: ["MLI"], recipients: ["TCD"] }]))[1]).toEqual([3, 1, 0]);
  });

  test("where the gold names no actor, a record must name none; any recipient will do where it names none", async () => {
    const docs = [{ id: "a", text: TEXT, events: [{ ...ACCUSED, actors: [], recipients: [] }] }];
    expect((await events([{ ...ACCUSED, actors: [] }], docs))[1]).toEqual([1, 1, 1]);
    expect((await events([ACCUSED], docs))[1]).toEqual([1, 1, 0]);
  });

  test("records in texts without events are told a thousand texts", async () => {
    const docs = [{ id: "a", text: TEXT, events: [] }, DOCS[1]!];
    const evaluation = await evaluate(reading, gold(docs), reader([ACCUSED]));
    expect(rowsOf(evaluation, "records that answer to no event of the gold")[0]).toEqual({
      in: "texts without events",
      n: 2,
      "with one": 1,
      records: 1,
      "per 1,000": 500,
    });
    expect(goldAndFound(evaluation)).toEqual([{ place: "gold:1 a", gold: null, found: "MLI ACCUSE TCD, done" }]);
  });

  test("what is missed and what is amiss stand beside what was found", async () => {
    const evaluation = await evaluate(reading, gold(), reader([{ ...ACCUSED, category: "REJECT" }, MET]));
    expect(goldAndFound(evaluation)).toEqual([
      { place: "gold:1 a", gold: "MLI ACCUSE TCD, done", found: "MLI REJECT TCD, done" },
      { place: "gold:1 a", gold: "TCD COERCE MLI, negated", found: null },
    ]);
  });

  test.each([
    ["{", "gold:1: not JSON"],
    ["[]", "gold:1: Invalid input: expected object, received array"],
    [
      JSON.stringify({ ...DOCS[0], events: [{ ...MET, category: "MEET" }] }),
      "gold:1: events.0.category: no PLOVER category: MEET",
    ],
    [JSON.stringify({ ...DOCS[0], events: [{ ...MET, quote: "parted" }] }), "gold:1: quote not in the text: parted"],
    [`${JSON.stringify(DOCS[1])}\n${JSON.stringify({ ...DOCS[1], published: "soon" })}`, "gold:2: invalid date: soon"],
    ["", "gold:1: no document in it"],
  ])("gold that cannot be used is told with its line: %s", async (text, message) => {
    await expect(evaluate(reading, goldFile(text), {})).rejects.toMatchObject({ message, exitCode: 3 });
  });
});

test("a side is the same however it is written", () => {
  expect(["PRK", "prk", "state:PRK", "institution:PRK/army", "PRK/army", "PRK.MIL"].map(sideCode)).toEqual(
    Array(6).fill("PRK"),
  );
});

test("a side that the gold writes in words is a party of that name", () => {
  const party = { code: "BOKO", names: ["boko haram", "group"] };
  expect(["Boko Haram", "the Boko Haram fighters", "BOKO"].every((side) => isParty(side, party))).toBe(true);
  expect(["Haramain", "NGA", "the"].some((side) => isParty(side, party))).toBe(false);
});

test("matching is one to one and as large as any", () => {
  const edges = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(edges, (strengths) => {
      const matches = matching([...strengths.keys()], [0, 1, 2, 3], (g, f) => strengths[g]![f]!);
      const held = matches.filter((i) => i !== null);
      expect(new Set(held).size).toBe(held.length);
      for (const [g, i] of matches.entries()) if (i !== null) expect(strengths[g]![i]).toBeGreaterThan(0);
      expect(held.length).toBe(most(strengths, new Set()));
    }),
  );
});

function most([row, ...rest]: readonly (readonly number[])[], taken: ReadonlySet<number>): number {
  if (row === undefined) return 0;
  const options = row.flatMap((strength, i) =>
    strength > 0 && !taken.has(i) ? [1 + most(rest, new Set([...taken, i]))] : [],
  );
  return Math.max(most(rest, taken), ...options);
}

/** The invariants of the design, on the example dispatches and on whatever fast-check can think of. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type CodedEvent, coderWith, JUDGES, type JudgeName, Reading } from "../src/coding/index.js";
import { type DocRead, readDocs } from "../src/documents/index.js";
import { loadReader, type Reader } from "../src/reading.js";
import { docOf } from "./support/parsed.js";

const DISPATCHES = fileURLToPath(new URL("../examples/dispatches/", import.meta.url));
const KINDS = [
  "attributions",
  "events",
  "demands",
  "conditions",
  "exchanges",
  "assessments",
  "expectations",
  "overtures",
] as const;
const docs: DocRead[] = [];

beforeAll(async () => {
  for (const file of readdirSync(DISPATCHES).sort()) {
    for await (const read of readDocs(DISPATCHES + file)) if (read.kind !== "refusal") docs.push(read);
  }
});

type AnyRecord = Pick<CodedEvent, "id" | "evidence" | "provenance" | "sentence">;

function recordsOf(reading: Reading): readonly AnyRecord[] {
  return KINDS.flatMap((kind): readonly AnyRecord[] => reading[kind]);
}

/** Words that make sentences with sides, acts, hedges, quotation marks and nonsense. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Norway",
        "Sweden",
        "the North",
        "Pyongyang",
        "President",
        "Kim",
        "she",
        "they",
        "rejected",
        "attacked",
        "will",
        "may",
        "not",
        "if",
        "unless",
        "said",
        "that",
        "“",
        "”",
        '"',
        "'",
        "(",
        ",",
        ".",
        "\n\n",
        "talks",
        "sanctions",
        "on",
        "with",
        "next month",
        "in 2018",
        "yesterday",
        "according to",
      ),
      fc.string({ maxLength: 8, unit: "grapheme" }),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(" "));

/** All dispatches, read by the slowest judge on a busy machine. */
const READY_MS = 120_000;
/** Random texts a judge: its encoder reads every pair of every one. */
const RUNS: Readonly<Record<JudgeName, number>> = { none: 150, fast: 60, thorough: 20 };

describe.each(JUDGES)("invariants, judge %s", (judge) => {
  let reader: Reader;
  let readings: readonly Reading[] = [];
  beforeAll(async () => {
    reader = await loadReader({ judge });
    readings = await reader(docs);
  }, READY_MS);

  async function readText(text: string, published: string | null = "2025-05-19"): Promise<Reading> {
    const [reading] = await reader([{ kind: "doc", doc: docOf(text, { published }), problems: [] }]);
    return reading!;
  }

  test("the dispatches yield records of every kind", () => {
    for (const kind of KINDS)
      expect(
        readings.some((reading) => reading[kind].length > 0),
        kind,
      ).toBe(true);
  });

  test("every record points into its text, with evidence, rule, coder and codebook", () => {
    for (const reading of readings) {
      expect(Reading.safeParse(reading).error).toBeUndefined();
      for (const record of recordsOf(reading)) {
        expect(record.evidence.length).toBeGreaterThan(0);
        for (const { start, end } of record.evidence) expect(reading.doc.text.slice(start, end).trim()).not.toBe("");
        expect(record.provenance.rule).not.toBe("");
        expect(record.provenance.coder).toBe(reading.coder);
        expect(reading.coder).toBe(coderWith(judge));
        expect(record.sentence).toBeLessThan(reading.sentences.length);
      }
    }
  });

  test("ids are unique in a reading, and every id that a record names is there", () => {
    for (const reading of readings) {
      const ids = recordsOf(reading).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const entities = new Set(reading.entities.map(({ id }) => id));
      for (const event of reading.events) {
        if (event.attribution !== null) expect(ids).toContain(event.attribution);
        if (event.conditionedOn !== null) expect(ids).toContain(event.conditionedOn);
        for (const { entity } of [...event.actors, ...event.recipients]) expect(entities).toContain(entity);
      }
      for (const { within } of reading.attributions) if (within !== null) expect(ids).toContain(within);
    }
  });

  test("the same docs give the same bytes, together or one by one, in any order", async () => {
    const bytes = (list: readonly Reading[]) => list.map((reading) => JSON.stringify(reading));
    const alone: string[] = [];
    for (const doc of docs) alone.push(...bytes(await reader([doc])));
    expect(bytes(readings)).toEqual(alone);
    expect(bytes(await reader(docs.toReversed())).reverse()).toEqual(alone);
  });

  test("reading never fails on a text, and its text never changes", async () => {
    await fc.assert(
      fc.asyncProperty(
        scraps,
        fc.constantFrom(null, "2025-05-19", "2025-05", "2025", "0000-01-01", "9999-12-31"),
        async (text, published) => {
          const reading = await readText(text, published);
          expect(reading.doc.text).toBe(text);
          for (const record of recordsOf(reading)) {
            for (const { start, end } of record.evidence) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: RUNS[judge], seed: 7 },
    );
  });

  test("an undated event is undated: it never takes the day of publication", async () => {
    const [event] = (await readText("Norway attacked Sweden.")).events;
    expect(event?.category).toBe("ASSAULT");
    expect(event?.occurred).toBeNull();
  });

  test("without a day of publication, relative times stay unresolved", async () => {
    const [event] = (await readText("Norway attacked Sweden yesterday.", null)).events;
    expect(event?.occurred?.from ?? null).toBeNull();
  });

  const UNREAL: readonly (readonly [text: string, why: string])[] = [
    ["Norway will attack Sweden.", "future"],
    ["Norway may attack Sweden.", "possible"],
    ["Norway did not attack Sweden.", "denied"],
    ["If Norway attacks Sweden, Denmark will expel the Norwegian envoys.", "conditional"],
    ["Norway plans to attack Sweden.", "planned"],
    ["Norway refused to attack Sweden.", "refused"],
    ["Norway was urged by Denmark to attack Sweden.", "asked for"],
    ["Norway considered attacking Sweden.", "weighed"],
    ["Norway threatened to attack Sweden.", "threatened"],
    ["Analysts fear that Norway could attack Sweden.", "feared"],
    ["Denmark said that Norway attacked Sweden.", "attributed"],
  ];
  for (const [text, why] of UNREAL) {
    test(`what is ${why} is never counted as done: ${text}`, async () => {
      const counted = (event: CodedEvent) =>
        event.category === "ASSAULT" && event.auxiliary === null && event.attribution === null;
      expect((await readText(text)).events.filter(counted)).toEqual([]);
    });
  }

  test("resolution takes a date: an office is its holder of that day", async () => {
    const text = "The president of South Korea met the Japanese envoy.";
    const holder = async (published: string) => (await readText(text, published)).entities.map(({ id }) => id);
    expect(await holder("2016-05-01")).toContain("person:park-geun-hye");
    expect(await holder("2019-05-01")).toContain("person:moon-jae-in");
    expect(await holder("2023-05-01")).toContain("person:yoon-suk-yeol");
  });
});

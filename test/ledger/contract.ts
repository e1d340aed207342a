/** The ledger's contract: what every store of readings must do, whatever it is built on. */
import { Writable } from "node:stream";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Reading } from "../../src/coding/index.js";
import { CODER } from "../../src/coding/index.js";
import { quote } from "../../src/documents/index.js";
import type { Filters, Ledger, QueryName } from "../../src/ledger/index.js";
import { UsageError } from "../../src/usage-error.js";
import { draft } from "../support/reading.js";
import { bare, denial, examples, meeting, refusal } from "./examples.js";

/** What a store must offer; a second one is tested by the same suite. */
export type Store = Pick<
  Ledger,
  QueryName | "append" | "appendAll" | "has" | "unread" | "counts" | "readings" | "record" | "exportRows" | "close"
>;

const QUERIES: readonly QueryName[] = [
  "documents",
  "entities",
  "statements",
  "events",
  "demands",
  "conditions",
  "exchanges",
  "assessments",
  "expectations",
  "overtures",
  "problems",
];

/** Every answer a store gives to a query without filters, and every export, as one text. */
async function everything(store: Store): Promise<string> {
  const answers: unknown[] = [await store.counts(), await store.readings()];
  for (const query of QUERIES) {
    answers.push(await store[query]());
    answers.push(await exported(store, query, "csv"), await exported(store, query, "jsonl"));
  }
  return JSON.stringify(answers, null, 1);
}

async function exported(store: Store, query: QueryName, format: "csv" | "jsonl", filters: Filters = {}) {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await store.exportRows(query, filters, format, sink);
  return Buffer.concat(chunks).toString();
}

/** Runs the suite on a store; `empty` gives a new one with nothing in it. */
export function contract(name: string, empty: () => Promise<Store>): void {
  describe(`the contract of a ledger, kept by ${name}`, () => {
    /** A store with the examples in it, for tests that only ask. */
    async function filled(): Promise<Store> {
      const store = await empty();
      await store.appendAll(examples());
      return store;
    }

    async function answers(readings: readonly Reading[]): Promise<string> {
      const other = await empty();
      try {
        await other.appendAll(readings);
        return await everything(other);
      } finally {
        await other.close();
      }
    }

    describe("appending", () => {
      let store: Store;
      beforeEach(async () => {
        store = await empty();
      });
      afterEach(() => store.close());

      test("an empty ledger answers every question with nothing", async () => {
        for (const query of QUERIES) expect(await store[query]()).toEqual([]);
        expect(await store.readings()).toEqual([]);
        expect(await store.record("event-0")).toBeUndefined();
        expect((await store.counts()).documents).toBe(0);
      });

      test("appending twice is appending once", async () => {
        expect(await store.appendAll(examples())).toEqual(["new", "new", "new", "new"]);
        const once = await everything(store);
        expect(await store.appendAll(examples())).toEqual(["known", "known", "known", "known"]);
        for (const reading of examples()) expect(await store.append(reading)).toBe("known");
        expect(await everything(store)).toBe(once);
      });

      test("a reading twice in one batch is there once", async () => {
        expect(await store.appendAll([meeting(), meeting()])).toEqual(["new", "known"]);
        expect((await store.counts()).documents).toBe(1);
      });

      test("one at a time or all at once is the same ledger", async () => {
        for (const reading of examples()) await store.append(reading);
        expect(await everything(store)).toBe(await answers(examples()));
      });

      test("shuffling the documents does not change the ledger", async () => {
        const again = [...examples(), refusal("2025-07-28", "demarche 0.9.0"), refusal("2025"), refusal(null)];
        const straight = await answers(again);
        await fc.assert(
          fc.asyncProperty(fc.shuffledSubarray(again, { minLength: again.length }), async (shuffled) => {
            expect(await answers(shuffled)).toBe(straight);
          }),
          { numRuns: 3 },
        );
      });

      test("a reading by a later coder takes the place of the earlier, whichever comes first", async () => {
        const old = refusal("2025-07-28", "demarche 0.9.0");
        const late = refusal("2025-07-28", "demarche 0.10.0");
        for (const order of [
          [old, late],
          [late, old],
        ]) {
          const other = await empty();
          expect(await other.appendAll(order)).toEqual(["new", "reread"]);
          expect(await other.appendAll(order)).toEqual(["known", "known"]);
          expect(await other.readings()).toEqual([late]);
          expect((await other.events()).map(({ coder }) => coder)).toEqual(Array(3).fill("demarche 0.10.0"));
          expect((await other.counts()).documents).toBe(1);
          await other.close();
        }
      });

      test("what a later reading replaced can still be found, and says so", async () => {
        const old = refusal("2025-07-28", "demarche 0.0.9");
        await store.appendAll([old, refusal()]);
        const found = await store.record(old.events[0]!.id);
        expect(found?.current).toBe(false);
        expect(found?.reading).toEqual(old);
        expect((await store.record(refusal().events[0]!.id))?.current).toBe(true);
      });

      test("a reading that was told when the text was published takes the place of one that was not", async () => {
        await store.append(refusal(null));
        expect(await store.has(refusal(null).doc)).toBe(true);
        expect(await store.has(refusal().doc)).toBe(false);
        expect(await store.append(refusal())).toBe("reread");
        expect(await store.append(refusal("2025-07"))).toBe("known");
        expect((await store.documents()).map(({ published }) => published)).toEqual(["2025-07-28"]);
      });

      test("has and unread know what need not be read", async () => {
        await store.append(meeting());
        expect(await store.has(meeting().doc)).toBe(true);
        expect(await store.has(meeting().doc, "demarche 99.0.0")).toBe(false);
        expect(await store.has(denial().doc)).toBe(false);
        const docs = examples().map(({ doc }) => doc);
        expect(await store.unread(docs)).toEqual([refusal().doc, denial().doc, bare().doc]);
        expect(await store.unread([])).toEqual([]);
      });
    });

    describe("what was appended", () => {
      let store: Store;
      beforeAll(async () => {
        store = await filled();
      });
      afterAll(() => store.close());

      test("comes back byte for byte, as readings and as records", async () => {
        for (const reading of examples()) {
          const back = await store.readings({ docId: reading.doc.id });
          expect(JSON.stringify(back)).toBe(JSON.stringify([reading]));
          const lists = Object.entries(reading).filter(
            ([list]) => !["doc", "coder", "sentences", "entities"].includes(list),
          );
          for (const [list, records] of lists)
            for (const record of records as readonly { id: string }[]) {
              const found = await store.record(record.id);
              expect(found?.list).toBe(list);
              expect(JSON.stringify(found?.record)).toBe(JSON.stringify(record));
              expect(JSON.stringify(found?.reading)).toBe(JSON.stringify(reading));
            }
        }
      });

      test("comes back byte for byte whatever the text is made of", async () => {
        const other = await empty();
        await fc.assert(
          fc.asyncProperty(
            fc.string({ unit: "binary", minLength: 1 }),
            fc.string({ unit: "binary" }),
            async (text, title) => {
              const d = draft(`${text} met.`, { title, outlet: title, givenId: text });
              d.event({ category: "CONSULT", words: "met" });
              await other.append(d.reading());
              const [back] = await other.readings({ docId: d.doc.id });
              expect(JSON.stringify(back)).toBe(JSON.stringify(d.reading()));
            },
          ),
          {
            numRuns: 40,
            examples: [
              ["a\u0000b", "\ud800 half a pair"],
              ["\udfff 🕊", "'; DROP TABLE events; --"],
            ],
          },
        );
        await other.close();
      });

      test("every span of evidence points at words, and every stored quotation is the text's own", async () => {
        for (const query of ["statements", "events", "demands", "exchanges", "assessments", "expectations"] as const)
          for (const { id, quote: stored, sentence } of await store[query]()) {
            const { record, reading } = (await store.record(id))!;
            if (record.kind === "problem") throw new Error("a problem among the records");
            expect(quote(reading.doc, reading.sentences[sentence]!)).toBe(stored);
            for (const span of record.evidence) {
              expect(quote(reading.doc, span)).not.toBe("");
              expect(span.end).toBeLessThanOrEqual(reading.doc.text.length);
            }
            expect(stored).toContain(quote(reading.doc, record.evidence[0]!));
          }
      });

      test("a sentence without an end is quoted around the evidence, not whole", async () => {
        const d = draft(`${"and so on ".repeat(5000)}Paris warned Berne ${"and so on ".repeat(5000)}`);
        d.event({ category: "THREATEN", words: "warned" });
        const other = await empty();
        await other.append(d.reading());
        const [event] = await other.events();
        await other.close();
        expect(event!.quote.length).toBeLessThanOrEqual(1000);
        expect(event!.quote).toContain("Paris warned Berne");
        expect(d.doc.text).toContain(event!.quote);
      });

      test("days at the edges of the calendar stay the days they are, and impossible ones stay unknown", async () => {
        const d = draft("Rome fell, and will rise. Carthage fell.", { published: "0000" });
        d.event({ category: "COERCE", words: "fell", occurred: d.when("fell", "0000-01-01", "0000-12-31", "year") });
        d.event({ category: "AID", words: "rise", occurred: d.when("rise", "9999-12-31", null) });
        d.event({ category: "AID", words: "Carthage", occurred: d.when("fell", "2025-02-30", null) });
        const other = await empty();
        await other.append(d.reading());
        const events = await other.events();
        expect(events.map(({ occurredFrom, occurredTo }) => [occurredFrom, occurredTo])).toEqual([
          ["0000-01-01", "0000-12-31"],
          ["9999-12-31", null],
          [null, null],
        ]);
        expect(await other.events({ from: "0000", to: "0000" })).toEqual(events);
        expect(await other.events({ clock: "occurred", from: "9999" })).toEqual([events[1]]);
        await other.close();
      });

      test("counts are the lengths of the answers", async () => {
        const counts = await store.counts();
        for (const query of QUERIES) {
          if (query === "entities") continue;
          const name = query === "statements" ? "attributions" : query;
          expect([query, counts[name]]).toEqual([query, (await store[query]()).length]);
        }
        expect((await store.counts({ outlet: "Lakeside Wire" })).events).toBe(1);
      });

      test("a row says in plain words what its record says", async () => {
        const [refused, , aid] = await store.events({ outlet: "Harbor Courier" });
        expect(refused).toMatchObject({
          category: "REJECT",
          actors: ["Pyongyang"],
          actorEntities: ["state:PRK"],
          actorSides: ["PRK"],
          recipientSides: ["KOR"],
          contexts: ["diplomatic", "military"],
          occurredFrom: "2025-07-28",
          place: "Pyongyang",
          quad: 3,
          auxiliary: null,
          outlet: "Harbor Courier",
          published: "2025-07-28",
          quote: "Pyongyang turned down Seoul's offer of talks on Monday.",
          coder: CODER,
        });
        expect(aid).toMatchObject({ auxiliary: "future", likelihood: "probably", likelihoodLow: 55 });
        expect((await store.events({ category: "ACCUSE" }))[0]).toMatchObject({
          claimedBy: "Han Ol",
          claimedBySide: "PRK",
        });
        expect((await store.statements({ outlet: "Harbor Courier" }))[0]).toMatchObject({
          source: "Han Ol",
          sourceSide: "PRK",
          content: "the drills … a rehearsal",
          channel: "state media",
          about: ["Seoul"],
          stanceEntities: ["state:KOR"],
          stances: [-0.5],
        });
        expect((await store.expectations())[0]).toMatchObject({
          what: "send aid",
          who: ["Seoul"],
          dueFrom: "2025-09-01",
          dueTo: "2025-09-30",
          duePrecision: "month",
          holder: null,
        });
        expect((await store.assessments())[0]).toMatchObject({
          holder: "Cho Rin",
          holderSide: null,
          affiliation: "Analyst",
          aboutSides: ["PRK", "RUS"],
        });
        expect((await store.exchanges())[0]).toMatchObject({ givers: ["Pyongyang"], given: "shells", returned: "oil" });
        expect((await store.overtures())[0]).toMatchObject({ answer: "rejected", answeredBy: ["Pyongyang"] });
        expect((await store.demands())[0]).toMatchObject({ actorSides: ["PRK"], what: "Seoul cancel the drills" });
        expect((await store.conditions())[0]).toMatchObject({ conditions: ["the border stays quiet"] });
        expect((await store.problems({ to: "2025-07-28" })).map((problem) => problem.quote)).toEqual(["“", null]);
      });

      test("entities gather what the texts say of them", async () => {
        const china = (await store.entities({ actor: "CHN" })).find(({ name }) => name === "China");
        expect(china).toMatchObject({ entity: "state:CHN", nDocuments: 1, lastPublished: "2024-03" });
        expect((await store.entities({ limit: 1 })).length).toBe(1);
        await expect(store.entities({ recipient: "CHN" })).rejects.toThrow(UsageError);
      });
    });

    describe("filters", () => {
      let store: Store;
      beforeAll(async () => {
        store = await filled();
      });
      afterAll(() => store.close());
      const categories = async (filters: Filters) =>
        (await store.events(filters)).map(({ category }) => category).sort();

      test("find an actor by id, by side in any case and by name, and a state's name finds its side", async () => {
        expect(await categories({ actor: "person:han-ol" })).toEqual(["ACCUSE"]);
        expect(await categories({ actor: "Han Ol" })).toEqual(["ACCUSE"]);
        expect(await categories({ actor: "prk" })).toEqual(["ACCUSE", "REJECT"]);
        expect(await categories({ actor: "pyongyang" })).toEqual(["ACCUSE", "REJECT"]);
        expect(await categories({ actor: "state:PRK" })).toEqual(["REJECT"]);
        expect(await categories({ recipient: "Pyongyang" })).toEqual(["AID"]);
      });

      test("find a dyad in its direction, and in both when asked", async () => {
        expect(await categories({ dyad: { actor: "PRK", recipient: "KOR" } })).toEqual(["ACCUSE", "REJECT"]);
        expect(await categories({ dyad: { actor: "KOR", recipient: "PRK" } })).toEqual(["AID"]);
        expect(await categories({ dyad: { actor: "KOR", recipient: "PRK" }, undirected: true })).toEqual([
          "ACCUSE",
          "AID",
          "REJECT",
        ]);
        expect(await categories({ dyad: { actor: "JPN", recipient: "CHN" } })).toEqual(["CONSULT"]);
        expect(await categories({ dyad: { actor: "PRK", recipient: "CHN" }, undirected: true })).toEqual([]);
      });

      test("ask of statements, judgments, expectations and exchanges who they are by and about", async () => {
        expect((await store.statements({ actor: "PRK", recipient: "KOR" })).length).toBe(1);
        expect((await store.assessments({ actor: "Cho Rin" })).length).toBe(1);
        expect((await store.assessments({ recipient: "RUS" })).length).toBe(1);
        expect((await store.expectations({ actor: "KOR" })).length).toBe(1);
        expect((await store.exchanges({ dyad: { actor: "RUS", recipient: "PRK" } })).length).toBe(1);
        expect((await store.overtures({ dyad: { actor: "KOR", recipient: "PRK" } })).length).toBe(1);
      });

      test("choose categories and auxiliaries; done is neither planned nor denied", async () => {
        expect(await categories({ category: ["reject", "CONSULT"] })).toEqual(["CONSULT", "REJECT"]);
        expect(await categories({ category: [] })).toEqual([]);
        expect(await categories({ auxiliary: "negation" })).toEqual(["THREATEN"]);
        expect(await categories({ auxiliary: "done" })).toEqual(["ACCUSE", "CONSULT", "REJECT", "SUPPORT"]);
      });

      test("choose days of publication, half-known dates when they may be in, unknown ones never", async () => {
        expect(await categories({ from: "2025-07-28", to: "2025-07-28" })).toEqual(["ACCUSE", "AID", "REJECT"]);
        expect(await categories({ from: "2024-03-15", to: "2024-03-20" })).toEqual(["CONSULT"]);
        expect(await categories({ from: "2024", to: "2024" })).toEqual(["CONSULT"]);
        expect(await categories({ from: "2024-04", to: "2025-06" })).toEqual([]);
        expect((await categories({ from: "0001", to: "9999-12-31" })).length).toBe(4);
        expect((await store.documents({ from: "2025-07-29" })).length).toBe(1);
      });

      test("choose by the time a record speaks of", async () => {
        expect(await categories({ clock: "occurred", from: "2025-07-01", to: "2025-07-31" })).toEqual(["REJECT"]);
        expect((await store.expectations({ clock: "occurred", from: "2025-09-20" })).length).toBe(1);
        expect((await store.expectations({ clock: "occurred", from: "2025-10-01" })).length).toBe(0);
        expect((await store.assessments({ clock: "occurred", from: "2026" })).length).toBe(1);
        await expect(store.demands({ clock: "occurred", from: "2026" })).rejects.toThrow(UsageError);
      });

      test("choose a document by its id or the id it was given, and an outlet in any case", async () => {
        expect(await categories({ docId: meeting().doc.id })).toEqual(["CONSULT"]);
        expect(await categories({ docId: "wire-7" })).toEqual(["CONSULT"]);
        expect(await categories({ outlet: "LAKESIDE wire" })).toEqual(["CONSULT"]);
      });

      test("let in the latest published first when there is a limit, and keep the order", async () => {
        const all = await store.documents();
        expect(all.map(({ published }) => published)).toEqual([null, "2024-03", "2025-07-28", "2025-07-29T06:00:00Z"]);
        expect(await store.documents({ limit: 2 })).toEqual(all.slice(2));
        const events = await store.events();
        for (let limit = 1; limit <= events.length; limit++)
          expect(await store.events({ limit })).toEqual(events.slice(-limit));
      });

      test("choose whole readings by one record that fits every filter", async () => {
        const ids = async (filters: Filters) => (await store.readings(filters)).map(({ doc }) => doc.id);
        expect(await ids({ dyad: { actor: "PRK", recipient: "KOR" } })).toEqual([refusal().doc.id]);
        expect(await ids({ actor: "KOR", category: "REJECT" })).toEqual([]);
        expect(await ids({ actor: "CHN" })).toEqual([denial().doc.id, meeting().doc.id]);
        expect(await ids({ from: "2025", limit: 1 })).toEqual([bare().doc.id]);
        expect((await store.documents({ actor: "CHN" })).length).toBe(2);
      });

      test("that mean nothing for what is asked are refused in one line", async () => {
        await expect(store.problems({ actor: "PRK" })).rejects.toThrow("problems cannot be filtered by actor");
        await expect(store.conditions({ dyad: { actor: "PRK", recipient: "KOR" } })).rejects.toThrow(UsageError);
        await expect(store.statements({ category: "AID" })).rejects.toThrow(
          "attributions cannot be filtered by category",
        );
        await expect(store.events({ category: "HUG" })).rejects.toThrow("unknown category: HUG");
        await expect(store.events({ from: "last week" })).rejects.toThrow("invalid date: last week");
        await expect(store.events({ from: "2025-02-30" })).rejects.toThrow("invalid date");
        await expect(store.events({ from: "2025-09", to: "2025-01" })).rejects.toThrow(
          "the period ends before it begins",
        );
        await expect(store.events({ limit: 0 })).rejects.toThrow("invalid limit: 0");
      });

      test("are data, whatever is in them", async () => {
        const before = await everything(store);
        const hostile = fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom(
            "' OR 1=1 --",
            "'; DROP TABLE events; --",
            "$actor",
            "%",
            "_",
            "\\",
            "\u0000",
            '"',
            "x'::INT",
          ),
        );
        await fc.assert(
          fc.asyncProperty(hostile, hostile, async (one, other) => {
            const dyad = { actor: one, recipient: other };
            const filters = { actor: `${one}!`, recipient: other, dyad, docId: one, outlet: other };
            expect(await store.events(filters)).toEqual([]);
            expect(await store.readings({ docId: `${one}!` })).toEqual([]);
            expect(await store.record(one)).toBeUndefined();
            expect(await exported(store, "events", "jsonl", filters)).toBe("");
          }),
          { numRuns: 15 },
        );
        expect(await everything(store)).toBe(before);
      });
    });

    describe("exports", () => {
      let store: Store;
      beforeAll(async () => {
        store = await filled();
      });
      afterAll(() => store.close());

      test("hold the same rows as the answers, columns in snake_case", async () => {
        for (const query of QUERIES) {
          const rows = await store[query]();
          const lines = (await exported(store, query, "jsonl")).split("\n").filter((line) => line !== "");
          expect(lines.map((line) => camelCased(JSON.parse(line)))).toEqual(rows);
        }
      });

      test("join lists by semicolons in CSV, where there are no lists", async () => {
        const [head, row] = (await exported(store, "events", "csv", { docId: "wire-7" })).split("\n");
        expect(head).toMatch(/^id,doc_id,outlet,published,category,mode,contexts,actors,/);
        expect(row).toContain(",CONSULT,meet,,Japan; China,state:JPN; state:CHN,JPN; CHN,");
      });

      test("take the same filters", async () => {
        const lines = (await exported(store, "events", "jsonl", { actor: "o'KOR", limit: 3 })).trim();
        expect(lines).toBe("");
        expect((await exported(store, "events", "jsonl", { limit: 3 })).trim().split("\n").length).toBe(3);
      });
    });
  });
}

function camelCased(row: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]),
  );
}

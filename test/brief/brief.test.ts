/** The brief's laws, on the readings of the example dispatches. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type Brief, brief, type Line, renderHtml, renderMarkdown, renderText } from "../../src/brief/index.js";
import { emptyReading, type Reading } from "../../src/coding/index.js";
import { readDocs } from "../../src/documents/index.js";
import { loadReader } from "../../src/reading.js";

const DISPATCHES = fileURLToPath(new URL("../../examples/dispatches/", import.meta.url));
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
let readings: readonly Reading[] = [];

beforeAll(async () => {
  const reader = await loadReader({ judge: "none" });
  const docs = [];
  for (const file of readdirSync(DISPATCHES).sort()) {
    for await (const read of readDocs(DISPATCHES + file)) if (read.kind !== "refusal") docs.push(read);
  }
  readings = await reader(docs);
});

function linesOf(made: Brief): readonly Line[] {
  return [...made.lead, ...made.sections.flatMap(({ entries }) => entries.flatMap(({ lines }) => lines))];
}

function model(): Reading {
  return readings.find(({ doc }) => doc.title?.startsWith("Algiers turns its back"))!;
}

describe("brief", () => {
  test("every line but the one about the documents themselves cites words that stand in the text", () => {
    for (const reading of readings) {
      const made = brief({ readings: [reading] });
      const uncited = linesOf(made).filter(({ citations }) => citations.length === 0);
      expect(uncited.map(({ text }) => text).filter((text) => !/^(One article|\d+ articles)/.test(text))).toEqual([]);
      for (const { start, end, quote, sentence } of linesOf(made).flatMap(({ citations }) => citations)) {
        expect(reading.doc.text.slice(start, end)).toBe(quote);
        expect(sentence).toBeLessThan(reading.sentences.length);
      }
    }
  });

  test("without a record the lines that rested on it are gone", () => {
    const reading = model();
    for (const kind of KINDS) {
      for (const record of reading[kind]) {
        const poorer = { ...reading, [kind]: reading[kind].filter(({ id }) => id !== record.id) } as Reading;
        expect(linesOf(brief({ readings: [poorer] })).flatMap(({ records }) => records)).not.toContain(record.id);
      }
    }
  });

  test("the refusal comes first", () => {
    expect(brief({ readings: [model()] }).lead[0]!.text).toMatch(/^Algeria turned down/);
  });

  test("what is planned, hedged or denied is never told as done", () => {
    for (const reading of readings) {
      const unreal = new Set(
        reading.events.filter((e) => e.auxiliary !== null && e.auxiliary !== "historical").map(({ id }) => id),
      );
      const done = brief({ readings: [reading] }).sections.find(({ heading }) => heading === "What was done");
      const told = done?.entries.flatMap(({ lines }) => lines.flatMap(({ records }) => records)) ?? [];
      expect(told.filter((id) => unreal.has(id))).toEqual([]);
    }
  });

  test("quotation marks are paired and never nested in their own kind", () => {
    for (const made of [...readings.map((reading) => brief({ readings: [reading] })), brief({ readings })]) {
      for (const { text } of linesOf(made)) {
        let open = 0;
        for (const mark of text.match(/[“”"]/g) ?? []) {
          open += mark === "“" ? 1 : mark === "”" ? -1 : 9;
          expect([0, 1], text).toContain(open);
        }
        expect(open, text).toBe(0);
      }
    }
  });

  test("no line is told twice", () => {
    for (const made of [...readings.map((reading) => brief({ readings: [reading] })), brief({ readings })]) {
      const told = [
        ...made.lead.map(({ text }) => text),
        ...made.sections.flatMap(({ entries }) =>
          entries.flatMap(({ label, lines }) =>
            lines.map(({ text }) => (made.docs.length > 1 ? `${label} ${text}` : text)),
          ),
        ),
      ];
      expect(told.filter((text, i) => told.indexOf(text) !== i)).toEqual([]);
    }
  });

  test("every line is a sentence: a capital or a mark first, a stop last, no doubled stops or spaces", () => {
    for (const made of [...readings.map((reading) => brief({ readings: [reading] })), brief({ readings })]) {
      for (const { text } of linesOf(made)) {
        expect(text).toMatch(/^[\p{Lu}\p{N}“].*[.!?…]["”’)]?$/su);
        expect(text).not.toMatch(/ {2}|\.\.|,,|,\.| [,.;]/);
      }
    }
  });

  test("an act told in the lead is told nowhere else", () => {
    for (const reading of readings) {
      const made = brief({ readings: [reading] });
      const first = made.lead[0]?.text;
      const others = made.sections.flatMap(({ entries }) =>
        entries.flatMap(({ lines }) => lines.map(({ text }) => text)),
      );
      if (first !== undefined) expect(others).not.toContain(first);
    }
  });

  test("attributions read with too little confidence are counted, not told", () => {
    const reading = model();
    const weak = { ...reading, attributions: reading.attributions.map((a) => ({ ...a, confidence: 0.2 })) };
    const made = brief({ readings: [weak] });
    expect(made.sections.map(({ heading }) => heading)).not.toContain("What was said");
    expect(linesOf(made).some(({ text }) => /too unclearly to tell/.test(text))).toBe(true);
  });

  test("someone is introduced once", () => {
    const texts = linesOf(brief({ readings: [model()] })).map(({ text }) => text);
    expect(texts.filter((text) => /Verbeek, a lecturer in Brussels/.test(text))).toHaveLength(1);
  });

  test("several documents make a chain in the order of time", () => {
    const sides = ["DZA", "MAR"];
    const chosen = readings.filter(({ events }) =>
      events.some((e) => [...e.actors, ...e.recipients].filter((p) => sides.includes(p.side ?? "")).length > 1),
    );
    const made = brief({ readings: chosen, sides });
    const chain = made.sections.find(({ heading }) => heading === "Offers and answers")!.entries;
    const days = chain.map(({ label }) => Date.parse(`${label!.replace(/^by /, "")} UTC`));
    expect(days.every((day) => !Number.isNaN(day))).toBe(true);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(chain.some(({ lines }) => /\b\d+ days (later|after)\b/.test(lines[0]!.text))).toBe(true);
  });

  test("what changed against the period before is told only when both ends are given", () => {
    const may = readings.filter(({ doc }) => doc.published!.startsWith("2025-05"));
    const april = readings.filter(({ doc }) => doc.published!.startsWith("2025-04"));
    const period = { from: "2025-05-01", to: "2025-05-31" };
    const made = brief({ readings: may, before: april, period });
    expect(made.lead[0]!.text).toMatch(/^Against the 31 days before, .*PLOVER/);
    expect(brief({ readings: may }).lead[0]!.text).not.toMatch(/PLOVER/);
  });

  test("the same readings give the same brief", () => {
    expect(brief({ readings })).toEqual(brief({ readings }));
  });

  test("no sentence holds a likelihood and a confidence", () => {
    const made = brief({ readings });
    for (const { text } of linesOf(made)) expect(/\bICD 203\b/.test(text) && /confidence/i.test(text)).toBe(false);
  });

  test("a text without records makes a short brief, not a failure", () => {
    const { doc, coder, sentences } = model();
    const empty = { ...emptyReading(doc, coder), sentences };
    expect(renderText(brief({ readings: [empty] }))).toContain("Nothing was found");
  });
});

describe("rendering", () => {
  test("terminal text stays within its width", () => {
    const text = renderText(brief({ readings }), { width: 80 });
    expect(text.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("all forms carry the same citations", () => {
    const made = brief({ readings: [model()] });
    const labels = [...new Set(linesOf(made).flatMap(({ citations }) => citations.map((c) => c.sentence + 1)))];
    const text = renderText(made);
    const markdown = renderMarkdown(made);
    const html = renderHtml(made);
    for (const label of labels) {
      expect(text).toContain(`[${label}]`);
      expect(markdown).toContain(`[^${label}]`);
      expect(html).toContain(`href="#s${label}"`);
    }
  });

  test("all forms carry the same sentences", () => {
    const flat = (words: string) => words.replace(/\s+/g, " ");
    for (const made of [brief({ readings: [model()] }), brief({ readings })]) {
      const text = flat(renderText(made, { width: 100_000 }));
      const markdown = flat(renderMarkdown(made).replace(/\\(.)/g, "$1"));
      const html = flat(renderHtml(made).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))));
      for (const line of linesOf(made)) for (const form of [text, markdown, html]) expect(form).toContain(line.text);
    }
  });

  test("text from outside is never markup", () => {
    const hostile = model();
    const words = "<script>alert(1)</script>";
    const doc = { ...hostile.doc, title: words, outlet: words, text: hostile.doc.text.replace("Algeria", words) };
    const made = brief({ readings: [{ ...hostile, doc }, hostile] });
    expect(renderHtml(made)).not.toContain("<script");
    expect(renderMarkdown(made)).not.toMatch(/(?<!\\)<script/);
  });
});

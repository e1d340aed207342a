/** Laws of measuring attributions. */
import { describe, expect, test } from "vitest";
import type { AttributionDraft } from "../../src/coding/index.js";
import { attribution } from "../../src/evaluation/attribution/attribution.js";
import type { ParsedDoc } from "../../src/language/index.js";
import { evaluate, goldAndFound, goldFile, goldFolder, rowsOf } from "./given.js";

const TEXT = "😀 The envoy said talks were over. Mali denied it.";

/** Words of the text as brat places them, in characters. */
function place(words: string): string {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return `${start} ${start + [...words].length}`;
}

/** An `.ann` file of source, cue and contents by their words. */
function annotated(...triples: readonly (readonly [source: string, cue: string, ...content: string[]])[]): string {
  return triples
    .map(([source, cue, ...content], i) => {
      const t = 3 * i;
      return [
        `T${t + 1}\tSource ${place(source)}\t${source}`,
        `T${t + 2}\tCue ${place(cue)}\t${cue}`,
        `T${t + 3}\tContent ${content.map(place).join(";")}\t${content.join(" ")}`,
        `E${i + 1}\tAttribution:T${t + 2} Source:T${t + 1} Cue:T${t + 2} Content:T${t + 3}`,
      ].join("\n");
    })
    .join("\n");
}

const SAID = ["The envoy", "said", "talks were over"] as const;
const DENIED = ["Mali", "denied", "it"] as const;

function folder(ann: string): ReturnType<typeof goldFolder> {
  return goldFolder({ "a.txt": TEXT, "a.ann": ann });
}

/** A program that finds these attributions in every text. */
function finding(...triples: readonly (readonly [source: string, cue: string, ...content: string[]])[]) {
  const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const drafts = triples.map(
    ([source, cue, ...content]): AttributionDraft => ({
      source: span(source),
      sourceHead: null,
      cue: span(cue),
      cueHead: null,
      content: content.map(span),
      quotation: "indirect",
      channel: null,
      recipientHeads: [],
      within: null,
      rule: "attribution/test",
      confidence: 0.9,
    }),
  );
  return {
    attribute: async (docs: readonly ParsedDoc["doc"][]) =>
      docs.map((doc) => ({ parsed: { doc, tokens: [] } as unknown as ParsedDoc, drafts })),
  };
}

const scores = async (...args: Parameters<typeof evaluate>) =>
  rowsOf(await evaluate(...args), "exact").map(({ gold, found, right }) => [gold, found, right]);

describe("attribution", () => {
  test("what is found as marked scores 100 in every part and leaves nothing wrong", async () => {
    const evaluation = await evaluate(attribution, folder(annotated(SAID, DENIED)), finding(SAID, DENIED));
    for (const name of ["exact", "begin", "characters"])
      expect(new Set(rowsOf(evaluation, name).map(({ F1 }) => F1))).toEqual(new Set([100]));
    expect(evaluation.wrong).toEqual([]);
  });

  test("a part amiss costs that part and the triple; its beginning and characters count apart", async () => {
    const evaluation = await evaluate(
      attribution,
      folder(annotated(SAID, DENIED)),
      finding(["The envoy", "said", "talks were"], DENIED),
    );
    expect(rowsOf(evaluation, "exact").map(({ part, F1 }) => [part, F1])).toEqual([
      ["source", 100],
      ["cue", 100],
      ["content", 50],
      ["whole triple", 50],
    ]);
    expect(rowsOf(evaluation, "begin")[2]).toMatchObject({ F1: 100 });
    expect(rowsOf(evaluation, "characters")[2]).toMatchObject({ gold: 17, found: 12, right: 12 });
    expect(evaluation.wrong).toEqual([
      {
        place: "gold/a",
        gold: "The envoy [said] talks were over",
        found: "The envoy [said] talks were",
        rule: "attribution/test",
        evidence: "amiss: content, confidence 0.90",
        words: "The envoy said talks were over",
      },
    ]);
  });

  test("fragments of one part count apart", async () => {
    const parted = ["The envoy", "said", "talks", "over"] as const;
    expect(await scores(attribution, folder(annotated(parted)), finding(SAID))).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [2, 1, 0],
      [1, 1, 0],
    ]);
  });

  test("what is missed and what is found besides stand alone", async () => {
    const evaluation = await evaluate(attribution, folder(annotated(SAID)), finding(DENIED));
    expect(goldAndFound(evaluation)).toEqual([
      { place: "gold/a", gold: "The envoy [said] talks were over", found: null },
      { place: "gold/a", gold: null, found: "Mali [denied] it" },
    ]);
  });

  test("in PolNeAR's folders the first annotator counts, and texts without one are left out", async () => {
    const gold = goldFolder({
      "text/a.txt": TEXT,
      "text/b.txt": TEXT,
      "attributions/a_1.ann": annotated(SAID),
      "attributions/a_2.ann": annotated(DENIED),
    });
    expect((await scores(attribution, gold, finding(SAID)))[3]).toEqual([1, 1, 1]);
  });

  test.each([
    ["T1\tSource 3\tThe", "gold/a.ann:1: no label with its places: Source 3"],
    [`${annotated(SAID)}\nE2\tAttribution:T9 Source:T9`, "gold/a.ann:5: nothing annotated as T9"],
    ["T1\tSource 3 400\tThe", "gold/a.ann:1: place 400 lies beyond the text"],
  ])("annotations that cannot be used are told with their line: %j", async (ann, message) => {
    await expect(evaluate(attribution, folder(ann), {})).rejects.toMatchObject({ message, exitCode: 3 });
  });

  test("a file, or a folder without annotated texts, is no gold", async () => {
    for (const gold of [goldFile(""), goldFolder({}), goldFolder({ "a.txt": TEXT })])
      await expect(evaluate(attribution, gold, {})).rejects.toMatchObject({ exitCode: 3 });
  });
});

/** Attributions: laws that hold on every text, and the reading of passages longer than a rule's example. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttributionDraft } from "../../../src/coding/attributions/attribution-draft.js";
import { findAttributions } from "../../../src/coding/attributions/find-attributions.js";
import { loadJudgment } from "../../../src/coding/attributions/load-judgment.js";
import { parsedText } from "../../support/parsed.js";

const judgment = loadJudgment();

interface Said {
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
  readonly quotation: string;
  readonly channel: string | null;
  readonly recipients: readonly string[];
  readonly within: number | null;
  readonly rule: string;
}

function read(text: string): readonly Said[] {
  const parsed = parsedText(text);
  const words = (span: AttributionDraft["source"]) => span && text.slice(span.start, span.end);
  return findAttributions(parsed, judgment).map((draft) => ({
    source: words(draft.source),
    cue: words(draft.cue),
    content: draft.content.map((span) => words(span)!),
    quotation: draft.quotation,
    channel: draft.channel && `${draft.channel.kind}: ${words(draft.channel)}`,
    recipients: draft.recipientHeads.map((i) => parsed.tokens[i]!.text),
    within: draft.within,
    rule: draft.rule,
  }));
}

const SENTENCES = [
  "The foreign minister said that talks would resume in May.",
  "“We will not be threatened,” the general told reporters. “We will answer every shot.”",
  "According to the ministry, the ship — a tanker — sank off the coast.",
  "Tehran (which denies it) has “no reason to meet” the envoys, she said.",
  "He promised to withdraw; the opposition called it “a trick”.",
  "“An opened quotation that never closes, said the aide.",
  "Nobody moved.",
  "She said he said they said it was over.",
  "Seoul: We will answer 😀 every missile",
  "MR. PRICE: We have seen the reports.",
  "",
  "''Two apostrophes,'' he wrote, ''are marks too.''",
];

describe("on every text", () => {
  const texts = fc
    .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n\n", "\n")), { maxLength: 8 })
    .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(""));

  test("every span lies in the text, has words and no white space at its edges", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { source, cue, content } of findAttributions(parsedText(text), judgment)) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [source, cue, ...content]) {
            if (span === null) continue;
            const words = text.slice(span.start, span.end);
            expect(words).not.toBe("");
            expect(words).toBe(words.trim());
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("nobody is quoted within himself, not even by a roundabout way", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const drafts = findAttributions(parsedText(text), judgment);
        drafts.forEach((_, i) => {
          const seen = new Set<number>();
          for (let at: number | null = i; at !== null; at = drafts[at]!.within) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test("a source never stands in what it says, nor a cue in its own content", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { source, cue, content } of findAttributions(parsedText(text), judgment)) {
          for (const { start, end } of content) {
            if (source !== null) expect(source.end <= start || end <= source.start).toBe(true);
            if (cue !== null) expect(cue.end <= start || end <= cue.start).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the same text gives the same attributions", () => {
    const text = SENTENCES.join(" ");
    expect(read(text)).toEqual(read(text));
  });

  test("a text of marks, one of nothing and one of broken signs give none and do not fail", () => {
    for (const text of ["", " ", "“”\"'''", "\ud800\udc00\ud800", "((((((((((", ": : : — — –", "“".repeat(500)]) {
      expect(() => findAttributions(parsedText(text), judgment)).not.toThrow();
    }
  });
});

describe("quotations", () => {
  test("words wholly in marks are direct and come without the marks and the comma that is not the speaker's", () => {
    expect(read("“We will not be threatened,” the general said.")).toMatchObject([
      { content: ["We will not be threatened"], quotation: "direct" },
    ]);
  });

  test("words partly in marks are mixed and keep them", () => {
    expect(read("The North has “no reason to meet” the South, she said.")).toMatchObject([
      { content: ["The North has “no reason to meet” the South"], quotation: "mixed" },
    ]);
  });

  test("words without marks are indirect", () => {
    expect(read("Officials believe the ceasefire will hold.")).toMatchObject([{ quotation: "indirect" }]);
  });

  test("a quotation that a cue interrupts is one attribution of two stretches", () => {
    expect(read("“Talks,” she said, “will resume.”")).toMatchObject([
      { source: "she", cue: "said", content: ["Talks", "will resume."] },
    ]);
  });

  test("a quoted paragraph without a cue goes to whoever was quoted in the paragraph before", () => {
    const said = read("“The war is over,” the general said on Sunday.\n\n“Our soldiers are coming home.”");
    expect(said).toMatchObject([
      { source: "the general", cue: "said" },
      {
        source: "the general",
        cue: null,
        content: ["Our soldiers are coming home."],
        rule: "attribution/carried-quotation",
      },
    ]);
  });

  test("a quoted title in somebody's sentence is nobody's statement", () => {
    expect(read("He was reading “War and Peace” on the train.").some(({ rule }) => rule.includes("carried"))).toBe(
      false,
    );
  });
});

describe("who, to whom, by what means", () => {
  test("those told are recipients, and a channel that was told is none", () => {
    expect(read("The spokesman told reporters that Seoul would persist.")).toMatchObject([
      { recipients: ["reporters"] },
    ]);
    expect(read("“This is a threat,” the president told a news conference.")).toMatchObject([
      { recipients: [], channel: "news conference: a news conference" },
    ]);
  });

  test("those urged are recipients", () => {
    expect(read("China urged both sides to show restraint.")).toMatchObject([{ recipients: ["sides"] }]);
  });

  test("a statement carried by state media came by state media", () => {
    expect(read("In a statement published by state media, the general said that the drills must end.")).toMatchObject([
      { source: "the general", channel: "state media: a statement published by state media" },
    ]);
  });

  test("what is not told by anyone named has no source", () => {
    expect(read("He is said to be ill.")).toMatchObject([{ source: null, content: ["He", "to be ill"] }]);
    expect(read("The ship reportedly sank off the coast.")).toMatchObject([{ source: null, cue: "reportedly" }]);
  });

  test("an apposition belongs to the source, its closing comma does not", () => {
    expect(read("The spokesman, Koo Hanjun, said that Seoul would persist.")).toMatchObject([
      { source: "The spokesman, Koo Hanjun" },
    ]);
  });

  test("who is quoted for `who` is the noun it stands for", () => {
    const parsed = parsedText("The envoy, who said that the talks had failed, left on Monday.");
    const [draft] = findAttributions(parsed, judgment);
    expect(parsed.tokens[draft!.sourceHead!]!.text).toBe("envoy");
  });
});

describe("nesting", () => {
  test("what someone says that another says is within what the first says", () => {
    const said = read("The general said that the minister had promised to withdraw the troops.");
    const outer = said.findIndex(({ source }) => source === "The general");
    const inner = said.find(({ source }) => source === "the minister");
    expect(inner?.within).toBe(outer);
  });
});

describe("transcripts and statements", () => {
  test("each turn is its speaker's, with the paragraphs that follow it", () => {
    const said = read(
      "MR. PRICE: We have seen the reports.\n\nWe are looking into them.\n\nQUESTION: Will you answer?",
    );
    expect(said.filter(({ rule }) => rule === "attribution/speaker-turn")).toMatchObject([
      { source: "MR. PRICE", cue: null, content: ["We have seen the reports.", "We are looking into them."] },
      { source: "QUESTION", cue: null, content: ["Will you answer?"] },
    ]);
  });

  test("a list of names and numbers is no transcript", () => {
    expect(read("Clinton: 547.\n\nSanders: 46.").filter(({ rule }) => rule === "attribution/speaker-turn")).toEqual([]);
  });

  test("a statement runs from its announcement to the end of the text, the wire's mark left out", () => {
    const text =
      "Pyongyang, May 5 (KCNA) -- A spokesman for the ministry released the following statement on Monday:\n\nThe drills are a provocation.\n\nWe will answer them. -0-";
    expect(read(text).find(({ rule }) => rule === "attribution/statement-body")).toMatchObject({
      source: "A spokesman for the ministry",
      content: ["The drills are a provocation.", "We will answer them."],
    });
  });
});

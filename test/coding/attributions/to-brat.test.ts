/** Brat: the standoff form counts code points and follows the corpus's edges. */
import { expect, test } from "vitest";
import { findAttributions } from "../../../src/coding/attributions/find-attributions.js";
import { loadJudgment } from "../../../src/coding/attributions/load-judgment.js";
import { toBrat } from "../../../src/coding/attributions/to-brat.js";
import { parsedText } from "../../support/parsed.js";

const judgment = loadJudgment();

interface Standoff {
  readonly role: string;
  readonly words: string;
  readonly written: string;
}

/** Each span of an `.ann` text: its role, the words at its places, and the words written beside it. */
function spansOf(text: string): readonly Standoff[] {
  const parsed = parsedText(text);
  const points = [...text];
  return toBrat(parsed, findAttributions(parsed, judgment))
    .split("\n")
    .flatMap((line) => {
      const found = /^T\d+\t(\w+) ([\d; ]+)\t(.*)$/.exec(line);
      if (found === null) return [];
      const places = found[2]!.split(";").map((place) => place.split(" ").map(Number));
      const words = places.map(([start, end]) => points.slice(start, end).join("")).join(" ");
      return [{ role: found[1]!, words, written: found[3]! }];
    });
}

test("places count code points, so that a sign outside the basic plane is one", () => {
  for (const { words, written } of spansOf("😀😀 The minister said that 🛰 talks would resume. “No,” she said.")) {
    expect(words).toBe(written);
  }
});

test("content takes its quotation marks and the comma inside them along", () => {
  const content = spansOf("“We will not be threatened,” the general said.").filter(({ role }) => role === "Content");
  expect(content.map(({ words }) => words)).toEqual(["“We will not be threatened,”"]);
});

test("a source with an apposition takes the comma that closes it along", () => {
  const sources = spansOf("The spokesman, Koo Hanjun, said that Seoul would persist.").filter(
    ({ role }) => role === "Source",
  );
  expect(sources.map(({ words }) => words)).toEqual(["The spokesman, Koo Hanjun,"]);
});

test("a quotation carried over is one more stretch of the attribution it continues", () => {
  const text = "“The war is over,” the general said on Sunday.\n\n“Our soldiers are coming home.”";
  const parsed = parsedText(text);
  const brat = toBrat(parsed, findAttributions(parsed, judgment));
  expect(brat.match(/^E\d+/gm)).toHaveLength(1);
  expect(brat).toMatch(/^T\d+\tContent \d+ \d+;\d+ \d+\t/m);
});

test("content that runs over a line break is written line by line", () => {
  const contents = spansOf("The minister said that the talks\nwould resume next week.").filter(
    ({ role }) => role === "Content",
  );
  for (const { words } of contents) expect(words).not.toContain("\n");
});

test("every event names spans that are there, a text without attributions gives an empty file", () => {
  const parsed = parsedText("The minister said that talks would resume. He is said to be ill.");
  const brat = toBrat(parsed, findAttributions(parsed, judgment));
  const spans = new Set([...brat.matchAll(/^(T\d+)\t/gm)].map(([, id]) => id));
  for (const [, id] of brat.matchAll(/:(T\d+)/g)) expect(spans.has(id)).toBe(true);
  expect(toBrat(parsedText("Nobody moved."), [])).toBe("");
});

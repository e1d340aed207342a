/** Blocks: where a text is cut so that no sentence crosses an edge. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { blocks } from "../../src/language/index.js";
import { MAX_PIECE, pieces } from "../../src/language/pieces.js";

const shown = (text: string) =>
  blocks(text).map(({ start, end, kind, speaker }) => ({
    kind,
    text: text.slice(start, end),
    ...(speaker && { speaker: text.slice(speaker.start, speaker.end) }),
  }));
const texts = (text: string) => shown(text).map((block) => block.text);
const kinds = (text: string) => shown(text).map((block) => block.kind);

test("a blank line is an edge, and so is a single line break in a text that is not wrapped", () => {
  const text =
    "The two envoys met in Oslo for a third day and parted without a word to the press.\n\n" +
    "Neither side named a date for another round.\nThe host hopes for one before winter.";
  expect(texts(text)).toEqual(text.split(/\n+/));
  expect(kinds(text)).toEqual(["paragraph", "paragraph", "paragraph"]);
});

test("a text wrapped at a margin keeps its paragraphs whole and its line breaks inside them", () => {
  const first =
    "The foreign ministers of the four countries spoke by telephone today\nabout the reopening of the strait. They agreed to hold consultations of\nexperts before the end of the month.";
  const second =
    "They thanked the Government of Norway for its offer to host them, and\nunderlined that every vessel must have safe passage. The next call will\nbe held in two weeks.";
  expect(texts(`${first}\n\n${second}\n`)).toEqual([first, second]);
});

test("in a wrapped text a line that ends far from the margin ends its paragraph", () => {
  const text =
    "The foreign ministers of the four countries spoke by telephone today\nabout the reopening of the strait.\nThey agreed to hold consultations of experts before the end of the\nmonth in Oslo.";
  expect(texts(text)).toEqual([
    "The foreign ministers of the four countries spoke by telephone today\nabout the reopening of the strait.",
    "They agreed to hold consultations of experts before the end of the\nmonth in Oslo.",
  ]);
});

test("a name in capitals is no title where a small letter goes on after it", () => {
  const text = "President Ibáñez and Prime Minister Holgersen\nthanked the crews of both lifeboats.";
  expect(texts(text)).toEqual([text]);
});

test("titles are headings: in title case, in capitals, with a question mark, or plain words over a longer paragraph", () => {
  const prose = "The ministry said on Tuesday that it had nothing to add to what the envoy told reporters in Oslo.";
  for (const title of [
    "Envoys Leave Oslo Without a Deal",
    "NO DEAL IN OSLO",
    "Why Does the Strait Matter?",
    "What happens now",
    "## What happens now, then?",
  ])
    expect(kinds(`${title}\n${prose}`)).toEqual(["heading", "paragraph"]);
});

test("a sentence is no heading, however short", () => {
  const prose = "The ministry said on Tuesday that it had nothing to add to what the envoy told reporters in Oslo.";
  for (const sentence of [
    "Nobody came.",
    "“We will not yield”",
    "Talks broke down; nobody knows why,",
    "the end of it all is near",
  ])
    expect(kinds(`${prose}\n${sentence}`)).toEqual(["paragraph", "paragraph"]);
});

test("list marks and rules are edges and no part of a block", () => {
  expect(
    texts(
      "They agreed:\n\n- to halt patrols\n- to reopen the road\n\n***\n1. Patrols stop.\n(b) The road opens.\n\n###",
    ),
  ).toEqual(["They agreed:", "to halt patrols", "to reopen the road", "Patrols stop.", "The road opens."]);
});

test("a wrapped list item goes on under its words, indented or not", () => {
  const text =
    "The parties agreed to the following steps, each with a date of its own:\n\n" +
    "-   to halt all patrols along the northern shore of the lake until the\n    joint commission has met,\n" +
    "-   to reopen the road between the two towns to lorries that carry food\n    and medicine.";
  expect(texts(text).slice(1)).toEqual([
    "to halt all patrols along the northern shore of the lake until the\n    joint commission has met,",
    "to reopen the road between the two towns to lorries that carry food\n    and medicine.",
  ]);
});

test("turns of a transcript name their speaker, the label inside the block", () => {
  const text =
    "MR. OKAFOR:  Good afternoon.\n\nThe minister has a statement.\n\nQ    Will he go to Oslo?\n\nMINISTER DE VRIES (as interpreted): We shall see.\n\nQ: When?";
  expect(shown(text).map((block) => block.speaker)).toEqual([
    "MR. OKAFOR:",
    undefined,
    "Q",
    "MINISTER DE VRIES (as interpreted):",
    "Q:",
  ]);
  expect(texts(text)[2]).toBe("Q    Will he go to Oslo?");
});

test("names in small letters open turns only where most of a text is turns and one speaks again", () => {
  const talk = "Ana Silva: Will he go?\nTom Berg: He might.\nAna Silva: And if not?\nTom Berg: Then I shall.";
  expect(shown(talk).map((block) => block.speaker)).toEqual(["Ana Silva:", "Tom Berg:", "Ana Silva:", "Tom Berg:"]);
  const news = "Oslo: The envoys have left.\nThey said nothing.\nThe host was dismayed.";
  expect(shown(news).map((block) => block.speaker)).toEqual([undefined, undefined, undefined]);
});

test("a notice or a lone place before a colon is nobody's turn", () => {
  for (const text of [
    "NOTE: The time has changed.",
    "UPDATE: The road is open.\nBREAKING: It is shut.",
    "OSLO: Envoys left on Monday.",
  ])
    expect(shown(text).every((block) => block.speaker === undefined)).toBe(true);
});

const odd = fc.string({
  unit: fc.constantFrom(
    "a",
    "B",
    ".",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\u00a0",
    "Q",
    ":",
    "-",
    "1",
    "😀",
    "\u2028",
    "\ud800",
    "“",
    "#",
  ),
  maxLength: 300,
});

test("on any text blocks come in order, apart, trimmed, and hold every letter that is no list mark", () => {
  fc.assert(
    fc.property(odd, (text) => {
      let at = 0;
      for (const { start, end, speaker } of blocks(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toMatch(/^\S/);
        expect(text[end - 1]).toMatch(/\S/);
        if (speaker) expect(speaker.start >= start && speaker.end <= end).toBe(true);
        at = end;
      }
    }),
  );
});

test("pieces of a block follow on one another, none too long, none inside a surrogate pair", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("word ", "x", "😀", "It ended. ", "\u00a0"),
      fc.integer({ min: 0, max: 30_000 }),
      (unit, n) => {
        const text = unit.repeat(n);
        const cut = pieces(text, { start: 0, end: text.length, kind: "paragraph", speaker: null });
        let at = 0;
        for (const { start, end } of cut) {
          expect(start).toBe(at);
          expect(end - start).toBeLessThanOrEqual(MAX_PIECE);
          expect(end).toBeGreaterThan(start);
          expect(() => encodeURIComponent(text.slice(start, end))).not.toThrow();
          at = end;
        }
        expect(at).toBe(text.length);
      },
    ),
    { numRuns: 30 },
  );
});

test("a long block is cut after a full stop where there is one", () => {
  const text = "The envoys met again in Oslo and parted without a word. ".repeat(400);
  const cut = pieces(text, { start: 0, end: text.length, kind: "paragraph", speaker: null });
  for (const { end } of cut.slice(0, -1)) expect(text.slice(0, end)).toMatch(/word\.$/);
});

test("a million units of any one shape are cut in linear time", () => {
  for (const unit of ["word ", "x", "\n", "Q: a\n", "- a\n", "MR. A: b\n", "((", "A B ", "  "]) {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const from = performance.now();
    for (const block of blocks(text)) pieces(text, block);
    expect(performance.now() - from).toBeLessThan(20_000);
  }
});

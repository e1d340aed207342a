import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocks } from "../../src/language/blocks/blocks.js";
import { quotations } from "../../src/language/quotations.js";

function read(text: string) {
  const { quotations: found, problems } = quotations(text, blocks(text));
  return {
    quoted: found.map(({ start, end }) => text.slice(start, end)),
    unpaired: found.filter(({ paired }) => !paired).map(({ start, end }) => text.slice(start, end)),
    problems: problems.map(({ span, reason }) => `${text.slice(span.start, span.end)} ${reason}`),
  };
}

function quoted(text: string) {
  const { quoted, problems } = read(text);
  expect(problems).toEqual([]);
  return quoted;
}

describe("quotations", () => {
  test("are the words between marks of every kind, the marks outside", () => {
    expect(quoted('The envoy saw "no obstacle" to talks.')).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw “no obstacle” to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw ‘no obstacle’ to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw 'no obstacle' to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw « no obstacle » to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw »no obstacle« to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw „no obstacle“ to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw „no obstacle” to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw ``no obstacle'' to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw `no obstacle' to talks.")).toEqual(["no obstacle"]);
    expect(quoted("The envoy saw 「no obstacle」 to talks.")).toEqual(["no obstacle"]);
  });

  test("keep the punctuation that stands inside the marks", () => {
    expect(quoted("“We are ready,” he said. “Are they?”")).toEqual(["We are ready,", "Are they?"]);
  });

  test("touch brackets, dashes and each other without harm", () => {
    expect(quoted('("no")—"yes"—and "maybe": "so"; "what"?')).toEqual(["no", "yes", "maybe", "so", "what"]);
    expect(quoted('An opening"dash" needs no space.')).toEqual(["dash"]);
  });

  test("may hold others, the outer one first", () => {
    expect(quoted("“He told us ‘never’ twice,” she said.")).toEqual(["He told us ‘never’ twice,", "never"]);
    expect(quoted("\"He told us 'never,'\" she said.")).toEqual(["He told us 'never,'", "never,"]);
    expect(quoted("“‘Never’ is a long time,” she said.")).toEqual(["‘Never’ is a long time,", "Never"]);
    expect(quoted('"He told us "never" twice," she said.')).toEqual(['He told us "never" twice,', "never"]);
  });

  test("are not made by apostrophes, years, elisions or inches", () => {
    expect(quoted("The ministers' aides and Seoul’s envoys won't meet in the '90s style of rock 'n' roll.")).toEqual(
      [],
    );
    expect(quoted("It’s the ministers’ choice, the workers’ choice and ’tis fair.")).toEqual([]);
    expect(quoted('A 6" pipe was found.')).toEqual([]);
    expect(quoted("He called it ‘the ministers’ own idea’ twice.")).toEqual(["the ministers’ own idea"]);
  });

  test("without words are none", () => {
    expect(quoted('The word "" and “ ” are empty.')).toEqual([]);
  });

  test("go on over paragraphs that repeat the opening mark", () => {
    expect(quoted("“We waited for years.\n\n“We waited in vain.\n\n“No more,” he said.")).toEqual([
      "We waited for years.",
      "We waited in vain.",
      "No more,",
    ]);
    expect(quoted('"We waited for years.\n\n"No more," he said.')).toEqual(["We waited for years.", "No more,"]);
  });

  test("end with their paragraph when the closing mark is missing", () => {
    expect(read("“We will wait. And see.\n\nThe talks went on.")).toEqual({
      quoted: ["We will wait. And see."],
      unpaired: ["We will wait. And see."],
      problems: ["“ no closing mark before the paragraph ends"],
    });
  });

  test("end before the next one when the closing mark is missing", () => {
    expect(read("“We will wait. He then said, “we shall see.”").unpaired).toEqual(["We will wait."]);
    expect(read("“We will wait. He then said, “we shall see.”").quoted).toContain("we shall see.");
  });

  test("open at a closing mark that stands where one should open", () => {
    expect(read("The plan has no friends.”This is a sham,” said the envoy.")).toEqual({
      quoted: ["This is a sham,"],
      unpaired: ["This is a sham,"],
      problems: ["” closing mark where one should open"],
    });
    expect(read("She called it ”hollow” again.").quoted).toEqual(["hollow"]);
  });

  test("close at an opening mark that stands where one should close", () => {
    expect(read("She called it “hollow“ again.")).toEqual({
      quoted: ["hollow"],
      unpaired: ["hollow"],
      problems: ["“ opening mark where one should close"],
    });
  });

  test("begin with their paragraph when its first mark is missing", () => {
    expect(read("Preface here.\n\nWe will wait,” he said.")).toEqual({
      quoted: ["We will wait,"],
      unpaired: ["We will wait,"],
      problems: ["” closing mark without an opening one"],
    });
  });

  test("end with the one around them when their closing mark is missing", () => {
    expect(read("“He called it ‘hollow,” she said.")).toEqual({
      quoted: ["He called it ‘hollow,", "hollow,"],
      unpaired: ["hollow,"],
      problems: ["‘ no closing mark before the one around it"],
    });
  });

  test("never take in the label of a speaker's turn", () => {
    const text = "MR. REED: “We agreed.\n\nQ: “Did you? I doubt it.";
    const { quoted } = read(text);
    expect(quoted).toEqual(["We agreed.", "Did you? I doubt it."]);
  });

  test("nested a hundred thousand deep take linear time", () => {
    const n = 100_000;
    const started = performance.now();
    expect(quoted(`${"“a ".repeat(n)}${"b” ".repeat(n)}`).length).toBe(n);
    expect(quotations("”".repeat(n), blocks("”".repeat(n))).quotations).toEqual([]);
    expect(read("“a ".repeat(n)).problems.length).toBe(n);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("lie within their block and nest or keep apart within families, whatever the text", () => {
    const marks = fc.constantFrom(
      "“",
      "”",
      '"',
      "‘",
      "’",
      "'",
      "«",
      "»",
      "„",
      "``",
      "''",
      "a",
      "B",
      " ",
      ".",
      ",",
      "\n\n",
      "s",
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const cut = blocks(text);
        const { quotations: found, problems } = quotations(text, cut);
        for (const { start, end } of found) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(cut.some((block) => block.start <= start && end <= block.end)).toBe(true);
        }
        for (const { span } of problems) expect(text.slice(span.start, span.end)).toMatch(/^[“”"‘’'«»„`]+$/);
        if (found.some(({ paired }) => !paired)) expect(problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

/** Laws of the two commands that measure accuracy. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { call } from "./call.js";
import { testFolder } from "./folder.js";

const folder = testFolder();

describe("code-pairs", () => {
  test("gives every row back with three fields more, in order", async () => {
    const path = folder(
      "gold.tsv",
      'id\tmarked_sentence\tcategory\tnote\r\n1\t<s>France</s> rejected a proposal by <t>Germany</t>.\told\t"quoted\r\n2\t<s>Spain</s> sent blankets and medicine to <t>Peru</t> after the flood.\told\t\r\n3\tNothing is marked here.\told\tx\r\n',
    );
    const { code, stdout } = await call(["code-pairs", path]);
    expect(code).toBe(0);
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(rows[0]).toEqual(["id", "marked_sentence", "note", "category", "quad", "confidence"]);
    expect(rows.map((row) => row.length)).toEqual([6, 6, 6, 6]);
    expect(rows.map((row) => row[0])).toEqual(["id", "1", "2", "3"]);
    expect(rows[1]!.slice(1, 5)).toEqual([
      "<s>France</s> rejected a proposal by <t>Germany</t>.",
      '"quoted',
      "REJECT",
      "3",
    ]);
    expect(rows[2]!.slice(3, 5)).toEqual(["AID", "2"]);
  });

  test("refuses a file without the column, or none at all", async () => {
    expect(await call(["code-pairs", folder("bad.tsv", "a\tb\n1\t2\n")])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("no column marked_sentence"),
    });
    expect(await call(["code-pairs", folder("none.tsv")])).toMatchObject({ code: 3 });
  });
});

describe("attribute", () => {
  test("writes one file a text; every offset cuts out the words beside it", async () => {
    const text =
      "Date: a line that only looks like a header\n\n😀 “We will not go,” said the envoy of Ruritania. She added that talks were over.\n";
    const path = folder("one.txt", text);
    expect((await call(["attribute", path, "--brat", folder("brat")])).code).toBe(0);
    const lines = readFileSync(folder("brat/one.ann"), "utf8").trimEnd().split("\n");
    const characters = [...text];
    for (const line of lines.filter((line) => line.startsWith("T"))) {
      const [, label, places, words] = /^T\d+\t(\w+) ([\d; ]+)\t(.*)$/.exec(line)!;
      expect(["Source", "Cue", "Content", "Attribution"]).toContain(label);
      const cutOut = places!.split(";").map((place) => characters.slice(...place.split(" ").map(Number)).join(""));
      expect(cutOut.join(" ").replace(/\s/g, " ")).toBe(words);
    }
    expect(lines.some((line) => /^E\d+\tAttribution:T\d+ Source:T\d+ Cue:T\d+ Content:T\d+$/.test(line))).toBe(true);
  });
});

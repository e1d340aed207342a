/** Laws of the command that measures accuracy on labelled data. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { call } from "./call.js";
import { testFolder } from "./folder.js";

const folder = testFolder();
const PAIRS = [
  "marked_sentence\tcategory\tauxiliary",
  "<s>France</s> rejected a proposal by <t>Germany</t>.\tREJECT\tdone",
  "<s>Spain</s> sent blankets and medicine to <t>Peru</t> after the flood.\tAID\tdone",
  "<s>Norway</s> shelled a port of <t>Iceland</t> at dawn.\tCONSULT\tdone",
].join("\n");

describe("evaluate", () => {
  test("prints tables; with --errors what was wrong, and why", async () => {
    const path = folder("pairs.tsv", PAIRS);
    const plain = await call(["evaluate", "coding", "--judge", "none", "--gold", path]);
    expect(plain).toMatchObject({ code: 0, stderr: "" });
    expect(plain.stdout).toMatch(/^summary\nscore +percent\n/);
    expect(plain.stdout).toMatch(/^accuracy +66\.7$/m);
    expect(plain.stdout).toMatch(/^REJECT +1 +1 +1 +100\.0 +100\.0 +100\.0$/m);
    const withErrors = await call(["evaluate", "coding", "--judge", "none", "--gold", path, "--errors"]);
    expect(withErrors.stdout.startsWith(plain.stdout)).toBe(true);
    expect(withErrors.stdout.slice(plain.stdout.length)).toMatch(
      /^\n.*pairs\.tsv:4\n {2}gold {3}CONSULT\n {2}found {2}ASSAULT \(event\/verb-frame\)\n {2}why {4}“shelled”, assault\.tsv:\d+, /,
    );
  });

  test("--json mirrors the tables", async () => {
    const { stdout } = await call([
      "evaluate",
      "coding",
      "--judge",
      "none",
      "--gold",
      folder("pairs.tsv", PAIRS),
      "--json",
      "--errors",
    ]);
    const { measure, tables, errors } = JSON.parse(stdout);
    expect(measure).toBe("coding");
    expect(tables[0]).toMatchObject({
      name: "summary",
      rows: expect.arrayContaining([{ score: "accuracy", percent: 66.7 }]),
    });
    expect(errors).toMatchObject([{ gold: "CONSULT", found: "ASSAULT", rule: "event/verb-frame" }]);
  });

  test("no line is wider than the terminal", async () => {
    const path = folder("pairs.tsv", PAIRS);
    const { stdout } = await call(["evaluate", "coding", "--judge", "none", "--gold", path, "--errors"], { width: 60 });
    expect(stdout.split("\n").filter((line) => line.length > 60 && !line.includes(path))).toEqual([]);
  });

  test("an interrupted call prints nothing and says so by its code", async () => {
    const answer = await call(["evaluate", "coding", "--judge", "none", "--gold", folder("pairs.tsv", PAIRS)], {
      interrupted: AbortSignal.abort(),
    });
    expect(answer).toEqual({ code: 130, stdout: "", stderr: "" });
  });

  test("gold that cannot be used is told in one line", async () => {
    const bad = folder("bad.tsv", "marked_sentence\tcategory\n<s>A</s> met <t>B</t>.\tMEET\n");
    expect(await call(["evaluate", "coding", "--judge", "none", "--gold", bad])).toEqual({
      code: 3,
      stdout: "",
      stderr: `demarche: ${bad}:2: no PLOVER category: MEET\n`,
    });
    expect(await call(["evaluate", "coding", "--judge", "none", "--gold", folder("none.tsv")])).toEqual({
      code: 3,
      stdout: "",
      stderr: `demarche: ${folder("none.tsv")}: cannot be read\n`,
    });
    expect(await call(["evaluate", "coding", "--judge", "none", "--gold", folder(".")])).toMatchObject({ code: 3 });
  });

  test("packed gold is unpacked; what cannot be unpacked is told in one line", async () => {
    const packed = folder("pairs.tsv.gz", gzipSync(PAIRS));
    const plain = await call(["evaluate", "coding", "--judge", "none", "--gold", folder("pairs.tsv", PAIRS)]);
    expect(await call(["evaluate", "coding", "--judge", "none", "--gold", packed])).toEqual(plain);
    const broken = folder("broken.tsv.gz", PAIRS);
    expect(await call(["evaluate", "coding", "--judge", "none", "--gold", broken])).toEqual({
      code: 3,
      stdout: "",
      stderr: `demarche: ${broken}: cannot be read\n`,
    });
  });

  test("factuality is measured on words of one's own", async () => {
    const target = (at: number, label: number) => ({ span1: [at, at + 1], label });
    const path = folder(
      "words.jsonl",
      [
        { text: "France attacked the camp .", targets: [target(1, 3)] },
        { text: "France did not attack the camp .", targets: [target(3, -3)] },
        { text: "France may attack the camp .", targets: [target(2, -3)] },
      ]
        .map((line) => `${JSON.stringify(line)}\n`)
        .join(""),
    );
    const { code, stdout, stderr } = await call(["evaluate", "factuality", "--gold", path, "--errors"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^all words +3 +-1\.000 /m);
    expect(stdout).toMatch(
      /words\.jsonl:3\n {2}gold {3}-3\.0\n {2}found {2}\+1\.\d \(modal\)\n {2}why {4}modal “may” -/,
    );
    const bad = folder("bad.jsonl", '{"text":"France left .","targets":[{"span1":[1,2],"label":9}]}\n');
    expect(await call(["evaluate", "factuality", "--gold", bad])).toEqual({
      code: 3,
      stdout: "",
      stderr: `demarche: ${bad}:1: targets.0.label: Too big: expected number to be <=3\n`,
    });
  });

  test("stance is measured of a judge that has it; the mechanism alone has none", async () => {
    const path = folder("stances.tsv", "sentence\tentity1\tentity2\tlabel\n[Mali] mocked [Chad].\tMali\tChad\t3\n");
    expect(await call(["evaluate", "stance", "--judge", "none", "--gold", path])).toEqual({
      code: 2,
      stdout: "",
      stderr: "demarche: this judge has no stance to measure; name another with --judge\n",
    });
    expect(await call(["evaluate", "stance", "--judge", "none", "--gold", path, "--without", path])).toEqual({
      code: 3,
      stdout: "",
      stderr: `demarche: ${path}: every sentence is in ${path} too\n`,
    });
    expect(await call(["evaluate", "times", "--gold", path, "--without", path])).toEqual({
      code: 2,
      stdout: "",
      stderr: "demarche: --without is for stance; not for times\n",
    });
  });
});

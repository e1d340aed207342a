/** Laws of the outlet book. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { loadOutlets } from "../../src/documents/index.js";

const folder = mkdtempSync(join(tmpdir(), "demarche-"));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = readFileSync(new URL("../../books/outlets.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));
const cells = lines.slice(1).map((line) => line.split("\t"));

describe("the outlet book", () => {
  test("has five columns in every row, and no name, alias or host twice", () => {
    expect(lines[0]).toBe("name\tkind\tside\taliases\thosts");
    expect(cells.filter((row) => row.length !== 5)).toEqual([]);
    const names = cells.flatMap(([name, , , aliases]) => [name!, ...aliases!.split("|")]).filter((name) => name !== "");
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    const hosts = cells.flatMap((row) => row[4]!.split("|")).filter((host) => host !== "");
    expect(hosts.filter((host, i) => hosts.indexOf(host) !== i)).toEqual([]);
  });

  test("gives a side to every outlet of a state", () => {
    expect(cells.filter(([, kind, side]) => (kind === "state media" || kind === "government") && side === "")).toEqual(
      [],
    );
  });

  test("knows an outlet by name, alias and host, and judges none", () => {
    const outlets = loadOutlets();
    expect(outlets.named("Korean Central News Agency")).toMatchObject({
      name: "KCNA",
      kind: "state media",
      side: "PRK",
      reliability: "F",
    });
    expect(outlets.named("the white house")?.side).toBe("USA");
    expect(outlets.at("https://en.yna.co.kr/view/1")?.name).toBe("Yonhap");
    expect(outlets.named("Strelsau Post")).toBeUndefined();
    expect(outlets.named(null)).toBeUndefined();
    expect(cells.map(([name]) => outlets.named(name!)?.reliability).filter((grade) => grade !== "F")).toEqual([]);
  });
});

describe("the user's outlets", () => {
  test("add to the book, and grade what is in it", () => {
    const file = join(folder, "own.tsv");
    writeFileSync(file, "name\treliability\tkind\nAP\tB\t\nStrelsau Post\tC\tnewspaper\n");
    const outlets = loadOutlets({ file });
    expect(outlets.named("Associated Press")).toMatchObject({ reliability: "B", kind: "wire" });
    expect(outlets.named("Strelsau Post")).toMatchObject({ reliability: "C", kind: "newspaper", side: null });
  });

  test("are refused in one line when they mean nothing", () => {
    const file = join(folder, "bad.tsv");
    writeFileSync(file, "name\treliability\nAP\tgood\n");
    expect(() => loadOutlets({ file })).toThrow(/bad\.tsv: AP: reliability: /);
    writeFileSync(file, "outlet\tgrade\n");
    expect(() => loadOutlets({ file })).toThrow(/columns must be of name/);
    expect(() => loadOutlets({ file: join(folder, "none.tsv") })).toThrow(/cannot be read/);
  });
});

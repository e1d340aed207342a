/** The actor books: what must hold of the data, whatever is added to it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadBooks, lookUp } from "../../src/actors/index.js";
import { UsageError } from "../../src/usage-error.js";

const SHIPPED = fileURLToPath(new URL("../../books/actors", import.meta.url));
const books = loadBooks();
const SIX = ["PRK", "KOR", "USA", "CHN", "JPN", "RUS"];

describe("the actor books", () => {
  test("every term begins before it ends", () => {
    const backwards = books.people.flatMap(({ name, terms }) =>
      terms
        .filter(({ from, to }) => from !== null && to !== null && from > to && !from.startsWith(to))
        .map((t) => `${name}: ${t.role}`),
    );
    expect(backwards).toEqual([]);
  });

  test("an office of one holder never has two at once", () => {
    const single = [
      "supreme-leader",
      "president",
      "prime-minister",
      "foreign-minister",
      "defense-minister",
      "unification-minister",
      "national-security-adviser",
      "secretary-general",
      "monarch",
    ];
    const clashes: string[] = [];
    const terms = books.people.flatMap((person) => person.terms.map((term) => ({ person, term })));
    for (const { person, term } of terms) {
      if (term.office === null || !single.includes(term.office)) continue;
      for (const other of terms) {
        if (other.person === person || other.term.office !== term.office || other.term.side !== term.side) continue;
        if (
          day(other.term.from, "first") > day(term.from, "first") &&
          day(other.term.from, "last") < day(term.to, "first")
        )
          clashes.push(`${term.role}: ${other.person.name} while ${person.name}`);
      }
    }
    expect(clashes).toEqual([]);
  });

  test("the six sides have their offices filled on the last day of October of every year from 2010 to 2025", () => {
    const offices: Readonly<Record<string, readonly string[]>> = {
      PRK: ["supreme-leader", "prime-minister", "foreign-minister"],
      KOR: ["foreign-minister", "unification-minister"],
      USA: ["president", "vice-president", "foreign-minister"],
      CHN: ["president", "prime-minister", "foreign-minister"],
      JPN: ["prime-minister", "foreign-minister", "chief-cabinet-secretary"],
      RUS: ["president", "prime-minister", "foreign-minister", "defense-minister"],
    };
    const empty: string[] = [];
    for (const side of SIX)
      for (const office of offices[side]!)
        for (let year = 2010; year < 2026; year++) {
          const date = `${year}-10-31`;
          const held = books.people.some((p) =>
            p.terms.some(
              (t) =>
                t.office === office && t.side === side && day(t.from, "first") <= date && day(t.to, "last") >= date,
            ),
          );
          if (!held) empty.push(`${side} ${office} ${date}`);
        }
    expect(empty).toEqual([]);
  });

  test("every side of a term is a state or an organization of the books", () => {
    const unknown = books.people
      .flatMap((p) => p.terms.map((t) => t.side))
      .filter((side) => !books.states.has(side) && !books.bodies.has(`organization:${side}`));
    expect([...new Set(unknown)]).toEqual([]);
  });

  test("every country of the list has a capital or a name, and every former state its dates", () => {
    for (const { code, from, to } of books.states.values())
      expect(["SUN", "YUG", "SCG", "CSK", "DDR", "VDR"].includes(code)).toBe(from !== null || to !== null);
    expect(books.states.size).toBeGreaterThan(240);
  });

  test.each([
    ["Foggy Bottom", "USA"],
    ["the Blue House", "KOR"],
    ["Zhongnanhai", "CHN"],
    ["the Kremlin", "RUS"],
    ["Kantei", "JPN"],
    ["Whitehall", "GBR"],
    ["the Élysée", "FRA"],
    ["Elysee", "FRA"],
    ["Burmese", "MMR"],
    ["Türkiye", "TUR"],
    ["Turkey", "TUR"],
    ["Kosovar", "XKX"],
    ["D.P.R.K.", "PRK"],
    ["ROK", "KOR"],
    ["Ivorian", "CIV"],
    ["Korea, Republic of", "KOR"],
  ])("%s is %s", (name, code) => {
    expect(lookUp(books, name, null).states.map((s) => s.code)).toContain(code);
  });

  test("a name is found in every romanization of it", () => {
    for (const form of ["Kim Yo Jong", "Kim Yo-jong", "Kim Yojong", "Yo-jong Kim", "Kim Yo-Jong"])
      expect(lookUp(books, form, null).people.map(({ id }) => id)).toEqual(["person:kim-yo-jong"]);
    for (const form of ["Shinzo Abe", "Abe Shinzo", "Shinzō Abe"])
      expect(lookUp(books, form, null).people.map(({ id }) => id)).toEqual(["person:shinzo-abe"]);
  });

  test("a bad row is one clear line with its place", () => {
    const dir = mkdtempSync(join(tmpdir(), "books-"));
    try {
      cpSync(SHIPPED, dir, { recursive: true });
      writeFileSync(join(dir, "places.tsv"), "XQX\tAtlantis\n");
      expect(() => loadBooks(dir)).toThrow(UsageError);
      expect(() => loadBooks(dir)).toThrow("actor book places.tsv:1: unknown side: XQX");
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

/** First or last day of a partial date; an open end is the end of time. */
function day(date: string | null, edge: "first" | "last"): string {
  if (date === null) return edge === "first" ? "9999" : "9999-12-31";
  if (date.length === 10) return date;
  if (date.length === 7) return edge === "first" ? `${date}-01` : `${date}-31`;
  return edge === "first" ? `${date}-01-01` : `${date}-12-31`;
}

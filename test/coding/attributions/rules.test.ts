/** Every rule of attribution does what the marked examples in its header say. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { AttributionDraft } from "../../../src/coding/attributions/attribution-draft.js";
import { AFTER, BEFORE } from "../../../src/coding/attributions/content/rules/index.js";
import { findAttributions } from "../../../src/coding/attributions/find-attributions.js";
import { loadJudgment } from "../../../src/coding/attributions/load-judgment.js";
import { parsedText } from "../../support/parsed.js";

const judgment = loadJudgment();

const ROOM = fileURLToPath(new URL("../../../src/coding/attributions/", import.meta.url));

interface Example {
  readonly file: string;
  readonly marked: string;
  readonly text: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
}

/** Lines of header comments that hold `{role:words}`; `¶` is the end of a paragraph. */
const examples: readonly Example[] = readdirSync(ROOM, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .flatMap((file) =>
    [...readFileSync(ROOM + file, "utf8").matchAll(/^ \*\s+(.*\{\w+:[^}]*\}.*)$/gm)].map(([, line]) => {
      const marked = line!.trim();
      const roles = [...marked.matchAll(/\{(\w+):([^}]*)\}/g)].map(([, role, words]) => ({ role, words: words! }));
      const wordsOf = (role: string) => roles.filter((one) => one.role === role).map(({ words }) => words);
      return {
        file,
        marked,
        text: marked.replace(/\{\w+:([^}]*)\}/g, "$1").replace(/\s*¶\s*/g, "\n\n"),
        source: wordsOf("source")[0] ?? null,
        cue: wordsOf("cue")[0] ?? null,
        content: wordsOf("content"),
      };
    }),
  );

describe("attribution rules", () => {
  for (const { file, marked, text, source, cue, content } of examples) {
    test(`${file.replace(/\.ts$/, "")}: ${marked}`, () => {
      const parsed = parsedText(text);
      const words = (span: AttributionDraft["source"]) => span && text.slice(span.start, span.end);
      const found = findAttributions(parsed, judgment).map((draft) => ({
        source: words(draft.source),
        cue: words(draft.cue),
        content: draft.content.map(words),
        rule: draft.rule,
      }));
      const right = found.find((one) => one.content.join("|") === content.join("|"));
      expect(right, JSON.stringify(found)).toMatchObject({ source, cue: right?.cue === null ? null : cue });
      if (/^(content\/rules|drafts)\//.test(file) && !file.includes("aside")) {
        expect(right!.rule).toBe(`attribution/${NAMES.get(file) ?? file.replace(/^.*\/|\.ts$/g, "")}`);
      }
    });
  }

  test("every content rule has an example", () => {
    const shown = new Set(examples.map(({ file }) => file.replace(/^.*\/|\.ts$/g, "")));
    expect([...AFTER, ...BEFORE].map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });
});

/** Files that are named for the many and make rules named for the one. */
const NAMES = new Map([
  ["drafts/carried-quotations.ts", "carried-quotation"],
  ["drafts/speaker-turns.ts", "speaker-turn"],
  ["drafts/statement-bodies.ts", "statement-body"],
]);

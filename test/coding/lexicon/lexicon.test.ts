/** The predicate lexicon: what its data must satisfy, and how it is looked up. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { CONTEXTS, type LexiconEntry, loadLexicon, MODES } from "../../../src/coding/lexicon/index.js";
import { Category } from "../../../src/coding/records/category.js";
import { UsageError } from "../../../src/usage-error.js";

const BOOKS = fileURLToPath(new URL("../../../books/lexicon", import.meta.url));
const lexicon = loadLexicon();

describe("the entries", () => {
  test("every category has entries for verbs and nouns", () => {
    for (const category of Category.options) {
      const parts = new Set(lexicon.all.filter((entry) => entry.category === category).map(({ part }) => part));
      expect([category, parts.has("v"), parts.has("n")]).toEqual([category, true, true]);
    }
  });

  test("no two lines of one file have the same predicate, part and needs", () => {
    const seen = new Map<string, LexiconEntry>();
    const twice: string[] = [];
    for (const entry of lexicon.all) {
      const key = [entry.file, entry.part, entry.predicate, needsKey(entry)].join(" ");
      const other = seen.get(key);
      if (other !== undefined) twice.push(`${entry.file}:${other.line} and ${entry.line}: ${entry.predicate}`);
      seen.set(key, entry);
    }
    expect(twice).toEqual([]);
  });

  test("no two files claim the same predicate under the same needs", () => {
    const seen = new Map<string, LexiconEntry>();
    const contradictions: string[] = [];
    for (const entry of lexicon.all) {
      const key = [entry.part, entry.predicate, needsKey(entry)].join(" ");
      const other = seen.get(key);
      if (other !== undefined && other.category !== entry.category)
        contradictions.push(`${entry.part} ${entry.predicate}: ${place(other)} and ${place(entry)}`);
      seen.set(key, entry);
    }
    expect(contradictions).toEqual([]);
  });

  test("every line is reached: none stands behind one of its file that always holds first", () => {
    const hidden: string[] = [];
    for (const part of ["v", "n", "a"] as const) {
      for (const lemma of new Set(lexicon.all.map((entry) => entry.lemma))) {
        const plain = new Map<string, LexiconEntry>();
        for (const entry of lexicon.entries(lemma, part)) {
          const before = plain.get(entry.predicate);
          if (before !== undefined) hidden.push(`${place(entry)} behind ${place(before)}: ${entry.predicate}`);
          if (entry.needs.length === 0) plain.set(entry.predicate, entry);
        }
      }
    }
    expect(hidden).toEqual([]);
  });

  test("modes and contexts are PLOVER's, and none is listed twice", () => {
    for (const entry of lexicon.all) {
      if (entry.mode !== null) expect(MODES[entry.category]).toContain(entry.mode);
      for (const context of entry.contexts) expect(CONTEXTS).toContain(context);
      expect(new Set(entry.contexts).size).toBe(entry.contexts.length);
    }
    expect(new Set(CONTEXTS).size).toBe(CONTEXTS.length);
  });

  test("everyone who acts has a place, and verbs act from the roles of a verb", () => {
    for (const entry of lexicon.all) {
      expect([place(entry), entry.actor.length > 0]).toEqual([place(entry), true]);
      const roles = [...entry.actor, ...entry.recipient].flat();
      if (entry.part === "v") expect([place(entry), roles.includes("owner")]).toEqual([place(entry), false]);
      if (entry.part === "n")
        expect([place(entry), roles.filter((r) => r === "subject" || r === "object" || r === "indirect")]).toEqual([
          place(entry),
          [],
        ]);
    }
  });

  test("no need is both required and excluded by one line", () => {
    for (const { needs, file, line } of lexicon.all) {
      for (const need of needs.filter(({ absent, lemmas }) => absent && lemmas === null))
        expect([
          `${file}:${line}`,
          needs.some(({ absent, roles }) => !absent && roles.some((role) => need.roles.includes(role))),
        ]).toEqual([`${file}:${line}`, false]);
    }
  });
});

describe("plain words and the words that give mode and context", () => {
  test("no word that tells of no act has a line that tells of one", () => {
    const rows = readFileSync(join(BOOKS, "plain.tsv"), "utf8").split("\n");
    const words = rows.filter((row) => row !== "" && !row.startsWith("#")).map((row) => row.split("\t"));
    expect(new Set(words.map(([word, part]) => `${word} ${part}`)).size).toBe(words.length);
    const telling = words.filter(([word, part]) => {
      const of = part as "v" | "n";
      expect([word, lexicon.isPlain(word!, of)]).toEqual([word, true]);
      return lexicon.entries(word!, of).length > 0 || lexicon.operators(word!, of).length > 0;
    });
    expect(telling).toEqual([]);
    expect(lexicon.isPlain("attack", "v")).toBe(false);
  });

  test("an instrument gives the mode, and words that stand together a context that neither gives alone", () => {
    expect(lexicon.modeOf("ASSAULT", ["kill", "twelve", "by", "artillery"])).toBe("heavy-weapons");
    expect(lexicon.modeOf("CONSULT", ["artillery"])).toBeNull();
    expect(lexicon.contextsOf(["abuse", "human", "right"])).toContain("human_rights");
    expect(lexicon.contextsOf(["right", "human"])).toEqual([]);
    expect(lexicon.contextsOf(["discuss", "trade", "climate"])).toEqual(["economic", "enviro_disaster"]);
  });
});

describe("the operators and light verbs", () => {
  test("no word is an operator twice over the same form", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const [part, lemma] of operatorHeads()) {
      for (const entry of lexicon.operators(lemma, part)) {
        for (const form of entry.under ?? ["infinitive", "clause", "gerund", "noun"]) {
          const key = `${part} ${entry.predicate} ${form}`;
          if (seen.has(key)) twice.push(`${key}: ${seen.get(key)}, ${entry.operator}`);
          seen.set(key, entry.operator);
        }
      }
    }
    expect(twice).toEqual([]);
  });

  test("an operator is found with the word that follows it, and by itself when it has no entry with it", () => {
    expect(lexicon.operator("rule", "v", "out")).toBe("refuse");
    expect(lexicon.operator("rule", "v")).toBeUndefined();
    expect(lexicon.operator("call", "v", "for")).toBe("demand");
    expect(lexicon.operator("halt", "v", "up")).toBe("halt");
    expect(lexicon.operator("willing", "a")).toBe("agree");
    expect(lexicon.operator("refusal", "n")).toBe("refuse");
  });

  test("an operator is found only over the forms it governs", () => {
    expect(lexicon.operator("tell", "v", undefined, "infinitive")).toBe("demand");
    expect(lexicon.operator("tell", "v", undefined, "clause")).toBeUndefined();
    expect(lexicon.operator("suggest", "v", undefined, "gerund")).toBe("demand");
    expect(lexicon.operator("suggest", "v", undefined, "clause")).toBe("consider");
  });

  test("a light verb names the categories its noun may have and whose side its subject is on", () => {
    expect(lexicon.lightVerb("carry", "out")?.categories).toBeNull();
    expect(lexicon.lightVerb("carry")).toBeUndefined();
    expect(lexicon.lightVerb("impose")).toMatchObject({ categories: ["SANCTION", "COERCE"], subject: "actor" });
    expect(lexicon.lightVerb("receive")?.subject).toBe("recipient");
    expect(lexicon.lightVerb("engage", "in")?.preposition).toBe("in");
  });
});

describe("looking up", () => {
  test("entries come most specific first: more words, then more needs", () => {
    for (const entry of lexicon.all) {
      const found = lexicon.entries(entry.lemma, entry.part);
      expect(found).toContain(entry);
      for (let i = 1; i < found.length; i++) {
        const [before, after] = [found[i - 1]!, found[i]!];
        const words = before.predicate.split(" ").length - after.predicate.split(" ").length;
        expect(words > 0 || (words === 0 && before.needs.length >= after.needs.length)).toBe(true);
      }
    }
  });

  test("the parts of a multiword predicate are told apart", () => {
    expect(one("turn", "v", "turn down")).toMatchObject({ particle: "down", preposition: null, compound: [] });
    expect(one("call", "v", "call on")).toMatchObject({ particle: null, preposition: "on" });
    expect(one("game", "n", "war game")).toMatchObject({ compound: ["war"], particle: null, preposition: null });
  });

  test("an unknown lemma has no entries", () => {
    expect(lexicon.entries("whistle", "v")).toEqual([]);
    expect(lexicon.operator("whistle", "v")).toBeUndefined();
    expect(lexicon.lightVerb("whistle")).toBeUndefined();
  });

  test("a class knows its members in any case, and an unknown class has none", () => {
    expect(lexicon.isIn("accord", "Treaty")).toBe(true);
    expect(lexicon.isIn("accord", "banana")).toBe(false);
    expect(lexicon.isIn("nonsense", "treaty")).toBe(false);
  });

  test("the data is frozen", () => {
    const entry = lexicon.all[0]!;
    expect(
      [entry, entry.actor, entry.needs, entry.contexts, lexicon.entries(entry.lemma, entry.part)].every(
        Object.isFrozen,
      ),
    ).toBe(true);
  });
});

describe("the door", () => {
  test.each([
    ["a missing field", "reject.tsv", "reject\tv\tsubject", "reject.tsv:2: expected 7 fields, found 3"],
    ["an empty field", "reject.tsv", "reject\tv\tsubject\t\t-\t-\t-", "reject.tsv:2: empty field (write - for none)"],
    ["an unknown part", "reject.tsv", "reject\tx\tsubject\tobject\t-\t-\t-", "reject.tsv:2: invalid part: x"],
    ["an unknown role", "reject.tsv", "reject\tv\tsubjekt\tobject\t-\t-\t-", "reject.tsv:2: unknown role: subjekt"],
    [
      "an unknown class",
      "reject.tsv",
      "reject\tv\tsubject\tobject\tobject:@nope\t-\t-",
      "reject.tsv:2: unknown class: @nope",
    ],
    [
      "a mode of another category",
      "reject.tsv",
      "reject\tv\tsubject\tobject\t-\tphone\t-",
      "reject.tsv:2: REJECT has no mode phone",
    ],
    [
      "an unknown context",
      "reject.tsv",
      "reject\tv\tsubject\tobject\t-\t-\tsports",
      "reject.tsv:2: PLOVER has no context sports",
    ],
    [
      "a capital",
      "reject.tsv",
      "Reject\tv\tsubject\tobject\t-\t-\t-",
      "reject.tsv:2: predicate must be lower-case words: Reject",
    ],
    ["an unknown operator", "operators.tsv", "refuse\tv\tdecline", "operators.tsv:2: unknown operator: decline"],
    ["an unknown category", "light-verbs.tsv", "hold\tTALKS", "light-verbs.tsv:2: unknown category: TALKS"],
  ])("%s is a usage error that names file and line", (_, file, row, complaint) => {
    const dir = mkdtempSync(join(tmpdir(), "lexicon-"));
    cpSync(BOOKS, dir, { recursive: true });
    writeFileSync(join(dir, file), `# note\n${row}\n`);
    expect(() => loadLexicon(dir)).toThrow(new UsageError(`lexicon ${complaint}`, { exitCode: 3 }));
  });

  test("a missing folder is a usage error", () => {
    expect(() => loadLexicon("/nonexistent")).toThrow(UsageError);
  });

  test("no file of the folder is left unread", () => {
    const known = [
      ...Category.options.map((c) => `${c.toLowerCase()}.tsv`),
      "lemmas.tsv",
      "sanctioned.tsv",
      "operators.tsv",
      "light-verbs.tsv",
      "classes.tsv",
      "plain.tsv",
      "contexts.tsv",
      "modes.tsv",
    ];
    expect(
      readdirSync(BOOKS)
        .filter((name) => name.endsWith(".tsv"))
        .sort(),
    ).toEqual(known.sort());
  });
});

function one(lemma: string, part: "v" | "n" | "a", predicate: string): LexiconEntry {
  const found = lexicon.entries(lemma, part).find((entry) => entry.predicate === predicate);
  if (found === undefined) throw new Error(`no entry ${predicate}`);
  return found;
}

function place({ file, line }: LexiconEntry): string {
  return `${file}:${line}`;
}

function needsKey({ needs }: LexiconEntry): string {
  return needs
    .map(
      ({ roles, absent, lemmas, actor }) =>
        `${absent ? "!" : ""}${roles.join("|")}:${[...(lemmas ?? ["*"])].sort().join("|")}${actor ? "#" : ""}`,
    )
    .sort()
    .join(";");
}

function operatorHeads(): readonly (readonly ["v" | "n" | "a", string])[] {
  const heads = new Set<string>();
  for (const line of readFileSync(join(BOOKS, "operators.tsv"), "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [predicate, part] = line.split("\t");
    heads.add(`${part} ${part === "n" ? predicate!.split(" ").at(-1) : predicate!.split(" ")[0]}`);
  }
  return [...heads].map((head) => head.split(" ") as ["v" | "n" | "a", string]);
}

/** The book of nouns: common nouns that stand for an actor when a state owns them, and titles that belong to one side. */
import type { AliasEntry } from "./alias-trie.js";
import type { Noun, NounKind } from "./books.js";
import { nounForms } from "./noun-forms.js";
import { checkSide, listed, rowError, rows } from "./table.js";

const NOUN_KINDS: readonly NounKind[] = ["state", "organ", "force", "office", "official", "armed", "private"];

export function readNouns(dir: string) {
  const bySlug = new Map<string, Noun>();
  const titles = new Map<string, string>();
  const entries: AliasEntry[] = [];
  for (const row of rows(dir, "nouns.tsv", 4)) {
    const [kind, word, title, words] = row.fields;
    if (!NOUN_KINDS.includes(kind as NounKind)) throw rowError(row, `invalid kind: ${kind}`);
    if (bySlug.has(word!)) throw rowError(row, `given twice: ${word}`);
    const singular: Noun = Object.freeze({ slug: word!, kind: kind as NounKind, title: title!, plural: false });
    const plural: Noun = Object.freeze({ ...singular, plural: true });
    bySlug.set(word!, singular);
    titles.set(word!, title!);
    for (const word of listed(words!)) {
      for (const form of nounForms(word))
        entries.push({ name: form.text, meaning: { kind: "noun", noun: form.plural ? plural : singular, side: null } });
    }
  }
  return { bySlug, titles, entries };
}

/** Titles of one state or organization; an office of the same words that every state may have comes after them. */
export function readTitles(
  dir: string,
  nouns: ReadonlyMap<string, Noun>,
  codes: ReadonlySet<string>,
  organizations: ReadonlyMap<string, string>,
): readonly AliasEntry[] {
  return rows(dir, "titles.tsv", 3).flatMap((row) => {
    const [side, office, words] = row.fields;
    if (!organizations.has(side!)) checkSide(row, side!, codes);
    const noun = nouns.get(office!);
    if (noun?.kind !== "office") throw rowError(row, `unknown office: ${office}`);
    return listed(words!).flatMap((word) =>
      nounForms(word).map((form) => ({
        name: form.text,
        meaning: { kind: "noun" as const, noun: form.plural ? { ...noun, plural: true } : noun, side: side! },
      })),
    );
  });
}

/** Which office `the leader` of a state means. */
export function readLeaders(
  dir: string,
  nouns: ReadonlyMap<string, Noun>,
  codes: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  for (const row of rows(dir, "leaders.tsv", 2)) {
    const [office, sides] = row.fields;
    if (!nouns.has(office!)) throw rowError(row, `unknown office: ${office}`);
    for (const side of listed(sides!)) {
      checkSide(row, side, codes);
      leaders.set(side, office!);
    }
  }
  return leaders;
}

/** The fields of a lexicon row, read into frozen data: predicates, roles, needs, codes. */
import { Category } from "../records/category.js";
import { CONTEXTS, MODES } from "./codebook.js";
import { type Need, type Part, PLACES, PREPOSITIONS, type Predicate, type Role } from "./entry.js";
import { type Row, rowError } from "./table.js";

const ALL_ROLES: ReadonlySet<string> = new Set([...PLACES, ...PREPOSITIONS]);
/** Words after a verb that are always prepositions; others are particles unless a role of the line names them. */
const ONLY_PREPOSITIONS: ReadonlySet<string> = new Set([
  "about",
  "against",
  "among",
  "at",
  "between",
  "for",
  "from",
  "into",
  "of",
  "onto",
  "to",
  "toward",
  "with",
]);

export type Classes = ReadonlyMap<string, ReadonlySet<string>>;

/** Nouns under the lemma that the parser gives some of their forms: `corpse` → `corps`. */
export type NounAliases = ReadonlyMap<string, readonly string[]>;

/** `named` are the roles the line uses, which make an ambiguous last word (`on`, `over`) a preposition. */
export function predicateOf(row: Row, written: string, part: Part, named: ReadonlySet<string>): Predicate {
  const words = written.split(" ");
  if (words.some((word) => !/^[\p{Ll}\p{N}][\p{Ll}\p{N}.’'-]*$/u.test(word)))
    throw rowError(row, `predicate must be lower-case words: ${written}`);
  if (part === "n") {
    const [lemma, compound] = unhyphened(words.at(-1)!);
    return freeze({
      predicate: written,
      lemma,
      part,
      particle: null,
      preposition: null,
      compound: freeze([...words.slice(0, -1), ...compound]),
    });
  }
  const [first, ...rest] = words;
  const [lemma, compound] = unhyphened(first!);
  const last = rest.at(-1);
  const isPreposition =
    last !== undefined && (rest.length === 2 ? ALL_ROLES.has(last) : ONLY_PREPOSITIONS.has(last) || named.has(last));
  if (rest.length > 2) throw rowError(row, `a verb takes at most a particle and a preposition: ${written}`);
  if (rest.length === 2 && !isPreposition) throw rowError(row, `no preposition: ${last}`);
  const preposition = isPreposition ? last : null;
  const particle = rest.length === 2 ? rest[0]! : isPreposition ? null : (last ?? null);
  return freeze({ predicate: written, lemma, part, particle, preposition, compound: freeze(compound) });
}

/** The parser cuts words at hyphens: `test-fire` → `fire` after `test` and `-`. */
function unhyphened(word: string): readonly [string, readonly string[]] {
  const parts = word.split("-");
  return [parts.at(-1)!, parts.slice(0, -1).flatMap((part) => [part, "-"])];
}

export function partOf(row: Row, written: string): Part {
  if (written !== "v" && written !== "n" && written !== "a") throw rowError(row, `invalid part: ${written}`);
  return written;
}

/** `subject+with|subject` → [[subject, with], [subject]]; `-` → []. */
export function rolesOf(row: Row, written: string): readonly (readonly Role[])[] {
  if (written === "-") return freeze([]);
  return freeze(written.split("|").map((joined) => freeze(joined.split("+").map((role) => roleOf(row, role)))));
}

/** `object:missile|@weapon;!to|with` → two needs; `-` → none. */
export function needsOf(row: Row, written: string, classes: Classes, aliases: NounAliases): readonly Need[] {
  if (written === "-") return freeze([]);
  return freeze(written.split(";").map((need) => needOf(row, need, classes, aliases)));
}

function needOf(row: Row, written: string, classes: Classes, aliases: NounAliases): Need {
  const absent = written.startsWith("!");
  const [name, list, ...more] = written.slice(absent ? 1 : 0).split(":");
  if (more.length > 0) throw rowError(row, `invalid need: ${written}`);
  const roles = freeze(name!.split("|").map((role) => roleOf(row, role)));
  if (list === undefined) return freeze({ roles, absent, lemmas: null, actor: false });
  const lemmas = new Set<string>();
  let actor = false;
  for (const item of list.split("|")) {
    if (item === "#actor") actor = true;
    else
      for (const lemma of lemmasOf(row, item, classes))
        for (const alias of [lemma, ...(aliases.get(lemma) ?? [])]) lemmas.add(alias);
  }
  return freeze({ roles, absent, lemmas, actor });
}

function lemmasOf(row: Row, item: string, classes: Classes): Iterable<string> {
  if (!item.startsWith("@")) {
    if (!/^[\p{Ll}\p{N}.’']+(-\p{Ll}?\p{N}[\p{Ll}\p{N}]*)?$/u.test(item)) throw rowError(row, `not a lemma: ${item}`);
    return [item];
  }
  const members = classes.get(item.slice(1));
  if (members === undefined) throw rowError(row, `unknown class: ${item}`);
  return members;
}

export function modeOf(row: Row, written: string, category: Category): string | null {
  if (written === "-") return null;
  if (!MODES[category].includes(written)) throw rowError(row, `${category} has no mode ${written}`);
  return written;
}

export function contextsOf(row: Row, written: string): readonly string[] {
  if (written === "-") return freeze([]);
  const contexts = written.split("|");
  for (const context of contexts)
    if (!CONTEXTS.includes(context)) throw rowError(row, `PLOVER has no context ${context}`);
  return freeze(contexts);
}

/** `*` → null; `CONSULT|AID` → both. */
export function categoriesOf(row: Row, written: string): readonly Category[] | null {
  if (written === "*") return null;
  return freeze(
    written.split("|").map((name) => {
      const category = Category.safeParse(name);
      if (!category.success) throw rowError(row, `unknown category: ${name}`);
      return category.data;
    }),
  );
}

function roleOf(row: Row, written: string): Role {
  if (!ALL_ROLES.has(written)) throw rowError(row, `unknown role: ${written}`);
  return written as Role;
}

const freeze = Object.freeze;

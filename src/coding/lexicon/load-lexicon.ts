/** Loads the predicate lexicon from its folder and indexes it by lemma. */
import { fileURLToPath } from "node:url";
import { Category } from "../records/category.js";
import {
  FORMS,
  type Form,
  type LexiconEntry,
  type LightVerb,
  OPERATORS,
  type Operator,
  type OperatorEntry,
  type Part,
  type Predicate,
} from "./entry.js";
import {
  type Classes,
  categoriesOf,
  contextsOf,
  modeOf,
  type NounAliases,
  needsOf,
  partOf,
  predicateOf,
  rolesOf,
} from "./fields.js";
import type { Lexicon } from "./lexicon.js";
import { type Row, rowError, rows } from "./table.js";
import { readContexts, readModes } from "./word-table.js";

const SHIPPED = fileURLToPath(new URL("../../../books/lexicon", import.meta.url));

/** The lexicon in `dir`, the shipped one by default. Throws a UsageError that names file and line of a bad row. */
export function loadLexicon(dir: string = SHIPPED): Lexicon {
  const lemmas = readLemmas(dir);
  const nouns = nounAliases(lemmas);
  const classes = readClasses(dir, nouns);
  const all = Category.options.flatMap((category) => readCategory(dir, category, classes, nouns));
  const entries = grouped(all, lemmas, bySpecificity);
  const operators = grouped(readOperators(dir), lemmas, byWords);
  const lightVerbs = grouped(readLightVerbs(dir), lemmas, byWords);
  const plain = readPlain(dir);
  const sanctioned = readSanctioned(dir);
  return Object.freeze({
    all,
    entries: (lemma: string, part: Part) => entries.get(`${part} ${lemma}`) ?? NONE,
    operators: (lemma: string, part: Part) => operators.get(`${part} ${lemma}`) ?? NONE,
    operator: (lemma: string, part: Part, following?: string, under?: Form) => {
      const fitting = (operators.get(`${part} ${lemma}`) ?? []).filter(
        (entry) => under === undefined || entry.under === null || entry.under.includes(under),
      );
      const wanted = following === undefined ? lemma : `${lemma} ${following}`;
      const found = fitting.find(({ predicate }) => predicate === wanted);
      return (found ?? fitting.find(({ predicate }) => predicate === lemma))?.operator;
    },
    lightVerbs: (lemma: string) => lightVerbs.get(`v ${lemma}`) ?? NONE,
    lightVerb: (lemma: string, following?: string) => {
      const wanted = following === undefined ? lemma : `${lemma} ${following}`;
      return lightVerbs.get(`v ${lemma}`)?.find(({ predicate }) => predicate === wanted);
    },
    isPlain: (lemma: string, part: Part) => plain.has(`${part} ${lemma}`),
    contextsOf: readContexts(dir, classes),
    modeOf: readModes(dir, classes),
    underSanctions: (side: string, day: string) =>
      sanctioned.some((s) => s.side === side && s.from <= day && (s.to === null || day <= s.to)),
    isIn: (className: string, lemma: string) => classes.get(className)?.has(lemma.toLowerCase()) ?? false,
  });
}

const NONE: readonly never[] = Object.freeze([]);

/** A word under the lemma that the parser gives some of its forms: `stages` → `stag`. */
interface OtherLemma {
  readonly given: string;
  readonly part: Part;
  readonly meant: string;
}

function readLemmas(dir: string): readonly OtherLemma[] {
  return rows(dir, "lemmas.tsv", { min: 3, max: 3 }).map((row) => {
    const [given, part, meant] = row.fields;
    return { given: given!, part: partOf(row, part!), meant: meant! };
  });
}

function nounAliases(lemmas: readonly OtherLemma[]): NounAliases {
  const aliases = new Map<string, string[]>();
  for (const { given, part, meant } of lemmas)
    if (part === "n") aliases.set(meant, [...(aliases.get(meant) ?? []), given]);
  return aliases;
}

/** Words that tell of no act, with what they do tell. */
function readPlain(dir: string): ReadonlySet<string> {
  return new Set(
    rows(dir, "plain.tsv", { min: 3, max: 3 }).map((row) => {
      const [word, part] = row.fields;
      return `${partOf(row, part!)} ${word}`;
    }),
  );
}

interface Sanctioned {
  readonly side: string;
  readonly from: string;
  readonly to: string | null;
}

function readSanctioned(dir: string): readonly Sanctioned[] {
  return rows(dir, "sanctioned.tsv", { min: 4, max: 4 }).map((row) => {
    const [side, from, to] = row.fields as [string, string, string];
    if (!/^[A-Z]{3}$/.test(side)) throw rowError(row, `not a side: ${side}`);
    for (const day of [from, to])
      if (day !== "-" && !/^\d{4}-\d\d-\d\d$/.test(day)) throw rowError(row, `not a day: ${day}`);
    return { side, from, to: to === "-" ? null : to };
  });
}

function readClasses(dir: string, aliases: NounAliases): Classes {
  const classes = new Map<string, Set<string>>();
  for (const row of rows(dir, "classes.tsv", { min: 2, max: 2 })) {
    const [name, members] = row.fields;
    const set = classes.get(name!) ?? new Set();
    for (const member of members!.split("|")) {
      const included = member.startsWith("@") ? classes.get(member.slice(1)) : [member];
      if (included === undefined) throw rowError(row, `unknown class: ${member}`);
      for (const lemma of included) for (const alias of [lemma, ...(aliases.get(lemma) ?? [])]) set.add(alias);
    }
    classes.set(name!, set);
  }
  return classes;
}

function readCategory(
  dir: string,
  category: Category,
  classes: Classes,
  aliases: NounAliases,
): readonly LexiconEntry[] {
  const file = `${category.toLowerCase()}.tsv`;
  return rows(dir, file, { min: 7, max: 7 }).map((row) => entryOf(row, category, classes, aliases));
}

function entryOf(row: Row, category: Category, classes: Classes, aliases: NounAliases): LexiconEntry {
  const [written, partWritten, actorWritten, recipientWritten, needsWritten, mode, contexts] = row.fields;
  const part = partOf(row, partWritten!);
  const reciprocal = recipientWritten === "=";
  const actor = rolesOf(row, actorWritten!);
  const recipient = reciprocal ? [] : rolesOf(row, recipientWritten!);
  const needs = needsOf(row, needsWritten!, classes, aliases);
  const named = new Set<string>([...actor.flat(), ...recipient.flat(), ...needs.flatMap(({ roles }) => roles)]);
  return Object.freeze({
    ...predicateOf(row, written!, part, named),
    category,
    actor,
    recipient,
    reciprocal,
    needs,
    mode: modeOf(row, mode!, category),
    contexts: contextsOf(row, contexts!),
    file: row.file,
    line: row.line,
  });
}

function readOperators(dir: string): readonly OperatorEntry[] {
  return rows(dir, "operators.tsv", { min: 3, max: 4 }).map((row) => {
    const [written, part, operator, under = "-"] = row.fields;
    if (!(OPERATORS as readonly string[]).includes(operator!)) throw rowError(row, `unknown operator: ${operator}`);
    return Object.freeze({
      // No operator has `on` as a particle: `call on`, `agree on`, `insist on` have it of someone or something.
      ...predicateOf(row, written!, partOf(row, part!), new Set(["on"])),
      operator: operator as Operator,
      under: under === "-" ? null : formsOf(row, under),
    });
  });
}

function formsOf(row: Row, written: string): readonly Form[] {
  const forms = written.split("|");
  for (const form of forms)
    if (!(FORMS as readonly string[]).includes(form)) throw rowError(row, `unknown form: ${form}`);
  return Object.freeze(forms as Form[]);
}

function readLightVerbs(dir: string): readonly LightVerb[] {
  return rows(dir, "light-verbs.tsv", { min: 2, max: 3 }).map((row) => {
    const [written, categories, subject = "actor"] = row.fields;
    if (subject !== "actor" && subject !== "recipient") throw rowError(row, `invalid subject: ${subject}`);
    return Object.freeze({
      ...predicateOf(row, written!, "v", new Set(["in", "on", "under", "through"])),
      categories: categoriesOf(row, categories!),
      subject,
    });
  });
}

/** More words first, then more needs, then the category's order, then the file's. */
function bySpecificity(a: LexiconEntry, b: LexiconEntry): number {
  return (
    byWords(a, b) ||
    b.needs.length - a.needs.length ||
    Category.options.indexOf(a.category) - Category.options.indexOf(b.category) ||
    a.line - b.line
  );
}

function byWords(a: { readonly predicate: string }, b: { readonly predicate: string }): number {
  return b.predicate.split(" ").length - a.predicate.split(" ").length;
}

/** By part and lemma, each group sorted; a word is found under the parser's other lemmas for it too. */
function grouped<T extends Predicate>(
  items: readonly T[],
  lemmas: readonly OtherLemma[],
  order: (a: T, b: T) => number,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  const add = (key: string, ...found: readonly T[]) => {
    const group = groups.get(key);
    if (group) group.push(...found);
    else groups.set(key, [...found]);
  };
  for (const item of items) add(`${item.part} ${item.lemma}`, item);
  for (const { given, part, meant } of lemmas) add(`${part} ${given}`, ...(groups.get(`${part} ${meant}`) ?? []));
  for (const group of groups.values()) Object.freeze(group.sort(order));
  return groups;
}

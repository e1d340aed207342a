/** Lemmatizer: the dictionary form of a word, by suffix rules, exceptions and an index for each part of speech. */
import { isLetters } from "./characters.js";
import type { Lexeme } from "./lexicon.js";
import { asArray, asMap, asString, type Packed, type PackedMap, unpack } from "./msgpack.js";
import { remember } from "./remember.js";

/** The lemma of a word of this part of speech and morphology. */
export type Lemmatize = (lexeme: Lexeme, pos: string, morph: string) => string;

/** What is known of the forms of one part of speech. */
interface Forms {
  /** Endings and what replaces them. */
  readonly rules: readonly (readonly [from: string, to: string])[];
  readonly index: ReadonlySet<string>;
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
}

const REMEMBERED = 50_000;
/** Longer words are met once. */
const LONGEST_REMEMBERED = 100;
const PARTS_OF_SPEECH = ["noun", "verb", "adj", "adv", "punct"];

/** From the lemmatizer's lookup tables, whose parts of speech are keyed by their string id. */
export function createLemmatizer(file: Uint8Array, stringId: (text: string) => bigint): Lemmatize {
  const tables = asMap(unpack(file));
  const table = (name: string) => byId(asMap(tables.get(name)));
  const [rules, index, exceptions] = [table("lemma_rules"), table("lemma_index"), table("lemma_exc")];
  const formsOf = new Map(
    PARTS_OF_SPEECH.map((pos) => {
      const id = stringId(pos);
      return [pos, readForms(rules.get(id), index.get(id), exceptions.get(id))];
    }),
  );
  const known = new Map<string, string>();
  return (lexeme, pos, morph) => {
    if (lexeme.text.length > LONGEST_REMEMBERED) return lemma(lexeme, pos.toLowerCase(), morph, formsOf);
    const key = `${lexeme.id} ${pos} ${morph}`;
    return known.get(key) ?? remember(known, REMEMBERED, key, lemma(lexeme, pos.toLowerCase(), morph, formsOf));
  };
}

function byId(table: PackedMap): ReadonlyMap<bigint, Packed> {
  return new Map(Array.from(table, ([id, value]) => [BigInt(id), value]));
}

function readForms(rules: Packed | undefined, index: Packed | undefined, exceptions: Packed | undefined): Forms {
  const strings = (value: Packed) => asArray(value).map(asString);
  return {
    rules: asArray(rules ?? []).map((rule) => {
      const [from, to] = strings(rule);
      return [from!, to!];
    }),
    index: new Set(strings(index ?? [])),
    exceptions: new Map(
      Array.from(asMap(exceptions ?? new Map()), ([form, lemmas]) => [asString(form), strings(lemmas)]),
    ),
  };
}

function lemma({ text, lower }: Lexeme, pos: string, morph: string, formsOf: ReadonlyMap<string, Forms>): string {
  if (pos === "" || pos === "space" || isBaseForm(pos, morph)) return lower;
  const forms = formsOf.get(pos);
  if (!forms) return pos === "propn" ? text : lower;
  return lemmaByRules(lower, forms) ?? text;
}

function isBaseForm(pos: string, morph: string): boolean {
  const features = new Map(morph.split("|").map((feature) => feature.split("=") as [string, string]));
  const verbForm = features.get("VerbForm");
  return (
    (pos === "noun" && features.get("Number") === "Sing") ||
    (pos === "verb" && verbForm === "Fin" && features.get("Tense") === "Pres" && !features.has("Number")) ||
    verbForm === "Inf" ||
    verbForm === "None" ||
    features.get("Degree") === "Pos"
  );
}

/** Known forms go before unknown ones, and exceptions before all. */
function lemmaByRules(word: string, { rules, index, exceptions }: Forms): string | undefined {
  const known: string[] = [];
  const unknown: string[] = [];
  for (const [from, to] of rules) {
    if (!word.endsWith(from)) continue;
    const form = word.slice(0, word.length - from.length) + to;
    if (form === "") continue;
    if (index.has(form)) known.unshift(form);
    else if (isLetters(form)) unknown.push(form);
    else known.push(form);
  }
  const forms = [...new Set(known)];
  for (const form of exceptions.get(word) ?? []) if (!forms.includes(form)) forms.unshift(form);
  return forms[0] ?? unknown[0];
}

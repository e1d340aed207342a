/** Names: in full with who they are at first mention, the usual short form afterwards. */
import { getCountryDataList } from "countries-list";
import type { Entity, Participant } from "../actors/index.js";
import type { Reading } from "../coding/index.js";
import { inFull } from "./roles.js";
import { listed, possessive, quoteOf, withArticle } from "./words.js";

export interface Names {
  /** `KOR` → `South Korea`. */
  readonly side: (side: string) => string;
  /** A name; `told` is what the text says they are, for someone no book knows. Ends with a comma after a role. */
  readonly name: (reading: Reading, participant: Participant, told?: string | null) => string;
  /** `A, B and C`. */
  readonly names: (reading: Reading, participants: readonly Participant[]) => string;
  /** Sides for tables: `South Korea`, or the name of someone without one. */
  readonly party: (reading: Reading, participants: readonly Participant[]) => string;
  /** `she` where the text calls a person so, else the short name. */
  readonly again: (reading: Reading, participant: Participant) => string;
}

/** Names of states that no text of the brief names itself, by ISO 3166 alpha-3 code. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(getCountryDataList().map(({ iso3, name }) => [iso3, name]));
const PRONOUN = /^(he|she|it|they|him|her|them|his|its|their|who|which|that)$/i;

export function namesOf(readings: readonly Reading[]): Names {
  const entities = new Map<string, Entity>();
  for (const reading of readings)
    for (const entity of reading.entities) if (!entities.has(entity.id)) entities.set(entity.id, entity);
  const short = shortForms(readings);
  const introduced = new Set<string>();

  const side = (code: string): string =>
    withArticle(
      entities.get(`state:${code}`)?.name ?? entities.get(`organization:${code}`)?.name ?? COUNTRIES.get(code) ?? code,
    );

  const name: Names["name"] = (reading, participant, told = null) => {
    const entity = reading.entities.find(({ id }) => id === participant.entity) ?? entities.get(participant.entity);
    if (entity === undefined) return quoteOf(reading, participant.span);
    const key = entity.known ? entity.id : `${reading.doc.id} ${entity.id}`;
    const first = !introduced.has(key);
    introduced.add(key);
    if (entity.kind === "state" || entity.kind === "organization" || entity.kind === "place")
      return withArticle(entity.name);
    if (entity.kind === "institution") return ofState(entity.name);
    if (entity.kind !== "person" || /^\p{Ll}/u.test(entity.name)) return inWords(reading, participant, entity, first);
    if (!first) return short.get(entity.id) ?? entity.name;
    return inFull(entity, told);
  };

  return {
    side,
    name,
    names: (reading, participants) => listed(participants.map((p) => name(reading, p).replace(/,$/, ""))),
    party: (reading, participants) =>
      listed(participants.map((p) => (p.side === null ? name(reading, p).replace(/,$/, "") : side(p.side)))),
    again: (reading, participant) => {
      const called = reading.attributions
        .filter(({ source }) => source?.entity === participant.entity)
        .map(({ source }) => quoteOf(reading, source!.span).toLowerCase())
        .find((word) => word === "he" || word === "she");
      return called ?? name(reading, participant).replace(/,$/, "");
    },
  };
}

/** Someone without a name, as the text puts it: `a European diplomat`, `Morocco’s military attaché`, `analyst A. B`. */
function inWords(reading: Reading, { span }: Participant, { name, kind }: Entity, first: boolean): string {
  const words = quoteOf(reading, span);
  const around = reading.doc.text;
  if (PRONOUN.test(words)) {
    const own = ofState(name);
    return own === name && kind === "person" ? `the ${name}` : own;
  }
  if (kind !== "person") {
    const plain =
      /^\p{Lu}\p{Ll}+( \p{Ll}+)*$/u.test(words) && !name.startsWith(words.slice(0, 4).trim())
        ? words.toLowerCase()
        : words;
    return plain;
  }
  const after = /^(?: (?:\p{Lu}[\p{L}’'-]+))+/u.exec(around.slice(span.end, span.end + 60))?.[0] ?? "";
  if (after !== "") return `the ${words.toLowerCase()}${after}`;
  if (/^(the|an?|its|their|his|her) /i.test(words) || /['’]s /.test(words)) return words.replace(/^The /, "the ");
  const before = /\b(An?|The)\s+((?:[\p{L}’'-]+\s+){0,2})$/iu.exec(
    around.slice(Math.max(0, span.start - 40), span.start),
  );
  if (!first || before === null) return `the ${words}`;
  return `${before[1]!.toLowerCase()} ${before[2]!}${words}`;
}

/** `Unification Ministry of South Korea` → `South Korea’s Unification Ministry`. */
function ofState(name: string): string {
  const parts = /^([\p{L} ]+) of (the )?(\p{Lu}[\p{L} ]+)$/u.exec(name);
  if (parts === null || /party|assembly|congress|bank|house|council/i.test(parts[1]!)) return withArticle(name);
  return `${possessive(withArticle(parts[3]!))} ${parts[1]!}`;
}

/** The shortest name the texts give a person, where it means nobody else. */
function shortForms(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const called = new Map<string, Set<string>>();
  const full = new Map<string, string>();
  for (const { doc, entities } of readings) {
    for (const { id, kind, name, mentions } of entities) {
      if (kind !== "person") continue;
      full.set(id, name);
      for (const { start, end } of mentions) {
        const words = doc.text.slice(start, end).replace(/['’]s?$/, "");
        if (/^\p{Lu}[\p{L}’'-]+$/u.test(words) && name.split(" ").includes(words))
          called.set(id, (called.get(id) ?? new Set()).add(words));
      }
    }
  }
  const forms = new Map<string, string>();
  for (const [id, words] of called) {
    const own = [...words].filter((word) =>
      [...full].every(([other, name]) => other === id || !name.split(" ").includes(word)),
    );
    if (own.length > 0) forms.set(id, own.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!);
  }
  return forms;
}

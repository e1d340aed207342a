/** Sides: whether those whom a record names are those whom the gold names. */
import type { Reading } from "../../coding/index.js";

type Entity = Reading["entities"][number];

/** One side as the program names it. */
export interface Party {
  /** The side someone acts for, or who it is when that is not known: `PRK`, `UN`, `BOKO-HARAM`. */
  readonly code: string;
  /** What the text calls it, without articles and small. */
  readonly names: readonly string[];
}

/** The code of a side however it is written: `PRK`, `PRK/military` and `state:PRK` are PRK, `organization:un` is UN. */
export function sideCode(written: string): string {
  return written
    .replace(/^[a-z]+:/i, "")
    .split(/[/.]/)[0]!
    .toUpperCase();
}

/** The sides of those who take part, each once. */
export function partiesOf(
  named: readonly { readonly entity: string; readonly side: string | null }[],
  { doc, entities }: Reading,
): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const { entity: id, side } of named) {
    const code = sideCode(side ?? id);
    const entity = entities.find((entity) => entity.id === id);
    const names = entity === undefined ? [] : namesOf(entity, doc.text);
    parties.set(code, { code, names: [...(parties.get(code)?.names ?? []), ...names] });
  }
  return [...parties.values()];
}

/** Whether a side of the gold is this party: by its code or, where the gold writes words and no code, by its name. */
export function isParty(written: string, { code, names }: Party): boolean {
  if (sideCode(written) === code) return true;
  if (/^[A-Z]{3}\b/.test(written)) return false;
  const words = bare(written);
  return words !== "" && names.some((name) => holds(name, words) || holds(words, name));
}

export function namesOne(written: readonly string[], parties: readonly Party[]): boolean {
  return written.some((side) => parties.some((party) => isParty(side, party)));
}

function namesOf({ name, mentions }: Entity, text: string): readonly string[] {
  return [name, ...mentions.map(({ start, end }) => text.slice(start, end))].map(bare).filter((name) => name !== "");
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) /, "");
}

function holds(outer: string, inner: string): boolean {
  return ` ${outer} `.includes(` ${inner} `);
}

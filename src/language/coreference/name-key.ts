/** Name key: a name without what spellings differ in: case, accents, hyphens, dots and spaces. */

/** `kimyojong` of `Kim Yo-jong`, `us` of `U.S.` */
export function nameKey(name: string): string {
  return plain(name).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Its words, small and without accents: `kim`, `yo`, `jong`; the possessive mark left out. */
export function nameWords(name: string): readonly string[] {
  return plain(name)
    .replace(/['’]s?(?=\s|$)/g, "")
    .replace(/\./g, "")
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== "");
}

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Norms: the spelling that stands for others, `not` for `n't`, `because` for `cuz`, `$` for `€`. */
import { asMap, asString, unpack } from "./msgpack.js";

/** The norm of a spelling; undefined when it is just the spelling in lower case. */
export type SpelledNorm = (text: string) => string | undefined;

/** From the vocabulary's lookup tables, keyed by string id, which go before spaCy's own list. */
export function readNorms(
  file: Uint8Array,
  { base, stringId }: { base: ReadonlyMap<string, string>; stringId: (text: string) => bigint },
): SpelledNorm {
  const table = asMap(asMap(unpack(file)).get("lexeme_norm"));
  const norms = new Map(Array.from(table, ([id, norm]) => [BigInt(id), asString(norm)]));
  return (text) => norms.get(stringId(text)) ?? base.get(text);
}

/** Affixes: the expressions that say where a chunk of text comes apart, each in time linear in what it looks at. */
import { asString, type PackedMap } from "./msgpack.js";
import { fromPython } from "./python-regex.js";

export interface Affixes {
  /** Length of the prefix of `text`; 0 when it has none. */
  prefixLength(text: string): number;
  /** Length of the suffix of `text`; 0 when it has none. */
  suffixLength(text: string): number;
  /** Where `text` comes apart inside: `[start, end]` of each separator, in order. */
  infixes(text: string): readonly (readonly [start: number, end: number])[];
  isUrl(text: string): boolean;
}

/** The URL expression backtracks quadratically; no URL is as long as this. The one departure from spaCy. */
const LONGEST_URL = 4_096;
/**
 * No suffix but a run of full stops is longer than six code points, and no suffix looks further back than two
 * more; so a search need begin no earlier than this many units before the end or that run.
 */
const SUFFIX_REACH = 16;

/** From the `tokenizer` file: its `prefix_search`, `suffix_search`, `infix_finditer` and `url_match`. */
export function readAffixes(file: PackedMap): Affixes {
  if (file.get("token_match") !== null) throw new Error("a token_match expression is not supported");
  const source = (name: string) => fromPython(asString(file.get(name)));
  // Every alternative of the prefix begins with ^: sticky, it is tried at the beginning only.
  const prefix = new RegExp(source("prefix_search"), "uy");
  const suffix = new RegExp(source("suffix_search"), "ug");
  const infix = new RegExp(source("infix_finditer"), "ug");
  const url = new RegExp(`^(?:${source("url_match")})`, "u");

  return {
    prefixLength(text) {
      prefix.lastIndex = 0;
      return prefix.exec(text)?.[0].length ?? 0;
    },
    suffixLength(text) {
      suffix.lastIndex = suffixSearchStart(text);
      return suffix.exec(text)?.[0].length ?? 0;
    },
    infixes(text) {
      // Not `matchAll`, which copies the long expression for every text.
      const found: [number, number][] = [];
      infix.lastIndex = 0;
      for (let match = infix.exec(text); match; match = infix.exec(text)) {
        found.push([match.index, infix.lastIndex]);
        if (match[0] === "") infix.lastIndex++;
      }
      return found;
    },
    isUrl: (text) => text.length <= LONGEST_URL && text.includes(".") && url.test(text),
  };
}

function suffixSearchStart(text: string): number {
  let start = text.length;
  while (start > 0 && text[start - 1] === ".") start--;
  start = Math.max(0, start - SUFFIX_REACH);
  const unit = text.charCodeAt(start);
  const isSecondOfPair = start > 0 && unit >= 0xdc00 && unit <= 0xdfff;
  return isSecondOfPair ? start - 1 : start;
}

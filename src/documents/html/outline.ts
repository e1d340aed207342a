/** Outline: how large and deep a page is, told without building it, so that a hostile one is never built. */
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

export interface Outline {
  readonly nElements: number;
  /** Pieces of text; every character written as an entity is one. */
  readonly nTexts: number;
  /** Most elements open at once, those never closed included. */
  readonly depth: number;
  /** For every element, how many stand around it: what walks up a tree costs. */
  readonly nAncestors: number;
  /** For every attribute, how many its element has: what looking them up costs. */
  readonly nAttributeLookups: number;
}

/** Elements that never hold others, and those whose end tag people leave out; neither makes a page deep. */
const CHILDLESS = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody tfoot".split(
    " ",
  ),
);

export function outline(html: string): Outline {
  let nElements = 0;
  let nTexts = 0;
  let depth = 0;
  let deepest = 0;
  let nAncestors = 0;
  let attributes = 0;
  let nAttributeLookups = 0;
  let childless = false;
  const callbacks: TokenizerCallbacks = {
    ...SILENT,
    onopentagname(start, end) {
      nElements++;
      nAncestors += depth;
      attributes = 0;
      childless = CHILDLESS.has(html.slice(start, Math.min(end, start + 12)).toLowerCase());
      if (!childless) depth++;
      if (depth > deepest) deepest = depth;
    },
    onattribname() {
      attributes++;
      nAttributeLookups += attributes;
    },
    ontext() {
      nTexts++;
    },
    ontextentity() {
      nTexts++;
    },
    onselfclosingtag() {
      if (!childless) depth--;
    },
    onclosetag(start, end) {
      if (!CHILDLESS.has(html.slice(start, Math.min(end, start + 12)).toLowerCase())) depth = Math.max(0, depth - 1);
    },
  };
  tokenize(html, callbacks);
  return { nElements, nTexts, depth: deepest, nAncestors, nAttributeLookups };
}

/** Runs the tokenizer over a whole page. */
export function tokenize(html: string, callbacks: TokenizerCallbacks): void {
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
}

const nothing = () => {};
/** Callbacks that do nothing, to be overridden. */
export const SILENT: TokenizerCallbacks = {
  onattribdata: nothing,
  onattribend: nothing,
  onattribentity: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
};

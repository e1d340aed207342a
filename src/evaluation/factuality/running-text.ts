/** RunningText: a sentence written in tokens, as treebanks write them, becomes text as people write it. */
import type { Span } from "../../documents/index.js";

export interface RunningText {
  readonly text: string;
  /** Where each token stands in the text; the second half of a mark written in two is empty. */
  readonly places: readonly Span[];
}

/** What treebanks write otherwise than people. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["``", '"'],
  ["''", '"'],
  ["-LRB-", "("],
  ["-RRB-", ")"],
  ["-LSB-", "["],
  ["-RSB-", "]"],
  ["-LCB-", "{"],
  ["-RCB-", "}"],
]);

/** Joins the tail to the word before: clitics, closing marks, dots. */
const LEANS_BACK = /^(['’](s|S|d|ll|re|ve|m|t)?|n['’]t|[.,:;?!%)\]}]|\.\.\.)$/;
const LEANS_ON = /^([($#[{]|(C|US|A)\$)$/;

export function runningText(tokens: readonly string[]): RunningText {
  let text = "";
  let isGlued = true;
  let isQuoting = false;
  const places: Span[] = [];
  for (const [i, written] of tokens.entries()) {
    // Two single marks are one double mark, cut.
    const token = isCut(tokens, i) ? '"' : isCut(tokens, i - 1) ? "" : (WRITTEN.get(written) ?? written);
    const opens: boolean = token === '"' && !isQuoting && written !== "''";
    const leansBack = token === '"' ? !opens : LEANS_BACK.test(token);
    const isHyphen =
      token === "-" && /^[\p{L}\d]/u.test(tokens[i + 1] ?? "") && /[\p{L}\d.]$/u.test(tokens[i - 1] ?? "");
    if (token !== "" && !isGlued && !leansBack && !isHyphen) text += " ";
    places.push({ start: text.length, end: text.length + token.length });
    text += token;
    if (token === '"') isQuoting = opens;
    if (token !== "") isGlued = LEANS_ON.test(token) || isHyphen || opens;
  }
  return { text, places };
}

function isCut(tokens: readonly string[], i: number): boolean {
  return tokens[i] === "'" && tokens[i + 1] === "'" && tokens[i - 1] !== "'";
}

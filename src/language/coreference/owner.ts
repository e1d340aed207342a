/** Owner: whose a ministry, an army or a leader is. */

import { isStateName, sideOf } from "./capitals.js";
import { nameKey } from "./name-key.js";
import { isNarrowing, type Page } from "./page.js";

/** Key of the state or name before it, `China’s`, `Chinese` or `China` before `Foreign Ministry`; empty when none is told. */
export function ownerOf({ tokens, left, right, doc }: Page, head: number, first: number): string {
  for (const child of tokens[head]!.children) {
    if (child >= first) break;
    const { dep, pos } = tokens[child]!;
    if (dep === "poss" ? pos !== "PROPN" : !(isNarrowing(dep) && (pos === "PROPN" || pos === "ADJ"))) continue;
    const words = doc.text.slice(tokens[left[child]!]!.start, tokens[Math.min(right[child]!, first - 1)]!.end);
    const key = nameKey(words.replace(/^the\s+/i, "").replace(/['’]s?$/, ""));
    if (dep === "poss" || isStateName(key)) return sideOf(key);
    const two = nameKey(`${tokens[child - 1]?.text ?? ""}${tokens[child]!.text}`);
    if (isStateName(two)) return sideOf(two);
  }
  return "";
}

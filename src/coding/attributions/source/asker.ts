/** Asker: whoever stands after the verb that follows a question; elsewhere the one after it is asked. */

import type { FoundCue, FoundSource } from "../found.js";
import { codeOf } from "../judge/feature.js";
import type { Page } from "../page.js";

const ASK = codeOf("ask");

/**
 * Null when the cue follows no question or has its own subject.
 *
 * “{content:Is it war?}” {cue:asked} {source:the general}.
 */
export function askerAfterQuestion(page: Page, { head, first, last }: FoundCue): FoundSource | null {
  const { tokens, code, mark, left, right } = page;
  if (code.class[head] !== ASK) return null;
  let before = first - 1;
  while (before > 0 && (mark[before] === 1 || tokens[before]!.pos === "SPACE")) before--;
  if (before < 0 || tokens[before]!.text !== "?") return null;
  let asker = -1;
  for (const child of tokens[head]!.children) {
    const { dep } = tokens[child]!;
    if (child < head && (dep === "nsubj" || dep === "nsubjpass")) return null;
    if (child > head && (dep === "dobj" || dep === "nsubj" || dep === "dative") && left[child] === last) asker = child;
  }
  return asker < 0 ? null : { head: asker, first: left[asker]!, last: right[asker]! + 1 };
}

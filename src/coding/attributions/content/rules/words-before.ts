/** Words before: what leads up to the cue or to the source before it: a clause, a quotation or the whole sentence so far. */
import type { Page } from "../../page.js";
import type { ContentRule, Place } from "../content-rule.js";
import { edgeBefore } from "../content-site.js";

/**
 * “{content:We will not negotiate under threat},” {cue:said} {source:the envoy}.
 * {content:The North wants “no part of it,”} {source:the aide} {cue:said}.
 */
export const wordsBefore: ContentRule = {
  name: "words-before",
  side: "before",
  places(site) {
    const places: Place[] = [];
    for (const last of endsBefore(site.page, site.cue.head, site.first, new Set([edgeBefore(site), site.cue.first]))) {
      for (const first of startsBefore(site.page, site.first, last)) places.push({ first, last });
    }
    return places;
  },
};

function endsBefore(
  { tokens, right, separator }: Page,
  head: number,
  first: number,
  edges: ReadonlySet<number>,
): ReadonlySet<number> {
  const ends = new Set<number>();
  for (const edge of edges) {
    let end = edge;
    while (end > first && tokens[end - 1]!.pos === "SPACE") end--;
    if (end > first) ends.add(end);
    while (end > first && separator[end - 1] === 1) end--;
    if (end > first) ends.add(end);
  }
  for (const child of tokens[head]!.children) if (right[child]! < head) ends.add(right[child]! + 1);
  return ends;
}

function startsBefore(
  { tokens, quotation, quoted, mark, separator }: Page,
  first: number,
  last: number,
): ReadonlySet<number> {
  const starts = new Set([first]);
  const q =
    quotation[last - 1]! >= 0 ? quotation[last - 1]! : last >= 2 && mark[last - 1] === 1 ? quotation[last - 2]! : -1;
  if (q >= 0) {
    const inside = quoted[q]!.first;
    starts.add(inside > 0 && mark[inside - 1] === 1 ? inside - 1 : inside).add(inside);
  }
  for (let i = first; i < Math.min(last, first + 4); i++) {
    const { dep, pos } = tokens[i]!;
    if (!OPENERS.has(dep) && pos !== "PUNCT" && pos !== "SPACE") break;
    starts.add(i + 1);
  }
  for (let i = last - 1; i > Math.max(first, last - REACH); i--) {
    const { dep, head } = tokens[i]!;
    if (separator[i] === 1) starts.add(i + 1);
    else if (dep === "cc" && tokens[head]!.pos === "VERB") starts.add(i + 1).add(i);
  }
  starts.delete(last);
  return starts;
}

const OPENERS = new Set(["cc", "advmod", "mark"]);
const REACH = 60;

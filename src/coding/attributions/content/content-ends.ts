/** Content ends: where content that begins at a place may stop. */
import type { ContentSite } from "./content-rule.js";

const MOST = 26;
const REACH = 60;

export function contentEnds({ page, cue, source, last }: ContentSite, first: number): readonly number[] {
  const { tokens, left, right, quotation, quoted, mark, separator } = page;
  const ends: number[] = [];
  const stop = source.first > cue.head && first < source.first ? source.first : Number.POSITIVE_INFINITY;
  const end = (to: number, limit = last) => {
    let at = Math.min(to, limit, stop);
    while (
      at > first + 1 &&
      (tokens[at - 1]!.pos === "SPACE" || (separator[at - 1] === 1 && tokens[at - 1]!.text !== "("))
    )
      at--;
    if (at > first && ends.length < MOST && !ends.includes(at)) ends.push(at);
  };
  // Constituents that begin here, the smallest first.
  let top = first;
  for (let step = 0; step < 10; step++) {
    end(right[top]! + 1);
    const { head } = tokens[top]!;
    if (head === top || head === cue.head || left[head]! < first) break;
    top = head;
  }
  // The same with their last dependents cut off.
  for (const child of tokens[top]!.children) {
    if (ends.length >= MOST) break;
    if (left[child]! > first) end(left[child]!);
  }
  for (const child of tokens[top]!.children) {
    if (child > top)
      for (const below of tokens[child]!.children) if (below > child && left[below]! > first) end(left[below]!);
  }
  for (const child of tokens[cue.head]!.children) if (child > cue.head && left[child]! > first) end(left[child]!);
  // The end of the sentence, with its closing marks and without.
  end(last);
  for (let at = last, step = 0; step < 3 && at - 1 > first; step++) {
    const { pos } = tokens[at - 1]!;
    if (pos !== "PUNCT" && pos !== "SPACE") break;
    end(--at);
  }
  // The end of the quotation that opens here or soon after; it may run past the sentence.
  for (let i = first; i < Math.min(last, first + REACH); i++) {
    const q = quotation[i]!;
    if (q < 0) continue;
    const close = quoted[q]!.last;
    end(close, close);
    if (mark[close] === 1) {
      end(close + 1, close + 1);
      if (tokens[close + 1]?.text === ".") end(close + 2);
    }
    break;
  }
  // Commas, dashes, brackets and conjunctions of clauses on the way.
  for (let i = first + 1; i < last && ends.length < MOST; i++) {
    const { dep, head } = tokens[i]!;
    if (separator[i] === 1) end(i);
    else if (dep === "cc" && (tokens[head]!.pos === "VERB" || tokens[head]!.pos === "AUX")) end(i);
  }
  return ends;
}

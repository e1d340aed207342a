/** Quotation following: the cue's sentence is over, and the quotation stands by itself right after it. */
import type { Page } from "../../page.js";
import type { ContentRule, Place } from "../content-rule.js";

/**
 * “{content:It was nice},” {source:the envoy} {cue:said}. “{content:He was charming.}”
 */
export const quotationFollowing: ContentRule = {
  name: "quotation-following",
  side: "after",
  places({ page, cue, last }) {
    const { tokens, parsed, quotation, quoted, mark } = page;
    const opening = openingAfter(page, last);
    if (opening <= cue.last - 1 || opening >= tokens.length - 1) return [];
    const inside = mark[opening] === 1 ? opening + 1 : opening;
    const sentence = parsed.sentences[tokens[inside]!.sentence]!;
    if (sentence.block - parsed.sentences[tokens[cue.head]!.sentence]!.block > 1) return [];
    const places: Place[] = [];
    const q = quotation[inside]!;
    if (q >= 0) {
      const end = quoted[q]!.last;
      places.push({ first: opening, last: mark[end] === 1 ? end + 1 : end });
    }
    let end = sentence.last;
    while (end > opening + 1 && tokens[end - 1]!.pos === "SPACE") end--;
    places.push({ first: opening, last: end });
    if (tokens[end - 1]!.text === ".") places.push({ first: opening, last: end - 1 });
    // The whole paragraph, where the cue ends its own.
    if (sentence.block > parsed.sentences[tokens[cue.head]!.sentence]!.block) {
      let s = sentence.index;
      while (parsed.sentences[s + 1]?.block === sentence.block) s++;
      places.push({ first: opening, last: parsed.sentences[s]!.last });
    }
    return places;
  },
};

/** First word after a sentence; the opening mark may be left at the sentence's own end. */
export function openingAfter({ tokens, quotation, mark }: Page, last: number): number {
  let i = last;
  if (mark[i - 1] === 1 && quotation[i]! >= 0 && quotation[i - 2] !== quotation[i]) i--;
  while (i < tokens.length && tokens[i]!.pos === "SPACE") i++;
  return i;
}

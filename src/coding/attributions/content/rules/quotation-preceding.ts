/** Quotation preceding: a quotation is closed, and the next sentence says whose it was. */
import { sentenceFirst } from "../../page.js";
import type { ContentRule, Place } from "../content-rule.js";

/**
 * “{content:Who do they think they are?}” {source:the minister} {cue:said}.
 * “{content:Is it war?}” {cue:asked} {source:the general}.
 */
export const quotationPreceding: ContentRule = {
  name: "quotation-preceding",
  side: "before",
  places({ page, cue, first }) {
    const { tokens, quotation, quoted, mark } = page;
    let end = first;
    while (end > 0 && tokens[end - 1]!.pos === "SPACE") end--;
    if (end === 0) return [];
    const places: Place[] = [];
    const q = quotation[mark[end - 1] === 1 && end > 1 ? end - 2 : end - 1]!;
    if (q >= 0 && q !== quotation[cue.head]) {
      const inside = quoted[q]!.first;
      places.push({ first: inside > 0 && mark[inside - 1] === 1 ? inside - 1 : inside, last: end });
    }
    const before = sentenceFirst(page, end - 1);
    places.push({ first: before, last: end });
    if (tokens[end - 1]!.text === ".") places.push({ first: before, last: end - 1 });
    return places;
  },
};

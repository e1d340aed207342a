/** Channel: the means by which words came: in a statement carried by state media, on television, by phone. */
import type { AttributionDraft } from "../attribution-draft.js";
import { type CueBook, entryKey } from "../cue-book.js";
import type { Page } from "../page.js";
import type { Proposal } from "../proposal.js";

const BY_MEANS_OF = new Set(["in", "on", "at", "via", "through", "by", "during", "over", "to", "from"]);
const WITH = 12;

/**
 * The first phrase of means in the cue's sentence, outside what was said and whose noun the book knows as a channel:
 * `in a statement published by state media`, `told a news conference`, `said on Telegram`.
 */
export function channelOf(
  page: Page,
  book: CueBook,
  { cue, source, before, after }: Proposal,
): AttributionDraft["channel"] {
  const { tokens, left, right, parsed } = page;
  const { first, last } = parsed.sentences[tokens[cue.head]!.sentence]!;
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    if (token.pos !== "NOUN" && token.pos !== "PROPN") continue;
    if (isWithin(i, before) || isWithin(i, after) || isWithin(i, source)) continue;
    const kind = kindAt(page, book, i);
    if (kind === "" || !isMeans(page, i, cue.head)) continue;
    const from = left[i]!;
    const to = Math.min(right[i]! + 1, i + WITH, i < cue.first ? cue.first : last);
    const media = kind === "state media" ? kind : carrierWithin(page, book, i + 1, to);
    let end = to;
    for (let k = i + 1; k < to; k++) {
      if (tokens[k]!.text === "," || isWithin(k, before) || isWithin(k, after) || isWithin(k, source)) {
        end = k;
        break;
      }
    }
    return { kind: media || kind, start: tokens[from]!.start, end: tokens[end - 1]!.end };
  }
  return null;
}

function isWithin(i: number, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return first >= 0 && i >= first && i < last;
}

/** What kind of channel a noun names. `news conference` and `press statement` are known by their head. */
function kindAt({ tokens }: Page, book: CueBook, i: number): string {
  const { pos, lower } = tokens[i]!;
  if (pos !== "NOUN" && pos !== "PROPN") return "";
  return book.get(entryKey(tokens[i]!))?.channel || book.get(`N ${lower}`)?.channel || "";
}

/** Whether a noun hangs on the cue as its means: by a preposition of means, or as what was told. */
function isMeans({ tokens }: Page, i: number, c: number): boolean {
  const { dep, head } = tokens[i]!;
  if ((dep === "dobj" || dep === "dative") && head === c) return true;
  if (dep !== "pobj" || !BY_MEANS_OF.has(tokens[head]!.lower)) return false;
  let at = tokens[head]!.head;
  for (let step = 0; step < 4; step++) {
    if (at === c) return true;
    const above = tokens[at]!.head;
    if (above === at) break;
    at = above;
  }
  return at === tokens[c]!.head;
}

/** State media that carried it: `published by state media`. */
function carrierWithin(page: Page, book: CueBook, from: number, to: number): string {
  for (let i = from; i < to; i++) if (kindAt(page, book, i) === "state media") return "state media";
  return "";
}

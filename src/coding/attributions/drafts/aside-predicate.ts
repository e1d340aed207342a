/** Aside predicate: content that was cut off at an aside goes on after it with `as` and what someone calls it. */
import type { Stretch } from "../found.js";
import type { Page } from "../page.js";

/**
 * The end of content that stops before an aside in dashes or brackets, moved to the end of the quotation after the
 * `as` that follows the aside.
 *
 * {source:She} {cue:described} {content:the gestures — the lifting of the ban included — as “sincere,”} but asked for more.
 */
export function pastAside(page: Page, content: Stretch): Stretch {
  const { tokens, parsed, aside, quotation, quoted, mark } = page;
  const { last } = parsed.sentences[tokens[content.last - 1]!.sentence]!;
  let i = content.last;
  if (i >= last || (aside[i] === 0 && aside[i + 1] === 0)) return content;
  while (i < last && (aside[i]! > 0 || /^[—–()-]+$/.test(tokens[i]!.text))) i++;
  if (i >= last - 1 || tokens[i]!.lower !== "as" || mark[i + 1] === 0) return content;
  const q = quotation[i + 2] ?? -1;
  if (q < 0) return content;
  const end = quoted[q]!.last;
  return { first: content.first, last: mark[end] === 1 ? end + 1 : end };
}

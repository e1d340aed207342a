/** Statement bodies: a sentence announces a statement, and the paragraphs after it are the statement. */
import type { Span } from "../../../documents/index.js";
import type { Sentence } from "../../../language/index.js";
import { ancestors } from "../../syntax/tree.js";
import type { AttributionDraft } from "../attribution-draft.js";
import { headOf, type Page } from "../page.js";

const ANNOUNCED =
  /\b(?:statement|communiqu[eé]|declaration|speech|address|message|letter|reply|remarks|text|release|talk|answers?|commentary|report)\b/i;
const ENDS_IN_ANNOUNCEMENT = /(?::|\bas follows[.:]?|\bfollows\.)$/;
/** What a wire puts after the last word. */
const END_MARK = /\s*(?:-0-|###|\(END\)|ENDS?)\s*$/;
const CONFIDENCE = 0.85;

/**
 * The paragraph must end in a colon or `as follows` and name what is announced, or call it `the following`; the
 * statement then runs to the next heading or the end of the text. It is whoever's the announcing verb says; paragraphs
 * in quotation marks are left to the rules of quotation.
 *
 * {source:A spokesman} {cue:issued} the following statement: ¶ {content:The drills are a provocation.} ¶ {content:We will answer them.}
 * {source:The ministry} {cue:issued} the following press statement on Sunday. ¶ {content:We shall defend our waters.}
 */
export function statementBodies(page: Page, drafts: readonly AttributionDraft[]): readonly AttributionDraft[] {
  const { blocks, sentences, doc } = page.parsed;
  const bodies: AttributionDraft[] = [];
  let after = -1;
  for (const sentence of sentences) {
    const next = blocks[sentence.block + 1];
    const isLast = sentences[sentence.index + 1]?.block !== sentence.block;
    if (!isLast || next === undefined || next.kind === "heading" || next.start < after) continue;
    if (/^["“„«'‘]/.test(doc.text[next.start]!)) continue;
    const announcement = announcedIn(page, sentence);
    const draft = announcement === null ? null : announcer(page, drafts, announcement);
    if (draft === null) continue;
    const content = paragraphsFrom(page, sentence.block + 1);
    if (content.length === 0) continue;
    after = content.at(-1)!.end;
    bodies.push({
      ...draft,
      content,
      quotation: "direct",
      within: null,
      rule: "attribution/statement-body",
      confidence: CONFIDENCE,
    });
  }
  return bodies;
}

/** Tokens of the sentence that announces, and the noun for what it announces; −1 where only `as follows` does. */
interface Announcement {
  readonly first: number;
  readonly last: number;
  readonly noun: number;
}

/** Whether a paragraph that ends in a sentence announces a statement; what the parser split at a quoted title counts as one. */
function announcedIn({ parsed, tokens, quotation }: Page, sentence: Sentence): Announcement | null {
  const { sentences, blocks, doc } = parsed;
  const words = doc.text.slice(sentence.start, blocks[sentence.block]!.end).trimEnd();
  const endsSo = ENDS_IN_ANNOUNCEMENT.test(words);
  const before = sentences[sentence.index - 1];
  const first =
    endsSo && before?.block === sentence.block && quotation[sentence.first]! >= 0 ? before.first : sentence.first;
  for (let i = first; i < sentence.last; i++) {
    const isFollowing = tokens[i]!.children.some((child) => tokens[child]!.lower === "following");
    if (isFollowing && quotation[i]! < 0 && ANNOUNCED.test(tokens[i]!.text))
      return { first, last: sentence.last, noun: i };
  }
  return endsSo && ANNOUNCED.test(words) ? { first, last: sentence.last, noun: -1 } : null;
}

/** The attribution by whose cue a statement is announced, or one made of the verb above the noun and its subject. */
function announcer(
  page: Page,
  drafts: readonly AttributionDraft[],
  { first, last, noun }: Announcement,
): AttributionDraft | null {
  const { tokens, quotation, left, parsed } = page;
  const above = noun < 0 ? [] : [...ancestors(parsed, noun)].map(({ i }) => i);
  const known = drafts.filter(
    ({ cueHead, source }) =>
      cueHead !== null && source !== null && cueHead >= first && cueHead < last && quotation[cueHead]! < 0,
  );
  const told = known.find(({ cueHead }) => above.includes(cueHead!)) ?? (noun < 0 ? known[0] : undefined);
  if (told !== undefined) return told;
  const subjectOf = (i: number) =>
    tokens[i]!.children.find((child) => tokens[child]!.dep === "nsubj" && page.right[child]! < noun);
  const verb = above.find((i) => tokens[i]!.pos === "VERB" && subjectOf(i) !== undefined);
  if (verb === undefined) return null;
  const subject = subjectOf(verb)!;
  const source = { first: left[subject]!, last: Math.min(page.right[subject]! + 1, verb) };
  // After a dateline: `RIGA, May 3 (LETA) -- The minister`.
  for (let i = source.first; i < source.last; i++) if (/^(?:--+|[–—])$/.test(tokens[i]!.text)) source.first = i + 1;
  while (source.last - 1 > source.first && page.separator[source.last - 1] === 1) source.last--;
  const { start, end: cueEnd } = tokens[verb]!;
  return {
    source: { start: tokens[source.first]!.start, end: tokens[source.last - 1]!.end },
    sourceHead: headOf(page, source.first, source.last),
    cue: { start, end: cueEnd },
    cueHead: verb,
    content: [],
    quotation: "direct",
    channel: null,
    recipientHeads: [],
    within: null,
    rule: "attribution/statement-body",
    confidence: CONFIDENCE,
  };
}

/** The paragraphs from a block to the next heading, speaker's label or the end. */
function paragraphsFrom({ parsed: { blocks, doc } }: Page, from: number): readonly Span[] {
  const content: Span[] = [];
  for (let i = from; i < blocks.length && blocks[i]!.kind === "paragraph" && blocks[i]!.speaker === null; i++) {
    const { start, end } = blocks[i]!;
    const length = doc.text.slice(start, end).replace(END_MARK, "").trimEnd().length;
    if (length > 0) content.push({ start, end: start + length });
  }
  return content;
}

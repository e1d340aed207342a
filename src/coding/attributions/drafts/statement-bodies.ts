/** Statement bodies: a sentence announces a statement, and the paragraphs after it are the statement. */
import type { Span } from "../../../documents/index.js";
import type { AttributionDraft } from "../attribution-draft.js";
import type { Page } from "../page.js";

const ANNOUNCED =
  /\b(?:statement|communiqu[eé]|declaration|speech|address|message|letter|reply|remarks|text|release|talk|answers?|commentary|report)\b/i;
const ENDS_IN_ANNOUNCEMENT = /(?::|\bas follows[.:]?|\bfollows\.)$/;
/** What a wire puts after the last word. */
const END_MARK = /\s*(?:-0-|###|\(END\)|ENDS?)\s*$/;
const CONFIDENCE = 0.85;

/**
 * The paragraph must end in a colon or `as follows`, hold an attribution in its last sentence and name what is
 * announced; the statement then runs to the next heading or the end of the text. Paragraphs in quotation marks are
 * left to the rules of quotation.
 *
 * {source:A spokesman} {cue:issued} the following statement: ¶ {content:The drills are a provocation.} ¶ {content:We will answer them.}
 */
export function statementBodies(
  { parsed, tokens }: Page,
  drafts: readonly AttributionDraft[],
): readonly AttributionDraft[] {
  const { blocks, sentences, doc } = parsed;
  const bodies: AttributionDraft[] = [];
  for (const draft of drafts) {
    if (draft.cueHead === null || draft.source === null) continue;
    const sentence = sentences[tokens[draft.cueHead]!.sentence]!;
    const block = blocks[sentence.block]!;
    const next = blocks[sentence.block + 1];
    if (sentences[sentence.index + 1]?.block === sentence.block || next === undefined || next.kind === "heading")
      continue;
    const words = doc.text.slice(sentence.start, block.end).trimEnd();
    if (!ENDS_IN_ANNOUNCEMENT.test(words) || !ANNOUNCED.test(words) || /^["“„«'‘]/.test(doc.text[next.start]!))
      continue;
    const content: Span[] = [];
    for (
      let i = sentence.block + 1;
      i < blocks.length && blocks[i]!.kind === "paragraph" && blocks[i]!.speaker === null;
      i++
    ) {
      const { start, end } = blocks[i]!;
      const length = doc.text.slice(start, end).replace(END_MARK, "").trimEnd().length;
      if (length > 0) content.push({ start, end: start + length });
    }
    const body = content[0];
    if (body === undefined || bodies.at(-1)?.content[0]?.start === body.start) continue;
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

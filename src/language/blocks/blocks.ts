/** Blocks: a text cut into paragraphs, headings and list items, so that no sentence crosses an edge. */

import type { Block } from "../parsed-doc.js";
import { isHeading } from "./heading.js";
import { type Line, lines } from "./lines.js";
import { label, turns } from "./speaker.js";
import { softBreaks } from "./wrap.js";

/** `- `, `• `, `1. `, `(a) `, `# ` at the start of a line: an edge, and no part of the block. */
const MARKER =
  /^(?:[-*+•·●▪◦‣–—][ \t\u00a0]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)][ \t\u00a0]+|#{1,6}[ \t\u00a0]+|>[ \t\u00a0]*)/;
const HASH = /^#{1,6}[ \t\u00a0]/;
/** A dash that may as well stand in mid sentence, where a wrapped line happens to begin. */
const DASH = /^[–—]/;
const MARKER_LENGTH = 12;
/** A line without one of these is a rule (`***`, `###`, `-0-` counts as words): an edge and no block. */
const WORDS = /[\p{L}\p{N}]/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Marked as a heading by `#`. */
  readonly hashed: boolean;
}

/**
 * The blocks of a text, in order, without overlap; white space, list marks and rules lie between them.
 * A blank line is an edge; so is a single line break, unless the text was wrapped at a margin and the
 * break is only that. A turn of a transcript is a paragraph with its `speaker`; the label lies inside it.
 */
export function blocks(text: string): readonly Block[] {
  const stretches = cut(text);
  const speakers = turns(stretches.map(({ start, end }) => label(text.slice(start, Math.min(end, start + 100)))));
  return stretches.map(({ start, end, hashed }, i): Block => {
    const turn = speakers[i];
    if (turn) return { start, end, kind: "paragraph", speaker: { start: start + turn.start, end: start + turn.end } };
    const following = stretches[i + 1];
    const next = following ? text.slice(following.start, following.end) : "";
    const kind = hashed || isHeading(text.slice(start, end), { first: i === 0, next }) ? "heading" : "paragraph";
    return { start, end, kind, speaker: null };
  });
}

function cut(text: string): readonly Stretch[] {
  const all = lines(text);
  const isSoft = softBreaks(text, all);
  const stretches: Stretch[] = [];
  let open: { start: number; end: number; hashed: boolean } | null = null;
  let previous: Line | null = null;
  for (const line of all) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 200));
    if (!WORDS.test(content) && !(line.end - line.start > 200)) {
      open = null;
      previous = null;
      continue;
    }
    const marker = MARKER.exec(content.slice(0, MARKER_LENGTH))?.[0].length ?? 0;
    const listed = marker > 0 && !DASH.test(content);
    const joins: boolean =
      open !== null && previous !== null && !listed && !opensTurn(content) && isSoft(previous, line);
    if (open && joins) {
      open.end = line.end;
    } else {
      open = { start: line.start + marker, end: line.end, hashed: HASH.test(content) };
      stretches.push(open);
    }
    const own: number = joins ? 0 : marker;
    previous = open.hashed ? null : { start: line.start + own, end: line.end, indent: line.indent + own };
  }
  return stretches;
}

function opensTurn(line: string): boolean {
  const kind = label(line)?.kind;
  return kind === "question" || kind === "titled" || kind === "capitals";
}

/** Header: the lines above a text that say what it is: Markdown front matter, or `Title:`, `Date:`, `Outlet:` lines. */
import { type FieldName, fieldNamed, fieldsOf } from "./field-names.js";

export interface Headed {
  readonly fields: Partial<Record<FieldName, string>>;
  /** All that follows the header and its blank lines; the whole, byte for byte, when there is no header. */
  readonly text: string;
}

const FENCE = /^---[ \t]*\r?\n/;
const END_FENCE = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
const LINE = /^([A-Za-z][A-Za-z _-]{0,30}):[ \t]*(.*)$/;
/** A header is short; what goes on longer is text. */
const LONGEST = 8192;

/** Takes the header off a text. A header of lines counts only when every line down to the first blank one names a field. */
export function takeHeader(text: string): Headed {
  return frontMatter(text) ?? headerLines(text) ?? { fields: {}, text };
}

function frontMatter(text: string): Headed | null {
  const open = FENCE.exec(text);
  if (open === null) return null;
  const inner = text.slice(open[0].length, LONGEST);
  const close = END_FENCE.exec(inner);
  if (close === null) return null;
  const lines = inner.slice(0, close.index).split(/\r?\n/);
  if (!lines.some((line) => LINE.test(line))) return null;
  return {
    fields: fieldsOf(lines.flatMap(pair)),
    text: withoutBlankLines(text.slice(open[0].length + close.index + close[0].length)),
  };
}

function headerLines(text: string): Headed | null {
  const head = text.slice(0, LONGEST);
  const blank = /\r?\n[ \t]*\r?\n/.exec(head);
  if (blank === null) return null;
  const pairs = head.slice(0, blank.index).split(/\r?\n/).map(pair);
  const isHeader = pairs.every(([found]) => {
    const field = found === undefined ? undefined : fieldNamed(found[0]);
    return field !== undefined && field !== "text";
  });
  return isHeader
    ? { fields: fieldsOf(pairs.flat()), text: withoutBlankLines(text.slice(blank.index + blank[0].length)) }
    : null;
}

/** The name and value of a line, quotation marks around the value taken off; none when it is no such line. */
function pair(line: string): readonly (readonly [string, string])[] {
  const match = LINE.exec(line);
  if (match === null) return [];
  const value = match[2]!.trim();
  const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
  return [[match[1]!, quoted === null ? value : (quoted[1] ?? quoted[2] ?? "")]];
}

function withoutBlankLines(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, "");
}

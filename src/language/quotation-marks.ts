/** Quotation marks: every mark of a stretch of text, and whether it looks as if it opens or closes. */

/** Marks of one family pair with one another. */
export type MarkFamily = "double" | "single" | "angle" | "small angle" | "corner" | "white corner";

export interface QuotationMark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** What its glyph says: `“` opens, `”` closes, `"` may do either. */
  readonly glyph: "opens" | "closes" | "either";
  /** What its surroundings allow: before a word it may open, after one it may close. */
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** May as well be an apostrophe (`ministers’`), an elision (`’90s`) or inches (`6"`). */
  readonly doubtful: boolean;
  /** The mark itself, for marks whose direction differs between countries. */
  readonly text: string;
}

/** Of three apostrophes after a word the first is a mark of its own: `'never,'''`. */
const MARK = /(?<=\S)'(?=''(?!'))|``|''|["“”„‟«»‹›「」『』‘’‚‛'`]/g;

const FAMILIES: Readonly<Record<string, readonly [MarkFamily, QuotationMark["glyph"]]>> = {
  "``": ["double", "opens"],
  "''": ["double", "either"],
  '"': ["double", "either"],
  "“": ["double", "opens"],
  "‟": ["double", "opens"],
  "„": ["double", "opens"],
  "”": ["double", "closes"],
  "«": ["angle", "either"],
  "»": ["angle", "either"],
  "‹": ["small angle", "either"],
  "›": ["small angle", "either"],
  "「": ["corner", "opens"],
  "」": ["corner", "closes"],
  "『": ["white corner", "opens"],
  "』": ["white corner", "closes"],
  "‘": ["single", "opens"],
  "‛": ["single", "opens"],
  "‚": ["single", "opens"],
  "’": ["single", "closes"],
  "'": ["single", "either"],
  "`": ["single", "opens"],
};

const EDGE_BEFORE = /[\s\p{Ps}\p{Pi}\p{Pd}"'`]/u;
const EDGE_AFTER = /[\s\p{Pe}\p{Pf}\p{Pd}.,;:!?…"'`]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A word that begins with an apostrophe. */
const ELISION = /^(?:\d\d?s?\b|(?:em|til|tis|twas|cause|bout|n|round|neath)\b)/i;

/** The marks between two offsets, in order. */
export function quotationMarks(text: string, start: number, end: number): readonly QuotationMark[] {
  const stretch = text.slice(start, end);
  const marks: QuotationMark[] = [];
  for (const match of stretch.matchAll(MARK)) {
    const at = match.index;
    const mark = match[0];
    const [family, glyph] = FAMILIES[mark]!;
    const before = charBefore(stretch, at);
    const after = charAfter(stretch, at + mark.length);
    if (family === "single" && LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after)) continue;
    const edgeBefore = before === "" || EDGE_BEFORE.test(before);
    const edgeAfter = after === "" || EDGE_AFTER.test(after);
    // Between guillemets and their words the French leave a space.
    const spaced = family === "angle" || family === "small angle";
    const touchesBefore = before !== "" && (spaced || !/\s/.test(before));
    const touchesAfter = after !== "" && (spaced || before === "" || !/\s/.test(after));
    marks.push({
      start: start + at,
      end: start + at + mark.length,
      family,
      glyph,
      mayOpen: touchesAfter && (edgeBefore || !edgeAfter || !LETTER_OR_DIGIT.test(before)),
      mayClose: touchesBefore && (edgeAfter || !edgeBefore),
      doubtful: isDoubtful(stretch, at, mark, { family, before, after }),
      text: mark,
    });
  }
  return marks;
}

function isDoubtful(
  text: string,
  at: number,
  mark: string,
  { family, before, after }: { family: MarkFamily; before: string; after: string },
): boolean {
  if (family === "double")
    return /\d/.test(before) && (mark === '"' || mark === "''" || mark === "”") && !/\d/.test(after);
  if (family !== "single") return false;
  if (/[sxz]/i.test(before)) return true;
  return /^\s?$/.test(before) && ELISION.test(text.slice(at + mark.length, at + mark.length + 8));
}

/** The code point before an offset, or empty. */
function charBefore(text: string, at: number): string {
  if (at === 0) return "";
  const isPair = at > 1 && /[\udc00-\udfff]/.test(text[at - 1]!);
  return text.slice(isPair ? at - 2 : at - 1, at);
}

function charAfter(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
}

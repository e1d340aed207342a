/** To brat: attributions in the standoff form of the PolNeAR corpus, whose conventions differ from ours at the edges. */
import type { Span } from "../../documents/index.js";
import type { ParsedDoc } from "../../language/index.js";
import type { AttributionDraft } from "./attribution-draft.js";

/**
 * The text of an `.ann` file. Offsets count code points. Quotation marks belong to content, the colon to the cue
 * before it, the comma that closes an apposition and the possessive ending to the source.
 * What is within another attribution is left out: the corpus marks none. A quotation without a cue of its own is one more fragment of the attribution whose source it shares.
 */
export function toBrat(parsed: ParsedDoc, drafts: readonly AttributionDraft[]): string {
  const { text } = parsed.doc;
  const endings = new Set(parsed.tokens.filter(({ tag }) => tag === "POS").map(({ start }) => start));
  const point = codePoints(text);
  const lines: string[] = [];
  let nSpans = 0;
  let nEvents = 0;
  const span = (label: string, spans: readonly Span[]): string => {
    const id = `T${++nSpans}`;
    const places = spans.map(({ start, end }) => `${point(start)} ${point(end)}`).join(";");
    lines.push(
      `${id}\t${label} ${places}\t${spans.map(({ start, end }) => text.slice(start, end).replace(/\s/g, " ")).join(" ")}`,
    );
    return id;
  };
  for (const { source, cue, content } of together(drafts.filter(({ within }) => within === null))) {
    const parts: string[] = [];
    const cueSpan = cue === null ? null : cueAsAnnotated(text, cue);
    const contents = content.flatMap((one) => perLine(text, contentAsAnnotated(text, one)));
    const anchor = span("Attribution", [cueSpan ?? contents[0]!]);
    if (source !== null) parts.push(`Source:${span("Source", [sourceAsAnnotated(text, endings, source)])}`);
    if (cueSpan !== null) parts.push(`Cue:${span("Cue", [cueSpan])}`);
    parts.push(`Content:${span("Content", contents)}`);
    lines.push(`E${++nEvents}\tAttribution:${anchor} ${parts.join(" ")}`);
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

type Annotated = Pick<AttributionDraft, "source" | "cue" | "content">;

function together(drafts: readonly AttributionDraft[]): readonly Annotated[] {
  const whole: { source: Span | null; cue: Span | null; content: Span[] }[] = [];
  const bySource = new Map<number, (typeof whole)[number]>();
  for (const { source, cue, content } of drafts) {
    const mother = cue === null && source !== null ? bySource.get(source.start) : undefined;
    if (mother !== undefined) {
      mother.content.push(...content);
      continue;
    }
    const one = { source, cue, content: [...content] };
    whole.push(one);
    if (source !== null) bySource.set(source.start, one);
  }
  return whole;
}

const OPENING = /(?:["“„«‘'`]|''|``)$/;
const CLOSING = /^,?(?:''|["”»’'])/;

/** With its quotation marks, where it is just what stands between them. */
function contentAsAnnotated(text: string, { start, end }: Span): Span {
  const before = OPENING.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  if (before === 0) return { start, end };
  const after = CLOSING.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

function cueAsAnnotated(text: string, { start, end }: Span): Span {
  const colon = /^\s?:/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start, end: end + colon };
}

function sourceAsAnnotated(text: string, endings: ReadonlySet<number>, { start, end }: Span): Span {
  const possessive = endings.has(end) ? (/^['’]s?/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  const comma = text.slice(start, end).includes(",") && text[end] === "," ? 1 : 0;
  return { start, end: end + (possessive || comma) };
}

/** A stretch that runs over line breaks, line by line. */
function perLine(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/\S[^\n\r]*/g)) {
    spans.push({ start: start + match.index, end: start + match.index + match[0].trimEnd().length });
  }
  return spans;
}

/** How many code points stand before a place; asked for in any order. */
function codePoints(text: string): (place: number) => number {
  const pairs: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index);
  return (place) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return place - low;
  };
}

/** Words: stretches of a text made fit to stand in a sentence: marks paired, cut at a clause's edge, never reworded. */
import type { Reading } from "../coding/index.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a span as they stand, on one line. */
export function quoteOf({ doc }: Reading, { start, end }: Stretch): string {
  return doc.text.slice(start, end).replace(/\s+/g, " ").trim();
}

/** The words of a span as part of a sentence: quotation marks paired, no stop at the end. */
export function proseOf(reading: Reading, span: Stretch, longest = 220): string {
  const { text } = reading.doc;
  const opened = /["“]/.test(text[span.start - 1] ?? "") && unpaired(text.slice(span.start, span.end)) < 0;
  const words = quoteOf(reading, opened ? { start: span.start - 1, end: span.end } : span);
  return paired(shortened(words.replace(/[\s,.;:—–]+(["”]?)$/, "$1"), longest));
}

/** Words cut at a clause's edge, or at a word's, when they are too long for a line. */
export function shortened(words: string, longest = 160): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, words.lastIndexOf(" ", longest));
  const edge = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; "), head.lastIndexOf(" —"), head.lastIndexOf(" –"));
  return `${(edge > longest / 2 ? head.slice(0, edge) : head).replace(/[\s,;:.—–-]+$/, "")} …`;
}

/** Without what only adds: an aside between dashes, a clause after `, which`. */
export function withoutAside(words: string): string {
  return words
    .replace(/\s*[—–]\s[^—–]*\s?[—–]\s*/g, " ")
    .replace(/,? (such as|including)\b.*$/, "")
    .replace(/\s+[—–]\s.*$/, "")
    .replace(/, (which|who|whom|whose|where)\b.*$/, "")
    .trim();
}

/** Every quotation mark has its fellow: a stray closing one goes, an open one is closed; straight ones become curly. */
export function paired(words: string): string {
  let out = "";
  let open = false;
  for (const [i, mark] of [...words].entries()) {
    if (!/["“”„]/.test(mark)) out += mark;
    else if (open) {
      if (mark === "“" || mark === "„") continue;
      out += "”";
      open = false;
    } else if (mark !== "”" && !(mark === '"' && i > 0 && /[\p{L}\p{N},.!?]/u.test([...words][i - 1] ?? ""))) {
      out += "“";
      open = true;
    }
  }
  if (open) out = out.endsWith("“") ? out.slice(0, -1).trimEnd() : `${out.trimEnd().replace(/[,;:]$/, "")}”`;
  return out.replace(/“”/g, "").replace(/\s+/g, " ");
}

/** Words in quotation marks, their own turned into single ones. */
export function inQuotes(words: string): string {
  const inner = paired(words).replace(/“/g, "‘").replace(/”/g, "’");
  return `“${inner.replace(/[\s,.;:]+$/, "")}”`;
}

/** A clause that no longer opens its sentence: `The North is` → `the North is`; names keep their capital. */
export function midSentence(words: string): string {
  return words.replace(
    /^(The|An?|This|That|These|Those|It|Its|He|His|She|Her|They|Their|There|We|Our|You|Your|In|On|At|By|With|Without|For|From|If|Unless|When|While|Until|After|Before|As|Any|All|Both|Each|Every|No|Not|Neither|Nothing|But|And|Some|Such|What|How|To)\b/,
    (word) => word.toLowerCase(),
  );
}

/** `A, B and C`, each once. */
export function listed(parts: readonly string[]): string {
  const unique = [...new Set(parts)];
  return unique.length < 2 ? (unique[0] ?? "") : `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}`;
}

/** `North Korea’s`, `the United States’`. */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** Names that take the article: `the United States`. */
export function withArticle(name: string): string {
  return /^(United |European Union|African Union|Arab League|Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|Soviet Union|Security Council|Holy See|International |.* (Republic|Emirates|Islands|Agency|Institute|Centre|Center|Command|Organization|Organisation|Commission|Council|Group|Bank|Court|League|Fund|Party)$|.* (Party|Agency|Bank) of )/.test(
    name,
  )
    ? `the ${name}`
    : name;
}

/** A sentence: a capital first, a stop last, apostrophes curly, no comma before a stop. */
export function sentence(text: string): string {
  const flat = text
    .replace(/\s+/g, " ")
    .replace(/,?”,/g, ",”")
    .replace(/,(?=[,.;:)])/g, "")
    .replace(/(?<=[\p{L}\p{N}])'(?=\p{L}|[\s,.;:)]|$)/gu, "’")
    .replace(/,$/, "")
    .trim();
  const capital = flat.slice(0, 1).toUpperCase() + flat.slice(1);
  if (/[.!?…]["”’)]?$/.test(capital)) return capital;
  return capital.endsWith("”") ? `${capital.slice(0, -1)}.”` : `${capital}.`;
}

/** How many more quotation marks open than close in the words; straight ones count as neither. */
function unpaired(words: string): number {
  if (words.includes('"')) return (words.match(/"/g)?.length ?? 0) % 2 === 1 ? -1 : 0;
  return (words.match(/“/g)?.length ?? 0) - (words.match(/”/g)?.length ?? 0);
}

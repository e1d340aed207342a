/** CueBook: which words cue attributions, how readily, and of what class each is; read from books/cues.tsv. */
import type { Token } from "../../language/index.js";

/** Verb, noun, adjective, adverb, preposition or anything else. */
export type Part = "V" | "N" | "A" | "R" | "P" | "X";

export interface CueEntry {
  /** For a noun, the kind of channel it names: `statement`, `interview`, `state media` …; empty when it names none. */
  readonly channel: string;
  /** Kind of speech, thought or show: `say`, `ask`, `promise`, `believe`, `show` …; empty when the book gives none. */
  readonly class: string;
  /** How often the word was a cue in the annotated texts. */
  readonly cues: number;
  /** How often it stood in them at all. */
  readonly tokens: number;
}

/** Entries by part and lemma, `V say`. */
export type CueBook = ReadonlyMap<string, CueEntry>;

/** A word this ready to be a cue is looked at whatever its part of speech. */
export const READY = 4;

export function partOf({ pos }: Pick<Token, "pos">): Part {
  switch (pos) {
    case "VERB":
    case "AUX":
      return "V";
    case "NOUN":
    case "PROPN":
      return "N";
    case "ADJ":
      return "A";
    case "ADV":
      return "R";
    case "ADP":
    case "SCONJ":
      return "P";
    default:
      return "X";
  }
}

export function entryKey(token: Pick<Token, "pos" | "lemma">): string {
  return `${partOf(token)} ${token.lemma.toLowerCase()}`;
}

/** How ready a word is to be a cue: 0 not in the book, 1 and 2 never seen as one, then rising to 9. */
export function readiness(entry: CueEntry | undefined): number {
  if (entry === undefined) return 0;
  const { cues, tokens } = entry;
  if (cues === 0) return tokens > 30 ? 1 : 2;
  const share = (cues - 0.4) / (tokens + 1);
  return SHARES.findIndex((limit) => share < limit) + 3;
}

const SHARES = [0.01, 0.04, 0.1, 0.25, 0.45, 0.7, Number.POSITIVE_INFINITY];

/** Reads lines of `part  lemma  class  channel  cues  tokens`; an empty field is `-`, lines from `#` on are notes. */
export function toCueBook(text: string): CueBook {
  const book = new Map<string, CueEntry>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#") || line.startsWith("part\t")) continue;
    const [part, lemma, kind, channel, cues, tokens] = line.split("\t");
    book.set(`${part} ${lemma}`, {
      class: kind === "-" ? "" : kind!,
      channel: channel === "-" ? "" : channel!,
      cues: Number(cues),
      tokens: Number(tokens),
    });
  }
  return book;
}

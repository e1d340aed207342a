/** OntoGum: documents as CoNLL-U gives their words and CoNLL their chains, as text and places in it. */
import type { Span } from "../../documents/index.js";
import { badGold } from "../gold.js";

/** A mention by its first and last word, both inclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** A word of the text with what the key says of it. */
export interface GoldWord extends Span {
  readonly text: string;
  /** Universal part of speech. */
  readonly pos: string;
  /** Index of its head, its own for the root of a sentence. */
  readonly head: number;
  /** Universal dependency to that head. */
  readonly relation: string;
}

/** The text of a CoNLL-U document, a new speaker's name before his turn as transcripts have it, and its words. */
export function readText(conllu: string): { readonly text: string; readonly tokens: readonly GoldWord[] } {
  let text = "";
  const tokens: GoldWord[] = [];
  let sentenceFirst = 0;
  let speaker: string | null = null;
  let lastSpeaker: string | null = null;
  let isParagraph = false;
  let gap = "";
  let joinedTo = 0;
  let afterJoined = "";
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) isParagraph = true;
    else if (line.startsWith("# speaker = ")) speaker = spelledOut(line.slice(12).trim());
    else if (/^\d/.test(line)) {
      const [id = "", form = "", , pos = "", , , head = "0", relation = "", , misc = ""] = line.split("\t");
      if (/^\d+\./.test(id)) continue;
      if (isParagraph && tokens.length > 0) gap = "\n\n";
      if (isParagraph && speaker !== null && speaker !== lastSpeaker) {
        text += `${tokens.length > 0 ? "\n\n" : ""}${speaker}:`;
        gap = " ";
        lastSpeaker = speaker;
      }
      isParagraph = false;
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range !== null) {
        // A contraction, `don't`, whose words follow.
        text += gap;
        gap = "";
        joinedTo = Number(range[2]);
        afterJoined = /SpaceAfter=No/.test(misc) ? "" : " ";
        continue;
      }
      text += gap;
      tokens.push({
        start: text.length,
        end: text.length + form.length,
        text: form,
        pos,
        relation,
        head: head === "0" ? tokens.length : sentenceFirst + Number(head) - 1,
      });
      text += form;
      if (Number(id) < joinedTo) gap = "";
      else if (Number(id) === joinedTo) {
        gap = afterJoined;
        joinedTo = 0;
      } else gap = /SpaceAfter=No/.test(misc) ? "" : " ";
    } else if (line === "") {
      joinedTo = 0;
      sentenceFirst = tokens.length;
    }
  }
  return { text, tokens };
}

/** `Shimon Peres` of `ShimonPeres`, as a transcript would have it. */
function spelledOut(speaker: string): string {
  return speaker.replace(/(?<!Mc|Mac)(?<=[a-z])(?=[A-Z])/g, " ").replace(/(?<=[A-Z])([A-Z][a-z])/g, " $1");
}

/** The chains of two mentions or more of a CoNLL document; throws a UsageError with the line of what cannot be used. */
export function readChains(conll: string, path: string): readonly (readonly WordSpan[])[] {
  const chains = new Map<string, WordSpan[]>();
  const open = new Map<string, number[]>();
  let word = 0;
  for (const [i, line] of conll.split("\n").entries()) {
    if (!/^\d/.test(line)) continue;
    const cell = line.trim().split(/\s+/).at(-1)!;
    for (const [, opens, id, closes] of cell.matchAll(/(\()?(\d+)(\))?/g)) {
      if (opens !== undefined) open.set(id!, [...(open.get(id!) ?? []), word]);
      if (closes === undefined) continue;
      const first = open.get(id!)?.pop();
      if (first === undefined) throw badGold(path, i + 1, `chain ${id} closed that was not opened`);
      chains.set(id!, [...(chains.get(id!) ?? []), { first, last: word }]);
    }
    word++;
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}

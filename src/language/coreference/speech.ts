/** Speech: who says what is quoted, by the reporting verb at the quotation or the label of a turn. */

import type { Quotation } from "../parsed-doc.js";
import { isSubject, type Page, subjectOf } from "./page.js";

const SAYING = new Set(
  "say tell ask add note state declare announce claim argue insist stress warn write explain reply respond answer observe remark comment continue conclude admit acknowledge concede confirm deny suggest propose urge demand call describe characterize denounce condemn criticize blast slam hail praise vow pledge promise threaten predict recall believe think tweet post report testify emphasize underline underscore reiterate repeat assert maintain contend charge complain quip joke shout cry whisper mutter exclaim protest object counter retort agree quote cite read go express voice accuse reveal disclose caution lament boast brag mock dismiss reject order".split(
    " ",
  ),
);

/** Tokens looked at on either side of a quotation. */
const REACH = 30;

/** A token that heads the name or description of each quotation's speaker, by index in `quotations`; −1 when it is not told. */
export function speakers(page: Page): Int32Array {
  const { quotations, outer, sentences, tokens } = page;
  const found = new Int32Array(quotations.length).fill(-1);
  const places = quotations.map((quotation) => placeOf(page, quotation));
  const blockOf = ({ first }: Place) => sentences[tokens[first]!.sentence]!.block;
  // The last quotation with a known speaker, on each level.
  const known = new Map<number, number>();
  places.forEach((place, q) => {
    if (place === null) return;
    const before = known.get(outer[q]!);
    found[q] = reporter(page, place, outer[q]!);
    if (found[q]! < 0 && before !== undefined && goesOn(page, places[before]!, place)) found[q] = found[before]!;
    if (found[q]! >= 0) known.set(outer[q]!, q);
  });
  // A speech of several sentences or paragraphs whose last alone is assigned.
  for (let q = quotations.length - 2; q >= 0; q--) {
    const place = places[q]!;
    const next = places[q + 1];
    if (found[q]! >= 0 || found[q + 1]! < 0 || place === null || !next || outer[q] !== outer[q + 1]) continue;
    const isNear = blockOf(next) - blockOf(place) <= 1 && next.first - place.last <= 2;
    if (isNear && tokens[found[q + 1]!]!.i >= next.last) found[q] = found[q + 1]!;
  }
  return found;
}

/** Tokens of a quotation, half-open, without its marks. */
interface Place {
  readonly first: number;
  readonly last: number;
}

function placeOf({ tokens }: Page, { start, end }: Quotation): Place | null {
  const first = firstFrom(start);
  const last = firstFrom(end);
  return first < last ? { first, last } : null;

  /** The first token that begins at an offset or after it, by bisection. */
  function firstFrom(offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The subject of the reporting verb nearest to a quotation, in the words around it; −1 for none. */
function reporter(page: Page, { first, last }: Place, outer: number): number {
  const { tokens } = page;
  let best = -1;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const i of around(page, first, last)) {
    if (page.quotation[i] !== outer) continue;
    const speaker = speakerBy(page, i);
    // What follows is likelier said of it than what comes before.
    const distance = i >= last ? i - last : (first - i) * 1.5;
    const isOutside = speaker !== null && (speaker < first || speaker >= last);
    if (!isOutside || distance >= bestDistance) continue;
    best = tokens[speaker]!.i;
    bestDistance = distance;
  }
  return best;
}

/** The tokens before and after a quotation in its own sentences, over a colon before it and a closing mark after it. */
function around({ tokens, sentences }: Page, first: number, last: number): readonly number[] {
  const found: number[] = [];
  const opening = sentences[tokens[first]!.sentence]!;
  let from = opening.first;
  const before = sentences[opening.index - 1];
  if (before?.block === opening.block && first - from <= 1 && /[:,]/.test(tokens[before.last - 1]!.text))
    from = before.first;
  for (let i = first - 1; i >= Math.max(from, first - REACH); i--) found.push(i);
  const closing = sentences[tokens[last - 1]!.sentence]!;
  const after = sentences[tokens[Math.min(last + 1, tokens.length - 1)]!.sentence]!;
  const to = after.block === closing.block ? after.last : closing.last;
  for (let i = last; i < Math.min(to, last + REACH); i++) found.push(i);
  return found;
}

/** Who speaks by a reporting verb or an `according to`; null when the token is neither. */
function speakerBy(page: Page, i: number): number | null {
  const { tokens } = page;
  const { lower, lemma, pos, children } = tokens[i]!;
  if (lower === "according") {
    const to = children.find((child) => tokens[child]!.lower === "to");
    return to === undefined ? null : (tokens[to]!.children.find((child) => tokens[child]!.dep === "pobj") ?? null);
  }
  if (pos !== "VERB" || !SAYING.has(lemma.toLowerCase()) || isPassive(page, i)) return null;
  return subjectOf(tokens, i) ?? invertedSubject(page, i);
}

function isPassive({ tokens }: Page, verb: number): boolean {
  return tokens[verb]!.children.some((child) => tokens[child]!.dep === "auxpass" || tokens[child]!.dep === "nsubjpass");
}

/** `said the minister`, where the parser took the subject for an object. */
function invertedSubject({ tokens }: Page, verb: number): number | null {
  const { children } = tokens[verb]!;
  const next = children.find((child) => child > verb && (tokens[child]!.dep === "dobj" || isSubject(tokens[child]!)));
  return next !== undefined && tokens[next]!.pos === "PROPN" ? next : null;
}

/** Whether a quotation without a reporting verb is the same speech: in the same paragraph, or carried over to the next. */
function goesOn({ tokens, sentences }: Page, before: Place, now: Place): boolean {
  const blocks = sentences[tokens[now.first]!.sentence]!.block - sentences[tokens[before.last - 1]!.sentence]!.block;
  return blocks === 0 || (blocks === 1 && now.first - before.last <= 2);
}

/** Who has the turn in a transcript: the label's words, and its tokens, half-open. */
export interface TurnHolder {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** For each block, who has the turn; null before the first. */
export function turnHolders({ blocks, sentences, tokens, doc }: Page): readonly (TurnHolder | null)[] {
  let turn: TurnHolder | null = null;
  let next = 0;
  return blocks.map(({ speaker, start }) => {
    if (speaker === null) return turn;
    while (next < sentences.length && sentences[next]!.start < start) next++;
    const first = sentences[next]?.first ?? tokens.length;
    let last = first;
    while (last < tokens.length && tokens[last]!.start < speaker.end) last++;
    turn = { name: doc.text.slice(speaker.start, speaker.end), first, last };
    return turn;
  });
}

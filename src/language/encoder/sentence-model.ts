/**
 * SentenceModel: a fine-tuned encoder that reads a sentence once and answers all that is asked of it. A question is a pair of
 * parties: a query entry and markers, the markers at the positions of the parties' first and last pieces; they see the
 * sentence and themselves alone, and the sentence does not see them. So a sentence with thirty pairs costs little more
 * than one with one. Source: levitated markers (Ye et al. 2022, PL-Marker).
 */
import { overlaps, type Span } from "../../documents/index.js";
import type { EncoderSession } from "./encoder-session.js";
import type { WordPiece, WordPieces } from "./word-pieces.js";

/** A text (a sentence, mostly) with one party marked as acting and one as acted on; null where one is not named. */
export interface MarkedPair {
  readonly text: string;
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** Calibrated probabilities in the order of the model's own lists. */
export interface PairScores {
  readonly category: readonly number[];
  readonly auxiliary: readonly number[];
  readonly stance: readonly number[];
}

/** A piece of a text with the probability of each tag, in the order of `SentenceModel.tags`. */
export interface TaggedPiece extends Span {
  readonly probabilities: readonly number[];
}

export interface SentenceModel {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly stances: readonly string[];
  readonly tags: readonly string[];
  /**
   * Scores of pairs, in their order, as the labellers of `guide` would decide; neighbours of one text are asked in one
   * pass.
   */
  readonly scores: (pairs: readonly MarkedPair[], guide: string) => Promise<readonly PairScores[]>;
  /** The pieces of each text, tagged. */
  readonly tagged: (texts: readonly string[]) => Promise<readonly (readonly TaggedPiece[])[]>;
}

/** What `model.json` beside the weights says. */
export interface SentenceModelContents {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  readonly stances: readonly string[];
  readonly tags: readonly string[];
  /** Vocabulary entries that stand for the four markers. */
  readonly markers: { readonly actor: readonly [string, string]; readonly recipient: readonly [string, string] };
  /** Vocabulary entries that ask for the lines which one group of labellers drew. */
  readonly queries: Readonly<Record<string, string>>;
  /** First and last entry of every text. */
  readonly boundaries: readonly [string, string];
  /** Pieces of a text that are read. */
  readonly longest: number;
  /** What is kept of a piece that was read: keys and values of so many layers, each so wide. */
  readonly memory: { readonly layers: number; readonly width: number };
  /** What the logits of the heads are divided by, fitted on held-out pairs so that probabilities are frequencies. */
  readonly temperatures: { readonly category: number; readonly auxiliary: number; readonly stance: number };
}

export function toSentenceModel(
  contents: SentenceModelContents,
  pieces: WordPieces,
  session: EncoderSession,
): SentenceModel {
  const { name, categories, auxiliaries, stances, tags, temperatures } = contents;
  const { read, ask } = toReader(contents, pieces, session);
  return {
    name,
    categories,
    auxiliaries,
    stances,
    tags,
    scores: async (pairs, guide) => {
      const found: PairScores[] = [];
      for (const together of byText(pairs)) {
        for (const { text, questions } of passes(together, guide, pieces, contents)) {
          const head = await ask(await read(text), questions);
          const category = rows(head("category"), categories.length, temperatures.category);
          const auxiliary = rows(head("auxiliary"), auxiliaries.length, temperatures.auxiliary);
          const stance = rows(head("stance"), stances.length, temperatures.stance);
          for (let i = 0; i < questions.places.length; i++)
            found.push({ category: category[i]!, auxiliary: auxiliary[i]!, stance: stance[i]! });
        }
      }
      return found;
    },
    tagged: async (texts) => {
      const found: (readonly TaggedPiece[])[] = [];
      for (const text of texts) {
        const all = pieces.piecesOf(text);
        const tagged: TaggedPiece[] = [];
        for (let from = 0; from < all.length; from += contents.longest) {
          const part = all.slice(from, from + contents.longest);
          const scores = rows((await read(part.map(({ id }) => id))).tags, tags.length, 1);
          // The first boundary has tags too.
          for (const [i, { start, end }] of part.entries()) tagged.push({ start, end, probabilities: scores[i + 1]! });
        }
        found.push(tagged);
      }
      return found;
    },
  };
}

/** What is left of a text that the encoder has read. */
interface TextRead {
  /** Logits of the tags of each piece, boundaries included. */
  readonly tags: Float32Array;
  /** Keys and values of every layer, for questions about it. */
  readonly memory: Float32Array;
  readonly nPieces: number;
}

/** Bytes of the memories of texts that are kept for questions that may come. */
const MOST_KEPT = 96_000_000;

/** Reads texts, each once while it is kept, and asks about them. */
function toReader(
  { boundaries, memory: { layers, width } }: SentenceModelContents,
  { idOf }: WordPieces,
  session: EncoderSession,
) {
  const run = async ({ ids, positions, groups, places }: Questions, memory: Float32Array, nBefore: number) => {
    const row = (values: readonly number[]) => ({ values, shape: [1, values.length] });
    const found = await session.run({
      ids: row(ids),
      positions: row(positions),
      groups: row(groups),
      memory: { values: memory, shape: [layers, 2, nBefore, width] },
      places: { values: places.flat(), shape: [places.length, 3] },
    });
    return (head: string) => {
      const scores = found[head];
      if (scores === undefined) throw new Error(`the encoder's file gives no ${head}`);
      return scores;
    };
  };
  const kept = new Map<string, TextRead>();
  let size = 0;
  const read = async (text: readonly number[]): Promise<TextRead> => {
    const key = text.join(" ");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const ids = [idOf(boundaries[0]), ...text, idOf(boundaries[1])];
    const head = await run(
      { ids, positions: ids.map((_, i) => i), groups: ids.map(() => 0), places: [] },
      new Float32Array(0),
      0,
    );
    const made = { tags: head("tags"), memory: head("kept"), nPieces: ids.length };
    kept.set(key, made);
    size += made.memory.byteLength;
    for (const [oldest, { memory }] of kept) {
      if (size <= MOST_KEPT) break;
      kept.delete(oldest);
      size -= memory.byteLength;
    }
    return made;
  };
  const ask = ({ memory, nPieces }: TextRead, questions: Questions) => run(questions, memory, nPieces);
  return { read, ask };
}

/** Runs of pairs of one text. */
function byText(pairs: readonly MarkedPair[]): readonly (readonly MarkedPair[])[] {
  const runs: MarkedPair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1);
    if (last?.[0]?.text === pair.text) last.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

/** Questions as the encoder is given them. */
export interface Questions {
  readonly ids: readonly number[];
  readonly positions: readonly number[];
  /** The number of the question that each entry belongs to. */
  readonly groups: readonly number[];
  /** Of each question the places of its query and of the two opening markers; the query's for a missing party. */
  readonly places: readonly (readonly [number, number, number])[];
}

/** A text, as the ids of its pieces, and what is asked about it at once. */
export interface Pass {
  readonly text: readonly number[];
  readonly questions: Questions;
}

/** What a pass hangs on. */
type Form = Pick<SentenceModelContents, "markers" | "queries" | "longest">;

/** Pairs of one text in one pass; those of a text too long in one each, with the stretch around the two parties. */
export function passes(pairs: readonly MarkedPair[], guide: string, pieces: WordPieces, form: Form): readonly Pass[] {
  const all = pieces.piecesOf(pairs[0]!.text);
  if (all.length <= form.longest) return [toPass(all, pairs, guide, pieces, form)];
  return pairs.map((pair) => {
    const ends = [pair.actor, pair.recipient].flatMap((span) => (span === null ? [] : covered(span, all)));
    const middle = ends.length === 0 ? 0 : Math.floor((Math.min(...ends) + Math.max(...ends)) / 2);
    const start = Math.max(0, Math.min(all.length - form.longest, middle - Math.floor(form.longest / 2)));
    return toPass(all.slice(start, start + form.longest), [pair], guide, pieces, form);
  });
}

function toPass(
  text: readonly WordPiece[],
  pairs: readonly MarkedPair[],
  guide: string,
  { idOf }: WordPieces,
  { queries, markers }: Form,
): Pass {
  const query = queries[guide];
  if (query === undefined) throw new Error(`not a guide of this encoder: ${guide}`);
  const ids: number[] = [];
  const positions: number[] = [];
  const groups: number[] = [];
  const places = pairs.map(({ actor, recipient }, i): readonly [number, number, number] => {
    const add = (entry: string, position: number): number => {
      positions.push(position);
      groups.push(i + 1);
      return ids.push(idOf(entry)) - 1;
    };
    const place = add(query, 0);
    const mark = (span: Span | null, [opening, closing]: readonly [string, string]): number => {
      if (span === null) return place;
      // The first position is the boundary's.
      const [first, last] = covered(span, text);
      const opened = add(opening, first + 1);
      add(closing, last + 1);
      return opened;
    };
    return [place, mark(actor, markers.actor), mark(recipient, markers.recipient)];
  });
  return { text: text.map(({ id }) => id), questions: { ids, positions, groups, places } };
}

/** First and last piece of a span; the first of all where the text that is read has none of it. */
function covered(span: Span, pieces: readonly WordPiece[]): readonly [number, number] {
  const first = pieces.findIndex((piece) => overlaps(piece, span));
  return first < 0 ? [0, 0] : [first, pieces.findLastIndex((piece) => overlaps(piece, span))];
}

/** Logits row by row as probabilities. */
function rows(logits: Float32Array, width: number, temperature: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (let from = 0; from < logits.length; from += width) {
    const scaled = Array.from(logits.subarray(from, from + width), (logit) => logit / temperature);
    const highest = Math.max(...scaled);
    const powers = scaled.map((logit) => Math.exp(logit - highest));
    const total = powers.reduce((sum, power) => sum + power, 0);
    found.push(powers.map((power) => power / total));
  }
  return found;
}

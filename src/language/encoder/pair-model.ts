/** PairModel: a fine-tuned encoder that reads a text with two marked parties and says what the one does to the other. */
import type { Span } from "../../documents/index.js";
import type { EncoderSession } from "./encoder-session.js";
import type { MarkedPair, PairScores } from "./sentence-model.js";
import type { WordPieces } from "./word-pieces.js";

/** Calibrated probabilities in the order of the model's own lists, `PairModel.categories` and `PairModel.auxiliaries`. */
export type MarkedPairScores = Pick<PairScores, "category" | "auxiliary">;

export interface PairModel {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  /**
   * Scores of pairs, in their order, as the labellers of `guide` would decide. Each is run by itself, so that no pair's
   * scores depend on its neighbours.
   */
  readonly scores: (pairs: readonly MarkedPair[], guide: string) => Promise<readonly MarkedPairScores[]>;
}

/** What `model.json` beside the weights says. */
export interface PairModelContents {
  readonly name: string;
  readonly categories: readonly string[];
  readonly auxiliaries: readonly string[];
  /** Vocabulary entries that stand for the four markers. */
  readonly markers: { readonly actor: readonly [string, string]; readonly recipient: readonly [string, string] };
  /** Vocabulary entries that ask for the lines which one group of labellers drew between the categories. */
  readonly guides: Readonly<Record<string, string>>;
  /** First and last entry of every input. */
  readonly boundaries: readonly [string, string];
  /** Word pieces that an input may have, boundaries included. */
  readonly longest: number;
  /** What the logits of the two heads are divided by, fitted on held-out pairs so that probabilities are frequencies. */
  readonly temperatures: { readonly category: number; readonly auxiliary: number };
}

export function toPairModel(contents: PairModelContents, pieces: WordPieces, session: EncoderSession): PairModel {
  const { name, categories, auxiliaries, temperatures } = contents;
  return {
    name,
    categories,
    auxiliaries,
    scores: async (pairs, guide) => {
      const found: MarkedPairScores[] = [];
      for (const pair of pairs) {
        const { ids, actor, recipient } = toInput(pair, guide, pieces, contents);
        const { category, auxiliary } = await session.run({
          ids: { values: ids, shape: [1, ids.length] },
          actor: { values: [actor], shape: [1] },
          recipient: { values: [recipient], shape: [1] },
        });
        if (category === undefined || auxiliary === undefined) throw new Error("the encoder's file gives no scores");
        found.push({
          category: probabilities(category, temperatures.category),
          auxiliary: probabilities(auxiliary, temperatures.auxiliary),
        });
      }
      return found;
    },
  };
}

function probabilities(logits: Float32Array, temperature: number): readonly number[] {
  const scaled = [...logits].map((logit) => logit / temperature);
  const highest = Math.max(...scaled);
  const powers = scaled.map((logit) => Math.exp(logit - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Word pieces with the markers among them, and where the opening markers stand; 0, the first boundary, for a missing one. */
export function toInput(
  { text, actor, recipient }: MarkedPair,
  guide: string,
  { piecesOf, idOf }: WordPieces,
  { markers, guides, boundaries, longest }: Pick<PairModelContents, "markers" | "guides" | "boundaries" | "longest">,
): { readonly ids: readonly number[]; readonly actor: number; readonly recipient: number } {
  const guideEntry = guides[guide];
  if (guideEntry === undefined) throw new Error(`not a guide of this encoder: ${guide}`);
  // Where one party ends and the other begins, the end comes first; as in training, ties go by the marker's name.
  const marks = [...marksOf(actor, markers.actor), ...marksOf(recipient, markers.recipient)].toSorted(
    (a, b) => a.place - b.place || Number(a.opens) - Number(b.opens) || (a.entry < b.entry ? -1 : 1),
  );
  const idsOf = (part: string) => piecesOf(part).map(({ id }) => id);
  const places = new Map<string, number>();
  const ids: number[] = [];
  let from = 0;
  for (const { place, entry } of marks) {
    ids.push(...idsOf(text.slice(from, place)));
    from = place;
    places.set(entry, ids.length);
    ids.push(idOf(entry));
  }
  ids.push(...idsOf(text.slice(from)));
  // What is too long keeps the stretch around the two parties.
  const room = longest - OUTSIDE;
  const all = [...places.values()];
  const middle = all.length === 0 ? 0 : (Math.min(...all) + Math.max(...all)) / 2;
  const start = ids.length <= room ? 0 : Math.max(0, Math.min(ids.length - room, Math.floor(middle - room / 2)));
  const placeOf = (entry: string) => {
    const place = places.get(entry);
    return place === undefined || place < start || place >= start + room ? 0 : place - start + BEFORE;
  };
  return {
    ids: [idOf(boundaries[0]), idOf(guideEntry), ...ids.slice(start, start + room), idOf(boundaries[1])],
    actor: placeOf(markers.actor[0]),
    recipient: placeOf(markers.recipient[0]),
  };
}

/** Entries before the text: the first boundary and the guide. */
const BEFORE = 2;
/** Entries that are not of the text: those and the last boundary. */
const OUTSIDE = 3;

function marksOf(span: Span | null, [open, close]: readonly [string, string]) {
  if (span === null) return [];
  return [
    { place: span.start, opens: true, entry: open },
    { place: span.end, opens: false, entry: close },
  ];
}

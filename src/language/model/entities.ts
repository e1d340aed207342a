/** Entities: names, dates and amounts, by one move a token. */
import type { TransitionScorer } from "./dense/transition-scorer.js";
import { type Move, movesByAction } from "./moves.js";

const BEGIN = 1;
const IN = 2;
const LAST = 3;
const UNIT = 4;
const OUT = 5;
const N_ACTIONS = 6;
/** What a state looks like to the scorer: the token, the start of the open entity, and the token before within it. */
export const ENTITY_FEATURES = 3;

/** Tokens `first` up to, not including, `end`. */
export interface EntitySpan {
  readonly first: number;
  readonly end: number;
  readonly label: string;
}

/** The entities, in order, of the document that the scorer has begun. */
export type RecognizeEntities = (document: {
  readonly length: number;
  readonly isSpace: (token: number) => boolean;
  readonly isSentenceStart: (token: number) => boolean;
}) => readonly EntitySpan[];

export function createEntityRecognizer(moves: readonly Move[], scorer: TransitionScorer): RecognizeEntities {
  const classes = movesByAction(moves, N_ACTIONS);
  return ({ length, isSpace, isSentenceStart }) => {
    const features = new Int32Array(ENTITY_FEATURES);
    const entities: EntitySpan[] = [];
    let open: { first: number; label: string } | undefined;
    for (let token = 0; token < length; token++) {
      const mayGoOn = token + 1 < length && !isSentenceStart(token + 1);
      features[0] = token;
      features[1] = open ? open.first : -1;
      features[2] = open ? token - 1 : -1;
      const scores = scorer.score(features);
      let best = -1;
      for (let action = 0; action < N_ACTIONS; action++) {
        if (!isValid(action, { isOpen: open !== undefined, mayGoOn, isBlank: isSpace(token) })) continue;
        const { first, end } = classes[action]!;
        for (let move = first; move < end; move++) {
          if (best >= 0 && scores[move]! <= scores[best]!) continue;
          // An open entity keeps its label, and only moves inside it have none of their own.
          const { label } = moves[move]!;
          if (open ? label === open.label : label !== "" || action === OUT) best = move;
        }
      }
      const { action, label } = moves[best]!;
      if (action === BEGIN) open = { first: token, label };
      if (action === UNIT) entities.push({ first: token, end: token + 1, label });
      if (action === LAST && open) {
        entities.push({ ...open, end: token + 1 });
        open = undefined;
      }
    }
    return entities;
  };
}

function isValid(
  action: number,
  { isOpen, mayGoOn, isBlank }: { isOpen: boolean; mayGoOn: boolean; isBlank: boolean },
): boolean {
  switch (action) {
    case BEGIN:
      return !isOpen && !isBlank && mayGoOn;
    case IN:
      return isOpen && mayGoOn;
    case LAST:
      return isOpen;
    case UNIT:
      return !isOpen && !isBlank;
    case OUT:
      return !isOpen;
    default:
      return false;
  }
}

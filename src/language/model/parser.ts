/** Parser: heads and labels by arc-eager transitions, one token of the buffer after another. */
import type { TransitionScorer } from "./dense/transition-scorer.js";
import { type Move, movesByAction } from "./moves.js";

const SHIFT = 0;
const REDUCE = 1;
const LEFT = 2;
const RIGHT = 3;
const BREAK = 4;
const N_ACTIONS = 5;
/** What a state looks like to the scorer: two tokens of the buffer, three of the stack, three children. */
export const PARSER_FEATURES = 8;

/** Heads and labels as the transitions left them. */
export interface Arcs {
  /** Index of each token's head, -1 where none was found. */
  readonly heads: Int32Array;
  /** The move that attached each token, as an index of the parser's moves; meaningless without head. */
  readonly moves: Int32Array;
}

/** Reads the document that the scorer has begun, of `length` tokens. */
export type Parse = (length: number) => Arcs;

export function createParser(moves: readonly Move[], scorer: TransitionScorer): Parse {
  const classes = movesByAction(moves, N_ACTIONS);
  return (length) => {
    const state = initialState(length);
    const features = new Int32Array(PARSER_FEATURES);
    while (state.stackSize > 0 || bufferLength(state) > 0) {
      readFeatures(state, features);
      const scores = scorer.score(features);
      let best = -1;
      for (let action = 0; action < N_ACTIONS; action++) {
        if (!isValid(state, action)) continue;
        const { first, end } = classes[action]!;
        for (let move = first; move < end; move++) if (best < 0 || scores[move]! > scores[best]!) best = move;
      }
      apply(state, moves[best]!.action, best);
    }
    return { heads: state.heads, moves: state.moves };
  };
}

interface State {
  readonly length: number;
  readonly stack: Int32Array;
  stackSize: number;
  /** Tokens put back in front of the buffer, the last one first. */
  readonly returned: number[];
  /** First token not yet read. */
  next: number;
  readonly heads: Int32Array;
  readonly moves: Int32Array;
  /** The child attached last on either side, and for a right child the one attached before it; -1 for none. */
  readonly lastLeft: Int32Array;
  readonly lastRight: Int32Array;
  readonly earlierRight: Int32Array;
  readonly isUnshiftable: Uint8Array;
  readonly isSentenceStart: Uint8Array;
}

function initialState(length: number): State {
  const none = () => new Int32Array(length).fill(-1);
  const isSentenceStart = new Uint8Array(length);
  isSentenceStart[0] = 1;
  return {
    length,
    stack: new Int32Array(length),
    stackSize: 0,
    returned: [],
    next: 0,
    heads: none(),
    moves: none(),
    lastLeft: none(),
    lastRight: none(),
    earlierRight: none(),
    isUnshiftable: new Uint8Array(length),
    isSentenceStart,
  };
}

function bufferLength({ returned, next, length }: State): number {
  return returned.length + length - next;
}

/** The token at a place of the buffer, -1 past its end. */
function bufferAt({ returned, next, length }: State, place: number): number {
  if (place < returned.length) return returned[returned.length - 1 - place]!;
  const token = next + place - returned.length;
  return token < length ? token : -1;
}

/** The token at a depth of the stack, -1 below its bottom. */
function stackAt({ stack, stackSize }: State, depth: number): number {
  return depth < stackSize ? stack[stackSize - 1 - depth]! : -1;
}

function readFeatures(state: State, features: Int32Array): void {
  const b0 = bufferAt(state, 0);
  const s0 = stackAt(state, 0);
  features[0] = b0;
  features[1] = bufferAt(state, 1);
  features[2] = s0;
  features[3] = stackAt(state, 1);
  features[4] = stackAt(state, 2);
  features[5] = b0 < 0 ? -1 : state.lastLeft[b0]!;
  features[6] = s0 < 0 ? -1 : state.lastLeft[s0]!;
  features[7] = s0 < 0 ? -1 : state.lastRight[s0]!;
}

function isValid(state: State, action: number): boolean {
  const b0 = bufferAt(state, 0);
  const b1 = bufferAt(state, 1);
  switch (action) {
    case SHIFT:
      return state.stackSize === 0 || (b1 >= 0 && !state.isSentenceStart[b0] && !state.isUnshiftable[b0]);
    case REDUCE:
      return state.stackSize > 0;
    case LEFT:
    case RIGHT:
      return state.stackSize > 0 && b0 >= 0 && !state.isSentenceStart[b0];
    default:
      return b1 >= 0 && b1 === b0 + 1 && !state.isSentenceStart[b1];
  }
}

function apply(state: State, action: number, move: number): void {
  const b0 = bufferAt(state, 0);
  const s0 = stackAt(state, 0);
  switch (action) {
    case SHIFT:
      shift(state);
      break;
    case REDUCE:
      if (state.heads[s0]! < 0 && state.stackSize > 1) {
        state.isUnshiftable[s0] = 1;
        state.returned.push(s0);
      }
      state.stackSize--;
      break;
    case LEFT:
      detach(state, s0);
      state.heads[s0] = b0;
      state.moves[s0] = move;
      state.lastLeft[b0] = s0;
      state.isUnshiftable[b0] = 0;
      state.stackSize--;
      break;
    case RIGHT:
      state.heads[b0] = s0;
      state.moves[b0] = move;
      state.earlierRight[b0] = state.lastRight[s0]!;
      state.lastRight[s0] = b0;
      shift(state);
      break;
    case BREAK:
      state.isSentenceStart[bufferAt(state, 1)] = 1;
      break;
  }
}

function shift(state: State): void {
  state.stack[state.stackSize++] = state.returned.pop() ?? state.next++;
}

/** A token on the stack that has a head is always the last right child of that head. */
function detach(state: State, token: number): void {
  const head = state.heads[token]!;
  if (head >= 0) state.lastRight[head] = state.earlierRight[token]!;
}

/** Moves: the classes a transition scorer chooses among, in the order of its scores. */
import { asMap, asString, unpack } from "./msgpack.js";

export interface Move {
  /** Number of the action, as the component numbers them. */
  readonly action: number;
  readonly label: string;
}

/** The moves of a component's `moves` file: by action, then by falling frequency, then by falling label. */
export function readMoves(file: Uint8Array): readonly Move[] {
  const actions: Record<string, Record<string, number>> = JSON.parse(asString(asMap(unpack(file)).get("moves")));
  return Object.entries(actions)
    .map(([action, labels]) => ({ action: Number(action), labels: Object.entries(labels) }))
    .sort((a, b) => a.action - b.action)
    .flatMap(({ action, labels }) => {
      if (labels.some(([, frequency]) => frequency < 0)) throw new Error(`labels were added to action ${action}`);
      return labels
        .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? 1 : -1))
        .map(([label]): Move => ({ action, label }));
    });
}

/** For each action the classes from `first` up to, not including, `end`. */
export function movesByAction(moves: readonly Move[], nActions: number): readonly { first: number; end: number }[] {
  return Array.from({ length: nActions }, (_, action) => {
    const first = moves.findIndex((move) => move.action === action);
    if (first < 0) return { first: 0, end: 0 };
    return { first, end: first + moves.filter((move) => move.action === action).length };
  });
}

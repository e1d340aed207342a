/** Addressee: whom a question in a transcript is put to: the `you` of the one who asks. */

import type { Page } from "./page.js";
import type { TurnHolder } from "./speech.js";

/** For each block, the other speaker that a turn with a question in it turns to; null where nothing is asked. */
export function addressees(page: Page, turns: readonly (TurnHolder | null)[]): readonly (TurnHolder | null)[] {
  const { blocks } = page;
  const found: (TurnHolder | null)[] = blocks.map(() => null);
  let before: TurnHolder | null = null;
  for (let first = 0; first < blocks.length; ) {
    const turn = turns[first] ?? null;
    let last = first + 1;
    while (last < blocks.length && isSame(turns[last] ?? null, turn)) last++;
    const asks = turn !== null && blocks.slice(first, last).some(({ start, end }) => asksIn(page, start, end));
    // Who answers next; at the end, who spoke before.
    const next = turns[last] ?? before;
    if (asks && next !== null) found.fill(next, first, last);
    if (turn !== null) before = turn;
    first = last;
  }
  return found;
}

function isSame(a: TurnHolder | null, b: TurnHolder | null): boolean {
  return a?.name === b?.name;
}

function asksIn({ doc }: Page, start: number, end: number): boolean {
  return doc.text.slice(start, end).includes("?");
}

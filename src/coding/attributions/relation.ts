/** Relation: how two tokens of a sentence hang together, as codes for features. */
import { codeOf, mix } from "./judge/feature.js";
import type { Page } from "./page.js";

const ABOVE = codeOf("above");
const BESIDE = codeOf("beside");
const BELOW = codeOf("below");
const FAR = codeOf("far");
const DIRECT = codeOf("direct");
const DOWN = codeOf("down");

/** How a token hangs on `c`: by its label when directly, with its parent's at one remove. */
export function relation({ tokens, code: { dep } }: Page, i: number, c: number): number {
  const { head } = tokens[i]!;
  if (i === c) return 0;
  if (head === c) return dep[i]!;
  if (tokens[c]!.head === i) return mix(ABOVE, dep[c]!);
  const above = tokens[head]!.head;
  if (above === c) return mix(dep[i]!, dep[head]!);
  if (head === tokens[c]!.head) return mix(BESIDE, dep[i]!);
  return tokens[above]!.head === c ? mix(BELOW, dep[i]!) : FAR;
}

/** The label of the largest constituent under `top` that begins at a place; marked when it hangs on `top` itself. */
export function largestFrom({ tokens, left, code: { dep } }: Page, top: number, at: number): number {
  if (at >= tokens.length) return 0;
  let found = 0;
  let i = at;
  for (let step = 0; step < 12 && left[i] === at; step++) {
    const { head } = tokens[i]!;
    if (head === top) return mix(DIRECT, dep[i]!);
    found = head === i ? dep[i]! : mix(dep[i]!, dep[head]!);
    if (head === i) break;
    i = head;
  }
  return found;
}

/** The way from one token to another through the tree: labels up from the one, then down to the other; one code for all long ways. */
export function path(page: Page, from: number, to: number): number {
  const { tokens, code } = page;
  const up = [from];
  for (let i = from; up.length < 6; ) {
    const { head } = tokens[i]!;
    if (head === i) break;
    up.push(head);
    i = head;
  }
  let down = 0;
  for (let i = to, step = 0; step < 6; step++) {
    const reached = up.indexOf(i);
    if (reached >= 0) {
      let way = mix(DOWN, down);
      for (let k = 0; k < reached; k++)
        way = mix(way, isPreposition(tokens[up[k]!]!.dep) ? code.lower[up[k]!]! : code.dep[up[k]!]!);
      return way;
    }
    const { head } = tokens[i]!;
    if (head === i) break;
    down = mix(down, code.dep[i]!);
    i = head;
  }
  return FAR;
}

/** Prepositions count as themselves. */
function isPreposition(dep: string): boolean {
  return dep === "prep" || dep === "agent";
}

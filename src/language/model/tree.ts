/** Tree: the parser's arcs made into a tree of sentences, crossing arcs put back where they belong. */

export interface Tree {
  /** Index of each token's head; a root points at itself. */
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  readonly isSentenceStart: Uint8Array;
}

/** Marks a label that was moved up over a crossing arc: `dobj||xcomp` belongs below the head's `xcomp`. */
const DECORATION = "||";
const MAX_PASSES = 12;
/** Steps that all searches for lowered heads may take together, for each token of the text; they take less than one. */
const SEARCH_STEPS = 100;

/**
 * The tree of arcs given as heads, -1 for none, and labels, which may be decorated; both are taken over.
 * `isSpace` tells which tokens are whitespace.
 */
export function buildTree(heads: Int32Array, labels: string[], isSpace: (token: number) => boolean): Tree {
  for (let i = 0; i < heads.length; i++) {
    if (heads[i]! >= 0) continue;
    heads[i] = i;
    labels[i] = "ROOT";
  }
  let edges = findEdges(heads);
  if (labels.some((label) => label.includes(DECORATION))) {
    lowerDecorated(heads, labels, edges, isSpace);
    edges = findEdges(heads);
  }
  const isSentenceStart = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) if (heads[i] === i) isSentenceStart[edges.left[i]!] = 1;
  return { heads, labels, isSentenceStart };
}

/** First and last token of what hangs below each token. */
interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

function findEdges(heads: Int32Array): Edges {
  const left = Int32Array.from(heads, (_, i) => i);
  const right = Int32Array.from(left);
  function widen(i: number): void {
    const head = heads[i]!;
    if (left[i]! < left[head]!) left[head] = left[i]!;
    if (right[i]! > right[head]!) right[head] = right[i]!;
  }
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    for (let i = 0; i < heads.length; i++) widen(i);
    for (let i = heads.length - 1; i >= 0; i--) widen(i);
    if (staysInSentences(heads, left)) break;
  }
  return { left, right };
}

/** Whether every head lies in its token's own sentence, when sentences begin at the left edges of the roots. */
function staysInSentences(heads: Int32Array, left: Int32Array): boolean {
  const starts = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) if (heads[i] === i) starts[left[i]!] = 1;
  let start = 0;
  for (let i = 0; i < heads.length; i++) {
    if (!((i > 0 && starts[i]) || i === heads.length - 1)) continue;
    for (let k = start; k < i; k++) if (heads[k]! < start || heads[k]! > i) return false;
    start = i;
  }
  return true;
}

/** Gives each token with a decorated label the head that its decoration names, in text order. */
function lowerDecorated(heads: Int32Array, labels: string[], edges: Edges, isSpace: (token: number) => boolean): void {
  const children = childLists(heads);
  let stepsLeft = SEARCH_STEPS * heads.length;
  for (let i = 0; i < heads.length; i++) {
    const [label, headLabel] = labels[i]!.split(DECORATION);
    if (headLabel === undefined) continue;
    const head = findBelow(heads[i]!, (c) => c !== i && !isSpace(c), headLabel);
    if (head !== undefined) move(i, head);
    labels[i] = label!;
  }

  /** The nearest token with this label below `top`, level by level, each in text order. */
  function findBelow(top: number, isCandidate: (token: number) => boolean, label: string): number | undefined {
    let level = [top];
    while (level.length > 0) {
      const below: number[] = [];
      for (const node of level) {
        for (const child of children[node]!) {
          if (stepsLeft-- <= 0) return undefined;
          if (child < edges.left[node]! || child > edges.right[node]! || !isCandidate(child)) continue;
          if (labels[child] === label) return child;
          below.push(child);
        }
      }
      level = below;
    }
    return undefined;
  }

  function move(token: number, head: number): void {
    const before = children[heads[token]!]!;
    before.splice(before.indexOf(token), 1);
    const after = children[head]!;
    const place = after.findIndex((child) => child > token);
    after.splice(place < 0 ? after.length : place, 0, token);
    heads[token] = head;
  }
}

/** Every token's children in text order. */
function childLists(heads: Int32Array): readonly number[][] {
  const children = Array.from(heads, (): number[] => []);
  heads.forEach((head, i) => {
    if (head !== i) children[head]!.push(i);
  });
  return children;
}

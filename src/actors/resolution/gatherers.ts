/** Gatherers: `the two sides`, `both countries` are the two states last spoken of, where there are just two. */
import { type Cast, claim } from "./cast.js";
import { stateWho } from "./states.js";

const PAIRED = new Set(
  "side country nation government leader president minister neighbor neighbour state ally capital power rival party counterpart foe adversary".split(
    " ",
  ),
);

/** Claims the pairs that the parse has not gathered itself. Looks back over its own sentence and the four before. */
export function claimPairs(cast: Cast): void {
  const { tokens } = cast.parsed;
  const bySentence = sidesBySentence(cast);
  for (const token of tokens) {
    if (!PAIRED.has(token.lemma.toLowerCase()) || token.tag !== "NNS" || cast.byHead[token.i] !== undefined) continue;
    const counter = token.children.find(
      (i) => i < token.i && (tokens[i]!.lower === "two" || tokens[i]!.lower === "both"),
    );
    if (counter === undefined) continue;
    const codes = pairBefore(bySentence, {
      sentence: token.sentence,
      before: token.start,
      but: subjectSide(cast, token.i),
    });
    if (codes === null) continue;
    const first = Math.min(counter, ...token.children.filter((i) => i < token.i && tokens[i]!.dep === "det"));
    for (const code of codes) {
      const state = cast.books.states.get(code);
      if (state === undefined) continue;
      const { start } = tokens[first]!;
      const who = stateWho(cast, state);
      claim(cast, { start, end: token.end, first, last: token.i + 1, head: token.i, form: "nominal", who });
    }
  }
}

interface Named {
  readonly start: number;
  readonly side: string;
}

/** Who acts in each sentence, by side; places where something merely is do not count. */
function sidesBySentence({ claims, parsed, books }: Cast): ReadonlyMap<number, readonly Named[]> {
  const found = new Map<number, Named[]>();
  for (const { who, start, first } of claims) {
    if (who.side === null || who.kind === "place" || !books.states.has(who.side)) continue;
    const { sentence } = parsed.tokens[first]!;
    const list = found.get(sentence);
    if (list) list.push({ start, side: who.side });
    else found.set(sentence, [{ start, side: who.side }]);
  }
  return found;
}

/** Whoever acts on the pair (`France urged both sides`) is none of it: the side of the subject above. */
export function subjectSide(cast: Cast, token: number): string | null {
  const { tokens } = cast.parsed;
  let current = tokens[token]!;
  if (current.dep.startsWith("nsubj")) return null;
  for (let step = 0; step < 12 && current.head !== current.i; step++) {
    current = tokens[current.head]!;
    const subject = current.children.find((i) => tokens[i]!.dep === "nsubj");
    if (subject !== undefined) return subject === token ? null : (cast.byHead[subject]?.[0]?.who.side ?? null);
  }
  return null;
}

/** The two sides of the nearest sentence that names more than one; null when it names three or none does. */
function pairBefore(
  bySentence: ReadonlyMap<number, readonly Named[]>,
  { sentence, before, but }: { readonly sentence: number; readonly before: number; readonly but: string | null },
): readonly string[] | null {
  for (let at = sentence; at >= 0 && at >= sentence - 4; at--) {
    const named = (bySentence.get(at) ?? [])
      .filter(({ start, side }) => start < before && side !== but)
      .sort((a, b) => a.start - b.start);
    const sides = [...new Set(named.map(({ side }) => side))];
    if (sides.length > 1) return sides.length === 2 ? sides : null;
  }
  return null;
}

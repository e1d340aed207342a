/** WrongTriples: attributions that were missed, found amiss, or found where none is marked. */
import type { AttributionDraft } from "../../coding/index.js";
import { overlaps } from "../../documents/index.js";
import type { WrongItem } from "../evaluation.js";
import { ROLES, type Role, spanKey, type Triple, tripleKey } from "./standoff.js";

interface AnnotatedText {
  readonly text: string;
  readonly triples: readonly Triple[];
}

/** In the order of the gold, what is found besides last. A wrong find stands beside the gold whose cue or content it shares. */
export function wrongTriples(
  place: string,
  { text, triples }: AnnotatedText,
  found: readonly Triple[],
  drafts: readonly AttributionDraft[],
): readonly WrongItem[] {
  const characters = [...text];
  const right = new Set(found.map(tripleKey));
  const inGold = new Set(triples.map(tripleKey));
  const left = new Set(found.filter((triple) => !inGold.has(tripleKey(triple))));
  const item = (gold: Triple | null, found: Triple | null): WrongItem => {
    const draft = found === null ? undefined : draftOf(found, drafts, characters);
    return {
      place,
      gold: gold === null ? null : wordsOf(gold, characters),
      found: found === null ? null : wordsOf(found, characters),
      rule: draft?.rule ?? null,
      evidence: `${difference(gold, found)}${draft === undefined ? "" : `, confidence ${draft.confidence.toFixed(2)}`}`,
      words: stretch(gold ?? found!, characters),
    };
  };
  const items: WrongItem[] = [];
  for (const gold of triples) {
    if (right.has(tripleKey(gold))) continue;
    const near =
      [...left].find((one) => touches(gold, one, "Cue")) ?? [...left].find((one) => touches(gold, one, "Content"));
    if (near !== undefined) left.delete(near);
    items.push(item(gold, near ?? null));
  }
  return [...items, ...[...left].map((one) => item(null, one))];
}

function touches(a: Triple, b: Triple, role: Role): boolean {
  return a[role].some((one) => b[role].some((other) => overlaps(one, other)));
}

function difference(gold: Triple | null, found: Triple | null): string {
  if (found === null) return "missed";
  if (gold === null) return "not in the gold";
  const amiss = ROLES.filter((role) => gold[role].map(spanKey).join() !== found[role].map(spanKey).join());
  return `amiss: ${amiss.map((role) => role.toLowerCase()).join(", ")}`;
}

/** `the envoy [said] We will not go` */
function wordsOf({ Source, Cue, Content }: Triple, characters: readonly string[]): string {
  const [source, cue, content] = [Source, Cue, Content].map((spans) =>
    spans.map(({ start, end }) => characters.slice(start, end).join("")).join(" … "),
  );
  return `${source || "nobody"} [${cue || "-"}] ${content || "-"}`;
}

/** The text from the first to the last place of an attribution. */
function stretch(triple: Triple, characters: readonly string[]): string {
  const spans = ROLES.flatMap((role) => triple[role]);
  const start = Math.min(...spans.map(({ start }) => start));
  const end = Math.max(...spans.map(({ end }) => end));
  return characters.slice(start, end).join("");
}

/** The draft whose cue, or for want of one whose content, a found attribution has. */
function draftOf(
  { Cue, Content }: Triple,
  drafts: readonly AttributionDraft[],
  characters: readonly string[],
): AttributionDraft | undefined {
  const [part, of] =
    Cue.length > 0
      ? [Cue[0]!, (draft: AttributionDraft) => draft.cue]
      : [Content[0]!, (draft: AttributionDraft) => draft.content[0]!];
  const start = characters.slice(0, part.start).join("").length;
  const end = start + characters.slice(part.start, part.end).join("").length;
  return drafts.find((draft) => {
    const place = of(draft);
    return place !== null && draft.within === null && overlaps(place, { start, end });
  });
}

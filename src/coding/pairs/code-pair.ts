/** CodePair: what one marked party does to the other in a sentence, by the mechanism; the form in which public gold data asks. */
import type { Entity, EntityMention, ResolvedDoc } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import type { ParsedDoc } from "../../language/index.js";
import { ahead } from "../events/compose.js";
import { teller } from "../events/told.js";
import type { ToldEvent } from "../events/told-event.js";
import { withUnnamed } from "../events/unnamed.js";
import { asJudged, type Guide, type JudgedCategory } from "../judge/judge.js";
import type { Lexicon } from "../lexicon/index.js";
import { CATEGORIES, type Category, type Quad } from "../records/index.js";
import { ancestors, tokensWithin } from "../syntax/tree.js";

export interface CodedPair {
  /** One of PLOVER's categories, CONCEDE and RETREAT written YIELD as the public data does. */
  readonly category: JudgedCategory;
  /** Null of NONE. */
  readonly quad: Quad | null;
  readonly confidence: number;
}

export interface MarkedText {
  readonly text: string;
  /** The party between `<s>` and `</s>`, null when unmarked. */
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** Takes `<s>…</s>` and `<t>…</t>` out of a sentence and keeps their places. */
export function unmark(marked: string): MarkedText {
  const spans: Record<string, { start: number; end: number }> = {};
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(/<(\/?)([st])>/g)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const [, close, letter] = match;
    if (close === "") spans[letter!] ??= { start: text.length, end: text.length };
    else if (spans[letter!] !== undefined && spans[letter!]!.end === spans[letter!]!.start)
      spans[letter!]!.end = text.length;
  }
  text += marked.slice(from);
  return { text, actor: spans.s ?? null, recipient: spans.t ?? null };
}

/** The best-supported event between the two marked parties; when the mechanism finds none, the nearest word that tells of one. */
export function codePair(
  parsed: ParsedDoc,
  marks: Pick<MarkedText, "actor" | "recipient">,
  lexicon: Lexicon,
  guide: Guide = "plv",
): CodedPair {
  const best = toldOfPair(parsed, marks, lexicon);
  if (guide === "labelled" && (best === null || best.weight < LEAST_SUPPORT))
    return { category: "NONE", quad: null, confidence: 0.5 };
  if (best === null) return { category: "CONSULT", quad: 1, confidence: 0.05 };
  const category = settled(best.event);
  return {
    category: asJudged(category),
    quad: CATEGORIES[category].quad,
    confidence: Math.round(Math.min(0.95, 0.15 + best.weight * 0.16) * 100) / 100,
  };
}

/** Support of an event in which one of the two has its role. */
const LEAST_SUPPORT = 2;

/** The event told that best fits the marked parties, with its support; null when the sentence tells of none. */
export function toldOfPair(
  parsed: ParsedDoc,
  { actor, recipient }: Pick<MarkedText, "actor" | "recipient">,
  lexicon: Lexicon,
): { readonly event: ToldEvent; readonly weight: number } | null {
  const doc = markedDoc(parsed, actor, recipient);
  const telling = teller(doc, lexicon);
  const { toldBy, taken } = telling;
  const told = parsed.tokens.flatMap(({ i }) => toldBy(i)).map((event) => withUnnamed(doc, event, telling));
  const path = new Set(
    actor === null || recipient === null ? [] : pathBetween(parsed, headOf(parsed, actor), headOf(parsed, recipient)),
  );
  let best: { event: ToldEvent; weight: number } | null = null;
  for (const event of told) {
    const weight = support(parsed, event, path, actor, recipient) - (taken.has(event.head) ? 0.6 : 0);
    if (best === null || weight > best.weight) best = { event, weight };
  }
  return best;
}

/** The category as the public data counts it: what lies ahead as intent, what is negated as refusal. */
function settled({ category, auxiliary, operand }: ToldEvent): Category {
  if (auxiliary === "future" && operand === null) return ahead(category);
  if (auxiliary === "negation" && CATEGORIES[category].quad <= 2) return "REJECT";
  return category;
}

const SYMMETRIC: ReadonlySet<Category> = new Set<Category>(["CONSULT", "COOPERATE", "SUPPORT", "AGREE"]);

/** How well an event speaks of the pair: 5 both in their roles … 0 somewhere else in the sentence. */
function support(
  parsed: ParsedDoc,
  event: ToldEvent,
  path: ReadonlySet<number>,
  actor: Span | null,
  recipient: Span | null,
): number {
  const acts = event.actors.some((p) => p.entity === "S");
  const receives = event.recipients.some((p) => p.entity === "T");
  const mirrored = event.actors.some((p) => p.entity === "T") && event.recipients.some((p) => p.entity === "S");
  const together =
    event.reciprocal && event.actors.some((p) => p.entity === "S") && event.actors.some((p) => p.entity === "T");
  const onPath = event.words.some((w) => path.has(w));
  const material = CATEGORIES[event.category].quad === 4 ? 0.1 : 0;
  if ((acts && receives) || together) return 5 + material;
  if (mirrored) return (SYMMETRIC.has(event.category) ? 4 : 2) + material;
  if (acts && recipient === null) return 4 + material;
  if (receives && actor === null) return 4 + material;
  const nearness = 1 / (1 + distance(parsed, event, actor, recipient));
  if (acts) return 2.4 + (onPath ? 0.5 : 0) + nearness * 0.3 + material;
  if (receives) return 2 + (onPath ? 0.5 : 0) + nearness * 0.3 + material;
  if (onPath) return 1.4 + nearness + material;
  return nearness;
}

/** Tokens between an event's head and the stretch from one party to the other; 0 inside it. */
function distance(parsed: ParsedDoc, { head }: ToldEvent, actor: Span | null, recipient: Span | null): number {
  const places = [actor, recipient].flatMap((span) =>
    span === null ? [] : tokensWithin(parsed, span).map((t) => t.i),
  );
  if (places.length === 0) return 0;
  const first = Math.min(...places);
  const last = Math.max(...places);
  return head < first ? first - head : head > last ? head - last : 0;
}

/** Tokens on the way from one token up to the common ancestor and down to the other, both ends included. */
function pathBetween(parsed: ParsedDoc, from: number, to: number): readonly number[] {
  const up = [from, ...[...ancestors(parsed, from)].map((t) => t.i)];
  const down = [to, ...[...ancestors(parsed, to)].map((t) => t.i)];
  const meeting = up.find((i) => down.includes(i));
  if (meeting === undefined) return [...up, ...down];
  return [...up.slice(0, up.indexOf(meeting) + 1), ...down.slice(0, down.indexOf(meeting))];
}

/** The parse with nobody in it but the two marked parties, S and T. */
function markedDoc(parsed: ParsedDoc, actor: Span | null, recipient: Span | null): ResolvedDoc {
  const entities: Entity[] = [];
  const mentions: EntityMention[] = [];
  const headed: number[][] = parsed.tokens.map(() => []);
  for (const [id, span] of [
    ["S", actor],
    ["T", recipient],
  ] as const) {
    if (span === null) continue;
    const words = tokensWithin(parsed, span);
    if (words.length === 0) continue;
    const entity: Entity = {
      id,
      kind: "unknown",
      name: parsed.doc.text.slice(span.start, span.end),
      side: id,
      role: null,
      known: false,
      mentions: [span],
    };
    const head = headOf(parsed, span);
    entities.push(entity);
    mentions.push({ ...span, first: words[0]!.i, last: words.at(-1)!.i + 1, head, form: "name", entity });
    headed[head]!.push(mentions.length - 1);
    // Pronouns and repeats that corefer with the marked party stand for it too.
    const chain = parsed.mentions.find(
      (m) => m.head === head || (m.start >= span.start && m.end <= span.end && m.head === head),
    )?.chain;
    for (const mention of parsed.mentions) {
      if (chain === undefined || mention.chain !== chain || mention.head === head || headed[mention.head]!.length > 0)
        continue;
      const { start, end, first, last, form } = mention;
      mentions.push({ start, end, first, last, head: mention.head, form, entity });
      headed[mention.head]!.push(mentions.length - 1);
    }
  }
  return { parsed, entities, mentions, headed, problems: [] };
}

/** The token of a span whose head lies outside it, the last when there are several: `the Indian` of `the Indian city`. */
function headOf(parsed: ParsedDoc, span: Span): number {
  const words = tokensWithin(parsed, span);
  const first = words[0]?.i ?? 0;
  const last = words.at(-1)?.i ?? 0;
  return words.findLast((word) => word.head === word.i || word.head < first || word.head > last)?.i ?? last;
}

/** Added: events between two parties of which the judge is sure though the mechanism could not tell whose they are. */
import type { ResolvedDoc } from "../../actors/index.js";
import { contains } from "../../documents/index.js";
import type { ParsedDoc } from "../../language/index.js";
import type { Tellings } from "../events/tellings.js";
import type { ToldEvent } from "../events/told-event.js";
import { type Attribution, type Auxiliary, CATEGORIES, type Category } from "../records/index.js";
import { statusOf } from "../syntax/status.js";
import { ancestors, childrenOf, tokensWithin } from "../syntax/tree.js";
import { isComplete } from "./completed.js";
import { actProbability, asJudged, type JudgedCategory, likeliestAct, type Verdict } from "./judge.js";
import type { Ruling } from "./rulings.js";
import { toCategory } from "./to-category.js";

/** Acts that are as much the one's as the other's. */
const MUTUAL: ReadonlySet<JudgedCategory> = new Set<JudgedCategory>(["CONSULT", "COOPERATE", "AGREE", "SUPPORT"]);
/** From this probability the judge's word that an act is ahead, only possible or denied stands, where the verb is plain. */
const SURE_OF_AUXILIARY = 0.8;

/**
 * Events for rulings with at least probability `least` of an act, where nothing is told from the one side to the other in
 * that sentence, nor the same the other way. Words that tell an event of known parties are spoken for, and a word that
 * only says what someone said tells no deed, nor, where the lexicon does not know it, any act: `Denmark said that Norway
 * attacked` is no attack by Denmark, `experts think that Norway …` no charge by experts.
 */
export function added(
  doc: ResolvedDoc,
  { told, open }: Tellings,
  rulings: readonly Ruling[],
  { attributions, least }: { readonly attributions: readonly Attribution[]; readonly least: number },
): readonly ToldEvent[] {
  const { parsed } = doc;
  const known = new Set<string>();
  const key = (sentence: number, from: Party, to: Party) => `${sentence} ${sideOf(from)} ${sideOf(to)}`;
  const note = (sentence: number, actors: readonly Party[], recipients: readonly Party[]) => {
    for (const actor of actors) for (const recipient of recipients) known.add(key(sentence, actor, recipient));
  };
  for (const { head, actors, recipients } of told) note(parsed.tokens[head]!.sentence, actors, recipients);
  const whole = told.filter(isComplete);
  const taken = new Set(whole.flatMap(({ words }) => words));
  const free = [...open, ...told].filter(({ head }) => !taken.has(head));
  const found: ToldEvent[] = [];
  const isSaying = (head: number) =>
    attributions.some(({ cue }) => cue !== null && contains(cue, parsed.tokens[head]!));
  const isMirrored = ({ sentence, actor, recipient }: Ruling, category: JudgedCategory, events: readonly ToldEvent[]) =>
    events.some(
      (event) =>
        parsed.tokens[event.head]!.sentence === sentence &&
        event.actors.some((p) => sideOf(p) === sideOf(recipient)) &&
        event.recipients.some((p) => sideOf(p) === sideOf(actor)) &&
        (MUTUAL.has(category) || asJudged(event.category) === category),
    );
  const surest = rulings.toSorted((a, b) => actProbability(b.verdict) - actProbability(a.verdict));
  for (const ruling of surest) {
    const { sentence, actor, recipient, verdict } = ruling;
    const probability = actProbability(verdict);
    if (probability < least) break;
    const best = likeliestAct(verdict);
    if (known.has(key(sentence, actor, recipient))) continue;
    if (isMirrored(ruling, best.category, [...told, ...found])) continue;
    const event = toEvent(parsed, free, ruling, best.category, probability * best.probability);
    if (event === null || taken.has(event.head)) continue;
    if ((isMaterial(event) || event.entry === "") && isSaying(event.head)) continue;
    note(sentence, [actor], [recipient]);
    found.push(event);
  }
  return found;
}

/** Deeds, not words: PLOVER's material classes. */
function isMaterial({ category }: ToldEvent): boolean {
  return quadOf(category) % 2 === 0;
}

interface Party {
  readonly entity: string;
  readonly side: string | null;
}

function sideOf({ entity, side }: Party): string {
  return side ?? entity;
}

/** The event in the words that tell it best: those the mechanism found between the two, else the verb that joins them. */
function toEvent(
  parsed: ParsedDoc,
  tellings: readonly ToldEvent[],
  { actor, recipient, sentence, verdict }: Ruling,
  judged: Exclude<JudgedCategory, "NONE">,
  probability: number,
): ToldEvent | null {
  const [from, to] = [actor, recipient].map(({ span }) => tokensWithin(parsed, span).at(-1)?.i);
  if (from === undefined || to === undefined) return null;
  const path = new Set([from, to].flatMap((i) => [i, ...[...ancestors(parsed, i)].map((t) => t.i)]));
  const closeness = (event: ToldEvent) =>
    (asJudged(event.category) === judged
      ? 4
      : quadOf(event.category) === quadOf(toCategory(parsed, judged, []))
        ? 2
        : 0) + (path.has(event.head) || event.words.some((i) => path.has(i)) ? 1 : 0);
  const basis = tellings
    .filter(({ head }) => parsed.tokens[head]!.sentence === sentence)
    .reduce<ToldEvent | null>(
      (best, event) => (best === null || closeness(event) > closeness(best) ? event : best),
      null,
    );
  const usable = basis !== null && closeness(basis) >= 2 ? basis : null;
  const head = usable?.head ?? joining(parsed, from, to);
  if (head === null) return null;
  const words = usable?.words ?? [head, ...childrenOf(parsed, head).flatMap((c) => (c.dep === "prt" ? [c.i] : []))];
  const status = statusOf(parsed, head);
  const auxiliary = status.auxiliary ?? judgedAuxiliary(verdict);
  return {
    head,
    words,
    category: toCategory(parsed, judged, words),
    mode: null,
    contexts: usable?.contexts ?? [],
    actors: [actor],
    recipients: [recipient],
    auxiliary,
    auxiliaryBy: status.by,
    hedge: status.hedge,
    object: null,
    objectSpan: null,
    reciprocal: false,
    passive: false,
    rule: "event/judged",
    entry: usable?.entry ?? "",
    operand: null,
    verdict: { probability, overruled: null },
  };
}

function quadOf(category: Category): number {
  return CATEGORIES[category].quad;
}

/** The lowest full verb above both; failing that, any above the first. */
function joining(parsed: ParsedDoc, from: number, to: number): number | null {
  const above = [...ancestors(parsed, from)].filter(({ pos }) => pos === "VERB");
  const others = new Set([...ancestors(parsed, to)].map((t) => t.i));
  return (above.find((t) => others.has(t.i)) ?? above[0])?.i ?? null;
}

function judgedAuxiliary({ auxiliaries }: Verdict): Auxiliary | null {
  for (const [auxiliary, probability] of auxiliaries)
    if (probability >= SURE_OF_AUXILIARY && auxiliary !== "historical") return auxiliary;
  return null;
}

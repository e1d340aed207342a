/** Cases: the pairs of parties in a sentence between whom the mechanism found something to decide. */
import { type EntityMention, type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import { contains, overlaps } from "../../documents/index.js";
import type { MarkedPair } from "../../language/index.js";
import type { Tellings } from "../events/tellings.js";
import { ancestors } from "../syntax/tree.js";

export interface Case {
  readonly sentence: number;
  readonly actor: Participant;
  readonly recipient: Participant;
  /** The sentence with the two marked in it. */
  readonly pair: MarkedPair;
}

/** Sentences that name more sides are lists, whose pairs would cost more than they tell. */
const MOST_SIDES = 6;

/**
 * Every pair of parties of an event that is told, and every ordered pair of sides named in a sentence in which any word
 * tells of an act; each pair of entities once a sentence.
 */
export function casesOf(doc: ResolvedDoc, { told, open }: Tellings): readonly Case[] {
  const cases = new Map<string, Case>();
  const add = (sentence: number, actor: Participant, recipient: Participant) => {
    const { start, end } = doc.parsed.sentences[sentence]!;
    const key = `${sentence} ${actor.entity} ${recipient.entity}`;
    const within = [actor, recipient].every(({ span }) => contains({ start, end }, span));
    if (!within || overlaps(actor.span, recipient.span) || cases.has(key)) return;
    const shifted = ({ span }: Participant) => ({ start: span.start - start, end: span.end - start });
    const pair = { text: doc.parsed.doc.text.slice(start, end), actor: shifted(actor), recipient: shifted(recipient) };
    cases.set(key, { sentence, actor, recipient, pair });
  };
  const sentenceOf = (head: number) => doc.parsed.tokens[head]!.sentence;
  for (const { head, actors, recipients } of told)
    for (const actor of actors)
      for (const recipient of recipients)
        if (actor.entity !== recipient.entity) add(sentenceOf(head), actor, recipient);
  const telling = new Set([...told, ...open].map(({ head }) => sentenceOf(head)));
  for (const sentence of [...telling].sort((a, b) => a - b)) {
    const parties = partiesIn(doc, sentence);
    if (parties.length > MOST_SIDES) continue;
    for (const actor of parties)
      for (const recipient of parties) if (actor !== recipient) add(sentence, actor, recipient);
  }
  return [...cases.values()];
}

/** One party a side: whoever stands highest in the sentence; towns and things act for nobody. */
function partiesIn(doc: ResolvedDoc, sentence: number): readonly Participant[] {
  const highest = new Map<string, { readonly party: Participant; readonly depth: number }>();
  const { first, last } = doc.parsed.sentences[sentence]!;
  for (let token = first; token < last; token++) {
    for (const party of participantsAt(doc, token)) {
      const mention = mentionOf(doc, token, party);
      const side =
        party.side ?? (mention !== undefined && ACTS_FOR_ITSELF.has(mention.entity.kind) ? party.entity : null);
      if (side === null) continue;
      const depth = [...ancestors(doc.parsed, token)].length;
      const known = highest.get(side);
      if (known === undefined || depth < known.depth) highest.set(side, { party, depth });
    }
  }
  return [...highest.values()].map(({ party }) => party).sort((a, b) => a.span.start - b.span.start);
}

/** Kinds of entity that take part in acts even when they act for no side that is known. */
const ACTS_FOR_ITSELF: ReadonlySet<string> = new Set(["organization", "group"]);

function mentionOf(
  { mentions, headed }: ResolvedDoc,
  token: number,
  { entity }: Participant,
): EntityMention | undefined {
  return (headed[token] ?? []).map((i) => mentions[i]!).find((mention) => mention.entity.id === entity);
}

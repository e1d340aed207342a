/** Voices: `I` and `we` outside quotation marks are whoever the words around them are attributed to. */
import type { Entity, EntityMention, ResolvedDoc } from "../../actors/index.js";
import { holding } from "../holding.js";
import type { AttributionDraft } from "./attribution-draft.js";
import { sourcesOf } from "./sources.js";

const FIRST_PERSON = new Set("i me my mine myself we us our ours ourselves".split(" "));

/**
 * The document with its first persons resolved that nobody has claimed yet: in the body of a statement, the turn of a
 * transcript or the content of any other attribution, to the source of the innermost one that names someone.
 */
export function voiced(doc: ResolvedDoc, drafts: readonly AttributionDraft[]): ResolvedDoc {
  const { tokens } = doc.parsed;
  const added: EntityMention[] = [];
  for (const token of tokens) {
    if (!isFirstPerson(token) || doc.headed[token.i]!.length > 0) continue;
    const entity = speakerAt(doc, drafts, token);
    const { i, start, end } = token;
    if (entity !== null) added.push({ entity, start, end, first: i, last: i + 1, head: i, form: "pronoun" });
  }
  return added.length === 0 ? doc : withMentions(doc, added);
}

export function isFirstPerson({ tag, lower, text }: { tag: string; lower: string; text: string }): boolean {
  return tag.startsWith("PRP") && FIRST_PERSON.has(lower) && text !== "US";
}

/** The source of the shortest content around a token that is a known someone. */
function speakerAt(
  doc: ResolvedDoc,
  drafts: readonly AttributionDraft[],
  token: { readonly start: number; readonly end: number },
): Entity | null {
  let best: Entity | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const draft of holding(drafts, token)) {
    const length = draft.content.reduce((sum, { start, end }) => sum + end - start, 0);
    const source = length < shortest ? sourcesOf(doc, draft)[0] : undefined;
    const entity = source && doc.entities.find(({ id }) => id === source.entity);
    if (entity === undefined) continue;
    best = entity;
    shortest = length;
  }
  return best;
}

/** `added` in text order; every mention keeps the entity that lists it. */
function withMentions(doc: ResolvedDoc, added: readonly EntityMention[]): ResolvedDoc {
  const places = new Map<string, EntityMention[]>();
  for (const mention of added) {
    const known = places.get(mention.entity.id);
    if (known === undefined) places.set(mention.entity.id, [mention]);
    else known.push(mention);
  }
  const entities = doc.entities.map((entity) => {
    const more = places.get(entity.id);
    if (more === undefined) return entity;
    const spans = [...entity.mentions, ...more.map(({ start, end }) => ({ start, end }))];
    return Object.freeze({ ...entity, mentions: spans.sort((a, b) => a.start - b.start || b.end - a.end) });
  });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const mentions = [...doc.mentions, ...added].map((mention) => ({ ...mention, entity: byId.get(mention.entity.id)! }));
  const headed = [...doc.headed];
  added.forEach(({ head }, k) => {
    headed[head] = [doc.mentions.length + k];
  });
  return { ...doc, entities, mentions, headed };
}

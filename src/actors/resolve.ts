/** Resolve: the names, titles, descriptions and pronouns of a parsed text become entities, each with the side it acts for. */
import type { ParsedDoc } from "../language/index.js";
import type { Books } from "./books/books.js";
import { fold } from "./books/fold.js";
import type { Entity } from "./entity.js";
import { headlines } from "./recognition/headlines.js";
import { pieces } from "./recognition/pieces.js";
import { type Sighting, sightings } from "./recognition/sightings.js";
import { affiliate } from "./resolution/affiliations.js";
import { claimBareBody } from "./resolution/bare-bodies.js";
import type { Cast, Who } from "./resolution/cast.js";
import { chainIndex, claimChained } from "./resolution/chains.js";
import { claimPairs } from "./resolution/gatherers.js";
import { claimKoreas } from "./resolution/koreas.js";
import { claimNames } from "./resolution/names.js";
import { claimPhrase, type Phrase, phrasesOf } from "./resolution/phrases.js";
import { claimSurnames } from "./resolution/surnames.js";
import type { EntityMention, ResolvedDoc } from "./resolved-doc.js";

/**
 * Who is who in a text, on the day it was published. A text without a date gets no holder of an office unless it names
 * the person. Linear in the text. What could be someone else is a problem, never a silent guess.
 */
export function resolve(parsed: ParsedDoc, books: Books): ResolvedDoc {
  const { published, outlet } = parsed.doc;
  const read = pieces(parsed);
  const cast: Cast = {
    parsed,
    books,
    date: published === null ? null : published.slice(0, 10),
    outletSide: outlet === null ? null : (books.outlets.get(fold(outlet)) ?? null),
    words: new Set(read.map(({ folded }) => folded)),
    headlines: headlines(parsed),
    claims: [],
    byHead: new Array(parsed.tokens.length).fill(undefined),
    bySentence: new Array(parsed.sentences.length).fill(undefined),
    people: new Map(),
    problems: [],
  };
  const sighted = sightings(read, books.aliases);
  const byToken = indexed(sighted, parsed.tokens.length);
  const nounAt = (token: number): Sighting | undefined => {
    const there = byToken[token];
    return there?.meanings.some((m) => m.kind === "noun") ? there : undefined;
  };

  // What names say.
  const named = claimNames(cast, sighted, byToken);
  claimKoreas(cast);
  // What the nouns beside them say: bodies before people, for people speak for bodies.
  const phrases = phrasesOf(cast, sighted);
  const isBody = ({ noun }: Phrase) => noun.kind === "organ" || noun.kind === "state";
  const open = phrases.filter((p) => isBody(p) && !claimPhrase(cast, p, nounAt, () => null));
  claimSurnames(cast, named, coverage(cast), nounAt);
  affiliate(cast, nounAt);
  open.push(...phrases.filter((p) => !isBody(p) && !claimPhrase(cast, p, nounAt, () => null)));
  // What pronouns and repeats say, by the chains of the parse; then what is left, by the words around.
  claimChained(cast, ["pronoun"]);
  const chains = chainIndex(cast);
  const bearer = (pronoun: number | null): Who | null =>
    pronoun === null ? null : (cast.byHead[pronoun]?.[0]?.who ?? null);
  const bare = open.filter((p) => {
    const mention = chains.at(p.head);
    const chained = mention === undefined ? null : chains.of(mention);
    return chained === null && !claimPhrase(cast, p, nounAt, bearer);
  });
  claimChained(cast, ["pronoun", "nominal", "name"]);
  for (const phrase of bare) claimBareBody(cast, phrase);
  claimPairs(cast);
  return finished(cast);
}

function indexed(sighted: readonly Sighting[], nTokens: number): readonly (Sighting | undefined)[] {
  const byToken = new Array<Sighting | undefined>(nTokens).fill(undefined);
  for (const sighting of sighted) for (let i = sighting.first; i < sighting.last; i++) byToken[i] = sighting;
  return byToken;
}

/** Whether a token is inside a claim made so far. */
function coverage({ claims }: Cast): (token: number) => boolean {
  const covered = new Set<number>();
  for (const { first, last } of claims) for (let i = first; i < last; i++) covered.add(i);
  return (token) => covered.has(token);
}

/** Entities in the order of their first mention, mentions in text order, and the list of who stands at each head. */
function finished({ parsed, claims, problems }: Cast): ResolvedDoc {
  const ordered = claims.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const gathered = new Map<string, { who: Who; mentions: { start: number; end: number }[]; seen: Set<string> }>();
  for (const { who, start, end } of ordered) {
    let entry = gathered.get(who.id);
    if (entry === undefined) {
      entry = { who, mentions: [], seen: new Set() };
      gathered.set(who.id, entry);
    }
    if (entry.seen.has(`${start}-${end}`)) continue;
    entry.seen.add(`${start}-${end}`);
    entry.mentions.push({ start, end });
  }
  const entities = new Map<string, Entity>();
  for (const [id, { who, mentions }] of gathered) {
    const { kind, name, side, role, known } = who;
    entities.set(id, Object.freeze({ id, kind, name, side, role, known, mentions }));
  }
  const mentions: EntityMention[] = ordered.map(({ who, ...place }) => ({ ...place, entity: entities.get(who.id)! }));
  const headed: number[][] = parsed.tokens.map(() => []);
  mentions.forEach((mention, i) => {
    const there = headed[mention.head]!;
    const other = there.length === 0 ? undefined : mentions[there[0]!]!;
    // The widest phrase speaks for its head; several of one width are a plural that gathers them.
    if (other === undefined || (other.start === mention.start && other.end === mention.end)) there.push(i);
  });
  return {
    parsed,
    entities: [...entities.values()],
    mentions,
    headed,
    problems: problems.toSorted((a, b) => a.span!.start - b.span!.start),
  };
}

/** Participants: the sides that an argument of a predicate stands for, named there or governing the thing named there. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { Token } from "../../language/index.js";
import { type Frame, isVerb, type Role } from "../syntax/frame.js";
import { childrenOf, conjuncts } from "../syntax/tree.js";

/** Where a thing's owner stands, nearest relation first: `Seoul's proposal`, `South Korean exports`, `the proposal of Seoul`. */
const GOVERNING = new Set(["poss", "compound", "amod", "nmod", "appos"]);
/** `Saudi-led airstrikes` are Saudi Arabia's; `Turkish-backed rebels` are not Turkey's. */
const LEADING = new Set(["lead", "run", "control", "own", "hold", "flag", "register", "crew"]);
const LINKS = new Set([
  "of",
  "by",
  "from",
  "to",
  "on",
  "against",
  "with",
  "between",
  "among",
  "toward",
  "for",
  "at",
  "including",
]);

/**
 * Everyone whom the roles of a frame stand for; alternatives are tried in order, joint roles are taken together.
 * `stands` says whom one of their tokens stands for.
 */
export function participantsIn(
  doc: ResolvedDoc,
  frame: Frame,
  alternatives: readonly (readonly Role[])[],
  stands: (doc: ResolvedDoc, token: number) => readonly Participant[] = standsFor,
): readonly Participant[] {
  for (const roles of alternatives) {
    const found = roles.flatMap((role) => tokensIn(doc, frame, role).flatMap((token) => stands(doc, token)));
    if (found.length > 0) return distinct(found);
  }
  return [];
}

/** Whom an acting noun phrase stands for. A beach or a plan does nothing; `Somali pirates` and `French students` act for no state, though others may act on it through them. */
export function actsFor(
  isIdle: (lemma: string) => boolean,
): (doc: ResolvedDoc, token: number) => readonly Participant[] {
  return (doc, token) => {
    const found = standsFor(doc, token);
    if (participantsAt(doc, token).length > 0 || !isIdle(doc.parsed.tokens[token]!.lemma)) return found;
    return found.filter(({ entity }) => doc.entities.find((e) => e.id === entity)?.kind !== "state");
  };
}

/**
 * Argument tokens in a role. A preposition that the parser hung on the object or on another complement is found there
 * too: `imposed sanctions on`.
 */
export function tokensIn(doc: ResolvedDoc, frame: Frame, role: Role): readonly number[] {
  const own = frame.args.get(role);
  if (own !== undefined) return own;
  if (role === "subject" || role === "object" || role === "indirect" || role === "complement" || role === "owner")
    return [];
  const found: number[] = [];
  for (const holder of ["object", "complement", "to", "for", "of", "in"]) {
    for (const token of frame.args.get(holder) ?? []) {
      // A clause keeps its prepositions to itself.
      if (isVerb(doc.parsed.tokens[token]!)) continue;
      for (const child of childrenOf(doc.parsed, token)) {
        if (child.dep !== "prep" || child.lower !== role) continue;
        for (const object of childrenOf(doc.parsed, child.i))
          if (object.dep === "pobj") found.push(...conjuncts(doc.parsed, object.i));
      }
    }
    if (found.length > 0) break;
  }
  return found.length > 0 || frame.part !== "n" ? found : behindVerb(doc, frame, role);
}

/**
 * `froze its loans to`, `talks were held between`: a preposition of a noun that the parser hung on the verb it is object
 * of; of a subject only `between`.
 */
function behindVerb({ parsed }: ResolvedDoc, { head }: Frame, role: Role): readonly number[] {
  const { dep, head: above } = parsed.tokens[head]!;
  const isObject = dep === "dobj" || dep === "nsubjpass" || (dep === "nsubj" && role === "between");
  if (!isObject || !isVerb(parsed.tokens[above]!)) return [];
  return childrenOf(parsed, above)
    .filter((c) => (c.dep === "prep" || c.dep === "dative") && c.lower === role && c.i > head)
    .filter((c) => parsed.tokens[c.i - 1]!.text !== ",")
    .flatMap((c) => childrenOf(parsed, c.i))
    .filter((c) => c.dep === "pobj")
    .flatMap((c) => conjuncts(parsed, c.i));
}

/** Whom a noun phrase stands for: itself when it names an actor, else the actors that govern the thing it names. */
export function standsFor(doc: ResolvedDoc, token: number, depth = 0): readonly Participant[] {
  const own = participantsAt(doc, token);
  const children = childrenOf(doc.parsed, token);
  if (own.length > 0) {
    const joined = children
      .flatMap((c) => joinedBefore(doc, c))
      .filter((p) => own.every(({ side }) => side !== p.side));
    return distinct([...joined, ...own]);
  }
  if (depth > 3) return [];
  const leads = LEADING.has(doc.parsed.tokens[token]!.lemma);
  const governing = children
    .filter((c) => GOVERNING.has(c.dep) || (leads && c.dep === "npadvmod"))
    .flatMap((c) => conjuncts(doc.parsed, c.i).flatMap((i) => standsFor(doc, i, depth + 1)));
  if (governing.length > 0) return distinct(governing);
  for (const child of children) {
    if ((child.dep !== "prep" && child.dep !== "agent") || !LINKS.has(child.lower)) continue;
    const linked = childrenOf(doc.parsed, child.i)
      .filter((c) => c.dep === "pobj")
      .flatMap((c) => conjuncts(doc.parsed, c.i).flatMap((i) => standsFor(doc, i, depth + 1)));
    if (linked.length > 0) return distinct(linked);
  }
  // `drills staged by Washington`, `a statement issued by Seoul`: the agent of a participle that describes it.
  for (const child of children) {
    if (child.dep !== "acl" || child.tag !== "VBN") continue;
    const agents = childrenOf(doc.parsed, child.i)
      .filter((c) => c.dep === "agent")
      .flatMap((c) => childrenOf(doc.parsed, c.i).filter((o) => o.dep === "pobj"))
      .flatMap((o) => conjuncts(doc.parsed, o.i).flatMap((i) => standsFor(doc, i, depth + 1)));
    if (agents.length > 0) return distinct(agents);
  }
  return [];
}

/**
 * `U.S.-South Korea exercises`, `North and South Korea`: the side that a hyphen or an `and` before the phrase joins to the
 * one it is headed by.
 */
function joinedBefore(doc: ResolvedDoc, { i, dep, text }: Token): readonly Participant[] {
  if (dep !== "nmod" && dep !== "compound" && dep !== "amod") return [];
  const joins = /[-–—]/.test(text) || childrenOf(doc.parsed, i).some((c) => c.dep === "cc" && c.lower === "and");
  return joins ? participantsAt(doc, i) : [];
}

/** The first mention of each entity. */
export function distinct(participants: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return participants.filter((p) => !seen.has(p.entity) && seen.add(p.entity));
}

/** OtherSide: whom an act falls on that names nobody, where the text speaks of one other side only. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { ParsedDoc } from "../../language/index.js";
import type { Category } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { ancestors } from "../syntax/tree.js";
import type { ToldEvent } from "./told-event.js";

/** Acts that are always done to someone. */
const TOWARDS: ReadonlySet<Category> = new Set<Category>([
  "ACCUSE",
  "REJECT",
  "REQUEST",
  "THREATEN",
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "MOBILIZE",
  "CONCEDE",
  "RETREAT",
]);
/** Acts of good will, of which the sentence itself must say that they are done, and what is done or given. */
const KIND: ReadonlySet<Category> = new Set<Category>(["AGREE", "SUPPORT", "AID"]);
/** Acts of force, which fall on a place as well as on those in it. */
const ON_GROUND: ReadonlySet<Category> = new Set<Category>(["ASSAULT", "MOBILIZE"]);
const PLACING = new Set(["in", "at", "from", "to", "near", "across", "inside", "into"]);
/** How many sentences before its own an act may look back to. */
const SENTENCES_BEFORE = 2;

/** The event with the one other side of its sentence as recipient or, where it names no other, of the sentences before. */
export function withOtherSide(doc: ResolvedDoc, event: ToldEvent): ToldEvent {
  const { actors, category } = event;
  const own = new Set(actors.map((p) => p.side));
  const head = doc.parsed.tokens[event.head]!;
  if (!isTowardsSomeone(doc, event) || own.size === 0 || own.has(null) || !isVerb(head)) return event;
  const others = new Map<string, Participant>();
  const before = KIND.has(category) ? 0 : SENTENCES_BEFORE;
  for (let s = head.sentence; s >= Math.max(0, head.sentence - before); s--) {
    const { first, last } = doc.parsed.sentences[s]!;
    for (let i = first; i < last; i++) {
      if (!ON_GROUND.has(category) && isSetting(doc.parsed, i)) continue;
      for (const party of participantsAt(doc, i))
        if (
          party.side !== null &&
          !own.has(party.side) &&
          !tells(doc, party, i, event.head) &&
          !speaksFor(doc, others.get(party.side), party)
        )
          others.set(party.side, party);
    }
    if (others.size > 0) break;
  }
  return others.size === 1 ? { ...event, recipients: [...others.values()] } : event;
}

/** Whether an act without recipient is done to someone: yielding gives something up, and an organization may only warn of dangers. */
function isTowardsSomeone({ entities }: ResolvedDoc, event: ToldEvent): boolean {
  const { actors, recipients, category, reciprocal, object, operand, auxiliary } = event;
  if (recipients.length > 0 || reciprocal) return false;
  if (KIND.has(category)) return object !== null && auxiliary !== "negation" && auxiliary !== "hypothetical";
  if (!TOWARDS.has(category)) return false;
  if (category === "CONCEDE" || category === "RETREAT") return object !== null;
  // `banned the rally`: what a side keeps its own people from.
  if (auxiliary === "hypothetical" || (category === "COERCE" && operand !== null)) return false;
  if (category !== "THREATEN") return true;
  return !actors.some((p) => entities.some((e) => e.id === p.entity && e.kind === "organization"));
}

/** `in Yemen`, `arms from Iran`, `the border with Turkey`: where things are, come from and go. */
function isSetting({ tokens }: ParsedDoc, token: number): boolean {
  const preposition = tokens[tokens[token]!.head]!;
  if (tokens[token]!.dep !== "pobj") return false;
  return PLACING.has(preposition.lower) || tokens[preposition.head]!.lemma === "border";
}

/** `She called the ban polite`: the person who speaks of an act, rather than the one whom it is done to. */
function tells({ parsed, entities }: ResolvedDoc, { entity }: Participant, token: number, head: number): boolean {
  if (!entities.some((e) => e.id === entity && e.kind === "person")) return false;
  for (const { i } of ancestors(parsed, head))
    if (parsed.tokens[token]!.head === i && parsed.tokens[token]!.dep === "nsubj") return true;
  return false;
}

/** Whether the one known stands for its side better than another: the state or body itself, else whoever is named first. */
function speaksFor({ entities }: ResolvedDoc, known: Participant | undefined, other: Participant): boolean {
  const isItself = ({ entity, side }: Participant) =>
    entities.some((e) => e.id === entity && (e.kind === "state" || (e.kind === "organization" && e.side === side)));
  return known !== undefined && (isItself(known) || !isItself(other));
}

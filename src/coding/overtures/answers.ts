/** Answers: how the text says a move was met: in words about the move itself, or by an act of the other side. */
import type { Participant } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import type { CodingContext } from "../coding-context.js";
import type { EventWithWords } from "../events/events.js";
import { distinct, standsFor } from "../events/participants.js";
import type { Answer } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { ancestors, childrenOf, subtree } from "../syntax/tree.js";
import type { Move } from "./overtures.js";

export interface AnswerWords {
  readonly answer: Answer;
  readonly by: readonly Participant[];
  readonly words: readonly Span[];
  /** Ids of the events that are the answer. */
  readonly events: readonly string[];
}

/** Verbs and nouns that answer what stands under them. */
const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ["accept", "accepted"],
  ["embrace", "accepted"],
  ["agree", "accepted"],
  ["approve", "accepted"],
  ["acceptance", "accepted"],
  ["reject", "rejected"],
  ["dismiss", "rejected"],
  ["spurn", "rejected"],
  ["rebuff", "rejected"],
  ["refuse", "rejected"],
  ["decline", "rejected"],
  ["turn", "rejected"],
  ["rejection", "rejected"],
  ["refusal", "rejected"],
  ["snub", "rejected"],
  ["brush", "rejected"],
  ["scorn", "rejected"],
  ["deride", "rejected"],
  ["denounce", "rejected"],
  ["dismissal", "rejected"],
  ["recognize", "acknowledged"],
  ["recognise", "acknowledged"],
  ["acknowledge", "acknowledged"],
  ["note", "acknowledged"],
  ["welcome", "acknowledged"],
  ["appreciate", "acknowledged"],
  ["praise", "acknowledged"],
  ["consider", "acknowledged"],
  ["ignore", "silence"],
  ["silence", "silence"],
  ["silent", "silence"],
  ["disregard", "silence"],
  ["unanswered", "silence"],
  ["counter", "countered"],
  ["counteroffer", "countered"],
]);
/** Nouns that under `no` are silence: `no response to`. */
/** Verbs of replying: denied, they are silence. */
const REPLYING = new Set(["respond", "reply", "answer", "react"]);
const REPLIES = new Set(["response", "reply", "answer", "reaction"]);

/** The answer to a move, whose words stand at `heads`; null when the text gives none. */
export function answersTo(context: CodingContext, move: Move, heads: readonly number[]): AnswerWords | null {
  for (const head of heads) {
    const answer = inWords(context, move, head);
    if (answer !== null) return answer;
  }
  return byEvent(context, move);
}

/** `rejected Seoul's proposal`, `silence over the invitations`, `no reply to the offer`: the answering word governs the move. */
function inWords(context: CodingContext, move: Move, head: number): AnswerWords | null {
  const { doc, events } = context;
  const { parsed } = doc;
  let steps = 0;
  for (const above of ancestors(parsed, head)) {
    if (++steps > 8) return null;
    const children = childrenOf(parsed, above.i);
    const met = metWith(context, above.i);
    if (met !== null && move.recipients.length > 0) {
      return { answer: met.answer, by: move.recipients, words: [{ start: above.start, end: met.end }], events: [] };
    }
    if (REPLYING.has(above.lemma) && isVerb(above)) {
      const silent = children.find((c) => c.dep === "neg");
      const by = addressees(move, answerers(context, above.i));
      if (by.length === 0) continue;
      const answer = silent === undefined ? "acknowledged" : "silence";
      return { answer, by, words: [{ start: (silent ?? above).start, end: above.end }], events: [] };
    }
    const noReply = REPLIES.has(above.lemma) && children.some((c) => c.lower === "no");
    const answer = noReply ? "silence" : ANSWERS.get(above.lemma.toLowerCase());
    if (answer === undefined) {
      // A clause with its own subject between the move and the word above is another story.
      if (isVerb(above) && above.dep === "ROOT") return null;
      continue;
    }
    if (children.some((c) => c.dep === "neg")) return null;
    const by = addressees(move, answerers(context, above.i));
    if (by.length === 0) continue;
    const event = events.find(({ told }) => told.head === above.i);
    return {
      answer,
      by,
      words: [{ start: above.start, end: above.end }],
      events: event === undefined ? [] : [event.record.id],
    };
  }
  return null;
}

/** Those who answer for the other side: whom the move was made to, where the text names them; a bystander's welcome is no answer. */
function addressees({ actors, recipients }: Move, by: readonly Participant[]): readonly Participant[] {
  const sides = new Set(recipients.map((p) => p.side));
  return by.filter(
    (p) =>
      !actors.some((a) => a.entity === p.entity || (a.side !== null && a.side === p.side)) &&
      (sides.size === 0 || sides.has(p.side)),
  );
}

/** `were met with silence`, `met with a refusal`: the answer behind `with`, and where its words end. */
function metWith({ doc }: CodingContext, verb: number): { answer: Answer; end: number } | null {
  const { parsed } = doc;
  if (parsed.tokens[verb]!.lemma !== "meet") return null;
  for (const child of childrenOf(parsed, verb)) {
    if (child.lower !== "with" && child.lower !== "by") continue;
    for (const object of childrenOf(parsed, child.i)) {
      const answer = ANSWERS.get(object.lemma);
      if (object.dep === "pobj" && answer !== undefined) return { answer, end: object.end };
    }
  }
  return null;
}

/** Whoever answers: the subject of a verb, the owner of a noun, or the subject of the clause they stand in. */
function answerers({ doc, events }: CodingContext, head: number): readonly Participant[] {
  const { parsed } = doc;
  const event = events.find(({ told }) => told.head === head);
  if (event !== undefined && event.record.actors.length > 0) return event.record.actors;
  const children = childrenOf(parsed, head);
  const direct = distinct(
    children
      .filter((c) => c.dep === "nsubj" || c.dep === "poss" || c.dep === "agent")
      .flatMap((c) => standsFor(doc, c.i)),
  );
  if (direct.length > 0) return direct;
  for (const above of ancestors(parsed, head)) {
    const subjects = childrenOf(parsed, above.i).filter((c) => c.dep === "nsubj" || c.dep === "nsubjpass");
    const found = distinct(subjects.flatMap((c) => standsFor(doc, c.i)));
    if (found.length > 0) return found;
  }
  return [];
}

/** An act of the other side towards the mover that the text tells after the move, or of which the move is part. */
function byEvent({ doc, events }: CodingContext, move: Move): AnswerWords | null {
  const { parsed } = doc;
  const sides = new Set(move.actors.map((p) => p.side));
  const addressed = new Set(move.recipients.map((p) => p.side));
  const answering = ({ record, told }: EventWithWords): boolean =>
    (record.category === "REJECT" ||
      (record.category === "AGREE" && ANSWERS.get(parsed.tokens[told.head]!.lemma) === "accepted")) &&
    record.auxiliary === null &&
    !move.events.includes(record.id) &&
    record.actors.some(
      (p) => p.side !== null && !sides.has(p.side) && (addressed.size === 0 || addressed.has(p.side)),
    ) &&
    record.recipients.some((p) => p.side !== null && sides.has(p.side));
  const event = events.find(answering);
  if (event === undefined) return null;
  const { first, last } = subtree(parsed, event.told.head);
  const near = Math.abs(parsed.tokens[event.told.head]!.sentence - parsed.tokens[move.head]!.sentence) <= 6;
  if (!near && !(move.head >= first && move.head < last)) return null;
  return {
    answer: event.record.category === "REJECT" ? "rejected" : "accepted",
    by: event.record.actors,
    words: event.record.evidence.filter((e) => e.role === "predicate").map(({ start, end }) => ({ start, end })),
    events: [event.record.id],
  };
}

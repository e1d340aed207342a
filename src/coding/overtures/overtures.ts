/** Overtures: moves that ask for something back, and how this one text says they were met. */
import { type Participant, participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import { clauseSpan } from "../clause.js";
import type { CodingContext } from "../coding-context.js";
import type { EventWithWords } from "../events/events.js";
import { distinct, standsFor } from "../events/participants.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Overture, OvertureKind } from "../records/index.js";
import { childrenOf, subtree, tokenSpan } from "../syntax/tree.js";
import { type AnswerWords, answersTo } from "./answers.js";

/** Nouns that name an overture whatever verb stands with them. */
const NOUNS: ReadonlyMap<string, OvertureKind> = new Map([
  ["overture", "proposal"],
  ["proposal", "proposal"],
  ["offer", "proposal"],
  ["initiative", "proposal"],
  ["invitation", "invitation"],
  ["invite", "invitation"],
  ["appeal", "appeal"],
  ["call", "appeal"],
  ["plea", "appeal"],
  ["request", "appeal"],
  ["gesture", "gesture"],
  ["advance", "gesture"],
  ["olive", "gesture"],
  ["ultimatum", "ultimatum"],
]);
/** Nouns that name one only when they are conciliatory by their company: `goodwill actions`, `efforts to ease tension`. */
const COMPANY = new Set(["action", "effort", "step", "measure", "move", "act"]);
const CONCILIATORY = new Set([
  "goodwill",
  "conciliatory",
  "peace",
  "friendly",
  "reconciliation",
  "good-faith",
  "diplomatic",
  "relax",
  "ease",
  "reduce",
  "defuse",
  "improve",
  "mend",
  "restore",
  "rebuild",
  "reconcile",
  "peaceful",
]);
/** Verbs whose doing is an overture. */
const VERBS: ReadonlyMap<string, OvertureKind> = new Map([
  ["propose", "proposal"],
  ["offer", "proposal"],
  ["invite", "invitation"],
  ["appeal", "appeal"],
  ["suggest", "proposal"],
  ["urge", "appeal"],
]);

/** Words that point back. */
const DEFINITE = new Set(["the", "this", "that", "these", "those", "both"]);
/** Tokens within which `the offer` may speak of a move told before. */
const REPEATED_WITHIN = 400;
const ASIDE: ReadonlySet<string> = new Set(["advcl", "conj", "cc", "punct", "nsubj"]);

export interface Move {
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  readonly kind: OvertureKind;
  /** Token index of the word that names the move. */
  readonly head: number;
  readonly what: Span;
  readonly events: readonly string[];
  readonly rule: string;
}

/**
 * {actor:Seoul} proposed {what:talks} to {recipient:Pyongyang}, which {answer:rejected} them.
 * {recipient:The North} {answer:dismissed} {actor:Seoul}'s {what:goodwill gestures}.
 * {recipient:The North} stays {answer:silent} on {actor:Trump}'s {what:invitations}.
 */
export function overtures(context: CodingContext): readonly Overture[] {
  const { doc, events } = context;
  const moves = onePerHead([...namedMoves(doc), ...toldMoves(doc, events), ...goodWill(context)]);
  return moves.map((move, i) => {
    const next = moves.slice(i + 1).find(({ kind }) => kind === move.kind)?.head ?? Number.POSITIVE_INFINITY;
    const heads = [move.head, ...repeats(doc, move, next)];
    return toOverture(doc, move, answersTo(context, move, heads));
  });
}

/** Later words for the same move: `the offer`, `the invitations`, up to the next move of its kind. */
function repeats({ parsed }: ResolvedDoc, move: Move, next: number): readonly number[] {
  return parsed.tokens
    .slice(move.head + 1, Math.min(next, move.head + REPEATED_WITHIN))
    .filter(
      ({ i, pos, lemma }) =>
        pos === "NOUN" &&
        NOUNS.get(lemma) === move.kind &&
        childrenOf(parsed, i).some((c) => c.dep === "det" && DEFINITE.has(c.lower)) &&
        !childrenOf(parsed, i).some((c) => c.dep === "poss"),
    )
    .map(({ i }) => i);
}

/** `Seoul's proposal`, `repeated invitations from Trump`, `Lee's goodwill actions`. */
function namedMoves(doc: ResolvedDoc): readonly Move[] {
  const { parsed } = doc;
  return parsed.tokens.flatMap((noun) => {
    if (noun.pos !== "NOUN") return [];
    // An advance is a march, advances are overtures.
    if (noun.lemma === "advance" && noun.tag !== "NNS") return [];
    const kind = NOUNS.get(noun.lemma) ?? (COMPANY.has(noun.lemma) && hasCompany(doc, noun.i) ? "gesture" : undefined);
    if (kind === undefined) return [];
    const children = childrenOf(parsed, noun.i);
    const owners = children.filter(
      (c) => c.dep === "poss" || c.dep === "compound" || c.dep === "amod" || c.dep === "nmod",
    );
    const actors = distinct(
      owners.flatMap((c) => standsFor(doc, c.i)).concat(behind(doc, noun.i, ["by", "from", "of"])),
    );
    if (!actors.some((p) => p.side !== null)) return [];
    const recipients = behind(doc, noun.i, ["to", "toward", "towards", "for", "on"]).filter(
      (p) => !actors.some((a) => a.side === p.side),
    );
    const { first, last } = subtree(parsed, noun.i);
    return [
      {
        actors,
        recipients,
        kind,
        head: noun.i,
        what: tokenSpan(parsed, first, last),
        events: [],
        rule: "overture/named",
      },
    ];
  });
}

function hasCompany(doc: ResolvedDoc, noun: number): boolean {
  return doc.parsed.tokens[noun]!.children.some((c) => {
    const { lemma, lower, dep } = doc.parsed.tokens[c]!;
    return (
      (dep === "compound" || dep === "amod" || dep === "acl" || dep === "nmod") &&
      (CONCILIATORY.has(lemma.toLowerCase()) || CONCILIATORY.has(lower))
    );
  });
}

function behind(doc: ResolvedDoc, noun: number, words: readonly string[]): readonly Participant[] {
  const { parsed } = doc;
  return distinct(
    childrenOf(parsed, noun)
      .filter((c) => c.dep === "prep" && words.includes(c.lower))
      .flatMap((c) => childrenOf(parsed, c.i).filter((o) => o.dep === "pobj"))
      .flatMap((o) => standsFor(doc, o.i)),
  );
}

/** Events whose verb offers, invites or appeals. */
function toldMoves(doc: ResolvedDoc, events: readonly EventWithWords[]): readonly Move[] {
  return events.flatMap(({ record, told }) => {
    const kind = kindOf(doc.parsed.tokens[told.head]!.lemma, told, record);
    if (
      kind === null ||
      record.actors.length === 0 ||
      record.recipients.length === 0 ||
      record.auxiliary === "negation"
    )
      return [];
    // Whoever is invited is not what they are invited to.
    const namesParty = told.object === null || participantsAt(doc, told.object).length > 0;
    const what = namesParty || told.objectSpan === null ? clauseSpan(doc.parsed, told.head, ASIDE) : told.objectSpan;
    return [
      {
        actors: record.actors,
        recipients: record.recipients,
        kind,
        head: told.head,
        what,
        events: [record.id],
        rule: "overture/told",
      },
    ];
  });
}

function kindOf(
  lemma: string,
  { operand }: EventWithWords["told"],
  { category }: EventWithWords["record"],
): OvertureKind | null {
  if (category !== "AGREE" && category !== "REQUEST") return null;
  if (VERBS.has(lemma)) return VERBS.get(lemma)!;
  return category === "REQUEST" && operand !== null && (operand.category === "CONSULT" || operand.category === "AGREE")
    ? "appeal"
    : null;
}

/** Conciliatory acts done without being asked: each is a gesture that may be answered. */
function goodWill({ doc, events }: CodingContext): readonly Move[] {
  return events.flatMap(({ record, told }) => {
    if ((record.category !== "CONCEDE" && record.category !== "RETREAT") || record.actors.length === 0) return [];
    if (record.auxiliary !== null && record.auxiliary !== "historical") return [];
    return [
      {
        actors: record.actors,
        recipients: record.recipients,
        kind: "gesture" as const,
        head: told.head,
        what: actSpan(doc, told),
        events: [record.id],
        rule: "overture/conciliatory-act",
      },
    ];
  });
}

/** The words that tell an act, from its first to the end of its object. */
function actSpan({ parsed }: ResolvedDoc, { words, objectSpan }: EventWithWords["told"]): Span {
  const start = parsed.tokens[words[0]!]!.start;
  const end = parsed.tokens[words.at(-1)!]!.end;
  return objectSpan === null
    ? { start, end }
    : { start: Math.min(start, objectSpan.start), end: Math.max(end, objectSpan.end) };
}

function onePerHead(moves: readonly Move[]): readonly Move[] {
  const seen = new Set<number>();
  return moves.filter((move) => !seen.has(move.head) && seen.add(move.head)).sort((a, b) => a.head - b.head);
}

function toOverture({ parsed }: ResolvedDoc, move: Move, answer: AnswerWords | null): Overture {
  const recipients = move.recipients.length > 0 ? move.recipients : (answer?.by ?? []);
  return makeRecord(parsed, {
    kind: move.kind,
    rule: move.rule,
    confidence: answer === null ? 0.6 : 0.7,
    evidence: [
      evidence("move", move.what),
      ...move.actors.map((p) => evidence("actor", p.span)),
      ...recipients.map((p) => evidence("recipient", p.span)),
      ...(answer?.words ?? []).map((span) => evidence("answer", span)),
    ],
    actors: move.actors,
    recipients,
    what: move.what,
    answer: answer?.answer ?? null,
    answeredBy: answer?.by ?? [],
    events: [...move.events, ...(answer?.events ?? [])],
  });
}

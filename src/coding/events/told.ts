/** Told: what one predicate tells, with operators and light verbs composed; the heart of event coding. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import type { Form, Lexicon, LexiconEntry, Operator, OperatorEntry } from "../lexicon/index.js";
import { CATEGORIES, type Category } from "../records/index.js";
import { type Frame, frameReader, isVerb } from "../syntax/frame.js";
import { type Status, statusOf } from "../syntax/status.js";
import { childrenOf, subtree, tokenSpan } from "../syntax/tree.js";
import { compose } from "./compose.js";
import { bestEntry, lightVerbOf, operatorsOf } from "./match.js";
import { actsFor, distinct, participantsIn, standsFor, tokensIn } from "./participants.js";
import type { ToldEvent } from "./told-event.js";

export interface Teller {
  /** What the word at a token tells, alone or as an operator over what stands under it; empty when nothing. */
  readonly toldBy: (token: number) => readonly ToldEvent[];
  /** Tokens whose event was taken up into that of an operator or light verb. */
  readonly taken: ReadonlySet<number>;
}

/** Where an operator's operand may stand when it is not its complement or object. */
const OPERAND_PREPOSITIONS = ["to", "of", "for", "from", "against", "on", "about", "over", "in", "with", "at", "into"];

/** What may be done to help someone: `deployed troops to aid`. */
const SENDING: ReadonlySet<Category> = new Set<Category>(["MOBILIZE", "AID", "COOPERATE", "CONSULT"]);
const HELPING: ReadonlySet<Category> = new Set<Category>(["AID", "SUPPORT"]);
/** Operators that speak of an act without taking its place: what is condemned or welcomed is told as well. */
const SPEAKING_OF: ReadonlySet<Operator> = new Set<Operator>(["accuse", "oppose", "welcome"]);

const AFFIRMING: ReadonlySet<Operator> = new Set<Operator>(["agree", "decide", "intend"]);
/** Verbs by which a side ends hostile acts of its own kind; deterring or thwarting another's is no act of these. */
const BANNING = new Set(["ban", "prohibit", "forbid", "outlaw", "bar"]);
/** Verbs of command: their addressee may be the commander's own. */
const ORDERING = new Set(["order", "instruct", "direct", "command", "decree", "authorize"]);

/** Verbs whose clause is a demand only where it is not told as a fact: `insisted that it leave`, not `that it had left`. */
const ASSERTING = new Set(["insist", "suggest", "maintain"]);

/** Verbs that tell someone to do something, or that one will do it oneself. */
const TELLING = new Set(["tell", "inform", "notify", "assure"]);

/** Where a light verb may name the other party. */
const OTHER_PARTY = [
  ["with"],
  ["to"],
  ["on"],
  ["against"],
  ["indirect"],
  ["at"],
  ["for"],
  ["from"],
  ["toward"],
  ["in"],
];

export function teller(doc: ResolvedDoc, lexicon: Lexicon): Teller {
  const frameOf = frameReader(doc.parsed);
  const acts = actsFor((lemma) => lexicon.isIn("private", lemma) || lexicon.isIn("ground", lemma));
  const memo = new Map<number, readonly ToldEvent[]>();
  const taken = new Set<number>();

  function toldBy(token: number): readonly ToldEvent[] {
    const known = memo.get(token);
    if (known !== undefined) return known;
    memo.set(token, []);
    const found = read(token);
    memo.set(token, found);
    return found;
  }

  function read(token: number): readonly ToldEvent[] {
    const word = doc.parsed.tokens[token]!;
    if (!isVerb(word) && word.pos !== "NOUN" && word.pos !== "ADJ" && word.pos !== "PROPN") return [];
    const frame = frameOf(token);
    const entry = bestEntry(lexicon, doc, frame);
    // A line that asks for this very object (`sign` an accord, `lift` sanctions) knows better than composition does.
    const specific = entry?.needs.some((need) => !need.absent && need.lemmas !== null) ?? false;
    // What a side tells another that it will do is in the clause, whatever telling is by itself.
    const knowsBetter = (composed: readonly ToldEvent[]) =>
      specific && composed[0]!.category !== entry!.category && !TELLING.has(frame.lemma);
    if (word.pos === "VERB") {
      const light = underLightVerb(frame);
      if (light.length > 0 && !knowsBetter(light)) return light;
    }
    const operators = operatorsOf(lexicon, doc, frame);
    for (const operator of operators) {
      if (operator.operator === "consider" && confers(frame, entry)) continue;
      const composed = underOperator(frame, operator, entry);
      if (composed.length > 0)
        return knowsBetter(composed) ? [withParties(plain(frame, entry!), composed[0]!)] : composed;
    }
    const purpose = frame.part === "v" ? forAid(frame, entry) : null;
    if (purpose !== null) return [purpose];
    if (entry === undefined) return [];
    return [operators[0]?.operator === "demand" ? askedOf(frame, plain(frame, entry)) : plain(frame, entry)];
  }

  /** `discussed sanctions with Rabat`: what two sides weigh together they consult on. */
  function confers(frame: Frame, entry: LexiconEntry | undefined): boolean {
    if (entry?.category !== "CONSULT" || !entry.reciprocal) return false;
    const { actors, recipients } = mutualParties(frame, entry);
    return sidesOf([...actors, ...recipients]) > 1;
  }

  /** `demanded that Rabat give up the pact`: asked of whoever is to act, even where the act itself is no event. */
  function askedOf(frame: Frame, event: ToldEvent): ToldEvent {
    if (event.recipients.length > 0) return event;
    const clause = (frame.args.get("complement") ?? []).filter((t) => isVerb(doc.parsed.tokens[t]!));
    const subjects = clause.flatMap((t) =>
      childrenOf(doc.parsed, t).filter((c) => c.dep === "nsubj" || c.dep === "nsubjpass"),
    );
    const asked = distinct(subjects.flatMap((c) => standsFor(doc, c.i)));
    return { ...event, recipients: asked.filter((p) => !event.actors.some((a) => a.entity === p.entity)) };
  }

  /** A specific line's event, its parties completed from what stands under it. */
  function withParties(event: ToldEvent, composed: ToldEvent): ToldEvent {
    const actors = event.actors.length > 0 ? event.actors : composed.actors;
    const recipients = event.recipients.length > 0 ? event.recipients : composed.recipients;
    return { ...event, actors, recipients, words: composed.words };
  }

  /** `deployed troops to aid Moscow's war`: what was sent was aid, done as the main verb is done. */
  function forAid(frame: Frame, entry: LexiconEntry | undefined): ToldEvent | null {
    if (entry === undefined || !SENDING.has(entry.category)) return null;
    for (const child of childrenOf(doc.parsed, frame.head)) {
      if (child.dep !== "advcl" || child.tag !== "VB") continue;
      const aid = toldBy(child.i).find((event) => HELPING.has(event.operand?.category ?? event.category));
      if (aid === undefined || aid.recipients.length === 0) continue;
      taken.add(child.i);
      const main = plain(frame, entry);
      return {
        ...main,
        category: "AID",
        mode: null,
        contexts: main.contexts,
        recipients: aid.recipients,
        words: [...main.words, child.i],
        rule: "event/purpose",
      };
    }
    return null;
  }

  /** The event of a frame by its lexicon line. */
  function plain(frame: Frame, entry: LexiconEntry): ToldEvent {
    const { actors, recipients } = entry.reciprocal ? mutualParties(frame, entry) : oneWayParties(frame, entry);
    return finish(frame, statusOf(doc.parsed, frame.head), {
      category: entry.category,
      mode: entry.mode,
      contexts: entry.contexts,
      actors,
      recipients,
      reciprocal: entry.reciprocal,
      rule: frame.part === "v" ? "event/verb-frame" : frame.part === "n" ? "event/noun-frame" : "event/adjective-frame",
      entry: `${entry.file}:${entry.line}`,
      operand: null,
      extra: [],
    });
  }

  /** Who acts and towards whom; words that name the one cannot name the other. */
  function oneWayParties(frame: Frame, entry: LexiconEntry): Pick<ToldEvent, "actors" | "recipients"> {
    // Protest is the people's act; other acts are a state's only when those who act for it do them.
    const actors = participantsIn(doc, frame, entry.actor, entry.category === "PROTEST" ? standsFor : acts);
    const recipients = participantsIn(doc, frame, entry.recipient);
    if (frame.part === "v")
      return { actors, recipients: recipients.filter((p) => !actors.some((a) => a.entity === p.entity)) };
    return { actors: actors.filter((p) => !recipients.some((r) => r.entity === p.entity)), recipients };
  }

  /** Parties of a mutual act: who is named first acts, the others receive; `the two sides met` names all at once. */
  function mutualParties(frame: Frame, { actor }: LexiconEntry): Pick<ToldEvent, "actors" | "recipients"> {
    const alternatives = actor.map((roles) => roles.map((role) => participantsIn(doc, frame, [[role]])));
    const fullest =
      alternatives.find((lists) => lists.every((list) => list.length > 0)) ??
      alternatives.find((lists) => lists.some((list) => list.length > 0));
    const [first, ...others] = (fullest ?? []).filter((list) => list.length > 0);
    if (first !== undefined)
      return { actors: first, recipients: others.flat().filter((p) => !first.some((a) => a.entity === p.entity)) };
    return { actors: [], recipients: [] };
  }

  /** `hold talks with`, `issued a condemnation of`, `received aid from`: the noun tells, the verb's parties take part. */
  function underLightVerb(frame: Frame): readonly ToldEvent[] {
    const light = lightVerbOf(lexicon, doc, frame);
    if (light === undefined) return [];
    const told: ToldEvent[] = [];
    const held = light.preposition === null ? frame.args.get("object") : tokensIn(doc, frame, light.preposition);
    const objects = held?.flatMap((noun) => (isBlame(noun) ? tokensIn(doc, frameOf(noun), "for") : [noun]));
    for (const noun of objects ?? []) {
      if (doc.parsed.tokens[noun]!.pos !== "NOUN") continue;
      for (const event of toldBy(noun)) {
        if (light.categories !== null && !light.categories.includes(event.category)) continue;
        const subjects = participantsIn(doc, frame, [["subject"]], event.category === "PROTEST" ? standsFor : acts);
        // Where the two meet is no party to their meeting.
        const others = participantsIn(
          doc,
          frame,
          event.reciprocal ? OTHER_PARTY.filter(([role]) => role !== "in" && role !== "at") : OTHER_PARTY,
        );
        const parties = event.reciprocal ? participantsIn(doc, frame, [["between"], ["among"]]) : [];
        const received = light.subject === "recipient";
        const actors =
          parties.length > 1 && subjects.length === 0
            ? parties
            : received
              ? event.actors.length > 0
                ? event.actors
                : participantsIn(doc, frame, [["from"], ["by"]])
              : subjects.length > 0
                ? subjects
                : event.actors;
        const beyond = event.recipients.filter((p) => !actors.some((a) => a.entity === p.entity));
        const owners =
          subjects.length > 0 && !received
            ? event.actors.filter((p) => !subjects.some((a) => a.entity === p.entity))
            : [];
        const recipients = received ? subjects : beyond.length > 0 ? beyond : others.length > 0 ? others : owners;
        taken.add(noun);
        told.push(
          finish(frame, merged(statusOf(doc.parsed, frame.head), event), {
            ...event,
            actors,
            recipients,
            rule: event.operand === null ? "event/light-verb" : event.rule,
            // Whoever receives is the subject of an active verb, as in the passive.
            passive: received || frame.passive,
            extra: event.words,
          }),
        );
      }
    }
    return told;
  }

  /** `claimed responsibility for the attack`: whoever takes it did what it is taken for. */
  function isBlame(noun: number): boolean {
    return lexicon.isIn("authorship", doc.parsed.tokens[noun]!.lemma);
  }

  function underOperator(
    frame: Frame,
    { operator, under: forms }: OperatorEntry,
    entry: LexiconEntry | undefined,
  ): readonly ToldEvent[] {
    const told: ToldEvent[] = [];
    const status = statusOf(doc.parsed, frame.head);
    for (const operand of operandsOf(frame)) {
      for (const event of toldBy(operand)) {
        if (event.head === frame.head || (forms !== null && !forms.some((form) => hasForm(operand, form)))) continue;
        if (operator === "demand" && ASSERTING.has(frame.lemma) && isFactual(operand)) continue;
        if (!SPEAKING_OF.has(operator)) for (const word of [event.head, ...event.words]) taken.add(word);
        // A government that orders its own forces acts itself.
        const ordersItself =
          operator === "demand" && ORDERING.has(frame.lemma) && !event.actors.some((p) => !isSubject(frame, p));
        if (operator === "prevent" && CATEGORIES[event.category].quad >= 3 && !BANNING.has(frame.lemma)) continue;
        // Deciding, planning or agreeing not to do a thing is refusing it.
        const refuses = event.auxiliary === "negation" && AFFIRMING.has(operator);
        // `told Tokyo that it would halt the tests`: what a side tells another that it will do itself, it promises.
        const promises = operator === "demand" && !ordersItself && tellsOfItself(frame, event);
        const negated = event.auxiliary === "negation";
        const composed = compose(
          refuses || (promises && negated) ? "refuse" : promises ? "agree" : ordersItself ? "decide" : operator,
          event.category,
        );
        const own = entry === undefined ? [] : participantsIn(doc, frame, entry.recipient);
        const subject = operatorSubject(frame);
        const operandActs = composed.actor === "operand" && event.actors.length > 0 && hasOwnSubject(event.head);
        const actors = !operandActs && subject.length > 0 ? subject : event.actors;
        const others = (parties: readonly Participant[]) =>
          parties.filter(
            (p) =>
              event.reciprocal || !actors.some((a) => a.entity === p.entity || (a.side !== null && a.side === p.side)),
          );
        const addresses =
          operator === "demand" || operator === "accuse" || operator === "oppose" || operator === "welcome";
        const under = composed.recipient === "operand's actor" ? [event.actors] : [event.recipients, event.actors];
        // `suspended its aid to Niger`: whoever owns the aid is the one that suspends it, and no recipient.
        const recipients = (addresses ? [own, ...under] : [...under, own]).map(others).find((p) => p.length > 0) ?? [];
        const auxiliary = composed.auxiliary;
        const by: Status =
          status.auxiliary !== null || auxiliary === null ? status : { auxiliary, by: frame.head, hedge: status.hedge };
        told.push(
          finish(frame, composed.category === event.category ? merged(by, governed(event, frame.head)) : by, {
            category: composed.category,
            mode: composed.category === event.category ? event.mode : null,
            contexts: event.contexts,
            actors,
            recipients,
            // `A and B agreed to work together`: what several sides agree on is between them.
            reciprocal: event.reciprocal || (operator === "agree" && recipients.length === 0 && sidesOf(actors) > 1),
            rule: `event/operator-${operator}`,
            entry: event.entry,
            operand: event,
            extra: event.words,
          }),
        );
      }
    }
    return told;
  }

  function hasForm(token: number, form: Form): boolean {
    const { pos, tag } = doc.parsed.tokens[token]!;
    const children = childrenOf(doc.parsed, token);
    switch (form) {
      case "noun":
        return pos === "NOUN" || pos === "PROPN";
      case "gerund":
        return tag === "VBG";
      case "infinitive":
        return tag === "VB";
      case "clause":
        return (
          isVerb(doc.parsed.tokens[token]!) &&
          children.some((c) => c.dep === "nsubj" || c.dep === "nsubjpass" || c.dep === "mark")
        );
    }
  }

  function isSubject(frame: Frame, { entity, side }: Participant): boolean {
    return operatorSubject(frame).some((p) => p.entity === entity || (side !== null && p.side === side));
  }

  /** Whether a clause has a tense of its own, rather than the bare verb or modal of what is to be done. */
  function isFactual(token: number): boolean {
    const { tag, pos } = doc.parsed.tokens[token]!;
    if (pos !== "VERB" && pos !== "AUX") return false;
    const auxiliaries = childrenOf(doc.parsed, token).filter((c) => c.dep === "aux" || c.dep === "auxpass");
    if (auxiliaries.some((c) => c.lower === "should" || c.lower === "must" || c.lower === "to")) return false;
    return auxiliaries.length === 0 ? tag !== "VB" && tag !== "VBG" : auxiliaries.every((c) => c.tag !== "VB");
  }

  /** `wants Seoul to leave`: whoever the words name as doing it, rather than the one who wants it. */
  function hasOwnSubject(head: number): boolean {
    return childrenOf(doc.parsed, head).some((c) => c.dep === "nsubj" || c.dep === "nsubjpass");
  }

  /** Whether the clause under `tell` is about its own subject, by side or by a pronoun: `told them it would stop`. */
  function tellsOfItself(frame: Frame, { head, actors }: ToldEvent): boolean {
    if (!TELLING.has(frame.lemma)) return false;
    const subject = childrenOf(doc.parsed, head).find((c) => c.dep === "nsubj");
    const modal = childrenOf(doc.parsed, head).some(
      (c) => c.tag === "MD" && (c.lower === "would" || c.lower === "will"),
    );
    if (subject === undefined || !modal) return false;
    return subject.tag === "PRP" || (actors.length > 0 && actors.every((p) => isSubject(frame, p)));
  }

  function operatorSubject(frame: Frame): readonly Participant[] {
    if (frame.part === "n") return participantsIn(doc, frame, [["owner"], ["by"], ["from"]]);
    return participantsIn(doc, frame, [["subject"]], acts);
  }

  function operandsOf(frame: Frame): readonly number[] {
    const found: number[] = [];
    const add = (tokens: readonly number[]) => {
      for (const token of tokens) if (token !== frame.head && !found.includes(token)) found.push(token);
    };
    add((frame.args.get("complement") ?? []).filter((t) => !isRelative(t)));
    if (frame.part !== "n") add(frame.args.get("object") ?? []);
    for (const preposition of OPERAND_PREPOSITIONS) add(frame.args.get(preposition) ?? []);
    // `gave its consent to the visit`: a preposition that the parser hung on the object.
    if (found.length === 0) for (const preposition of OPERAND_PREPOSITIONS) add(tokensIn(doc, frame, preposition));
    const governor = doc.parsed.tokens[doc.parsed.tokens[frame.head]!.head]!;
    if (frame.part === "n" && found.length === 0 && doc.parsed.tokens[frame.head]!.dep === "dobj" && isVerb(governor)) {
      // `put an end to the drills`: the noun's complement hangs on its light verb.
      for (const preposition of OPERAND_PREPOSITIONS) add(frameOf(governor.i).args.get(preposition) ?? []);
    }
    if (frame.part === "n") add((frame.args.get("owner") ?? []).filter((t) => doc.parsed.tokens[t]!.pos === "NOUN"));
    return found;
  }

  function isRelative(token: number): boolean {
    return doc.parsed.tokens[token]!.dep === "relcl";
  }

  interface Parts {
    readonly category: Category;
    readonly mode: string | null;
    readonly contexts: readonly string[];
    readonly actors: readonly Participant[];
    readonly recipients: readonly Participant[];
    readonly reciprocal: boolean;
    readonly rule: string;
    readonly entry: string;
    readonly operand: ToldEvent | null;
    readonly extra: readonly number[];
    readonly passive?: boolean;
  }

  function finish(frame: Frame, status: Status, { extra, ...parts }: Parts): ToldEvent {
    const { parsed } = doc;
    const particles = childrenOf(parsed, frame.head)
      .filter((c) => c.dep === "prt")
      .map((c) => c.i);
    const words = [...new Set([frame.head, ...particles, ...extra])].sort((a, b) => a - b);
    const object =
      [...(frame.args.get("object") ?? []), ...(frame.args.get("complement") ?? [])].find((t) => t !== frame.head) ??
      frame.args.get("of")?.[0] ??
      null;
    const isMutual = parts.reciprocal || isToEachOther(frame);
    const reciprocal = isMutual && parts.recipients.length === 0 && parts.actors.length > 1;
    return {
      ...parts,
      head: frame.head,
      words,
      recipients: reciprocal ? parts.actors : distinct(parts.recipients),
      reciprocal: isMutual,
      passive: parts.passive ?? frame.passive,
      auxiliary: status.auxiliary,
      auxiliaryBy: status.by,
      hedge: status.hedge,
      object,
      objectSpan: object === null ? null : objectPhrase(frame, object),
    };
  }

  /** `pledged to one another`, `backed each other's rebels` */
  function isToEachOther({ args }: Frame): boolean {
    const { tokens } = doc.parsed;
    const isPair = (i: number) =>
      (tokens[i]!.lower === "other" && tokens[i - 1]?.lower === "each") ||
      (tokens[i]!.lower === "one" && tokens[i + 1]?.lower === "another") ||
      (tokens[i]!.lower === "another" && tokens[i - 1]?.lower === "one");
    for (const [role, held] of args)
      if (role !== "subject" && role !== "complement")
        for (const token of held) if ([token, ...tokens[token]!.children].some(isPair)) return true;
    return false;
  }

  /** The object with what depends on it; `an end to the drills` even where the parser hung the drills on the verb. */
  function objectPhrase(frame: Frame, object: number): Span {
    const { parsed } = doc;
    const { first, last: end } = subtree(parsed, object);
    let last = end;
    if (lexicon.operators(parsed.tokens[object]!.lemma, "n").length > 0) {
      for (const token of frame.args.get("to") ?? []) last = Math.max(last, subtree(parsed, token).last);
    }
    return tokenSpan(parsed, first, last);
  }

  return { toldBy, taken };
}

/** The event as told but for what its own operator made of it: `decided to extend` is done when the deciding is. */
function governed(event: ToldEvent, operator: number): Pick<ToldEvent, "auxiliary" | "auxiliaryBy" | "hedge"> {
  return event.auxiliaryBy === operator ? { auxiliary: null, auxiliaryBy: null, hedge: event.hedge } : event;
}

/** How many sides take part. */
function sidesOf(participants: readonly Participant[]): number {
  return new Set(participants.map((p) => p.side ?? p.entity)).size;
}

/** The outer clause decides; where it is plain, what stands under it keeps its own status. */
function merged(outer: Status, inner: Pick<ToldEvent, "auxiliary" | "auxiliaryBy" | "hedge">): Status {
  if (outer.auxiliary !== null) return outer;
  return { auxiliary: inner.auxiliary, by: inner.auxiliaryBy, hedge: outer.hedge ?? inner.hedge };
}

/** Readings written by hand: a text, and records whose words are looked up in it. */

import type { Entity, Participant } from "../../src/actors/index.js";
import {
  type Assessment,
  type Attribution,
  CATEGORIES,
  type Category,
  CODEBOOK,
  CODER,
  type CodedEvent,
  type Condition,
  type Demand,
  type Exchange,
  type Expectation,
  type Overture,
  type Reading,
  SCALE,
  type When,
} from "../../src/coding/index.js";
import type { Doc, Problem, Span } from "../../src/documents/index.js";
import { contentId } from "../../src/documents/index.js";

/** A participant as `[entity id, the words that name it]`; its side is read off the id unless given. */
export type Whom = readonly [entity: string, words: string, side?: string | null];

export interface DraftOptions extends Partial<Omit<Doc, "id" | "text">> {
  readonly coder?: string;
}

export interface Draft {
  readonly doc: Doc;
  /** The `nth` (from 0) place where the text has these words; throws where it has not. */
  span(words: string, nth?: number): Span;
  who(whom: Whom): Participant;
  when(words: string, from: string | null, to: string | null, precision?: When["precision"]): When;
  attribution(parts: Given<Attribution, "content">): Attribution;
  event(parts: Given<CodedEvent, "category">): CodedEvent;
  demand(parts: Given<Demand, "what">): Demand;
  condition(parts: Given<Condition, "conditions" | "outcome">): Condition;
  exchange(parts: Given<Exchange, "given" | "returned">): Exchange;
  assessment(parts: Given<Assessment, "claim">): Assessment;
  expectation(parts: Given<Expectation, "what">): Expectation;
  overture(parts: Given<Overture, "kind" | "what">): Overture;
  problem(rule: string, reason: string, span: Span | null): Problem;
  /** Everything made so far. */
  reading(): Reading;
}

/** A record's fields, those in `Needed` and its chief words at least. */
type Given<R, Needed extends keyof R> = Partial<R> & Pick<R, Needed> & { readonly words: string };

/** Starts a reading of `text`; sentences end at a full stop, question or exclamation mark before a space. */
export function draft(text: string, { coder = CODER, ...options }: DraftOptions = {}): Draft {
  const doc: Doc = {
    id: contentId("doc", [options.outlet ?? null, text]),
    givenId: null,
    outlet: null,
    published: null,
    title: null,
    byline: null,
    language: "en",
    url: null,
    ...options,
    text,
  };
  const sentences = [...text.matchAll(/\S.*?(?:[.!?](?=\s|$)|$)/gs)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const entities = new Map<string, Entity>();
  const lists = {
    attributions: [] as Attribution[],
    events: [] as CodedEvent[],
    demands: [] as Demand[],
    conditions: [] as Condition[],
    exchanges: [] as Exchange[],
    assessments: [] as Assessment[],
    expectations: [] as Expectation[],
    overtures: [] as Overture[],
    problems: [] as Problem[],
  };

  const span = (words: string, nth = 0): Span => {
    let start = -1;
    for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
    if (start === -1 || words === "") throw new Error(`no such words in the draft: ${words}`);
    return { start, end: start + words.length };
  };

  const common = (kind: string, words: string, content: object) => {
    const { start, end } = span(words);
    return {
      id: contentId(kind.replaceAll(" ", "-"), [doc.id, coder, words, content]),
      kind,
      docId: doc.id,
      sentence: Math.max(
        0,
        sentences.findLastIndex((sentence) => sentence.start <= start),
      ),
      evidence: [{ start, end, role: "predicate" }],
      provenance: { rule: `${kind}/by-hand`, coder, codebook: CODEBOOK },
      confidence: 0.8,
    };
  };
  /** Adds a record of some kind: common fields, then what the kind leaves open, then what is given. */
  const make = <R>(list: R[], kind: string, open: object, { words, ...given }: { words: string }): R => {
    const record = { ...common(kind, words, given), ...open, ...given } as R;
    list.push(record);
    return record;
  };

  return {
    doc,
    span,
    who([id, words, side = sideOf(id)]) {
      const at = span(words);
      const known = entities.get(id);
      entities.set(id, {
        id,
        kind: id.slice(0, id.indexOf(":")) as Entity["kind"],
        name: known?.name ?? words,
        side,
        role: null,
        known: !id.startsWith("person:"),
        mentions: [...(known?.mentions ?? []), at],
      });
      return { entity: id, side, span: at };
    },
    when: (words, from, to, precision = "day") => ({ from, to, precision, basis: "absolute", span: span(words) }),
    attribution: (parts) =>
      make(
        lists.attributions,
        "attribution",
        {
          source: null,
          cue: null,
          quotation: "indirect",
          channel: null,
          recipients: [],
          about: [],
          stance: [],
          within: null,
        },
        parts,
      ),
    event: (parts) => {
      const { quad, score, cameo } = CATEGORIES[parts.category as Category];
      return make(
        lists.events,
        "event",
        {
          mode: null,
          contexts: [],
          actors: [],
          recipients: [],
          place: null,
          occurred: null,
          auxiliary: null,
          conditionedOn: null,
          attribution: null,
          likelihood: null,
          quad,
          score,
          scale: SCALE,
          cameo,
        },
        parts,
      );
    },
    demand: (parts) => make(lists.demands, "demand", { actors: [], recipients: [], attribution: null }, parts),
    condition: (parts) => make(lists.conditions, "condition", { likelihood: null, attribution: null }, parts),
    exchange: (parts) => make(lists.exchanges, "exchange", { likelihood: null, attribution: null }, parts),
    assessment: (parts) =>
      make(
        lists.assessments,
        "assessment",
        { holder: null, affiliation: null, about: [], likelihood: null, horizon: null, attribution: null },
        parts,
      ),
    expectation: (parts) =>
      make(
        lists.expectations,
        "expectation",
        { who: [], when: null, status: "anticipated", likelihood: null, holder: null, attribution: null },
        parts,
      ),
    overture: (parts) =>
      make(
        lists.overtures,
        parts.kind,
        { actors: [], recipients: [], answer: null, answeredBy: [], events: [] },
        parts,
      ),
    problem(rule, reason, at) {
      const problem: Problem = {
        id: contentId("problem", [doc.id, rule, reason, at]),
        kind: "problem",
        docId: doc.id,
        rule,
        reason,
        span: at,
      };
      lists.problems.push(problem);
      return problem;
    },
    reading: () => ({
      doc,
      coder,
      sentences,
      entities: [...entities.values()],
      attributions: [...lists.attributions],
      events: [...lists.events],
      demands: [...lists.demands],
      conditions: [...lists.conditions],
      exchanges: [...lists.exchanges],
      assessments: [...lists.assessments],
      expectations: [...lists.expectations],
      overtures: [...lists.overtures],
      problems: [...lists.problems],
    }),
  };
}

function sideOf(entity: string): string | null {
  return /^(?:state|institution|organization):([A-Z]+)/.exec(entity)?.[1] ?? null;
}

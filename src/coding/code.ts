/** Code: a resolved document becomes a Reading; the story of coding on one page. */
import type { ResolvedDoc } from "../actors/index.js";
import { assessments } from "./assessments/assessments.js";
import { attributions as toAttributions } from "./attributions/attributions.js";
import { findAttributions } from "./attributions/find-attributions.js";
import type { Judgment } from "./attributions/judgment.js";
import { settled } from "./attributions/settled.js";
import { type Tags, tagsOf } from "./attributions/tags.js";
import { voiced } from "./attributions/voices.js";
import type { CodingContext } from "./coding-context.js";
import { conditions as findConditions } from "./conditions/conditions.js";
import { demands } from "./demands/demands.js";
import { CODER, coderWith } from "./edition.js";
import { events as toEvents } from "./events/events.js";
import { type Tellings, tellings } from "./events/tellings.js";
import type { ToldEvent } from "./events/told-event.js";
import { exchanges as findExchanges } from "./exchanges/exchanges.js";
import { expectations } from "./expectations/expectations.js";
import { casesOf } from "./judge/cases.js";
import { decided } from "./judge/decide.js";
import type { Judge } from "./judge/judge.js";
import { toRulings } from "./judge/rulings.js";
import type { Lexicon } from "./lexicon/index.js";
import { overtures } from "./overtures/overtures.js";
import type { Attribution, Condition, Provenance, Reading } from "./records/index.js";

/** What coding knows beforehand. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly judgment: Judgment;
}

/** A reading in the making: what the mechanism found, before a judge has decided and records are made. */
interface Draft {
  readonly doc: ResolvedDoc;
  readonly attributions: readonly Attribution[];
  readonly conditions: readonly Condition[];
  readonly tellings: Tellings;
}

/**
 * Everything a text tells, each record tied to its words: the mechanism proposes, the judge decides; without one the
 * mechanism stands alone. The same document, knowledge, judge and version give the same reading.
 */
export async function code(resolved: ResolvedDoc, knowledge: Knowledge, judge: Judge | null): Promise<Reading> {
  const proposed = draft(resolved, knowledge, await tagsOf(resolved.parsed, knowledge.judgment.book, judge?.tagger));
  const { doc, tellings } = proposed;
  if (judge === null) return settle(proposed, tellings.told, CODER);
  const cases = casesOf(doc, tellings);
  const verdicts = await judge.verdicts(
    cases.map(({ pair }) => pair),
    "labelled",
  );
  const rulings = toRulings(doc, cases, verdicts);
  const { attributions } = proposed;
  return settle(proposed, decided(doc, tellings, { rulings, attributions }), coderWith(judge.name));
}

function draft(resolved: ResolvedDoc, { lexicon, judgment }: Knowledge, tags: Tags | null): Draft {
  const drafts = settled(resolved, findAttributions(resolved.parsed, judgment, tags));
  const doc = voiced(resolved, drafts);
  const attributions = toAttributions(doc, drafts);
  return { doc, attributions, conditions: findConditions({ doc, attributions }), tellings: tellings(doc, lexicon) };
}

/** The reading of a draft with what is told settled, by the mechanism or by a judge; `coder` is named in every record. */
function settle({ doc, attributions, conditions }: Draft, told: readonly ToldEvent[], coder: string): Reading {
  const { parsed } = doc;
  const events = toEvents(doc, told, { attributions, conditions });
  const context: CodingContext = { doc, attributions, events };
  const exchanges = findExchanges(context);
  return madeBy(coder, {
    doc: parsed.doc,
    coder,
    sentences: parsed.sentences.map(({ start, end }) => ({ start, end })),
    entities: doc.entities,
    attributions,
    events: events.map(({ record }) => record),
    demands: demands(context),
    conditions,
    exchanges,
    assessments: assessments(context, [...conditions.map((c) => c.outcome), ...exchanges.map((x) => x.returned.what)]),
    expectations: expectations(context),
    overtures: overtures(context),
    problems: doc.problems,
  });
}

/** The reading with its coder in the provenance of every record; ids do not hang on it. */
function madeBy(coder: string, reading: Reading): Reading {
  if (coder === CODER) return reading;
  const named = <R extends { readonly provenance: Provenance }>(records: readonly R[]): readonly R[] =>
    records.map((record) => ({ ...record, provenance: { ...record.provenance, coder } }));
  return {
    ...reading,
    attributions: named(reading.attributions),
    events: named(reading.events),
    demands: named(reading.demands),
    conditions: named(reading.conditions),
    exchanges: named(reading.exchanges),
    assessments: named(reading.assessments),
    expectations: named(reading.expectations),
    overtures: named(reading.overtures),
  };
}

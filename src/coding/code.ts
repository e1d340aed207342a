/** Code: a resolved document becomes a Reading; the story of coding on one page. */
import type { ResolvedDoc } from "../actors/index.js";
import { assessments } from "./assessments/assessments.js";
import { attributions as toAttributions } from "./attributions/attributions.js";
import { findAttributions } from "./attributions/find-attributions.js";
import type { Judgment } from "./attributions/judgment.js";
import { settled } from "./attributions/settled.js";
import { voiced } from "./attributions/voices.js";
import type { CodingContext } from "./coding-context.js";
import { conditions as findConditions } from "./conditions/conditions.js";
import { demands } from "./demands/demands.js";
import { events as toEvents } from "./events/events.js";
import { type Tellings, tellings } from "./events/tellings.js";
import { exchanges as findExchanges } from "./exchanges/exchanges.js";
import { expectations } from "./expectations/expectations.js";
import type { Lexicon } from "./lexicon/index.js";
import { overtures } from "./overtures/overtures.js";
import type { Attribution, Condition, Reading } from "./records/index.js";

/** What coding knows beforehand. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly judgment: Judgment;
}

/** A reading in the making: what the mechanism found, before a judge has decided and records are made. */
export interface Draft {
  readonly doc: ResolvedDoc;
  readonly attributions: readonly Attribution[];
  readonly conditions: readonly Condition[];
  readonly tellings: Tellings;
}

/** Everything a text tells, each record tied to its words, by the mechanism alone. Pure: the same document, knowledge and version give the same reading. */
export function code(resolved: ResolvedDoc, knowledge: Knowledge): Reading {
  return settle(draft(resolved, knowledge));
}

export function draft(resolved: ResolvedDoc, { lexicon, judgment }: Knowledge): Draft {
  const drafts = settled(resolved, findAttributions(resolved.parsed, judgment));
  const doc = voiced(resolved, drafts);
  const attributions = toAttributions(doc, drafts);
  return { doc, attributions, conditions: findConditions({ doc, attributions }), tellings: tellings(doc, lexicon) };
}

/** The reading of a draft, with the events as the mechanism has them or as a judge decided. */
export function settle({ doc, attributions, conditions, tellings: { told } }: Draft): Reading {
  const { parsed } = doc;
  const events = toEvents(doc, told, { attributions, conditions });
  const context: CodingContext = { doc, attributions, events };
  const exchanges = findExchanges(context);
  return {
    doc: parsed.doc,
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
  };
}

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
import { events as findEvents } from "./events/events.js";
import { exchanges as findExchanges } from "./exchanges/exchanges.js";
import { expectations } from "./expectations/expectations.js";
import type { Lexicon } from "./lexicon/index.js";
import { overtures } from "./overtures/overtures.js";
import type { Reading } from "./records/index.js";

/** What coding knows beforehand. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly judgment: Judgment;
}

/** Everything a text tells, each record tied to its words. Pure: the same document, knowledge and version give the same reading. */
export function code(resolved: ResolvedDoc, { lexicon, judgment }: Knowledge): Reading {
  const { parsed } = resolved;
  const drafts = settled(resolved, findAttributions(parsed, judgment));
  const doc = voiced(resolved, drafts);
  const attributions = toAttributions(doc, drafts);
  const conditions = findConditions({ doc, attributions });
  const events = findEvents(doc, lexicon, { attributions, conditions });
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

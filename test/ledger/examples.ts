/** Four small readings with every kind of record between them, for the ledger's tests. */
import type { Reading } from "../../src/coding/index.js";
import { draft } from "../support/reading.js";

/** A refusal with a statement, an overture, a judgment, a due date and an exchange. */
export function refusal(published: string | null = "2025-07-28", coder?: string): Reading {
  const d = draft(
    "Pyongyang turned down Seoul's offer of talks on Monday. Its envoy Han Ol called the drills “a rehearsal” in a state-media statement. Seoul will probably send aid in September if the border stays quiet. Analyst Cho Rin thinks the North sent shells to Moscow for oil. The North demands that Seoul cancel the drills.",
    { outlet: "Harbor Courier", published, title: "A door closed", ...(coder === undefined ? {} : { coder }) },
  );
  const north = d.who(["state:PRK", "Pyongyang"]);
  const south = d.who(["state:KOR", "Seoul"]);
  const russia = d.who(["state:RUS", "Moscow"]);
  const envoy = d.who(["person:han-ol", "Han Ol", "PRK"]);
  const analyst = d.who(["person:cho-rin", "Cho Rin", null]);
  const statement = d.attribution({
    words: "called",
    source: envoy,
    cue: d.span("called"),
    content: [d.span("the drills"), d.span("a rehearsal")],
    quotation: "mixed",
    channel: { kind: "state media", ...d.span("state-media statement") },
    about: [south],
    stance: [{ entity: "state:KOR", side: "KOR", value: -0.5 }],
  });
  const refused = d.event({
    category: "REJECT",
    words: "turned down",
    actors: [north],
    recipients: [south],
    contexts: ["diplomatic", "military"],
    occurred: d.when("on Monday", "2025-07-28", "2025-07-28"),
    place: { name: "Pyongyang", country: "PRK", span: d.span("Pyongyang") },
  });
  d.event({ category: "ACCUSE", words: "called", actors: [envoy], recipients: [south], attribution: statement.id });
  const condition = d.condition({
    words: "if",
    conditions: [d.span("the border stays quiet")],
    outcome: d.span("Seoul will probably send aid"),
    likelihood: { words: d.span("probably"), band: { term: "likely", low: 55, high: 80 } },
  });
  d.event({
    category: "AID",
    words: "send aid",
    actors: [south],
    recipients: [north],
    auxiliary: "future",
    conditionedOn: condition.id,
    likelihood: { words: d.span("probably"), band: { term: "likely", low: 55, high: 80 } },
  });
  d.expectation({
    words: "send aid",
    what: d.span("send aid"),
    who: [south],
    when: d.when("in September", "2025-09-01", "2025-09-30", "month"),
    status: "planned",
  });
  d.assessment({
    words: "thinks",
    holder: analyst,
    affiliation: { text: "Analyst", span: d.span("Analyst") },
    claim: d.span("the North sent shells to Moscow for oil"),
    about: [north, russia],
    horizon: d.when("in September", "2025-09-01", null, "vague"),
  });
  d.exchange({
    words: "sent",
    given: { actors: [north], recipients: [russia], what: d.span("shells") },
    returned: { actors: [russia], recipients: [north], what: d.span("oil") },
  });
  d.demand({ words: "demands", actors: [north], recipients: [south], what: d.span("Seoul cancel the drills") });
  d.overture({
    words: "offer of talks",
    kind: "proposal",
    actors: [south],
    recipients: [north],
    what: d.span("offer of talks"),
    answer: "rejected",
    answeredBy: [north],
    events: [refused.id],
  });
  d.problem("language/unpaired-quotation", "a quotation mark has no partner", d.span("“"));
  d.problem("documents/no-byline", "nobody signed it", null);
  return d.reading();
}

/** A meeting: one reciprocal event, published earlier, elsewhere. */
export function meeting(): Reading {
  const d = draft("Japan and China met in Geneva. Tokyo called the meeting useful.", {
    outlet: "Lakeside Wire",
    published: "2024-03",
    givenId: "wire-7",
  });
  const both = [d.who(["state:JPN", "Japan"]), d.who(["state:CHN", "China"])];
  d.event({ category: "CONSULT", words: "met", actors: both, recipients: both, mode: "meet" });
  d.attribution({ words: "called", source: both[0]!, content: [d.span("the meeting useful")], about: both });
  return d.reading();
}

/** A denial, undated, from nobody known. */
export function denial(): Reading {
  const d = draft("Washington did not threaten Beijing. 🕊 Beijing praised Washington.");
  const us = d.who(["state:USA", "Washington"]);
  const china = d.who(["state:CHN", "Beijing"]);
  d.event({ category: "THREATEN", words: "threaten", actors: [us], recipients: [china], auxiliary: "negation" });
  d.event({ category: "SUPPORT", words: "praised", actors: [china], recipients: [us] });
  return d.reading();
}

/** A text with nothing in it but a problem. */
export function bare(): Reading {
  const d = draft("Weather: rain.", { outlet: "Harbor Courier", published: "2025-07-29T06:00:00Z" });
  d.problem("documents/short", "too short to tell anything", null);
  return d.reading();
}

export function examples(): readonly Reading[] {
  return [refusal(), meeting(), denial(), bare()];
}

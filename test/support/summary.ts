/** Summary: a reading in lines a person can review: what golden articles are compared by. */
import type { Participant } from "../../src/actors/index.js";
import type { Reading } from "../../src/coding/index.js";
import { quote, type Span } from "../../src/documents/index.js";

export type Summary = Readonly<Record<string, readonly string[]>>;

export function summary(reading: Reading): Summary {
  const { doc } = reading;
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const words = (span: Span | null) => (span === null ? "–" : quote(doc, span).replace(/\s+/g, " "));
  const who = (list: readonly Participant[]) =>
    list.map((p) => `${names.get(p.entity)} (${p.side ?? "–"})`).join(", ") || "–";
  const sources = new Map(
    reading.attributions.map((a) => [a.id, a.source === null ? "–" : names.get(a.source.entity)!]),
  );
  const claim = (id: string | null) => (id === null ? "" : ` · says ${sources.get(id)}`);
  return {
    entities: reading.entities
      .filter((e) => e.side !== null || e.kind === "person")
      .map((e) => `${e.name} · ${e.kind} · ${e.side ?? "–"} · ${e.role ?? "–"}`),
    attributions: reading.attributions.map(
      (a) =>
        `${a.source === null ? "–" : who([a.source])} · ${words(a.cue)} · ${a.quotation} · ${a.content.map(words).join(" … ")}${a.channel === null ? "" : ` · by ${a.channel.kind}`}${a.within === null ? "" : ` · within ${sources.get(a.within)}`}`,
    ),
    events: reading.events.map(
      (e) =>
        `${e.category} ${e.auxiliary ?? "done"} · ${who(e.actors)} → ${who(e.recipients)} · ${e.evidence
          .filter((x) => x.role === "predicate")
          .map(words)
          .join(
            " ",
          )}${e.occurred === null ? "" : ` · ${e.occurred.from ?? "?"}…${e.occurred.to ?? "?"}`}${claim(e.attribution)}`,
    ),
    demands: reading.demands.map(
      (d) => `${who(d.actors)} of ${who(d.recipients)} · ${words(d.what)}${claim(d.attribution)}`,
    ),
    conditions: reading.conditions.map(
      (c) => `${c.conditions.map(words).join(" | ")} ⇒ ${words(c.outcome)} · ${words(c.likelihood?.words ?? null)}`,
    ),
    exchanges: reading.exchanges.map(
      (x) =>
        `${who(x.given.actors)} gives ${words(x.given.what)} ⇄ ${who(x.returned.actors)} gives ${words(x.returned.what)} · ${words(x.likelihood?.words ?? null)}`,
    ),
    assessments: reading.assessments.map(
      (a) =>
        `${a.holder === null ? "the writer" : who([a.holder])} · ${a.affiliation?.text ?? "–"} · ${words(a.claim)} · ${words(a.likelihood?.words ?? null)}`,
    ),
    expectations: reading.expectations.map(
      (e) =>
        `${e.status} · ${e.when?.from ?? "?"}…${e.when?.to ?? "?"} · ${words(e.what)} · ${e.holder === null ? "the writer" : who([e.holder])}`,
    ),
    overtures: reading.overtures.map(
      (o) =>
        `${o.kind} · ${who(o.actors)} → ${who(o.recipients)} · ${words(o.what)} · ${o.answer ?? "no answer told"} by ${who(o.answeredBy)}`,
    ),
    problems: reading.problems.map((p) => `${p.rule} · ${p.reason} · ${words(p.span)}`),
  };
}

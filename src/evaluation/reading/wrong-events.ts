/** WrongEvents: events of the gold that were missed or told amiss, and records that tell of none. */
import type { CodedEvent, Reading } from "../../coding/index.js";
import { quote } from "../../documents/index.js";
import { asGold } from "../categories.js";
import type { WrongItem } from "../evaluation.js";
import { auxiliaryOf, provenBy, stretchOf } from "./agreement.js";
import type { Compared } from "./compared.js";
import type { GoldEvent } from "./gold-docs.js";
import { partiesOf } from "./sides.js";

/** In text order of the gold, records that answer to nothing last; `path` is the gold's. */
export function wrongEvents(path: string, { gold, reading, levels }: Compared): readonly WrongItem[] {
  const place = `${path}:${gold.line} ${gold.id}`;
  const [byCategory, , whole] = levels;
  const left = new Set(whole!.spurious);
  const items: WrongItem[] = [];
  for (const [i, event] of gold.events.entries()) {
    if (whole!.matches[i] !== null) continue;
    const match = byCategory!.matches[i]!;
    const near = match !== null && left.has(match) ? match : [...left].find((other) => provenBy(event, other));
    if (near !== undefined) left.delete(near);
    items.push({
      place,
      gold: goldWords(event),
      found: near === undefined ? null : foundWords(near, reading),
      rule: near?.provenance.rule ?? null,
      evidence: near === undefined ? "missed" : evidenceWords(near),
      words: event.quote,
    });
  }
  for (const event of left)
    items.push({
      place,
      gold: null,
      found: foundWords(event, reading),
      rule: event.provenance.rule,
      evidence: evidenceWords(event),
      words: quote(reading.doc, reading.sentences[event.sentence] ?? stretchOf(event)),
    });
  return items;
}

function goldWords({ category, actors, recipients, auxiliary, mutual }: GoldEvent): string {
  return `${parties(actors)} ${category} ${parties(recipients)}, ${auxiliary}${mutual ? ", mutual" : ""}`;
}

function foundWords(event: CodedEvent, reading: Reading): string {
  const [actors, recipients] = [event.actors, event.recipients].map((named) =>
    parties(partiesOf(named, reading).map(({ code }) => code)),
  );
  return `${actors} ${asGold(event.category)} ${recipients}, ${auxiliaryOf(event)}`;
}

function parties(sides: readonly string[]): string {
  return sides.length === 0 ? "nobody" : sides.join("+");
}

function evidenceWords({ predicate, confidence, actors, recipients }: CodedEvent): string {
  const named = [...actors, ...recipients].map(({ entity }) => entity);
  return [`“${predicate}”`, ...named, `confidence ${confidence.toFixed(2)}`].join(", ");
}

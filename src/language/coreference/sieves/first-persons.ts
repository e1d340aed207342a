/** First persons: `I` and `we` are whoever speaks, `you` whom a question is put to; in the writer's own voice, the writer. */

import { addressees } from "../addressee.js";
import type { Chains } from "../chains.js";
import { narrators } from "../narrators.js";
import type { Page } from "../page.js";
import { speakers, type TurnHolder, turnHolders } from "../speech.js";

/** Any other `you` is joined to no name: within one speaker's words it is one. */
export function joinFirstPersons(chains: Chains, page: Page): void {
  const { tokens, sentences, quotation, quotations } = page;
  const speakerOf = speakers(page);
  const turns = turnHolders(page);
  const asked = addressees(page, turns);
  const writer = narrators(chains, page);
  const first = new Map<string, number>();
  for (const { person, number, index, head } of chains.candidates) {
    if (person === 3) continue;
    const block = sentences[tokens[head]!.sentence]!.block;
    const turn = turns[block] ?? null;
    // Marks that pair over the edge of a turn, or hold its first words, quote nobody else.
    const isQuoted = turn === null || (quotations[quotation[head]!]?.start ?? 0) > (tokens[turn.last]?.start ?? 0);
    const q = isQuoted ? quotation[head]! : -1;
    const speaker = q >= 0 ? chains.at(speakerOf[q]!) : turn === null ? writer[block]! : holder(turn);
    const addressee = person === 2 && q < 0 ? holder(asked[block] ?? null) : -1;
    if (addressee >= 0) {
      chains.join(addressee, index);
      continue;
    }
    // Who has a turn speaks for himself by `I` alone; a quoted `we` is the side he speaks for.
    if (person === 1 && speaker >= 0 && (q >= 0 || number === "singular")) {
      chains.join(speaker, index);
      continue;
    }
    const voice = q < 0 ? `turn ${turn?.name ?? ""}` : speaker >= 0 ? `speaker ${speaker}` : `quotation ${q}`;
    const key = `${person} ${number} ${voice}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, index);
    else chains.join(known, index);
  }

  /** The last candidate in a label; −1 for a label that names nobody, `Q:`. */
  function holder(turn: TurnHolder | null): number {
    for (let i = (turn?.last ?? 0) - 1; i >= (turn?.first ?? 0); i--) if (chains.at(i) >= 0) return chains.at(i);
    return -1;
  }
}

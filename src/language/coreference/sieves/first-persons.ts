/** First persons: `I` and `we` are whoever speaks; in the writer's own voice, the writer throughout. */

import type { Chains } from "../chains.js";
import type { Page } from "../page.js";
import { speakers, turnHolders } from "../speech.js";

/** `you` is joined to no name: within one speaker's words it is one. */
export function joinFirstPersons(chains: Chains, page: Page): void {
  const { tokens, sentences, quotation } = page;
  const speakerOf = speakers(page);
  const turns = turnHolders(page);
  const first = new Map<string, number>();
  for (const { person, number, index, head } of chains.candidates) {
    if (person === 3) continue;
    const q = quotation[head]!;
    const turn = turns[sentences[tokens[head]!.sentence]!.block] ?? null;
    const speaker = chains.at(q >= 0 ? speakerOf[q]! : (turn?.head ?? -1));
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
}

/** Chains: pronouns and repeats take the entity of the mentions that the parse says are of the same thing. */
import type { Mention } from "../../language/index.js";
import { type Cast, claim, claimAt, type Who } from "./cast.js";
import { subjectSide } from "./gatherers.js";

/** For every chain its mentions that stand for someone, in text order. */
export interface ChainIndex {
  readonly of: (mention: Mention) => Who | null;
  readonly at: (token: number) => Mention | undefined;
}

export function chainIndex(cast: Cast): ChainIndex {
  const byHead = new Map<number, Mention>();
  const chains = new Map<number, { start: number; who: Who; form: string }[]>();
  for (const mention of cast.parsed.mentions) {
    byHead.set(mention.head, mention);
    const there = claimAt(cast, mention.head);
    if (there === undefined) continue;
    const chain = chains.get(mention.chain);
    const entry = { start: mention.start, who: there.who, form: there.form };
    if (chain) chain.push(entry);
    else chains.set(mention.chain, [entry]);
  }
  return {
    at: (token) => byHead.get(token),
    of: (mention) => nearest(chains.get(mention.chain) ?? [], mention.start),
  };
}

/** The nearest one before, else the first after (`When she spoke, Kim …`). */
function nearest(chain: readonly { start: number; who: Who }[], start: number): Who | null {
  let best: Who | null = null;
  for (const entry of chain) {
    if (entry.start < start) best = entry.who;
    else return best ?? entry.who;
  }
  return best;
}

/** Claims the mentions of the parse that nobody has claimed and whose chain stands for someone. */
export function claimChained(cast: Cast, forms: readonly Mention["form"][]): void {
  const index = chainIndex(cast);
  const wanted = new Set(forms);
  for (const mention of cast.parsed.mentions) {
    if (!wanted.has(mention.form) || cast.byHead[mention.head] !== undefined) continue;
    const whos = mention.members.length > 0 ? members(cast, mention, index) : [index.of(mention)];
    const { start, end, first, last, head, form } = mention;
    for (const who of whos) if (who !== null) claim(cast, { start, end, first, last, head, form, who });
  }
}

/** Nouns that gather states, or what acts for them. */
const GATHERS_STATES = new Set([
  "country",
  "nation",
  "government",
  "capital",
  "neighbor",
  "neighbour",
  "state",
  "ally",
]);

function members(cast: Cast, mention: Mention, index: ChainIndex): readonly Who[] {
  const found = new Map<string, Who>();
  const acting = subjectSide(cast, mention.head);
  const isOfStates = GATHERS_STATES.has(cast.parsed.tokens[mention.head]!.lemma.toLowerCase());
  for (const chain of mention.members) {
    const who = index.of({ ...mention, chain });
    if (who === null || who.kind === "place") continue;
    if (who.side !== null && who.side === acting) continue;
    if (isOfStates && (who.side === null || !cast.books.states.has(who.side))) continue;
    found.set(who.id, who);
  }
  // One alone is not what a plural gathers.
  return found.size < 2 ? [] : [...found.values()];
}

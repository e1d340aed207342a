/** Manner: how an event is done and in which field, where the words told with it say so. */
import type { ResolvedDoc } from "../../actors/index.js";
import type { Token } from "../../language/index.js";
import type { Lexicon } from "../lexicon/index.js";
import { isVerb } from "../syntax/frame.js";
import { childrenOf } from "../syntax/tree.js";
import { composedMode } from "./composed-mode.js";
import type { ToldEvent } from "./told-event.js";

/** What hangs on an act without being part of it: who does it, and clauses of their own. */
const APART = new Set(["nsubj", "nsubjpass", "agent", "conj", "relcl", "advcl", "parataxis", "appos", "npadvmod"]);
/** How far below a word of the event its own words may stand. */
const DEEPEST = 6;

/** The event with the mode and the contexts that the lexicon line left open. */
export function withManner(doc: ResolvedDoc, event: ToldEvent, lexicon: Lexicon): ToldEvent {
  const words = wordsOf(doc, event);
  const found = lexicon.contextsOf(words);
  const contexts = [...event.contexts, ...found.filter((context) => !event.contexts.includes(context))];
  const about = event.operand === null ? null : composedMode(event.category, event.operand);
  return { ...event, contexts, mode: event.mode ?? about ?? lexicon.modeOf(event.category, words) };
}

/** Lemmas in text order of the words that tell the event and of what hangs on them; names of those who take part left out. */
function wordsOf({ parsed, mentions, headed }: ResolvedDoc, event: ToldEvent): readonly string[] {
  const named = new Set<number>();
  const isParty = new Set([...event.actors, ...event.recipients].map((p) => p.entity));
  const found = new Set<number>();
  const add = (token: Token, depth: number) => {
    if (found.has(token.i) || depth > DEEPEST) return;
    for (const at of headed[token.i] ?? []) {
      const { first, last, entity, form } = mentions[at]!;
      if (form === "name" || isParty.has(entity.id)) for (let i = first; i < last; i++) named.add(i);
    }
    found.add(token.i);
    for (const child of childrenOf(parsed, token.i))
      if (!APART.has(child.dep) && !(isVerb(child) && child.dep === "ccomp")) add(child, depth + 1);
  };
  for (const word of event.words) add(parsed.tokens[word]!, 0);
  // What strikes tells how: `airstrikes killed ten`.
  for (const { i, dep, pos } of childrenOf(parsed, event.head))
    if ((dep === "nsubj" || dep === "agent") && pos !== "PROPN") add(parsed.tokens[i]!, DEEPEST - 2);
  return [...found]
    .filter((i) => !named.has(i))
    .sort((a, b) => a - b)
    .map((i) => parsed.tokens[i]!)
    .map(({ lemma, pos }) => (pos === "PROPN" ? lemma : lemma.toLowerCase()));
}

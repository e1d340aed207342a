/** Issuers: who speaks by a statement, letter or report that the text speaks of again: `the statement said`. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { Token } from "../../language/index.js";
import { distinct, standsFor } from "../events/participants.js";
import { holding } from "../holding.js";
import { childrenOf, conjuncts } from "../syntax/tree.js";

/** Sentences looked back. */
const WINDOW = 8;
const SUBJECTS = new Set(["nsubj", "agent"]);
const MESSAGES = new Set(
  "statement communique communiqué declaration letter message report article commentary editorial text release memo speech remark readout bulletin note tweet post document resolution dispatch telegram".split(
    " ",
  ),
);

/** What comes after these was not spoken of before. */
const NEW = new Set(["a", "an", "another", "some", "no"]);

/**
 * For a message, or a pronoun that stands for one: whoever the nearest earlier words of it say issued it, as its owner
 * or author (`a statement by Riga`), the subject of its verb (`Riga issued a statement`) or whoever spoke in it (`Riga
 * said in a statement`). Empty for anything else.
 */
export function issuersOf(doc: ResolvedDoc, head: number): readonly Participant[] {
  const { tokens } = doc.parsed;
  const isNew = childrenOf(doc.parsed, head).some(({ dep, lower }) => dep === "det" && NEW.has(lower));
  if (isNew) return [];
  const noun = MESSAGES.has(tokens[head]!.lemma) ? head : antecedentOf(doc, head);
  const lemma = tokens[noun]?.lemma ?? "";
  for (let i = noun === head ? head - 1 : noun; i >= 0 && tokens[head]!.sentence - tokens[i]!.sentence <= WINDOW; i--) {
    if (tokens[i]!.lemma !== lemma || !MESSAGES.has(lemma)) continue;
    const own = standsFor(doc, i);
    const found = own.length > 0 ? own : authorsOf(doc, tokens[i]!);
    if (found.length > 0) return found;
  }
  return [];
}

/** The latest noun that a pronoun stands for, not too far back; −1 for none. */
function antecedentOf({ parsed: { mentions, tokens } }: ResolvedDoc, head: number): number {
  const own = holding(mentions, tokens[head]!).find((mention) => mention.head === head && mention.form === "pronoun");
  if (own === undefined) return -1;
  for (let k = own.index - 1; k >= 0; k--) {
    const mention = mentions[k]!;
    if (tokens[head]!.sentence - tokens[mention.head]!.sentence > WINDOW) return -1;
    if (mention.chain === own.chain && mention.form !== "pronoun") return mention.head;
  }
  return -1;
}

/** Those who issued a message by the verb that governs it. */
function authorsOf(doc: ResolvedDoc, message: Token): readonly Participant[] {
  const { parsed } = doc;
  let verb = parsed.tokens[message.head]!;
  for (let step = 0; step < 4 && verb.pos !== "VERB" && verb.head !== verb.i; step++) verb = parsed.tokens[verb.head]!;
  if (verb.pos !== "VERB") return [];
  const speakers = childrenOf(parsed, verb.i)
    .filter((child) => SUBJECTS.has(child.dep) && child.i !== message.i)
    .flatMap((child) => (child.dep === "agent" ? childrenOf(parsed, child.i) : [child]))
    .flatMap((child) => conjuncts(parsed, child.i));
  return distinct(speakers.flatMap((i) => standsFor(doc, i)));
}

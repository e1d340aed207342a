/** Match: which line of the lexicon a frame fits, its words there and its needs met. */
import { participantsAt, type ResolvedDoc } from "../../actors/index.js";
import type { Lexicon, LexiconEntry, LightVerb, Need, OperatorEntry, Predicate } from "../lexicon/index.js";
import type { Frame } from "../syntax/frame.js";
import { childrenOf, conjuncts } from "../syntax/tree.js";
import { tokensIn } from "./participants.js";

/** The first line, most specific first, whose words are there and whose needs hold. */
export function bestEntry(lexicon: Lexicon, doc: ResolvedDoc, frame: Frame): LexiconEntry | undefined {
  return lexicon
    .entries(frame.lemma, frame.part)
    .find((entry) => hasWords(doc, frame, entry) && entry.needs.every((need) => holds(lexicon, doc, frame, need)));
}

/** The operators that a frame may be, those of more words first: `suggested talks` asks, `suggested that …` weighs. */
export function operatorsOf(lexicon: Lexicon, doc: ResolvedDoc, frame: Frame): readonly OperatorEntry[] {
  const found = lexicon.operators(frame.lemma, frame.part).filter((entry) => hasWords(doc, frame, entry));
  return found.filter(({ predicate }) => predicate === found[0]!.predicate);
}

export function lightVerbOf(lexicon: Lexicon, doc: ResolvedDoc, frame: Frame): LightVerb | undefined {
  return lexicon.lightVerbs(frame.lemma).find((entry) => hasWords(doc, frame, entry));
}

/** Whether the words that a predicate has beside its head stand with the frame's head. */
function hasWords(doc: ResolvedDoc, frame: Frame, { particle, preposition, compound }: Predicate): boolean {
  if (particle !== null && frame.particle !== particle && !besides(doc, frame, particle, "particle")) return false;
  if (
    preposition !== null &&
    tokensIn(doc, frame, preposition).length === 0 &&
    !besides(doc, frame, preposition, "preposition")
  )
    return false;
  return compound.length === 0 || compoundBefore(doc, frame, compound);
}

/**
 * An adverb or preposition of the head itself (`pull out of`, `back down`), or of its particle. A preposition with an
 * object of its own is no particle: `signed a treaty on Monday` does not sign on.
 */
function besides(doc: ResolvedDoc, frame: Frame, word: string, as: "particle" | "preposition"): boolean {
  const children = childrenOf(doc.parsed, frame.head);
  const bare = (token: number) => childrenOf(doc.parsed, token).every(({ dep }) => dep !== "pobj" && dep !== "pcomp");
  return children.some(
    (c) =>
      (c.lower === word && BESIDE.has(c.dep) && (as === "preposition" || c.dep !== "prep" || bare(c.i))) ||
      (as === "preposition" &&
        (c.dep === "prep" || c.dep === "advmod" || c.dep === "prt") &&
        childrenOf(doc.parsed, c.i).some((inner) => inner.dep === "prep" && inner.lower === word)),
  );
}

const BESIDE = new Set(["prep", "advmod", "prt", "agent", "dative"]);

/** `war games`, `joint military exercises`: the words before the noun, next to it or among its modifiers. */
function compoundBefore(doc: ResolvedDoc, frame: Frame, compound: readonly string[]): boolean {
  const { tokens } = doc.parsed;
  const isWord = (token: number, wanted: string) =>
    tokens[token]!.lemma.toLowerCase() === wanted || tokens[token]!.lower === wanted;
  const direct = [...(frame.args.get("modifier") ?? []), ...(frame.args.get("owner") ?? [])];
  // In `joint military exercises` the parser hangs `joint` on `military`.
  const modifiers = direct.flatMap((token) => [token, ...doc.parsed.tokens[token]!.children]);
  return compound.every((wanted, i) => {
    const beside = frame.head - compound.length + i;
    return (beside >= 0 && isWord(beside, wanted)) || modifiers.some((token) => isWord(token, wanted));
  });
}

function holds(lexicon: Lexicon, doc: ResolvedDoc, frame: Frame, need: Need): boolean {
  const fillers = need.roles
    .flatMap((role) => tokensIn(doc, frame, role))
    .flatMap((token) => [token, ...measured(lexicon, doc, token)]);
  if (need.lemmas === null && !need.actor) return need.absent ? fillers.length === 0 : fillers.length > 0;
  const satisfied = fillers.some((token) => {
    const { lemma, lower } = doc.parsed.tokens[token]!;
    if (need.lemmas?.has(lemma.toLowerCase()) || need.lemmas?.has(lower)) return true;
    return need.actor && participantsAt(doc, token).length > 0;
  });
  return need.absent ? !satisfied : satisfied;
}

/** `forty tonnes of flour`, `a shipload of tents`: what there is so much of. */
function measured(lexicon: Lexicon, { parsed }: ResolvedDoc, token: number): readonly number[] {
  if (!lexicon.isIn("measure", parsed.tokens[token]!.lemma)) return [];
  return childrenOf(parsed, token)
    .filter((c) => c.dep === "prep" && c.lower === "of")
    .flatMap((c) => childrenOf(parsed, c.i))
    .filter((c) => c.dep === "pobj")
    .flatMap((c) => conjuncts(parsed, c.i));
}

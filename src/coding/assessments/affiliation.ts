/** Affiliation: the words that say what a holder is or belongs to, wherever the text gives them. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";
import type { Span } from "../../documents/index.js";
import { childrenOf, subtree, tokenSpan } from "../syntax/tree.js";

export interface Affiliation {
  readonly text: string;
  readonly span: Span;
}

/**
 * The apposition (`Kim, a researcher at X,`), owner (`One Korea Centre's Kim`), title (`analyst Kim`) or `of`/`at`/`with`
 * phrase (`Kim of X`) of the first mention that has one; null when the text gives none.
 */
export function affiliationOf(doc: ResolvedDoc, { entity }: Participant): Affiliation | null {
  const { parsed } = doc;
  for (const mention of doc.mentions) {
    if (mention.entity.id !== entity || mention.form !== "name") continue;
    const span = phraseBeside(doc, mention.head, mention.first, mention.last);
    if (span !== null) return { text: parsed.doc.text.slice(span.start, span.end), span };
  }
  return null;
}

function phraseBeside({ parsed }: ResolvedDoc, head: number, first: number, last: number): Span | null {
  const children = childrenOf(parsed, head);
  const apposition = children.find((c) => c.dep === "appos" && (c.i < first || c.i >= last) && c.pos === "NOUN");
  if (apposition !== undefined) return spanOf(apposition.i);
  const owner = children.find((c) => c.dep === "poss");
  if (owner !== undefined) {
    const { first: from } = subtree(parsed, owner.i);
    return tokenSpan(parsed, from, owner.i + 1);
  }
  const preposition = children.find(
    (c) => c.dep === "prep" && (c.lower === "of" || c.lower === "at" || c.lower === "with" || c.lower === "from"),
  );
  const object =
    preposition === undefined ? undefined : childrenOf(parsed, preposition.i).find((c) => c.dep === "pobj");
  if (object !== undefined) return spanOf(object.i);
  const titles = children.filter((c) => (c.dep === "compound" || c.dep === "nmod" || c.dep === "amod") && c.i < first);
  if (titles.length > 0) return tokenSpan(parsed, titles[0]!.i, first);
  const above = parsed.tokens[head]!;
  const governor = parsed.tokens[above.head]!;
  if (above.dep === "appos" && governor.pos === "NOUN")
    return tokenSpan(parsed, subtree(parsed, governor.i).first, governor.i + 1);
  return null;

  function spanOf(token: number): Span {
    const bounds = subtree(parsed, token);
    return tokenSpan(parsed, bounds.first, bounds.last);
  }
}

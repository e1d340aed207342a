/** Acts: what only looks like an attribution: somebody does something to somebody, follows a plan, answers in time. */
import { contains } from "../../../documents/index.js";
import { tokensWithin } from "../../syntax/tree.js";
import type { AttributionDraft } from "../attribution-draft.js";
import { type CueBook, entryKey } from "../cue-book.js";
import type { Page } from "../page.js";

/** Rules whose content is a phrase and no clause of its own. */
const OF_A_PHRASE = new Set(["object", "prepositional-object", "subject-content", "infinitive-complement"]);
const TIMES = new Set(["DATE", "TIME"]);
const TO_SOMEBODY = new Set(["with", "to"]);
/** What one may act according to without its having said anything. */
const FOLLOWED = new Set(
  "agreement accord pact deal plan schedule timetable blueprint principle procedure custom tradition standard need".split(
    " ",
  ),
);

/**
 * The drafts that tell of speech, thought or show. Without quotation marks, a phrase is said only by a cue that the book
 * gives a class; those spoken with are not what is spoken, nor is the time at which it is.
 */
export function withoutActs(
  page: Page,
  book: CueBook,
  drafts: readonly AttributionDraft[],
): readonly AttributionDraft[] {
  return drafts.filter((draft) => draft.quotation !== "indirect" || draft.cue === null || !isAct(page, book, draft));
}

function isAct(
  { parsed, tokens }: Page,
  book: CueBook,
  { cue, cueHead, sourceHead, content, rule }: AttributionDraft,
): boolean {
  const classOf = (i: number) => book.get(entryKey(tokens[i]!))?.class ?? "";
  const words = content
    .flatMap((span) => tokensWithin(parsed, span))
    .filter(({ pos }) => pos !== "PUNCT" && pos !== "ADP");
  if (words.every(({ entityType }) => TIMES.has(entityType))) return true;
  if (cueHead === null) return false;
  const kind = classOf(cueHead);
  // Set off by a comma it says how the writer knows; without one, how the act was done.
  if (kind === "according" && sourceHead !== null)
    return FOLLOWED.has(tokens[sourceHead]!.lemma) && /\p{L}/u.test(tokens[cueHead - 1]?.text ?? "");
  if (!OF_A_PHRASE.has(rule.replace("attribution/", ""))) return false;
  const phrase = tokensWithin(parsed, cue!).filter((token) => contains(cue!, token));
  if (kind === "talk" && TO_SOMEBODY.has(phrase.at(-1)!.lower)) return true;
  return phrase.every(({ i }) => classOf(i) === "");
}

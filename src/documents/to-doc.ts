/** ToDoc: a draft becomes a Doc with its problems, or is refused with a reason. */
import { contentId } from "./content-id.js";
import { Doc, type PartialDate } from "./doc.js";
import type { Draft, Note } from "./draft.js";
import { judgeLanguage } from "./english.js";
import { Problem } from "./problem.js";
import { readDate } from "./published.js";

/** What the user says of all inputs of a call; it counts before what they say of themselves. */
export interface Given {
  readonly outlet?: string | undefined;
  readonly published?: PartialDate | undefined;
}

export interface DocRead {
  readonly kind: "doc";
  readonly doc: Doc;
  readonly problems: readonly Problem[];
}

export interface Refusal {
  readonly kind: "refusal";
  /** One phrase that says why nothing was read, `no text in it`. */
  readonly reason: string;
}

/** The longest text that the parser takes. */
export const LONGEST_TEXT = 1_000_000;
/** Titles and names longer than this are no titles and names. */
const LONGEST_FIELD = 1000;

export function toDoc(draft: Draft, given: Given): DocRead | Refusal {
  const { text } = draft;
  if (!/\S/.test(text)) return { kind: "refusal", reason: "no text in it" };
  if (text.length > LONGEST_TEXT)
    return {
      kind: "refusal",
      reason: `${text.length.toLocaleString("en")} characters; a text may have ${LONGEST_TEXT.toLocaleString("en")}`,
    };
  const notes: Note[] = [...draft.notes];
  const published = given.published ?? (draft.published === null ? null : readDate(draft.published));
  if (published === null && draft.published !== null)
    notes.push({ rule: "documents/published", reason: `no date in “${draft.published.slice(0, 60)}”` });
  if (text.includes("\ufffd"))
    notes.push({ rule: "documents/broken-characters", reason: "some characters were lost before it came here" });
  const judged = judgeLanguage(text);
  if (judged === "other") notes.push({ rule: "documents/not-english", reason: "not English, so not read further" });
  const outlet = given.outlet ?? short(draft.outlet);
  const doc = Doc.parse({
    id: contentId("doc", [outlet, text]),
    givenId: draft.givenId,
    outlet,
    published,
    title: short(draft.title),
    byline: short(draft.byline),
    language:
      judged === "english" ? englishTag(draft.language) : (draft.language ?? (judged === "other" ? "und" : null)),
    url: draft.url,
    text,
  });
  return { kind: "doc", doc, problems: notes.map((note) => toProblem(doc.id, note)) };
}

function toProblem(docId: string, { rule, reason }: Note): Problem {
  return Problem.parse({
    id: contentId("problem", [docId, rule, reason]),
    kind: "problem",
    docId,
    rule,
    reason,
    span: null,
  });
}

/** The declared tag where it is one of English; else `en`: the words count more than the declaration. */
function englishTag(declared: string | null): string {
  return declared !== null && /^en\b/i.test(declared) ? declared : "en";
}

function short(field: string | null): string | null {
  const words = field?.replace(/\s+/g, " ").trim().slice(0, LONGEST_FIELD) ?? "";
  return words === "" ? null : words;
}

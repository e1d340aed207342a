/** PlainText: characters become a draft whose text is theirs, untouched but for a header. */
import { bareDraft, type Draft } from "./draft.js";
import { takeHeader } from "./header.js";

export function plainText(characters: string): Draft {
  const { fields, text } = takeHeader(characters);
  return { ...bareDraft(text), ...fields, text };
}

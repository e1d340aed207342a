/** JsonDoc: one JSON value becomes a draft, its fields known by our names and the usual others. */
import { z } from "zod";
import { bareDraft, type Draft, type Note } from "./draft.js";
import { fieldsOf } from "./field-names.js";

const JsonObject = z.record(z.string(), z.unknown());

/** The draft that a JSON value gives, or one phrase that says why it gives none. */
export function jsonDraft(value: unknown): Draft | string {
  const object = JsonObject.safeParse(value);
  if (!object.success) return "not a JSON object";
  const { text, ...fields } = fieldsOf(Object.entries(object.data));
  if (text !== undefined && /\S/.test(text)) return { ...bareDraft(text), ...fields };
  if (fields.title === undefined) return text === undefined ? "no field `text`" : "no text in it";
  const note: Note = { rule: "documents/title-only", reason: "it came with a title and no text; the title was read" };
  return { ...bareDraft(fields.title), ...fields, notes: [note] };
}

/** Reads one JSON text; malformed JSON is null. */
export function parseJson(words: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(words) };
  } catch {
    return null;
  }
}

/** Expert: whether a source is someone who judges from outside (analyst, scholar, think tank) rather than acts. */
import type { Participant, ResolvedDoc } from "../../actors/index.js";

/** Words in a role or name that make their bearer a judge of affairs. */
const OUTSIDE =
  /\b(analysts?|experts?|professors?|scholars?|researchers?|research fellow|fellow|academics?|observers?|commentators?|historians?|economists?|pundits?|strategists?|specialists?|lecturers?|pollsters?|think tanks?|institutes?|centers?|centres?|university|watchers?|columnists?|critics)\b/i;

export function isExpert(doc: ResolvedDoc, { entity }: Participant): boolean {
  const found = doc.entities.find((e) => e.id === entity);
  if (found === undefined) return false;
  // Whoever speaks for a side acts; those who only come from it may judge.
  if (found.known && found.side !== null) return false;
  return OUTSIDE.test(found.role ?? "") || (found.kind !== "person" && OUTSIDE.test(found.name));
}

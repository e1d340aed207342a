/** ParticipantsIn: everyone who takes part in a record, by the field that names them. */
import type { Participant } from "../actors/index.js";

export interface Part {
  /** Name of the field, `actors`; of nested ones the path, `given actors`. */
  readonly role: string;
  readonly participant: Participant;
}

export function participantsIn(value: unknown, role = ""): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap((one) => participantsIn(one, role));
  if (typeof value !== "object" || value === null) return [];
  if (isParticipant(value)) return [{ role, participant: value }];
  return Object.entries(value).flatMap(([name, part]) => participantsIn(part, role === "" ? name : `${role} ${name}`));
}

function isParticipant(value: object): value is Participant {
  return "entity" in value && "side" in value && "span" in value;
}

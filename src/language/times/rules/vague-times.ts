/** Vague times: past, present and future that nobody could find on a calendar. */

import type { Rule } from "../rule.js";

const PAST = { type: "vague", value: "PAST_REF" } as const;
const PRESENT = { type: "vague", value: "PRESENT_REF" } as const;
const FUTURE = { type: "vague", value: "FUTURE_REF" } as const;

export const VAGUE_TIMES: readonly Rule[] = [
  { pattern: "recently|lately", example: "They {recently} met in Oslo.", read: () => PAST },
  {
    pattern: "recent",
    example: "Their {recent} talks failed.",
    read: (_, { tokens }) => (tokens[0]!.dep === "amod" ? PAST : null),
  },
  {
    pattern: "[ in / of ]? the past",
    example: "They met {in the past} in Oslo.",
    read: (_, { after }) => (after?.pos === "NOUN" || after?.pos === "NUM" || after?.pos === "ADJ" ? null : PAST),
  },
  { pattern: "not? long ago", example: "They met {not long ago} in Oslo.", read: () => PAST },
  { pattern: "now|nowadays|presently", example: "They {now} meet in Oslo.", read: () => PRESENT },
  { pattern: "right now", example: "They are {right now} in Oslo.", read: () => PRESENT },
  { pattern: "currently|current", example: "They {currently} meet in Oslo.", read: () => PRESENT },
  { pattern: "at present", example: "They meet {at present} in Oslo.", read: () => PRESENT },
  { pattern: "these <units>", example: "They meet in Oslo {these days}.", read: () => PRESENT },
  {
    pattern: "soon|shortly",
    example: "They will {soon} meet in Oslo.",
    read: (_, { before, after }) => (before?.lower === "as" || after?.lower === "after" ? null : FUTURE),
  },
  {
    pattern: "the [ near / foreseeable / distant / immediate ]? future",
    example: "They will meet in {the near future} in Oslo.",
    read: (_, { after }) => (after?.lower === "of" ? null : FUTURE),
  },
];

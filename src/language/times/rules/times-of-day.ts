/** Times of day: hours on the clock, noon and midnight. */

import type { Rule } from "../rule.js";
import { said } from "../rule.js";

export const TIMES_OF_DAY: readonly Rule[] = [
  {
    pattern:
      "[ <clock> / <hour:day> ] a.m.|p.m.|am|pm|a.m|p.m [ est / edt / et / gmt / utc / pst / pdt / cet / kst / local time ]?",
    example: "They met at {10:30 a.m. EST} in Oslo.",
    read: (caught, { tokens }) =>
      clock(said(caught, "clock") ?? said(caught, "hour")!, tokens[1]!.lower.startsWith("p")),
  },
  {
    pattern: "<clock> [ est / edt / et / gmt / utc / pst / pdt / cet / kst / local time ]?",
    example: "They met at {14:30 GMT} in Oslo.",
    read: (caught, { tokens, before }) => {
      const sure = tokens.length > 1 || before?.lower === "at" || /[ap]m$/.test(said(caught, "clock")!);
      return sure ? clock(said(caught, "clock")!.replace(/[ap]m$/, ""), said(caught, "clock")!.endsWith("pm")) : null;
    },
  },
  { pattern: "noon", example: "They met at {noon} in Oslo.", read: () => ({ type: "clock", time: "T12:00" }) },
  { pattern: "midnight", example: "They met at {midnight} in Oslo.", read: () => ({ type: "clock", time: "T24:00" }) },
  { pattern: "overnight", example: "They met {overnight} in Oslo.", read: () => ({ type: "clock", time: "TNI" }) },
];

function clock(text: string, isAfternoon: boolean) {
  const [hours, minutes = "00"] = text.split(/[:.]/);
  const hour = (Number(hours) % 12) + (isAfternoon ? 12 : Number(hours) > 12 ? 12 : Number(hours) === 12 ? 0 : 0);
  return Number(hours) > 24 || Number(minutes) > 59
    ? null
    : ({ type: "clock", time: `T${String(hour).padStart(2, "0")}:${minutes}` } as const);
}

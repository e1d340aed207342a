/** TimeMl: an article with its time expressions marked (TIMEX3) becomes a Doc and their places in its text. */
import { type Doc, readDate, type Span, textDoc } from "../../documents/index.js";
import { badGold } from "../gold.js";

export interface GoldTimes {
  readonly name: string;
  readonly text: string;
  /** Published on the day that the article's creation time gives. */
  readonly doc: Doc;
  readonly times: readonly GoldTime[];
}

export interface GoldTime extends Span {
  /** DATE, TIME, DURATION or SET. */
  readonly type: string;
  readonly value: string;
}

/** Reads one `.tml` file; throws a UsageError with the line of what cannot be used. The creation time itself is no gold. */
export function readTimeMl(xml: string, { path, name }: { path: string; name: string }): GoldTimes {
  const bad = (at: number, reason: string) => badGold(`${path}/${name}`, xml.slice(0, at).split("\n").length, reason);
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml);
  if (body === null) throw bad(0, "no element TEXT");
  const created = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml);
  const published = created === null ? null : readDate(created[1]!.slice(0, 10));
  if (created !== null && published === null) throw bad(created.index, `invalid date: ${created[1]}`);
  let text = "";
  const times: GoldTime[] = [];
  const open: Omit<GoldTime, "end">[] = [];
  for (const match of body[1]!.matchAll(/<[^>]*>|[^<]+/g)) {
    const [piece] = match;
    const at = body.index + "<TEXT>".length + match.index;
    if (piece.startsWith("<TIMEX3")) {
      const [type, value] = ["type", "value"].map((key) => new RegExp(` ${key}="([^"]*)"`).exec(piece)?.[1]);
      if (type === undefined) throw bad(at, "TIMEX3 without a type");
      open.push({ start: text.length, type, value: value ?? "" });
    } else if (piece.startsWith("</TIMEX3")) {
      const opened = open.pop();
      if (opened === undefined) throw bad(at, "TIMEX3 closed that was not opened");
      const indent = /^\s*/.exec(text.slice(opened.start))![0].length;
      times.push({ ...opened, start: opened.start + indent, end: text.length });
    } else if (!piece.startsWith("<"))
      text += piece.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => CHARACTERS[name]!);
  }
  if (open.length > 0) throw bad(body.index, "TIMEX3 opened that is not closed");
  return { name, text, doc: { ...textDoc(text, { published }), language: "en" }, times };
}

const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

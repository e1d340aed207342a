/** Standoff: attributions in brat's form, as the PolNeAR corpus writes them; offsets count characters (code points). */
import type { Span } from "../../documents/index.js";
import { badGold } from "../gold.js";

export const ROLES = ["Source", "Cue", "Content"] as const;
export type Role = (typeof ROLES)[number];

/** One attribution: the fragments of each part, in text order. */
export type Triple = Readonly<Record<Role, readonly Span[]>>;

/**
 * All attributions of a file annotating a text of `length` characters; throws a UsageError with the line of the first
 * that cannot be used.
 */
export function readStandoff(words: string, { path, length }: { path: string; length: number }): readonly Triple[] {
  const places = new Map<string, readonly Span[]>();
  const events: { readonly line: number; readonly parts: readonly string[] }[] = [];
  for (const [i, text] of words.split("\n").entries()) {
    const [id, body = ""] = text.trimEnd().split("\t");
    if (/^T\d+$/.test(id!)) {
      const spans = placesOf(body);
      if (spans === null) throw badGold(path, i + 1, `no label with its places: ${body}`);
      const beyond = spans.find(({ end }) => end > length);
      if (beyond !== undefined) throw badGold(path, i + 1, `place ${beyond.end} lies beyond the text`);
      places.set(id!, spans);
    } else if (/^E\d+$/.test(id!)) events.push({ line: i + 1, parts: body.split(" ") });
  }
  return events.map(({ line, parts }) => {
    const spans: Record<Role, Span[]> = { Source: [], Cue: [], Content: [] };
    for (const part of parts) {
      const [label = "", id = ""] = part.split(":");
      const role = ROLES.find((role) => role === label.replace(/\d+$/, ""));
      if (role === undefined) continue;
      const found = places.get(id);
      if (found === undefined) throw badGold(path, line, `nothing annotated as ${id}`);
      spans[role].push(...found);
    }
    return { Source: inOrder(spans.Source), Cue: inOrder(spans.Cue), Content: inOrder(spans.Content) };
  });
}

/** A span as a word, so that equal ones are equal. */
export function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

export function tripleKey(triple: Triple): string {
  return ROLES.map((role) => triple[role].map(spanKey).join(",")).join("|");
}

/** `Content 12 40;44 60`; null for anything else. */
function placesOf(body: string): readonly Span[] | null {
  const match = /^\S+ (\d+ \d+(?:;\d+ \d+)*)$/.exec(body);
  if (match === null) return null;
  return match[1]!.split(";").map((place) => {
    const [start, end] = place.split(" ").map(Number);
    return { start: start!, end: end! };
  });
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [spanKey(span), span])).values()].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

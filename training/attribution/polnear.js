/** PolNeAR: texts with their attributions in brat's standoff form, as stretches of tokens. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `{id, text}` of each text of one split (a folder with `text/` and `attributions/`), by name. */
export function texts(split) {
  return readdirSync(join(split, "text"))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(split, "text", name), "utf8") }));
}

/** Attributions of the first annotator as lists of character spans; null when nobody annotated the text. */
export function annotations(split, { id, text }) {
  const file = readdirSync(join(split, "attributions"))
    .sort()
    .find((name) => name.startsWith(`${id}_`) && name.endsWith(".ann") && !name.slice(id.length + 1, -4).includes("_"));
  if (file === undefined) return null;
  const unit = codeUnits(text);
  const spans = new Map();
  const found = [];
  for (const line of readFileSync(join(split, "attributions", file), "utf8").split("\n")) {
    const span = /^(T\d+)\t\S+ ([\d; ]+)\t/.exec(line);
    if (span) {
      const places = span[2].split(";").map((one) => one.split(" ").map(Number));
      spans.set(span[1], places.map(([start, end]) => ({ start: unit[start], end: unit[end] })));
    }
    const event = /^E\d+\t(.*)$/.exec(line);
    if (!event) continue;
    const roles = { Source: [], Cue: [], Content: [] };
    for (const part of event[1].split(" ")) {
      const [label, id] = part.split(":");
      const role = roles[label?.replace(/\d+$/, "")];
      if (role) for (const place of spans.get(id) ?? []) if (!role.some(({ start }) => start === place.start)) role.push(place);
    }
    for (const role of Object.values(roles)) role.sort((a, b) => a.start - b.start);
    found.push(roles);
  }
  return found;
}

/** Code unit of each code point: the corpus counts in code points. */
function codeUnits(text) {
  const units = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  units.push(at);
  return units;
}

/** Annotations as token stretches: `cue`, `source` (or null), all `sources`, `content`, with the heads of cue and source. */
export function onTokens(tokens, annotated) {
  return annotated.map(({ Source, Cue, Content }) => {
    const stretches = (spans) => spans.map((span) => within(tokens, span)).filter(([first, last]) => first < last);
    const cue = stretches(Cue)[0] ?? null;
    const sources = stretches(Source);
    const source = sources[0] ?? null;
    return {
      cue,
      head: cue === null ? -1 : headOf(tokens, cue),
      source,
      sources,
      sourceHead: source === null ? -1 : headOf(tokens, source),
      content: stretches(Content),
    };
  });
}

function within(tokens, { start, end }) {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].end > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < tokens.length && tokens[last].start < end) last++;
  return [low, last];
}

/** The first token of a stretch that hangs on none of the others. */
function headOf(tokens, [first, last]) {
  for (let i = first; i < last; i++) {
    const { head, pos } = tokens[i];
    if (pos === "PUNCT" && last - first > 1) continue;
    if (head === i || head < first || head >= last) return i;
  }
  return first;
}

/**
 * Gold: the marked words of a factuality file (one sentence a line: `text` in tokens, `targets` with `span1`, `label`)
 * as running text with character offsets.
 */
import { readFileSync } from "node:fs";

const EMPTY = { givenId: null, outlet: null, published: null, title: null, byline: null, language: "en", url: null };
const QUOTES = new Map([
  ["``", '"'],
  ["''", '"'],
  ["-LRB-", "("],
  ["-RRB-", ")"],
  ["-LSB-", "["],
  ["-RSB-", "]"],
  ["-LCB-", "{"],
  ["-RCB-", "}"],
]);

/** Sentences `{doc, targets: [{start, end, label}]}` of a file. */
export function sentences(file) {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line, i) => {
      const { text, targets } = JSON.parse(line);
      const joined = join(text.split(" "));
      return {
        doc: { ...EMPTY, id: `${i}`, text: joined.text },
        targets: targets.map(({ span1: [first], label }) => ({ ...joined.places[first], label })),
      };
    });
}

/** The token of a parse that a place falls on: the one that covers its last character. */
export function tokenAt(parsed, { start, end }) {
  const covering = parsed.tokens.filter((t) => t.start < end && t.end > start && t.pos !== "PUNCT");
  return (covering.at(-1) ?? parsed.tokens.find((t) => t.end > start)).i;
}

function double(tokens, i) {
  return tokens[i] === "'" && tokens[i + 1] === "'" && tokens[i - 1] !== "'";
}

function join(tokens) {
  let text = "";
  let glue = true;
  let open = false;
  const places = [];
  for (const [i, written] of tokens.entries()) {
    // Two single marks are how the files write a double one.
    const token = double(tokens, i) ? '"' : double(tokens, i - 1) ? "" : (QUOTES.get(written) ?? written);
    const quote = token === '"';
    const opens = quote && !open && written !== "''";
    const left = quote ? !opens : /^(['’](s|S|d|ll|re|ve|m|t)?|n['’]t|[.,:;?!%)\]}]|\.\.\.)$/.test(token);
    const hyphen = token === "-" && /^\p{L}|^\d/u.test(tokens[i + 1] ?? "") && /[\p{L}\d.]$/u.test(tokens[i - 1] ?? "");
    if (!(token === "" || glue || left || hyphen)) text += " ";
    places.push({ start: text.length, end: text.length + token.length });
    text += token;
    if (quote) open = opens;
    if (token !== "") glue = /^([($#[{]|(C|US|A)\$)$/.test(token) || hyphen || opens;
  }
  return { text, places };
}

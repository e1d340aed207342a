/** The Koreas: `the North` and `the South` are states in a text about Korea, and directions elsewhere. */
import type { Token } from "../../language/index.js";
import { type Cast, claim } from "./cast.js";
import { stateWho } from "./states.js";

const HALVES: Readonly<Record<string, string>> = { north: "PRK", south: "KOR" };

/** Claims `the North` and `the South` where the text names a Korea otherwise too; a lone compass word stays one. */
export function claimKoreas(cast: Cast): void {
  const isNorthern = cast.outletSide === "PRK";
  if (!isNorthern && !cast.people.has("state:PRK") && !cast.people.has("state:KOR")) return;
  for (const token of cast.parsed.tokens) {
    const code = HALVES[token.lower];
    if (code === undefined || cast.byHead[token.i] !== undefined) continue;
    const isCapital = token.text !== token.lower;
    if (!isCapital && !isNorthern) continue;
    if (!standsAlone(cast, token)) continue;
    const state = cast.books.states.get(code)!;
    const { start, end, i } = token;
    claim(cast, { start, end, first: i, last: i + 1, head: i, form: "name", who: stateWho(cast, state) });
  }
}

/** After `the`, or heading a phrase or a possessive, and not before the rest of a place name (`the South Pacific`). */
function standsAlone({ parsed, byHead }: Cast, token: Token): boolean {
  const { tokens } = parsed;
  const next = tokens[token.i + 1];
  const before = tokens[token.i - 1];
  if (next !== undefined && (next.pos === "PROPN" || next.lower === "of" || next.text === "-")) return false;
  if (byHead[token.i + 1]?.some((one) => one.first <= token.i) === true) return false;
  if (token.text === token.lower && before?.lower !== "the") return false;
  return token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "ADV";
}

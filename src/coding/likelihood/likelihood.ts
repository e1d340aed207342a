/** Likelihood: the hedge a clause carries, as written, with its ICD 203 band where the directive gives one. */
import type { Span } from "../../documents/index.js";
import type { ParsedDoc } from "../../language/index.js";
import type { Likelihood, LikelihoodBand } from "../records/index.js";

/** ICD 203 (2015), table of likelihood terms: percent, an edge that two bands share belongs to the higher band. */
const BANDS: readonly (readonly [terms: readonly string[], low: number, high: number])[] = [
  [["almost no chance", "remote"], 1, 5],
  [["very unlikely", "highly improbable"], 5, 20],
  [["unlikely", "improbable", "improbably"], 20, 45],
  [["roughly even chance", "roughly even odds", "even chance", "even odds"], 45, 55],
  [["likely", "probable", "probably"], 55, 80],
  [["very likely", "highly probable", "very probably", "highly likely"], 80, 95],
  [["almost certain", "almost certainly", "nearly certain", "nearly certainly", "almost certainty"], 95, 99],
];

/** Hedges that carry no band: quoted as written. */
const UNBANDED = new Set([
  "may",
  "might",
  "could",
  "would",
  "can",
  "perhaps",
  "possibly",
  "presumably",
  "apparently",
  "reportedly",
  "allegedly",
  "maybe",
  "conceivably",
  "seemingly",
  "potentially",
  "supposedly",
  "appears",
  "appear",
  "appeared",
  "seems",
  "seem",
  "seemed",
  "possible",
  "certain",
  "certainly",
  "expected",
  "should",
  "must",
]);

const LONGEST = 3;

/** The first hedge between two tokens, half-open; a banded term is preferred to an unbanded one. */
export function likelihoodIn(parsed: ParsedDoc, first: number, last: number): Likelihood | null {
  let unbanded: Span | null = null;
  for (let i = first; i < last; i++) {
    for (let length = Math.min(LONGEST, last - i); length >= 1; length--) {
      const span = { start: parsed.tokens[i]!.start, end: parsed.tokens[i + length - 1]!.end };
      const band = bandOf(parsed.doc.text.slice(span.start, span.end));
      if (band !== null) {
        return { words: span, band };
      }
    }
    const token = parsed.tokens[i]!;
    if (
      unbanded === null &&
      UNBANDED.has(token.lower) &&
      (token.pos !== "VERB" ||
        token.tag === "MD" ||
        token.lemma === "appear" ||
        token.lemma === "seem" ||
        token.lower === "expected")
    ) {
      unbanded = { start: token.start, end: token.end };
    }
  }
  return unbanded === null ? null : { words: unbanded, band: null };
}

/** The ICD 203 band of a term, or null when the directive does not list it. */
export function bandOf(words: string): LikelihoodBand | null {
  const term = words.toLowerCase().replace(/\s+/g, " ");
  for (const [terms, low, high] of BANDS) if (terms.includes(term)) return { term, low, high };
  return null;
}

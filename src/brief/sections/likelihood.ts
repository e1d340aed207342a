/** Likelihood: a hedge as written, with its ICD 203 band where the directive gives that word one. */
import type { Likelihood, Reading } from "../../coding/index.js";
import { quoteOf } from "../words.js";

/** `“unlikely” is 20–45 % in ICD 203`; empty when the word has no band. */
export function bandOf(reading: Reading, likelihood: Likelihood | null): string {
  if (likelihood?.band == null) return "";
  const { low, high } = likelihood.band;
  return `“${quoteOf(reading, likelihood.words)}” is ${low}–${high} % in ICD 203`;
}

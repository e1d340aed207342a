/** PairCoder: whatever codes marked pairs: the mechanism alone, or with a judge. */
import type { CodedPair, Guide, JudgedPair, MarkedText, toldOfPair } from "../../coding/index.js";
import type { ParsedDoc } from "../../language/index.js";

/** `guide`: whose lines between the categories the gold follows; only one of them knows NONE. */
export type PairCoder = (pairs: readonly MarkedText[], guide: Guide) => Promise<readonly FoundPair[]>;

export interface FoundPair extends Pick<CodedPair, "confidence"> {
  /** A PLOVER category, YIELD, or NONE. */
  readonly category: string;
  /** Whether it was done: done, historical, future, hypothetical or negated; absent when the coder does not say. */
  readonly auxiliary?: string;
  readonly rule?: string;
  /** The features it went by, as a reader of errors wants them. */
  readonly evidence?: string;
}

/** What the mechanism went by, beside its result. */
export function withReasons(pair: CodedPair, parsed: ParsedDoc, told: ReturnType<typeof toldOfPair>): FoundPair {
  if (told === null) return { ...pair, auxiliary: "done", evidence: "no word tells of an event" };
  const { event, weight } = told;
  const words = event.words.map((i) => parsed.tokens[i]!.text).join(" ");
  const parts = [`“${words}”`, event.entry, `told as ${event.category}`, `support ${weight.toFixed(1)}`];
  return {
    ...pair,
    auxiliary: event.auxiliary === "negation" ? "negated" : (event.auxiliary ?? "done"),
    rule: event.rule,
    evidence: parts.join(", "),
  };
}

/** What a judge went by, beside its result: the likeliest categories. */
export function withVerdict(pair: JudgedPair): FoundPair {
  const { auxiliary, verdict } = pair;
  const likely = [...verdict.categories].sort(([, a], [, b]) => b - a).slice(0, LIKELIEST);
  return {
    ...pair,
    auxiliary: auxiliary === "negation" ? "negated" : (auxiliary ?? "done"),
    evidence: likely.map(([category, probability]) => `${category} ${Math.round(100 * probability)} %`).join(", "),
  };
}

/** How many categories of a verdict are told. */
const LIKELIEST = 3;

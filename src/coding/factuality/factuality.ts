/** Factuality: how far a text commits itself to what a word tells, worked out link by link from the root of its sentence. */
import type { ParsedDoc } from "../../language/index.js";
import { chainOf } from "./chain.js";
import { type FactualityBook, type Signature, signatureOf } from "./factuality-book.js";
import type { Rule } from "./step.js";

export interface Link {
  readonly rule: Rule;
  /** Token index of the word that bears, above the word asked about or beside one of the chain. */
  readonly token: number;
  /** By how much it raises or lowers the value; the effects of a chain add up to `value − 3`. */
  readonly effect: number;
}

export interface Factuality {
  /** −3, certainly not, to 3, certainly. */
  readonly value: number;
  /** From the root of the sentence down to the word; empty for a plain past main verb. */
  readonly chain: readonly Link[];
}

/** A step that moves the value by less than this is left out. */
const FELT = 0.05;

/**
 * Factuality of what `token` tells. The root of a sentence stands at 3; each word on the way down has a signature, what
 * it makes of what stands under it when it holds itself and when it fails, and hands on the mean of the two, weighed by
 * how far it holds: under `failed` (−3 when it holds, 3 when it fails) what is certain is denied and what is denied is done.
 */
export function factualityOf(parsed: ParsedDoc, token: number, book: FactualityBook): Factuality {
  let value = CERTAIN;
  const chain: Link[] = [];
  for (const step of chainOf(parsed, token)) {
    const signature = signatureOf(step, book);
    const effect = signature === undefined ? 0 : under(signature, value) - value;
    if (Math.abs(effect) < FELT) continue;
    value += effect;
    chain.push({ rule: step.rule, token: step.token, effect });
  }
  return { value, chain };
}

const CERTAIN = 3;

/** What a word hands on when it stands at `value` itself. */
function under({ holds, fails }: Signature, value: number): number {
  return (holds * (CERTAIN + value) + fails * (CERTAIN - value)) / (2 * CERTAIN);
}

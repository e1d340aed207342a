/** evaluation: gold and the program's answer become tables of accuracy. */
export { type FoundPair, type PairCoder, withReasons, withVerdict } from "./coding/pair-coder.js";
export type { Cell, Column, Evaluation, Table, WrongItem } from "./evaluation.js";
export type { Gold } from "./gold.js";
export type { AttributedDoc, Measure, Programs, Work } from "./measure.js";
export { MEASURES } from "./measures.js";

/** When: a time expression of the parse as the `When` of a record. */
import type { TimeExpression } from "../language/index.js";
import type { When } from "./records/index.js";

export function whenOf({ from, to, precision, basis, start, end }: TimeExpression): When {
  return { from, to, precision, basis, span: { start, end } };
}

/** Demands: who asks what of whom: what is requested, what another side must do, what it is wanted to do. */
import type { CodingContext } from "../coding-context.js";
import type { Demand } from "../records/index.js";
import { obligations } from "./obligations.js";
import { requests } from "./requests.js";
import { wishes } from "./wishes.js";

/** In text order; what one rule found no later rule finds again. */
export function demands(context: CodingContext): readonly Demand[] {
  const found: Demand[] = [];
  for (const demand of [...requests(context), ...obligations(context), ...wishes(context)]) {
    const { start, end } = demand.what;
    const isKnown = found.some(({ what }) => what.start < end && start < what.end);
    if (!isKnown || demand.provenance.rule === "demand/request-event") found.push(demand);
  }
  return found.sort((a, b) => a.what.start - b.what.start || a.what.end - b.what.end);
}

/** Governing clause: the clause that a cue in an adjunct or an inserted clause hangs on. */
import type { ContentRule } from "../content-rule.js";
import { constituentsAbove } from "./constituent-before.js";

/**
 * {content:The reactor has been shut down}, {cue:according to} {source:state media}.
 */
export const governingClause: ContentRule = {
  name: "governing-clause",
  side: "before",
  places: (site) => constituentsAbove(site, () => true),
};

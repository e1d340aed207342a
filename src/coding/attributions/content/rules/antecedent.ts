/** Antecedent: the noun that a relative clause or participle with the cue says something of. */
import type { ContentRule } from "../content-rule.js";
import { constituentsAbove } from "./constituent-before.js";

/**
 * {content:The plan} {cue:criticized} by {source:the opposition} took effect on Monday.
 */
export const antecedent: ContentRule = {
  name: "antecedent",
  side: "before",
  places: (site) => constituentsAbove(site, (dep) => dep === "relcl" || dep === "acl" || dep === "amod"),
};

/** Prepositional object: what someone speaks of, warns of, accuses another of or calls for. */
import type { ContentRule } from "../content-rule.js";
import { dependentsBy } from "./dependents-by.js";

/**
 * {source:The general} {cue:warned of} {content:a wider war}.
 * {source:Both ministers} {cue:called for} {content:an immediate ceasefire}.
 */
export const prepositionalObject: ContentRule = {
  name: "prepositional-object",
  side: "after",
  places: (site) => dependentsBy(site, PREPOSITIONAL),
};

const PREPOSITIONAL = new Set(["prep", "pobj", "agent"]);

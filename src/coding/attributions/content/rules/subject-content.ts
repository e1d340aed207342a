/** Subject content: what is said stands as the cue's subject: it was rejected, it is expected, it is said to be. */
import type { ContentRule } from "../content-rule.js";
import { childrenBefore } from "./constituent-before.js";

/**
 * {content:The proposal} {cue:was rejected} by {source:the opposition}.
 */
export const subjectContent: ContentRule = {
  name: "subject-content",
  side: "before",
  places: (site) => childrenBefore(site, SUBJECTS),
};

const SUBJECTS = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass"]);

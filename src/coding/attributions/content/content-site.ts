/** Content site: what the content rules need to know of a cue, gathered once. */
import type { FoundCue, FoundSource } from "../found.js";
import { type Page, sentenceFirst, sentenceLast } from "../page.js";
import type { ContentSite } from "./content-rule.js";

const SPINE = new Set(
  "prep dobj acomp xcomp attr ccomp oprd prt pcomp pobj agent acl advcl nsubj conj dative advmod".split(" "),
);
const DEPTH = 3;

export function contentSite(page: Page, cue: FoundCue, source: FoundSource): ContentSite {
  const dependents: number[] = [];
  const gather = (above: number, depth: number) => {
    for (const child of page.tokens[above]!.children) {
      if (child > cue.head) dependents.push(child);
      if (depth > 0 && SPINE.has(page.tokens[child]!.dep)) gather(child, depth - 1);
    }
  };
  gather(cue.head, DEPTH);
  return { page, cue, source, first: sentenceFirst(page, cue.head), last: sentenceLast(page, cue.head), dependents };
}

/** Where the words before the cue and its source end: one past the last. */
export function edgeBefore({ cue, source }: Pick<ContentSite, "cue" | "source">): number {
  return source.first >= 0 && source.first < cue.first ? source.first : cue.first;
}

/** Where the words after the cue and its source begin. */
export function edgeAfter({ cue, source }: Pick<ContentSite, "cue" | "source">): number {
  return source.first >= cue.last ? source.last : cue.last;
}

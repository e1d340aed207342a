/** Propose: every possible attribution of a page, with its best cue phrase, source and content. */
import { contentCandidates } from "./content/content-candidates.js";
import { contentSite } from "./content/content-site.js";
import { cueEnds, cueStarts } from "./cue/cue-extent.js";
import { cueSights, mayCue } from "./cue/cue-sights.js";
import { choose } from "./judge/choose.js";
import { score, type Weights } from "./judge/weights.js";
import type { Page } from "./page.js";
import type { Proposal } from "./proposal.js";
import { askerAfterQuestion } from "./source/asker.js";
import { sourceCandidates } from "./source/source-candidates.js";

/** Weights of every decision on the way to a proposal. */
export interface ProposalWeights {
  readonly cue: Weights;
  readonly cueStart: Weights;
  readonly cueEnd: Weights;
  readonly source: Weights;
  readonly before: Weights;
  readonly after: Weights;
}

/** A word below this score is no cue, whatever its surroundings. */
const LEAST_SCORE = -1.1;

/** The margin of a source that a rule gives. */
const SURE = 4;

/** In the order of their main words. */
export function propose(page: Page, weights: ProposalWeights): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (let head = 0; head < page.tokens.length; head++) {
    if (!mayCue(page, head)) continue;
    const cueScore = score(weights.cue, cueSights(page, head));
    if (cueScore < LEAST_SCORE) continue;
    const first = choose(weights.cueStart, cueStarts(page, head)).best.at;
    const last = choose(weights.cueEnd, cueEnds(page, head)).best.at;
    const cue = { head, first, last };
    const asker = askerAfterQuestion(page, cue);
    const source = asker === null ? choose(weights.source, sourceCandidates(page, cue)) : { best: asker, margin: SURE };
    const site = contentSite(page, cue, source.best);
    const before = choose(weights.before, contentCandidates(site, "before"));
    const after = choose(weights.after, contentCandidates(site, "after"));
    proposals.push({
      cue,
      cueScore,
      source: source.best,
      sourceMargin: source.margin,
      before: before.best,
      beforeMargin: before.margin,
      after: after.best,
      afterMargin: after.margin,
    });
  }
  return proposals;
}

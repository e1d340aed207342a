/** Find attributions: who is quoted, by which cue, saying what; the story of this folder on one page. */
import type { ParsedDoc } from "../../language/index.js";
import type { AttributionDraft } from "./attribution-draft.js";
import { withoutActs } from "./drafts/acts.js";
import { carriedQuotations } from "./drafts/carried-quotations.js";
import { headlines } from "./drafts/headlines.js";
import { hearsay } from "./drafts/hearsay.js";
import { nest } from "./drafts/nest.js";
import { speakerTurns } from "./drafts/speaker-turns.js";
import { statementBodies } from "./drafts/statement-bodies.js";
import { withoutStrangers } from "./drafts/strangers.js";
import { toDraft } from "./drafts/to-draft.js";
import { probability, score } from "./judge/weights.js";
import type { Decisions, Judgment } from "./judgment.js";
import { type Page, toPage } from "./page.js";
import { withInheritedSources, withoutParticiples } from "./participles.js";
import type { Proposal } from "./proposal.js";
import { propose } from "./propose.js";
import type { Tags } from "./tags.js";
import { verdictSights } from "./verdict-sights.js";

/**
 * Every attribution of a text, by where it begins. Rules of syntax propose, weights choose among what they propose
 * and decide which proposals stand, where an encoder was asked with what its tags say; a quotation without a cue is given to
 * whoever was quoted last.
 */
export function findAttributions(
  parsed: ParsedDoc,
  judgment: Judgment,
  tags: Tags | null = null,
): readonly AttributionDraft[] {
  const { book } = judgment;
  const page = toPage(parsed, book, tags);
  const proposed = withoutStrangers(
    withoutActs(
      page,
      book,
      accepted(page, tags === null ? judgment.mechanism : judgment.tagged).map(({ proposal, confidence }) =>
        toDraft(page, book, proposal, confidence),
      ),
    ),
  );
  const sourced = withoutParticiples(page, withInheritedSources(page, proposed));
  const bodies = statementBodies(page, sourced);
  // What `the following statement` announces is said in its body.
  const drafts = sourced.filter((draft) => !bodies.some(({ cueHead }) => cueHead === draft.cueHead));
  const all = [
    ...drafts,
    ...headlines(page, book, drafts),
    ...hearsay(page, book, drafts),
    ...bodies,
    ...speakerTurns(page),
    ...carriedQuotations(page, drafts),
  ];
  return nest(all.sort((a, b) => beginning(a) - beginning(b) || a.content[0]!.start - b.content[0]!.start));
}

interface Accepted {
  readonly proposal: Proposal;
  readonly confidence: number;
}

/** The proposals that stand; of two whose cue phrases overlap, the likelier. */
function accepted(page: Page, { weights, threshold }: Decisions): readonly Accepted[] {
  const proposals = propose(page, weights);
  const found: Accepted[] = [];
  proposals.forEach((proposal, i) => {
    if (proposal.before.first < 0 && proposal.after.first < 0) return;
    const verdict = score(weights.verdict, verdictSights(page, proposals, i));
    if (verdict < threshold) return;
    const confidence = Math.round(probability(verdict) * 1000) / 1000;
    const last = found.at(-1);
    if (last !== undefined && proposal.cue.first < last.proposal.cue.last) {
      if (last.confidence >= confidence) return;
      found.pop();
    }
    found.push({ proposal, confidence });
  });
  return found;
}

function beginning({ source, cue, content }: AttributionDraft): number {
  return Math.min(source?.start ?? Number.POSITIVE_INFINITY, cue?.start ?? Number.POSITIVE_INFINITY, content[0]!.start);
}

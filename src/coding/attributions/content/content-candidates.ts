/** Content candidates: the stretches before and after a cue that could be what was said, proposed by the content rules. */
import type { Stretch } from "../found.js";
import { type Candidate, NONE } from "../judge/choose.js";
import { codeOf, type Features } from "../judge/feature.js";
import { tagsOfContent, tagsOfNothing } from "../tag-sights.js";
import { likelyStretches } from "../tags.js";
import { contentEnds } from "./content-ends.js";
import type { ContentRule, ContentSite } from "./content-rule.js";
import { sightsOfNothing, sightsOfStart, sightsOfStretch, viewOf } from "./content-sights.js";
import { AFTER, BEFORE } from "./rules/index.js";

export interface ContentCandidate extends Stretch, Candidate {
  /** The rule that proposed it; empty when there is no content on that side. */
  readonly rule: string;
}

const LONGEST = 600;
/** In the place of a rule's name where no rule but an encoder's tags have the stretch. */
const TAGGED = "tagged";
const CODES: ReadonlyMap<string, number> = new Map(
  [...AFTER.map(({ name }) => name), ...BEFORE.map(({ name }) => name), TAGGED].map((name) => [name, codeOf(name)]),
);

/** What may be said on one side of the cue. The first candidate is nothing. */
export function contentCandidates(site: ContentSite, side: ContentRule["side"]): readonly ContentCandidate[] {
  const view = viewOf(site, side);
  const found: ContentCandidate[] = [
    {
      first: -1,
      last: -1,
      rule: "",
      shared: NONE,
      features: [
        ...sightsOfNothing(site, view),
        ...(side === "before"
          ? tagsOfNothing(site.page, side, site.first, site.cue.first)
          : tagsOfNothing(site.page, side, site.cue.last, site.last)),
      ],
    },
  ];
  const seen = new Set<number>();
  const isNew = (first: number, last: number): boolean => {
    const key = first * LONGEST + (last - first);
    if (last <= first || last - first >= LONGEST || seen.has(key)) return false;
    if (first < site.source.last && site.source.first < last) return false;
    if (last - first > 1 && site.page.tokens[last - 1]!.text === ",") return false;
    seen.add(key);
    return true;
  };
  const add = (first: number, last: number, rule: string, shared: Features) => {
    found.push({
      first,
      last,
      rule,
      shared,
      features: [...sightsOfStretch(site, view, first, last), ...tagsOfContent(site.page, first, last)],
    });
  };
  const begun = new Set<number>();
  for (const { name, places } of side === "after" ? AFTER : BEFORE) {
    const code = CODES.get(name)!;
    for (const { first, last } of places(site)) {
      if (first < 0) continue;
      if (last !== null) {
        if (side === "before" && last > site.cue.head) continue;
        if (isNew(first, last)) add(first, last, name, sightsOfStart(site, view, code, first, last));
      } else if (!begun.has(first) && mayBegin(site, first)) {
        begun.add(first);
        const shared = sightsOfStart(site, view, code, first, null);
        for (const end of contentEnds(site, first)) if (isNew(first, end)) add(first, end, name, shared);
      }
    }
  }
  for (const { first, last } of tagged(site, side))
    if (isNew(first, last)) add(first, last, TAGGED, sightsOfStart(site, view, CODES.get(TAGGED)!, first, last));
  return found;
}

/** The content that the page's tags have on one side of the cue. */
function tagged({ page: { tags }, cue, first, last }: ContentSite, side: ContentRule["side"]): readonly Stretch[] {
  if (tags === null) return [];
  return side === "before"
    ? likelyStretches(tags.content, first, cue.first)
    : likelyStretches(tags.content, cue.last, last);
}

function mayBegin({ page: { tokens, mark }, cue, last }: ContentSite, first: number): boolean {
  if (first <= cue.head || first >= last) return false;
  const { pos, text } = tokens[first]!;
  return pos !== "SPACE" && (pos !== "PUNCT" || mark[first] === 1 || text === "(" || text === "[");
}

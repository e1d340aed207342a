/** Verdict sights: what is seen of a whole proposal, and of those around it, when it is decided whether it is an attribution. */
import { codeOf, type Features, feature, mix, sights } from "./judge/feature.js";
import type { Page } from "./page.js";
import type { Proposal } from "./proposal.js";
import { path } from "./relation.js";
import { lengthClass } from "./source/source-candidates.js";
import { tagsOfProposal } from "./tag-sights.js";

const S = sights("verdict", [
  "score",
  "score key",
  "score part",
  "rules",
  "rules key",
  "rules class",
  "rules lemma",
  "rules score",
  "source",
  "source rules",
  "source key",
  "source lemma",
  "source margin",
  "no source",
  "before margin",
  "after margin",
  "no content",
  "content length",
  "content verb",
  "content tag",
  "content opens",
  "content score",
  "cue length",
  "cue words",
  "cue overlap",
  "holds",
  "neighbor before",
  "neighbor after",
  "neighbors",
  "source path",
  "quoted",
  "heading",
  "density",
]);

export function verdictSights(page: Page, proposals: readonly Proposal[], at: number): Features {
  const { tokens, code, quotation } = page;
  const proposal = proposals[at]!;
  const { cue, cueScore, source, before, after } = proposal;
  const out: number[] = [];
  const see = (sight: number, a = 0, b = 0, c = 0, d = 0) => out.push(feature(sight, a, b, c, d));
  const kind = code.key[cue.head]!;
  const part = code.part[cue.head]!;
  const lemma = code.lemma[cue.head]!;
  const cls = code.class[cue.head]!;
  const height = Math.max(-6, Math.min(8, Math.floor(cueScore * 3)));
  const rules = mix(before.rule === "" ? 0 : codeOf(before.rule), after.rule === "" ? 0 : codeOf(after.rule));
  see(S.score, height);
  see(S["score key"], height, kind);
  see(S["score part"], height, part);
  see(S.rules, rules);
  see(S["rules key"], rules, kind);
  see(S["rules class"], rules, cls);
  see(S["rules lemma"], rules, lemma);
  see(S["rules score"], rules, height);
  const sort = source.head < 0 ? 0 : code.sort[source.head]!;
  const way = source.head < 0 ? 0 : path(page, source.head, cue.head);
  see(S.source, sort, part);
  see(S["source key"], sort, kind);
  see(S["source rules"], sort, rules);
  see(S["source lemma"], source.head < 0 ? 0 : code.lemma[source.head], part);
  see(S["source path"], way, kind);
  see(S["source margin"], step(proposal.sourceMargin), source.head < 0 ? 1 : 2);
  see(S["before margin"], step(proposal.beforeMargin), before.first < 0 ? 1 : 2);
  see(S["after margin"], step(proposal.afterMargin), after.first < 0 ? 1 : 2);
  if (before.first < 0 && after.first < 0) see(S["no content"], part);
  for (const content of [before, after]) {
    if (content.first < 0) continue;
    const rule = codeOf(content.rule);
    see(S["content length"], lengthClass(content.last - content.first), rule);
    see(S["content opens"], code.lower[content.first], rule);
    see(S["content tag"], code.tag[content.first], rule);
    see(S["content verb"], hasVerb(page, content.first, content.last), rule, kind);
  }
  see(S["cue length"], Math.min(6, cue.last - cue.first), part);
  let words = 0;
  for (let i = cue.first; i < cue.last; i++) words = mix(words, code.lower[i]!);
  see(S["cue words"], words);
  see(S.quoted, quotation[cue.head]! >= 0 ? 1 : 2, kind);
  seeNeighbors(page, proposals, at, see);
  const density = tokens.length === 0 ? 0 : Math.floor((proposals.length / tokens.length) * 100);
  see(S.density, density);
  out.push(...tagsOfProposal(page, proposal));
  return out;
}

function seeNeighbors(
  { tokens, code }: Page,
  proposals: readonly Proposal[],
  at: number,
  see: (sight: number, a?: number, b?: number, c?: number) => void,
): void {
  const { cue, cueScore } = proposals[at]!;
  const kind = code.key[cue.head]!;
  for (const offset of [-1, 1]) {
    const other = proposals[at + offset];
    const near = other !== undefined && tokens[other.cue.head]!.sentence === tokens[cue.head]!.sentence;
    const name = offset < 0 ? S["neighbor before"] : S["neighbor after"];
    see(name, near ? code.key[other.cue.head] : 0, kind);
    if (near) see(S.neighbors, offset, Math.sign(Math.round(other.cueScore - cueScore)), code.part[cue.head]);
  }
  for (let k = Math.max(0, at - 6); k < Math.min(proposals.length, at + 7); k++) {
    if (k === at) continue;
    const other = proposals[k]!;
    const stronger = other.cueScore > cueScore ? 1 : 2;
    if (other.cue.first < cue.last && cue.first < other.cue.last)
      see(S["cue overlap"], stronger, code.part[other.cue.head]);
  }
}

function hasVerb({ tokens }: Page, first: number, last: number): number {
  for (let i = first; i < last; i++) if (tokens[i]!.pos === "VERB" || tokens[i]!.pos === "AUX") return 1;
  return 2;
}

function step(margin: number): number {
  return Math.min(8, Math.floor(margin * 2));
}

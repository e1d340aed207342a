/** Constituent before: the lengths that a constituent to the left of a cue may have as content. */
import type { ContentSite, Place } from "../content-rule.js";
import { edgeBefore } from "../content-site.js";

/** The constituents to the left that hang on the cue by one of some labels. */
export function childrenBefore(site: ContentSite, labels: ReadonlySet<string>): readonly Place[] {
  const { tokens } = site.page;
  return tokens[site.cue.head]!.children.flatMap((i) =>
    i < site.cue.head && labels.has(tokens[i]!.dep) ? constituentBefore(site, i) : [],
  );
}

/** The constituents to the left that the cue hangs on, from the nearest up, once a step of the right label has been taken. */
export function constituentsAbove(site: ContentSite, isStep: (dep: string) => boolean): readonly Place[] {
  const { tokens } = site.page;
  const places: Place[] = [];
  let taken = false;
  for (let i = site.cue.head, step = 0; step < STEPS && tokens[i]!.head !== i; step++) {
    taken ||= isStep(tokens[i]!.dep);
    i = tokens[i]!.head;
    if (taken && i < site.cue.head) places.push(...constituentBefore(site, i));
  }
  return places;
}

const STEPS = 4;
const CUT_AFTER = new Set(["relcl", "acl", "appos", "prep", "punct"]);
const CUT_BEFORE = new Set(["advmod", "advcl", "prep", "npadvmod", "mark"]);

/** Whole, without what hangs loosely at either end, and with a quotation mark just before it. */
export function constituentBefore(site: ContentSite, i: number): readonly Place[] {
  const { page, cue, source } = site;
  const { tokens, left, right, mark, separator } = page;
  let first = left[i]!;
  let last = Math.min(right[i]! + 1, source.first > i ? edgeBefore(site) : cue.first);
  while (last - 1 > first && (tokens[last - 1]!.pos === "SPACE" || separator[last - 1] === 1)) last--;
  while (
    first < last &&
    (tokens[first]!.pos === "SPACE" ||
      tokens[first]!.dep === "cc" ||
      (tokens[first]!.pos === "PUNCT" && mark[first] === 0))
  )
    first++;
  const places: Place[] = [{ first, last }];
  if (first > site.first && mark[first - 1] === 1) places.push({ first: first - 1, last });
  for (const child of tokens[i]!.children) {
    const { dep } = tokens[child]!;
    if (CUT_AFTER.has(dep) && child > i && left[child]! > i && left[child]! < last) {
      let end = left[child]!;
      while (end - 1 > first && separator[end - 1] === 1) end--;
      places.push({ first, last: end });
    }
    if (CUT_BEFORE.has(dep) && child < i && right[child]! < i) {
      let from = right[child]! + 1;
      while (from < i && separator[from] === 1) from++;
      places.push({ first: from, last });
    }
  }
  return places;
}

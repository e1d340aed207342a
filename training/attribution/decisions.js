/** Decisions: examples of each decision that attribution takes, made from annotated pages, and weights fitted to them. */
import { Examples, fit } from "./fit.js";

/** How often each word cued an attribution, by part and lemma. */
export function countCues(docs, { entryKey }) {
  const counts = new Map();
  for (const { tokens, heads } of docs) {
    for (const token of tokens) {
      const key = entryKey(token);
      let entry = counts.get(key);
      if (entry === undefined) counts.set(key, (entry = { cues: 0, tokens: 0 }));
      entry.tokens++;
      if (heads.has(token.i)) entry.cues++;
    }
  }
  return counts;
}

export const SETTINGS = {
  cue: { l1: 2, l2: 5, alpha: 0.1, epochs: 4 },
  cueStart: { l1: 1, l2: 1, alpha: 0.1, epochs: 6, choice: true },
  cueEnd: { l1: 1.5, l2: 1, alpha: 0.1, epochs: 6, choice: true },
  source: { l1: 2, l2: 1, alpha: 0.1, epochs: 5, choice: true },
  after: { l1: 1.5, l2: 1, alpha: 0.15, epochs: 5, choice: true },
  before: { l1: 1.5, l2: 1, alpha: 0.15, epochs: 5, choice: true },
  verdict: { l1: 1, l2: 5, alpha: 0.1, epochs: 5 },
};

/** Weights of all decisions but the verdict. `docs` have a page, and gold attributions as token stretches. */
export function fitDecisions(docs, lib, settings = SETTINGS) {
  return {
    cue: fit(cueExamples(docs, lib), settings.cue),
    cueStart: fit(edgeExamples(docs, lib.cueStarts, 0), settings.cueStart),
    cueEnd: fit(edgeExamples(docs, lib.cueEnds, 1), settings.cueEnd),
    source: fit(sourceExamples(docs, lib), settings.source),
    after: fit(contentExamples(docs, lib, "after"), settings.after),
    before: fit(contentExamples(docs, lib, "before"), settings.before),
  };
}

export function cueExamples(docs, { mayCue, cueSights }) {
  const examples = new Examples();
  for (const { page, tokens, heads, nested } of docs) {
    for (const { i } of tokens) {
      if (mayCue(page, i) && (heads.has(i) || !nested.has(i))) examples.add([cueSights(page, i)], heads.has(i) ? 0 : -1);
    }
  }
  return examples.close();
}

export function edgeExamples(docs, edges, side) {
  const examples = new Examples();
  for (const { page, attributions } of docs) {
    for (const { cue, head } of attributions) {
      if (cue === null) continue;
      const found = edges(page, head);
      const gold = found.findIndex(({ at }) => at === cue[side]);
      if (gold >= 0) examples.add(found.map(({ shared, features }) => [...shared, ...features]), gold);
    }
  }
  return examples.close();
}

export function sourceExamples(docs, { sourceCandidates }) {
  const examples = new Examples();
  for (const { page, attributions } of docs) {
    for (const { cue, head, source } of attributions) {
      if (cue === null) continue;
      const found = sourceCandidates(page, { head, first: cue[0], last: cue[1] });
      const gold = source === null ? 0 : found.findIndex(({ first, last }) => first === source[0] && last === source[1]);
      if (gold >= 0) examples.add(found.map(({ shared, features }) => [...shared, ...features]), gold);
    }
  }
  return examples.close();
}

export function contentExamples(docs, { contentCandidates, contentSite }, side) {
  const examples = new Examples();
  for (const { page, attributions } of docs) {
    for (const attribution of attributions) {
      if (attribution.cue === null) continue;
      const found = contentCandidates(goldSite(page, attribution, contentSite), side);
      const right = goldContent(attribution, side);
      const gold = right === null ? 0 : found.findIndex(({ first, last }) => first === right[0] && last === right[1]);
      if (gold >= 0) examples.add(found.map(({ shared, features }) => [...shared, ...features]), gold);
    }
  }
  return examples.close();
}

/** The content fragment nearest to the cue on one side. */
export function goldContent({ head, content }, side) {
  return (side === "after" ? content.find(([first]) => first > head) : content.findLast(([, last]) => last <= head)) ?? null;
}

function goldSite(page, { cue, head, source, sourceHead }, contentSite) {
  const found = source === null ? { head: -1, first: -1, last: -1 } : { head: sourceHead, first: source[0], last: source[1] };
  return contentSite(page, { head, first: cue[0], last: cue[1] }, found);
}

/** Whether each proposal of some documents is an attribution: the annotators took its main word for a cue. */
export function verdictExamples(docs, { verdictSights }) {
  const examples = new Examples();
  for (const { page, proposals, heads, nested } of docs) {
    proposals.forEach(({ cue }, i) => {
      if (!heads.has(cue.head) && nested.has(cue.head)) return;
      examples.add([verdictSights(page, proposals, i)], heads.has(cue.head) ? 0 : -1);
    });
  }
  return examples.close();
}

/** The verdict's score from which on the mean of the three exact F1 is highest, each fold judged by the others. */
export function chooseThreshold(docs, folds, product) {
  for (const fold of folds) {
    const others = docs.filter((doc) => doc.fold !== fold);
    const weights = fit(verdictExamples(others, product), SETTINGS.verdict);
    const packed = product.toWeights([...weights.keys()], [...weights.values()]);
    for (const doc of docs) {
      if (doc.fold !== fold) continue;
      doc.verdicts = doc.proposals.map((_, i) => product.score(packed, product.verdictSights(doc.page, doc.proposals, i)));
    }
  }
  let best = { threshold: 0, mean: 0 };
  for (let threshold = -1; threshold <= 0.5; threshold += 0.05) {
    const f = exactF1(docs, threshold);
    const mean = (f.source + f.cue + f.content) / 3;
    if (mean > best.mean) best = { threshold: Math.round(threshold * 100) / 100, mean };
  }
  return best.threshold;
}

/** Exact F1 of source, cue and content at a threshold, on token stretches. */
export function exactF1(docs, threshold) {
  const counts = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  for (const { attributions, proposals, verdicts } of docs) {
    const gold = { source: new Set(), cue: new Set(), content: new Set() };
    const found = { source: new Set(), cue: new Set(), content: new Set() };
    for (const { cue, sources, content } of attributions) {
      if (cue !== null) gold.cue.add(`${cue}`);
      for (const one of sources) gold.source.add(`${one}`);
      for (const one of content) gold.content.add(`${one}`);
    }
    const taken = proposals.filter(({ before, after }, i) => verdicts[i] >= threshold && (before.first >= 0 || after.first >= 0));
    taken.forEach(({ cue, source, before, after }, i) => {
      if (taken.slice(Math.max(0, i - 20), i + 20).some((other) => isWithin(cue, other))) return;
      found.cue.add(`${[cue.first, cue.last]}`);
      if (source.head >= 0) found.source.add(`${[source.first, source.last]}`);
      for (const { first, last } of [before, after]) if (first >= 0) found.content.add(`${[first, last]}`);
    });
    for (const role of Object.keys(counts)) {
      for (const one of found[role]) if (gold[role].has(one)) counts[role][0]++;
      counts[role][1] += gold[role].size;
      counts[role][2] += found[role].size;
    }
  }
  return Object.fromEntries(Object.entries(counts).map(([role, [right, gold, found]]) => [role, (200 * right) / (gold + found || 1)]));
}

function isWithin(cue, { before, after }) {
  return [before, after].some(({ first, last }) => first >= 0 && first <= cue.first && cue.last <= last);
}

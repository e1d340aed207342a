/** Assessments: judgments with their holder, kept apart from what is told as fact. */
import { type Participant, participantsAt } from "../../actors/index.js";
import { overlaps, type Span } from "../../documents/index.js";
import type { ParsedDoc, TimeExpression } from "../../language/index.js";
import { clauseSpan } from "../clause.js";
import { attributionAt, type CodingContext, participantsWithin } from "../coding-context.js";
import { likelihoodIn } from "../likelihood/likelihood.js";
import { evidence, makeRecord } from "../record-maker.js";
import type { Assessment, Attribution, When } from "../records/index.js";
import { isVerb } from "../syntax/frame.js";
import { childrenOf, tokensWithin } from "../syntax/tree.js";
import { whenOf } from "../when.js";
import { affiliationOf } from "./affiliation.js";
import { isExpert } from "./expert.js";

/** Cues that make what follows a judgment whoever holds it. */
const JUDGING = new Set([
  "think",
  "believe",
  "assess",
  "judge",
  "estimate",
  "reckon",
  "consider",
  "argue",
  "suggest",
  "speculate",
  "predict",
  "forecast",
  "doubt",
  "suspect",
  "view",
  "interpret",
  "see",
  "conclude",
  "analyze",
  "analyse",
  "assume",
  "expect",
  "fear",
]);
/** Cues by which even an expert asks, promises or decides rather than judges. */
const DOING = new Set(
  "ask urge demand request call appeal invite thank promise pledge vow offer agree refuse decline decide plan intend want hope apologize".split(
    " ",
  ),
);
/** Verbs by which a writer judges in their own voice what something means. */
const MEANING = new Set([
  "indicate",
  "suggest",
  "signal",
  "reflect",
  "imply",
  "show",
  "mean",
  "reveal",
  "underline",
  "appear",
  "seem",
  "portend",
  "herald",
  "demonstrate",
  "confirm",
]);
const HEDGES = new Set([
  "may",
  "might",
  "could",
  "perhaps",
  "presumably",
  "possibly",
  "probably",
  "likely",
  "apparently",
  "unlikely",
]);
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
const WITHOUT = new Set(["advcl"]);

/**
 * {holder:Analyst Moon} said {claim:the demand is impossible}.
 * {claim:This silence may reflect a larger shift.} (the writer's)
 *
 * `elsewhere` holds the words of the writer's that conditions and exchanges have taken up.
 */
export function assessments(context: CodingContext, elsewhere: readonly Span[]): readonly Assessment[] {
  const own = writers(context).filter(({ claim }) => !elsewhere.some((span) => overlaps(span, claim)));
  return [...held(context), ...own];
}

/** What analysts and scholars say, and what anybody thinks, believes or predicts. */
function held({ doc, attributions }: CodingContext): readonly Assessment[] {
  return attributions.flatMap((attribution) => {
    const { source, cue } = attribution;
    const words = cue === null ? [] : tokensWithin(doc.parsed, cue);
    // What is seen or suspected must be said of something: a bare phrase claims nothing.
    const claims = attribution.content.some((span) => tokensWithin(doc.parsed, span).some((t) => FINITE.has(t.tag)));
    const judging = claims && words.some((t) => JUDGING.has(t.lemma));
    const expert = claims && source !== null && isExpert(doc, source) && !words.some((t) => DOING.has(t.lemma));
    if (!expert && !judging) return [];
    const claim = { start: attribution.content[0]!.start, end: attribution.content.at(-1)!.end };
    return [
      toAssessment(
        doc,
        attribution,
        source,
        claim,
        expert ? "assessment/expert" : "assessment/judging-cue",
        expert ? 0.8 : 0.65,
      ),
    ];
  });
}

/** Hedged or interpreting clauses in the writer's own voice. */
function writers({ doc, attributions }: CodingContext): readonly Assessment[] {
  const { parsed } = doc;
  const found: Assessment[] = [];
  for (const verb of parsed.tokens) {
    if (!isVerb(verb) || (verb.dep !== "ROOT" && verb.dep !== "conj")) continue;
    const children = childrenOf(parsed, verb.i);
    const hedge = children.find((c) => HEDGES.has(c.lower));
    const meaning =
      MEANING.has(verb.lemma) &&
      children.some((c) => c.dep === "ccomp" || c.dep === "xcomp" || c.dep === "oprd" || c.dep === "dobj") &&
      // What a side shows or confirms is its own act; what a thing shows is the writer's reading of it.
      children.some((c) => c.dep === "nsubj" && participantsAt(doc, c.i).length === 0 && c.pos === "NOUN");
    if (hedge === undefined && !meaning) continue;
    if (attributionAt(attributions, { start: verb.start, end: verb.end }) !== null) continue;
    if (
      attributions.some(
        (a) => a.cue !== null && a.cue.start <= verb.start && verb.end <= a.cue.end && a.source !== null,
      )
    )
      continue;
    const claim = clauseSpan(parsed, verb.i, WITHOUT);
    const about = participantsWithin(doc, claim).filter((p) => p.side !== null);
    if (about.length === 0 && hedge === undefined) continue;
    found.push(
      toAssessment(
        doc,
        null,
        null,
        claim,
        hedge === undefined ? "assessment/writer-interprets" : "assessment/writer-hedges",
        0.6,
      ),
    );
  }
  return found;
}

function toAssessment(
  doc: CodingContext["doc"],
  attribution: Attribution | null,
  holder: Participant | null,
  claim: Span,
  rule: string,
  confidence: number,
): Assessment {
  const { parsed } = doc;
  const words = tokensWithin(parsed, claim);
  const first = words[0]?.i ?? 0;
  const last = (words.at(-1)?.i ?? -1) + 1;
  const affiliation = holder === null ? null : affiliationOf(doc, holder);
  return makeRecord(parsed, {
    kind: "assessment" as const,
    rule,
    confidence,
    evidence: [
      evidence("claim", claim),
      evidence("holder", holder?.span ?? null),
      evidence("cue", attribution?.cue ?? null),
      evidence("affiliation", affiliation?.span ?? null),
    ],
    holder,
    affiliation,
    claim,
    about: participantsWithin(doc, claim).filter((p) => p.side !== null && p.entity !== holder?.entity),
    likelihood: likelihoodIn(parsed, first, last),
    horizon: horizonOf(parsed, claim),
    attribution: attribution?.id ?? null,
  });
}

/** The first time in the claim that reaches past publication. */
function horizonOf(parsed: ParsedDoc, claim: Span): When | null {
  const published = parsed.doc.published?.slice(0, 10);
  if (published === undefined) return null;
  const time = parsed.times.find(
    (t: TimeExpression) => t.start >= claim.start && t.end <= claim.end && t.to !== null && t.to > published,
  );
  return time === undefined ? null : whenOf(time);
}

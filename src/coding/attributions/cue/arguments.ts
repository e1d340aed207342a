/** Arguments: what hangs on a word, as far as it tells whether the word cues an attribution. */
import { codeOf, mix } from "../judge/feature.js";
import type { Page } from "../page.js";

export interface Arguments {
  /** A code for all of them together, prepositions left out. */
  readonly frame: number;
  /** A code for each. */
  readonly names: readonly number[];
  /** Token index of the subject or possessor, or −1. */
  readonly subject: number;
  /** Token index of the first object or predicate, or −1. */
  readonly object: number;
}

const TOLD = new Set(
  "nsubj nsubjpass csubj expl dobj dative attr acomp oprd ccomp xcomp advcl parataxis prep agent prt pcomp pobj acl relcl poss".split(
    " ",
  ),
);
const SUBJECT = new Set(["nsubj", "nsubjpass", "csubj", "poss"]);
const OBJECT = new Set(["dobj", "attr", "acomp", "oprd"]);
const CLAUSE = new Set(["ccomp", "xcomp", "advcl"]);
const LEFT = codeOf("left");
const RIGHT = codeOf("right");

export function argumentsOf({ tokens, code }: Page, c: number): Arguments {
  const names: number[] = [];
  let frame = 0;
  let subject = -1;
  let object = -1;
  for (const child of tokens[c]!.children) {
    const { dep } = tokens[child]!;
    if (!TOLD.has(dep)) continue;
    const label = code.dep[child]!;
    const side = child < c ? LEFT : RIGHT;
    if (SUBJECT.has(dep)) subject = child;
    else if (object < 0 && OBJECT.has(dep)) object = child;
    if (dep === "prep" || dep === "prt" || dep === "agent") {
      if (child > c) names.push(mix(label, code.lower[child]!));
      if (dep === "prep") continue;
    } else names.push(mix(label, side));
    if (CLAUSE.has(dep)) names.push(mix(label, opening(tokens, child, code.lower, code.tag)));
    frame = mix(mix(frame, label), side);
  }
  return { frame, names, subject, object };
}

/** The word that opens a clause (`that`, `to`, `if`), or the tag of its verb. */
function opening(tokens: Page["tokens"], verb: number, lower: Int32Array, tag: Int32Array): number {
  const mark = tokens[verb]!.children.find((k) => {
    const { dep, tag } = tokens[k]!;
    return dep === "mark" || (dep === "aux" && tag === "TO");
  });
  return mark === undefined ? tag[verb]! : lower[mark]!;
}

/** Cue sights: what is seen of a word that might cue an attribution. */

import { READY } from "../cue-book.js";
import { type Features, feature, sights } from "../judge/feature.js";
import { type Page, sentenceFirst, sentenceLast } from "../page.js";
import { tagsOfCue } from "../tag-sights.js";
import { type Arguments, argumentsOf } from "./arguments.js";
import { quotationsInSight } from "./quotations-in-sight.js";

const S = sights("cue", [
  "part",
  "key",
  "lemma",
  "class",
  "lemma tag",
  "tag",
  "dep",
  "key dep",
  "key tag",
  "class tag",
  "frame",
  "lemma frame",
  "key frame",
  "class frame",
  "argument",
  "lemma argument",
  "key argument",
  "class argument",
  "governor",
  "governor key",
  "lemma governor",
  "class governor",
  "root",
  "subject",
  "lemma subject",
  "subject dep",
  "subject noun",
  "key subject noun",
  "subject key",
  "class subject",
  "object noun",
  "lemma object noun",
  "key object pos",
  "lemma object pos",
  "lemma object key",
  "key object sort",
  "lemma object quoted",
  "class object",
  "object class",
  "object class frame",
  "lemma object class",
  "before",
  "key before",
  "lemma before",
  "after",
  "lemma after",
  "key after",
  "tag before",
  "tag after",
  "class after",
  "class before",
  "two after",
  "two tags after",
  "two before",
  "two tags before",
  "quotation",
  "key quotation",
  "lemma quotation",
  "quotation frame",
  "class quotation",
  "heading",
  "heading key",
  "heading tag",
  "heading lemma",
  "auxiliary",
  "key auxiliary",
  "lemma auxiliary",
  "adverb",
  "key adverb",
  "class auxiliary",
]);

/** Whether a token is looked at at all: a full verb, or a word that the book knows as a cue. */
export function mayCue({ tokens, ready }: Page, i: number): boolean {
  const { pos, dep } = tokens[i]!;
  if (pos === "VERB") return true;
  return ready[i]! >= READY && !(pos === "AUX" && (dep === "aux" || dep === "auxpass"));
}

/** Everything seen of the token as a cue. */
export function cueSights(page: Page, c: number): Features {
  const { tokens, code } = page;
  const { lemma, tag, dep, part, key, lower } = code;
  const out: number[] = [];
  const see = (sight: number, a = 0, b = 0, x = 0, d = 0) => out.push(feature(sight, a, b, x, d));
  const mine = lemma[c]!;
  const kind = key[c]!;
  const p = part[c]!;
  const cls = code.class[c]!;
  const args = argumentsOf(page, c);

  see(S.part, p);
  see(S.key, kind);
  see(S.lemma, p, mine);
  see(S.class, cls, p);
  see(S["class tag"], cls, tag[c]);
  see(S["lemma tag"], mine, tag[c]);
  see(S.tag, p, tag[c]);
  see(S.dep, p, dep[c]);
  see(S["key dep"], kind, dep[c]);
  see(S["key tag"], kind, tag[c]);
  see(S.frame, p, args.frame);
  see(S["lemma frame"], mine, p, args.frame);
  see(S["key frame"], kind, args.frame);
  see(S["class frame"], cls, args.frame);
  for (const one of args.names.length === 0 ? NO_ARGUMENT : args.names) {
    see(S.argument, p, one);
    see(S["lemma argument"], mine, one);
    see(S["key argument"], kind, one);
    see(S["class argument"], cls, one);
  }
  const governor = tokens[c]!.head;
  if (governor === c) see(S.root, kind);
  else {
    see(S.governor, p, lemma[governor], dep[c]);
    see(S["governor key"], kind, key[governor], dep[c]);
    see(S["lemma governor"], mine, dep[c], code.pos[governor]);
    see(S["class governor"], cls, code.class[governor], dep[c]);
  }
  seeSubject(page, args, c, see);
  seeObject(page, args, c, see);

  const first = sentenceFirst(page, c);
  const last = sentenceLast(page, c);
  const [b, bTag] = c > first ? [lower[c - 1]!, tag[c - 1]!] : [1, 1];
  const [a, aTag] = c + 1 < last ? [lower[c + 1]!, tag[c + 1]!] : [1, 1];
  see(S.before, p, b);
  see(S["key before"], kind, b);
  see(S["lemma before"], mine, b);
  see(S["class before"], cls, b);
  see(S.after, p, a);
  see(S["lemma after"], mine, a);
  see(S["key after"], kind, a);
  see(S["class after"], cls, a);
  see(S["tag before"], kind, bTag);
  see(S["tag after"], kind, aTag);
  if (c + 2 < last) {
    see(S["two after"], mine, a, lower[c + 2]);
    see(S["two tags after"], kind, aTag, tag[c + 2]);
  }
  if (c - 2 >= first) {
    see(S["two before"], mine, lower[c - 2], b);
    see(S["two tags before"], kind, tag[c - 2], bTag);
  }
  const q = quotationsInSight(page, c, first, last);
  see(S.quotation, p, q);
  see(S["key quotation"], kind, q);
  see(S["lemma quotation"], mine, q);
  see(S["class quotation"], cls, q);
  see(S["quotation frame"], kind, q, args.frame);
  if (page.parsed.blocks[page.parsed.sentences[tokens[c]!.sentence]!.block]?.kind === "heading") {
    see(S.heading, p);
    see(S["heading key"], kind);
    see(S["heading tag"], tag[c]);
    see(S["heading lemma"], mine);
  }
  for (const child of tokens[c]!.children) {
    const label = tokens[child]!.dep;
    if (label === "aux" || label === "auxpass" || label === "neg") {
      see(S.auxiliary, p, lemma[child]);
      see(S["key auxiliary"], kind, lemma[child]);
      see(S["lemma auxiliary"], mine, lemma[child]);
      see(S["class auxiliary"], cls, lemma[child]);
    } else if (label === "advmod" && child < c) {
      see(S.adverb, p, lemma[child]);
      see(S["key adverb"], kind);
    }
  }
  out.push(...tagsOfCue(page, c));
  return out;
}

const NO_ARGUMENT = [0];

type See = (sight: number, a?: number, b?: number, c?: number, d?: number) => void;

function seeSubject({ code, tokens }: Page, { subject }: Arguments, c: number, see: See): void {
  const kind = code.key[c]!;
  const mine = code.lemma[c]!;
  const cls = code.class[c]!;
  if (subject < 0) {
    see(S.subject, kind, 0);
    see(S["class subject"], cls, 0);
    return;
  }
  see(S.subject, kind, code.sort[subject]);
  see(S["lemma subject"], mine, code.sort[subject]);
  see(S["class subject"], cls, code.sort[subject]);
  see(S["subject dep"], kind, code.dep[subject], code.tag[subject]);
  if (tokens[subject]!.pos === "NOUN") {
    see(S["subject noun"], code.lemma[subject]);
    see(S["key subject noun"], kind, code.lemma[subject]);
    see(S["subject key"], kind, code.key[subject]);
  }
}

function seeObject({ code, quotation }: Page, { object, frame }: Arguments, c: number, see: See): void {
  if (object < 0) return;
  const kind = code.key[c]!;
  const mine = code.lemma[c]!;
  see(S["object noun"], code.part[c], code.lemma[object]);
  see(S["lemma object noun"], mine, code.lemma[object]);
  see(S["key object pos"], kind, code.pos[object]);
  see(S["lemma object pos"], mine, code.pos[object]);
  see(S["lemma object key"], mine, code.key[object]);
  see(S["key object sort"], kind, code.sort[object]);
  see(S["lemma object quoted"], mine, quotation[object]! >= 0 ? 1 : 2);
  see(S["class object"], code.class[c], code.key[object]);
  see(S["object class"], kind, code.class[object], code.dep[object]);
  see(S["object class frame"], code.class[object], code.dep[object], frame);
  see(S["lemma object class"], mine, code.class[object], frame);
}

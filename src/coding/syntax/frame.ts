/** Frame: a predicate with its arguments by role, as for the active voice, whatever the sentence did with them. */
import type { ParsedDoc, Token } from "../../language/index.js";
import { childrenOf, conjuncts, subtree } from "./tree.js";

/** `subject`, `object`, `indirect`, `complement`, `owner`, or a preposition by its word. */
export type Role = string;

export interface Frame {
  /** Token index of the predicate's main word. */
  readonly head: number;
  readonly lemma: string;
  readonly part: "v" | "n" | "a";
  /** `down` in `turn down`; null when there is none. */
  readonly particle: string | null;
  readonly passive: boolean;
  /** Token indices of the heads of the arguments, by role. */
  readonly args: ReadonlyMap<Role, readonly number[]>;
}

const MESSAGE = new Set([
  "statement",
  "letter",
  "notice",
  "communiqué",
  "communique",
  "note",
  "message",
  "resolution",
  "declaration",
  "appeal",
  "warning",
  "editorial",
  "commentary",
]);
/** Verbs with a bare infinitive of what they make or let someone do. */
const CAUSING = new Set(["let", "make", "help", "have"]);
const RELATIVE = new Set(["who", "which", "that", "whom"]);
/** Verbs whose unspoken complement subject is their own subject even when they have an object. */
const SUBJECT_CONTROL = new Set(["promise", "vow", "pledge", "threaten", "use"]);

/** Verbs whose complement is a gerund, with objects of its own: `started bombing the town`. */
const GERUND_TAKING = new Set([
  "begin",
  "start",
  "stop",
  "cease",
  "quit",
  "finish",
  "continue",
  "resume",
  "keep",
  "halt",
  "suspend",
  "avoid",
  "consider",
  "contemplate",
  "mull",
  "discuss",
  "deny",
  "admit",
  "risk",
  "resist",
  "oppose",
  "support",
  "favor",
  "favour",
  "ban",
  "prohibit",
  "try",
  "regret",
  "mind",
]);

/** Verbs that ask someone to act, with the prepositions of whom they ask. */
const ADDRESSING: ReadonlyMap<string, readonly string[]> = new Map([
  ["call", ["on", "upon"]],
  ["appeal", ["to"]],
  ["plead", ["with"]],
  ["prevail", ["on", "upon"]],
]);

/** Prepositions under the word that the lexicon has for them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ["towards", "toward"],
  ["upon", "on"],
]);

/** Reads frames off a parse; each predicate's frame is worked out once. */
export function frameReader(parsed: ParsedDoc): (head: number) => Frame {
  const known = new Map<number, Frame>();
  const frameOf = (head: number): Frame => {
    let frame = known.get(head);
    if (frame === undefined) {
      frame = readFrame(parsed, head, frameOf, known);
      known.set(head, frame);
    }
    return frame;
  };
  return frameOf;
}

function readFrame(
  parsed: ParsedDoc,
  head: number,
  frameOf: (head: number) => Frame,
  known: Map<number, Frame>,
): Frame {
  const token = parsed.tokens[head]!;
  const children = childrenOf(parsed, head);
  const part = isVerb(token) ? "v" : token.pos === "ADJ" || token.pos === "ADV" ? "a" : "n";
  const passive =
    part === "v" &&
    (children.some((c) => c.dep === "nsubjpass" || c.dep === "auxpass") ||
      (children.some((c) => c.dep === "agent") && !isActive(children)) ||
      (token.tag === "VBN" && token.dep === "acl" && !children.some((c) => c.dep === "nsubj")) ||
      (token.tag === "VBN" && token.dep === "advcl" && !children.some((c) => c.dep === "aux")));
  const particle = children.find((c) => c.dep === "prt")?.lower ?? null;
  const args = new Map<Role, number[]>();
  // A provisional frame stops endless control through cyclic coordination.
  known.set(head, { head, lemma: lemmaOf(token), part, particle, passive, args });
  const add = (role: Role, ...tokens: readonly number[]) => {
    const list = args.get(role) ?? [];
    for (const t of tokens) if (!list.includes(t)) list.push(t);
    if (list.length > 0) args.set(role, list);
  };
  if (part === "v") readVerb(parsed, token, children, passive, frameOf, add);
  else if (part === "a") readAdjective(parsed, token, children, frameOf, add);
  else readNoun(parsed, token, children, add);
  return { head, lemma: lemmaOf(token), part, particle, passive, args };
}

type Add = (role: Role, ...tokens: readonly number[]) => void;

/** `deplores the murder of its soldiers by militiamen`: a verb with both subject and object, whose agent is the object's. */
function isActive(children: readonly Token[]): boolean {
  return children.some((c) => c.dep === "nsubj") && children.some((c) => c.dep === "dobj");
}

function readVerb(
  parsed: ParsedDoc,
  verb: Token,
  children: readonly Token[],
  passive: boolean,
  frameOf: (i: number) => Frame,
  add: Add,
): void {
  // `was granted asylum by Canada`: what is given is the object, and the subject is given it.
  const given = passive ? children.filter((c) => c.dep === "dobj") : [];
  if (given.length > 0 && !children.some((c) => c.dep === "agent"))
    for (const thing of given)
      for (const by of childrenOf(parsed, thing.i))
        if ((by.dep === "prep" || by.dep === "agent") && by.lower === "by") addObjects(parsed, by, "subject", add);
  for (const child of children) {
    const group = conjuncts(parsed, child.i);
    switch (child.dep) {
      case "nsubj":
      case "csubj":
        add(passive ? "object" : "subject", ...listedBefore(parsed, child, children));
        add(passive ? "object" : "subject", ...antecedents(parsed, child, verb, group));
        break;
      case "nsubjpass":
      case "csubjpass":
        add(given.length > 0 ? "indirect" : "object", ...antecedents(parsed, child, verb, group));
        break;
      case "dobj":
        add("object", ...antecedents(parsed, child, verb, group));
        break;
      case "dative":
        if (child.pos === "ADP") addObjects(parsed, child, child.lower, add);
        else add("indirect", ...group);
        break;
      case "agent":
        if (passive) addObjects(parsed, child, "subject", add);
        break;
      case "prep":
        addPreposition(parsed, child, add);
        break;
      case "xcomp":
        add("complement", ...group);
        // `repatriating drifting sailors`: a participle before its noun, taken for a complement.
        if (
          child.tag === "VBG" &&
          child.i === verb.i + 1 &&
          !GERUND_TAKING.has(lemmaOf(verb)) &&
          !children.some((c) => c.dep === "dobj")
        ) {
          add(
            "object",
            ...childrenOf(parsed, child.i)
              .filter((c) => c.dep === "dobj")
              .map((c) => c.i),
          );
        }
        break;
      case "advcl": {
        // `called for Rabat to leave`: a clause that parsers hang on the verb as if it were an adverb.
        const asked = forClauseSubject(parsed, child);
        if (asked !== null) add("for", asked);
        else if (!isAddressed(parsed, verb) || !isInfinitive(parsed, child)) break;
        add("complement", ...group);
        break;
      }
      case "acl":
        // `votes to leave`, the verb taken for a noun.
        if (isInfinitive(parsed, child)) add("complement", ...group);
        break;
      case "ccomp":
        add("complement", ...group);
        if (CAUSING.has(verb.lemma)) add("object", ...letDo(parsed, child));
        break;
      case "acomp":
      case "attr":
      case "oprd":
        add("complement", ...group);
        break;
      default:
    }
  }
  if (verb.dep === "relcl") fillGap(parsed, verb, passive, children, add);
  // `the claim that it shelters rebels`: a clause with a subject of its own is not about the noun it hangs on.
  const isWhole = children.some((c) => c.dep === "nsubj" || c.dep === "nsubjpass");
  if (verb.dep === "acl" && !isWhole)
    add(
      given.length > 0 ? "indirect" : passive || verb.tag === "VBN" ? "object" : "subject",
      ...participleHead(parsed, verb),
    );
  // `the first leader to visit`
  if (verb.dep === "relcl" && !hasSubject(children) && isInfinitive(parsed, verb))
    add(passive ? "object" : "subject", ...participleHead(parsed, verb));
  if (!hasSubject(children)) {
    inheritSubject(parsed, verb, passive, frameOf, add);
  }
}

/** What parsers take a name for that a headline lists before its subject. */
const LISTED = new Set(["npadvmod", "dep", "advcl"]);

/** `Warsaw, Berlin clash`: the name that a headline lists before the subject, with a comma for `and`. */
function listedBefore(parsed: ParsedDoc, subject: Token, children: readonly Token[]): readonly number[] {
  const { first } = subtree(parsed, subject.i);
  const comma = parsed.tokens[first - 1];
  const before = parsed.tokens[first - 2];
  if (comma?.text !== "," || before === undefined || before.pos !== "PROPN") return [];
  const listed = children.find((c) => c.i === before.i && LISTED.has(c.dep));
  const opens = listed !== undefined && isOpening(parsed, subtree(parsed, listed.i).first);
  return opens ? [listed.i] : [];
}

/** Whether a token opens its sentence. */
function isOpening({ tokens, sentences }: ParsedDoc, token: number): boolean {
  return sentences[tokens[token]!.sentence]!.first === token;
}

function hasSubject(children: readonly Token[]): boolean {
  return children.some((c) => c.dep === "nsubj" || c.dep === "nsubjpass" || c.dep === "csubj");
}

function isInfinitive(parsed: ParsedDoc, verb: Token): boolean {
  return childrenOf(parsed, verb.i).some((c) => c.dep === "aux" && c.lower === "to");
}

/** `calls on Rabat`, `appealed to Rabat`: a verb that asks whoever stands behind its preposition. */
function isAddressed(parsed: ParsedDoc, verb: Token): boolean {
  const prepositions = ADDRESSING.get(lemmaOf(verb));
  if (prepositions === undefined) return false;
  return childrenOf(parsed, verb.i).some((c) => c.dep === "prep" && prepositions.includes(c.lower));
}

/** Who is to act in `for … to …`; null when the clause is none of that form. */
function forClauseSubject(parsed: ParsedDoc, clause: Token): number | null {
  const children = childrenOf(parsed, clause.i);
  if (!isInfinitive(parsed, clause) || !children.some((c) => c.dep === "mark" && c.lower === "for")) return null;
  return children.find((c) => c.dep === "nsubj" || c.dep === "nsubjpass")?.i ?? null;
}

/** `lets the crew go`: whoever is let do it, the subject of a bare infinitive. */
function letDo(parsed: ParsedDoc, complement: Token): readonly number[] {
  if (complement.tag !== "VB") return [];
  return childrenOf(parsed, complement.i)
    .filter((c) => c.dep === "nsubj")
    .flatMap((c) => conjuncts(parsed, c.i));
}

/** The noun a relative pronoun stands for, or the argument itself. */
function antecedents(parsed: ParsedDoc, child: Token, verb: Token, group: readonly number[]): readonly number[] {
  if (!RELATIVE.has(child.lower) || child.pos === "NOUN" || child.pos === "PROPN") return group;
  let clause = verb;
  for (let step = 0; step < 4 && clause.dep !== "relcl"; step++) {
    const above = parsed.tokens[clause.head]!;
    if (above === clause) break;
    clause = above;
  }
  return clause.dep === "relcl" ? [clause.head] : group;
}

/** `the man they arrested`: the object that the relative clause leaves out. */
function fillGap(parsed: ParsedDoc, verb: Token, passive: boolean, children: readonly Token[], add: Add): void {
  const hasRelative = children.some(
    (c) => RELATIVE.has(c.lower) && (c.dep === "nsubj" || c.dep === "nsubjpass" || c.dep === "dobj"),
  );
  if (hasRelative || passive || children.some((c) => c.dep === "dobj" || c.dep === "ccomp")) return;
  if (children.some((c) => c.dep === "nsubj")) add("object", parsed.tokens[verb.head]!.i);
}

/** The noun a participle modifies; for an infinitive (`decision to withdraw`) whoever owns that noun. */
function participleHead(parsed: ParsedDoc, verb: Token): readonly number[] {
  const noun = parsed.tokens[verb.head]!;
  const sender = parsed.tokens[noun.head]!;
  if (MESSAGE.has(noun.lemma) && noun.dep === "dobj" && isVerb(sender)) {
    // `issued a statement urging`: whoever issues it urges.
    const issuers = childrenOf(parsed, sender.i).filter((c) => c.dep === "nsubj");
    if (issuers.length > 0) return issuers.map((c) => c.i);
  }
  if (!isInfinitive(parsed, verb)) return [noun.i];
  const owners = childrenOf(parsed, noun.i).filter((c) => c.dep === "poss" || (c.dep === "amod" && c.pos === "PROPN"));
  if (owners.length > 0) return owners.map((o) => o.i);
  const by = childrenOf(parsed, noun.i).filter(
    (c) => (c.dep === "prep" || c.dep === "agent") && (c.lower === "by" || c.lower === "of"),
  );
  const agents = by.flatMap((b) => childrenOf(parsed, b.i).filter((c) => c.dep === "pobj")).map((c) => c.i);
  if (agents.length > 0) return agents;
  const governor = parsed.tokens[noun.head]!;
  // `made a decision to leave`, `is the first to leave`
  if ((noun.dep === "dobj" || noun.dep === "attr") && isVerb(governor)) {
    return childrenOf(parsed, governor.i)
      .filter((c) => c.dep === "nsubj")
      .map((c) => c.i);
  }
  return [];
}

/** Subjects that a clause leaves unspoken: shared with a conjunct, controlled from above, or that of the main clause. */
function inheritSubject(
  parsed: ParsedDoc,
  verb: Token,
  passive: boolean,
  frameOf: (i: number) => Frame,
  add: Add,
): void {
  const isGiven = passive && childrenOf(parsed, verb.i).some((c) => c.dep === "dobj");
  const role = isGiven ? "indirect" : passive ? "object" : "subject";
  const governor = parsed.tokens[verb.head]!;
  if (governor === verb) return;
  switch (verb.dep) {
    case "conj": {
      if (isVerb(governor)) {
        const shared = frameOf(governor.i);
        add(role, ...(shared.args.get(shared.passive ? "object" : "subject") ?? []));
      }
      return;
    }
    case "xcomp":
    case "ccomp": {
      const above = frameOf(governor.i);
      add(role, ...controllers(above));
      return;
    }
    case "advcl": {
      const listed = listedAfter(parsed, verb);
      if (listed !== null) {
        const first = frameOf(listed);
        add(role, ...(first.args.get(first.passive ? "object" : "subject") ?? []));
        return;
      }
      const above = frameOf(governor.i);
      const controlled = isAddressed(parsed, governor) && isInfinitive(parsed, verb);
      add(role, ...(controlled ? controllers(above) : (above.args.get(above.passive ? "object" : "subject") ?? [])));
      return;
    }
    case "pcomp": {
      const outer = parsed.tokens[governor.head]!;
      if (!isVerb(outer)) {
        add(
          role,
          ...childrenOf(parsed, outer.i)
            .filter((c) => c.dep === "poss")
            .map((c) => c.i),
        );
        if (outer.dep === "dobj") add(role, ...(frameOf(outer.head).args.get("subject") ?? []));
        return;
      }
      const above = frameOf(outer.i);
      const aboutObject =
        governor.i > outer.i &&
        (governor.lower === "of" || governor.lower === "for" || governor.lower === "from" || governor.lower === "into");
      const object = above.args.get("object") ?? [];
      add(role, ...(aboutObject && object.length > 0 ? object : (above.args.get("subject") ?? [])));
      return;
    }
    default:
  }
}

/**
 * The gerund that a gerund is listed after (`such as ending the drills, banning launches and …`), which parsers hang on
 * the main verb; null when it stands by itself.
 */
function listedAfter(parsed: ParsedDoc, verb: Token): number | null {
  if (verb.tag !== "VBG") return null;
  const { first } = subtree(parsed, verb.i);
  let before = first - 1;
  while (before > 0 && (parsed.tokens[before]!.pos === "PUNCT" || parsed.tokens[before]!.dep === "cc")) before--;
  if (before === first - 1) return null;
  for (let i = before; i >= 0 && parsed.tokens[i]!.sentence === verb.sentence; i--) {
    const token = parsed.tokens[i]!;
    if (token.tag === "VBG" && token.dep === "pcomp" && subtree(parsed, i).last === before + 1) return i;
  }
  return null;
}

function controllers(above: Frame): readonly number[] {
  const subject = above.args.get("subject") ?? [];
  const object = above.args.get("object") ?? [];
  const indirect = above.args.get("indirect") ?? [];
  if (SUBJECT_CONTROL.has(above.lemma)) return subject.length > 0 ? subject : object;
  if (indirect.length > 0) return indirect;
  if (object.length > 0) return object;
  if (ADDRESSING.has(above.lemma))
    return above.args.get("on") ?? above.args.get("to") ?? above.args.get("with") ?? subject;
  return subject;
}

function readAdjective(
  parsed: ParsedDoc,
  adjective: Token,
  children: readonly Token[],
  frameOf: (i: number) => Frame,
  add: Add,
): void {
  const governor = parsed.tokens[adjective.head]!;
  if (isVerb(governor) && governor !== adjective) add("subject", ...(frameOf(governor.i).args.get("subject") ?? []));
  for (const child of children) {
    if (child.dep === "nsubj") add("subject", ...conjuncts(parsed, child.i));
    if (child.dep === "prep") addPreposition(parsed, child, add);
    if (child.dep === "xcomp" || child.dep === "ccomp") add("complement", child.i);
  }
}

function readNoun(parsed: ParsedDoc, noun: Token, children: readonly Token[], add: Add): void {
  for (const child of children) {
    if (child.dep === "poss" || child.dep === "nmod" || child.dep === "compound" || child.dep === "amod") {
      add("owner", ...conjuncts(parsed, child.i));
      if (child.dep !== "poss") add("modifier", ...conjuncts(parsed, child.i));
    }
    if (child.dep === "prep" || child.dep === "agent") addPreposition(parsed, child, add);
    if (child.dep === "acl" || child.dep === "relcl" || child.dep === "ccomp") add("complement", child.i);
  }
  const governor = parsed.tokens[noun.head]!;
  if (noun.dep === "dobj" && isVerb(governor)) {
    const siblings = childrenOf(parsed, governor.i);
    if (isActive(siblings))
      for (const sibling of siblings) if (sibling.dep === "agent") addPreposition(parsed, sibling, add);
  }
  // `Kim's visit and talks`: a conjoined noun shares its owner.
  if (noun.dep === "conj") {
    const first = parsed.tokens[noun.head]!;
    for (const child of childrenOf(parsed, first.i))
      if (child.dep === "poss") add("owner", ...conjuncts(parsed, child.i));
  }
}

/** The preposition's objects under its word; `in talks with` reaches through to the inner preposition too. */
function addPreposition(parsed: ParsedDoc, preposition: Token, add: Add): void {
  const word = PLAIN.get(preposition.lower) ?? preposition.lower;
  addObjects(parsed, preposition, word, add);
  for (const inner of childrenOf(parsed, preposition.i)) {
    if (inner.dep === "prep") addObjects(parsed, inner, inner.lower, add);
    if (inner.dep === "conj" && inner.pos === "ADP") addObjects(parsed, inner, inner.lower, add);
  }
}

function addObjects(parsed: ParsedDoc, preposition: Token, role: Role, add: Add): void {
  for (const child of childrenOf(parsed, preposition.i)) {
    if (child.dep === "pobj" || child.dep === "pcomp") add(role, ...conjuncts(parsed, child.i));
  }
}

export function isVerb(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

/** The lemma as the lexicon writes it: lower case, hyphens kept. */
export function lemmaOf(token: Token): string {
  return token.lemma.toLowerCase();
}

/** Recipients: those spoken to: told reporters, said to the envoy, urged Tehran to, in a letter to the council. */
import { type CueBook, entryKey } from "../cue-book.js";
import type { Page } from "../page.js";
import type { Proposal } from "../proposal.js";

/** Classes of cues whose object is spoken to, and not only of. */
const ADDRESSING = new Set(["say", "ask", "urge", "promise", "warn", "talk"]);
/** The classes that take those spoken to with a preposition. */
const TOWARD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["to", new Set(["say", "promise", "talk"])],
  ["with", new Set(["talk"])],
]);
const PEOPLE = new Set(["PERSON", "NORP", "ORG", "GPE", "LOC", "FAC"]);

/** Heads of their phrases, in text order. */
export function recipientsOf(page: Page, book: CueBook, { cue, source }: Proposal): readonly number[] {
  const { tokens } = page;
  const found: number[] = [];
  const entry = book.get(entryKey(tokens[cue.head]!));
  if (entry === undefined || !ADDRESSING.has(entry.class)) return found;
  const add = (i: number) => {
    if (i !== source.head && canBeToldThings(page, book, i)) found.push(i);
  };
  for (const child of tokens[cue.head]!.children) {
    const { dep, lower } = tokens[child]!;
    if (dep === "dative" && tokens[child]!.pos !== "ADP") add(child);
    else if (dep === "dobj" && isAddressed(page, cue.head)) add(child);
    else if (dep === "ccomp" && ASKED.has(entry.class)) {
      // `urged Tehran to sign`: the parse makes the one urged the subject of what is urged.
      const subject = tokens[child]!.children.find((k) => tokens[k]!.dep === "nsubj" && k > cue.head);
      if (subject !== undefined && tokens[child]!.children.some((k) => tokens[k]!.tag === "TO")) add(subject);
    } else if ((dep === "prep" || dep === "dative") && TOWARD.get(lower)?.has(entry.class)) {
      for (const object of tokens[child]!.children) if (tokens[object]!.dep === "pobj") add(object);
    }
  }
  return found;
}

const ASKED = new Set(["urge", "ask", "warn"]);

/** Whether the cue has more to say than its object: who is told something is spoken to, what is told is not. */
function isAddressed({ tokens }: Page, c: number): boolean {
  const token = tokens[c]!;
  if (ALWAYS.has(token.lemma)) return true;
  return token.children.some((k) => ["ccomp", "xcomp"].includes(tokens[k]!.dep) && k > c) && !SELDOM.has(token.lemma);
}

const ALWAYS = new Set(["tell", "inform", "notify", "brief", "assure", "remind", "address", "interview"]);
const SELDOM = new Set([
  "say",
  "state",
  "declare",
  "announce",
  "report",
  "demand",
  "recommend",
  "propose",
  "discuss",
  "debate",
]);

function canBeToldThings({ tokens }: Page, book: CueBook, i: number): boolean {
  const { pos, entityType, tag } = tokens[i]!;
  if (pos === "PRON") return tag === "PRP" || tag === "WP";
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  const kind = book.get(entryKey(tokens[i]!))?.class;
  return (
    PEOPLE.has(entityType) || kind === "speaker" || (kind === "body" && book.get(entryKey(tokens[i]!))!.channel === "")
  );
}

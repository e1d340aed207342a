/** Surnames: a family name alone is someone the text named in full, or a holder of high office on the day. */

import type { Mention, Token } from "../../language/index.js";
import type { Person } from "../books/books.js";
import { fold } from "../books/fold.js";
import { covers } from "../books/term.js";
import type { Sighting } from "../recognition/sightings.js";
import { type Cast, claim, claimAt, doubt, type Who } from "./cast.js";
import type { NamedPerson } from "./full-names.js";
import { type Modifiers, modifiersBefore } from "./owner.js";
import { personWho, termOn } from "./roles.js";

/** Offices whose holders newspapers name by surname alone, highest first. */
const RANKS = [
  "supreme-leader",
  "president",
  "prime-minister",
  "monarch",
  "crown-prince",
  "foreign-minister",
  "president-elect",
  "defense-minister",
  "national-security-adviser",
  "vice-president",
  "unification-minister",
  "secretary-general",
];

/** Claims every family name that stands alone, in text order. `named` are those named in full, in text order. */
export function claimSurnames(
  cast: Cast,
  named: readonly NamedPerson[],
  taken: (token: number) => boolean,
  nounAt: (token: number) => Sighting | undefined,
): void {
  const byShortName = new Map<string, NamedPerson[]>();
  for (const person of named)
    for (const short of new Set(person.shortNames)) {
      const list = byShortName.get(short);
      if (list) list.push(person);
      else byShortName.set(short, [person]);
    }
  const chains = nameChains(cast);
  const latest = new Map<string, Who>();
  for (const token of cast.parsed.tokens) {
    if (taken(token.i) || !/^\p{Lu}/u.test(token.text)) continue;
    const family = fold(token.text);
    // The tagger may miss a name at the head of a sentence; one the text has in full it cannot hide.
    const inText = token.pos === "PROPN" || OPEN.has(token.pos) ? (byShortName.get(family) ?? []) : [];
    if (inText.length === 0 && token.pos !== "PROPN") continue;
    const inBooks = cast.books.families.get(family) ?? [];
    if (inText.length === 0 && inBooks.length === 0) continue;
    if (isPartOfLongerName(cast, token, nounAt)) continue;
    const before = modifiersBefore(cast, token.i, nounAt);
    const who =
      inText.length > 0
        ? fromText(cast, token, inText, before, chains, latest.get(family))
        : fromBooks(cast, token, inBooks, before);
    if (who === null) continue;
    latest.set(family, who);
    claim(cast, {
      start: token.start,
      end: token.end,
      first: token.i,
      last: token.i + 1,
      head: token.i,
      form: "name",
      who,
    });
  }
}

const OPEN = new Set(["NOUN", "ADJ", "VERB", "X", "INTJ"]);

/** `Kim` in `Kim Il Sung Square`, `Trump` in `Trump Tower`: a proper noun goes on after it. */
function isPartOfLongerName({ parsed }: Cast, token: Token, nounAt: (token: number) => Sighting | undefined): boolean {
  const next = parsed.tokens[token.i + 1];
  const before = parsed.tokens[token.i - 1];
  if (
    next !== undefined &&
    next.pos === "PROPN" &&
    token.dep === "compound" &&
    token.head === next.i &&
    nounAt(next.i) === undefined
  )
    return true;
  return (
    before?.text === "-" &&
    before.start === parsed.tokens[token.i - 2]?.end &&
    parsed.tokens[token.i - 2]!.pos === "PROPN"
  );
}

/** For each chain of the parse that holds a full name, whom it names. */
function nameChains(cast: Cast): ReadonlyMap<number, { readonly chain: number; readonly who: Who | null }> {
  const found = new Map<number, { chain: number; who: Who | null }>();
  const whoOfChain = new Map<number, Who>();
  const people: Mention[] = [];
  for (const mention of cast.parsed.mentions) {
    const who = claimAt(cast, mention.head)?.who;
    if (who?.kind === "person" && !whoOfChain.has(mention.chain)) whoOfChain.set(mention.chain, who);
    if (mention.form === "name") people.push(mention);
  }
  for (const mention of people)
    found.set(mention.head, { chain: mention.chain, who: whoOfChain.get(mention.chain) ?? null });
  return found;
}

function fromText(
  cast: Cast,
  token: Token,
  candidates: readonly NamedPerson[],
  before: Modifiers,
  chains: ReturnType<typeof nameChains>,
  latest: Who | undefined,
): Who {
  const distinct = candidates.filter((c, i) => candidates.findIndex((other) => other.who.id === c.who.id) === i);
  if (distinct.length === 1) return distinct[0]!.who;
  const titled =
    before.noun === null ? [] : distinct.filter((c) => holdsOffice(cast, c.person, before.noun!.noun.slug));
  if (titled.length === 1) return titled[0]!.who;
  const chained = chains.get(token.i)?.who;
  const byChain = distinct.find((c) => c.who.id === chained?.id);
  // Without other evidence: whoever was last called so, else the full name that stands nearest before.
  const lastNamed = candidates.filter((c) => c.at < token.i).at(-1);
  const best = byChain?.who ?? latest ?? lastNamed?.who ?? distinct[0]!.who;
  const others = distinct.filter((c) => c.who.id !== best.id).map((c) => c.who.name);
  doubt(cast, "ambiguous-name", `“${token.text}”, taken as ${best.name}, could be ${others.join(" or ")}`, token);
  return best;
}

function holdsOffice(cast: Cast, person: Person | null, office: string): boolean {
  const { date } = cast;
  return person?.terms.some((term) => term.office === office && (date === null || covers(term, date))) === true;
}

/** Nobody in the text has this name: a holder of high office on the day, when the words or the name are plain enough. */
function fromBooks(cast: Cast, token: Token, people: readonly Person[], before: Modifiers): Who | null {
  const isPerson = token.entityType === "PERSON" || before.noun !== null;
  const title = before.noun?.noun.slug;
  const side = before.owner?.claim?.who.side ?? null;
  const ranked = people
    .map((person) => ({ person, rank: rankOf(cast, person, title, side) }))
    .filter(({ rank }) => rank < RANKS.length)
    .sort((a, b) => a.rank - b.rank);
  const [best] = ranked;
  if (best === undefined) return isPerson ? onlyServing(cast, token, people) : null;
  if (title === undefined && best.rank > HEADS && !isNamedSide(cast, best.person)) return null;
  if (!isPerson && ranked.length > 1) return null;
  if (!isPerson && (best.rank > 2 || COMMON.has(fold(token.text)))) return null;
  const rivals = ranked.filter(
    ({ rank, person }) => person !== best.person && (title !== undefined || rank === best.rank),
  );
  const named = [best, ...rivals].filter(({ person }) => isNamedSide(cast, person));
  const chosen = rivals.length === 0 ? best : named.length > 0 ? named[0]! : null;
  if (chosen === null) return null;
  if (rivals.length > 0)
    doubt(
      cast,
      "ambiguous-name",
      `“${token.text}”, taken as ${chosen.person.name}, could be ${[best, ...rivals]
        .filter((r) => r !== chosen)
        .map((r) => r.person.name)
        .join(" or ")}`,
      token,
    );
  return personWho(cast, chosen.person);
}

/** The last rank of those who lead a state; whoever stands below is known by surname only where the text names the state. */
const HEADS = RANKS.indexOf("crown-prince");

/** The only one of the books with this surname who serves on the date, where the text names the side: `Schumer`. */
function onlyServing(cast: Cast, token: Token, people: readonly Person[]): Who | null {
  const { date } = cast;
  if (date === null || COMMON.has(fold(token.text))) return null;
  const serving = people.filter(({ terms }) => terms.some((term) => covers(term, date)));
  const [only] = serving;
  return only !== undefined && serving.length === 1 && isNamedSide(cast, only) ? personWho(cast, only) : null;
}

/** Family names that are words or other people's names so often that only a title makes them a leader's. */
const COMMON = new Set([
  "park",
  "moon",
  "bush",
  "may",
  "brown",
  "rice",
  "lee",
  "kim",
  "wang",
  "li",
  "ma",
  "johnson",
  "smith",
  "major",
  "song",
  "han",
  "suga",
  "cho",
  "chung",
  "kerry",
  "pence",
  "price",
  "french",
  "day",
  "bishop",
  "carter",
  "young",
  "white",
  "black",
  "king",
  "allen",
  "baker",
  "cook",
  "cooper",
  "kelly",
  "miller",
  "scott",
  "walker",
  "wright",
  "adams",
  "paul",
  "snow",
  "lake",
  "perry",
  "fox",
  "warner",
  "warren",
  "graham",
  "murphy",
  "jones",
  "davis",
  "hill",
  "clark",
  "evans",
]);

function rankOf(cast: Cast, person: Person, title: string | undefined, side: string | null): number {
  const { date } = cast;
  let best = RANKS.length;
  for (const term of person.terms) {
    if (date !== null && termOn(person, date) === null) continue;
    if (side !== null && term.side !== side) continue;
    if (
      title !== undefined &&
      term.office !== title &&
      !(title === "supreme-leader" && term.office !== null && RANKS.indexOf(term.office) <= 3)
    )
      continue;
    const rank = term.office === null ? RANKS.length : RANKS.indexOf(term.office);
    if (rank >= 0 && rank < best) best = rank;
    else if (title !== undefined && term.office === title) best = Math.min(best, RANKS.length - 1);
  }
  return best;
}

function isNamedSide(cast: Cast, person: Person): boolean {
  return person.terms.some(({ side }) => side === cast.outletSide || cast.people.has(`state:${side}`));
}

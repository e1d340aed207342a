/** Coreference: every place where a text speaks of someone or something, and which of them are one. */

import type { Mention } from "../parsed-doc.js";
import type { Candidate } from "./candidate.js";
import { type Chain, type Chains, createChains } from "./chains.js";
import { nameCandidates } from "./names.js";
import { nominalCandidates } from "./nominals.js";
import { openPage, type Page, type ParsedText } from "./page.js";
import { pronounCandidates } from "./pronouns.js";
import { joinAppositions } from "./sieves/appositions.js";
import { joinDirections } from "./sieves/directions.js";
import { joinFirstPersons } from "./sieves/first-persons.js";
import { joinKindNouns } from "./sieves/kind-noun.js";
import { joinNamings } from "./sieves/namings.js";
import { joinPronouns } from "./sieves/pronoun-antecedents.js";
import { joinSameNames } from "./sieves/same-name.js";
import { joinOwnedNouns, joinSameNouns } from "./sieves/same-noun.js";
import { joinShortNames } from "./sieves/short-name.js";

/** The mentions of a text in text order, the longer of two that begin together first. */
export function coreference(parsed: ParsedText): readonly Mention[] {
  const { chains, page } = chainsWithoutPronouns(parsed);
  joinPronouns(chains, page);
  joinOwnedNouns(chains);
  return mentions(chains);
}

/** What names, descriptions and speakers alone tell. */
export function chainsWithoutPronouns(parsed: ParsedText): { readonly chains: Chains; readonly page: Page } {
  const page = openPage(parsed);
  const chains = createChains(findCandidates(page));
  joinSameNames(chains);
  joinShortNames(chains);
  joinDirections(chains);
  joinAppositions(chains, page);
  joinNamings(chains, page);
  joinSameNouns(chains);
  joinKindNouns(chains, page);
  joinFirstPersons(chains, page);
  return { chains, page };
}

function findCandidates(page: Page): readonly Candidate[] {
  const names = nameCandidates(page);
  const taken = new Uint8Array(page.tokens.length);
  for (const { first, last } of names) taken.fill(1, first, last);
  const found = [...names, ...nominalCandidates(page, taken), ...pronounCandidates(page)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.map((candidate, index) => ({ ...candidate, index }));
}

/** Everything but things spoken of once, which nobody will ask for. */
function mentions(chains: Chains): readonly Mention[] {
  const numbers = new Map<Chain, number>();
  const kept = chains.candidates.filter((candidate) => isMention(candidate, chains.of(candidate.index)));
  for (const { index } of kept) {
    const chain = chains.of(index);
    if (!numbers.has(chain)) numbers.set(chain, numbers.size);
  }
  return kept.map(({ start, end, first, last, head, form, index, number }, i): Mention => {
    const chain = chains.of(index);
    return {
      index: i,
      start,
      end,
      first,
      last,
      head,
      form,
      number: number === "unknown" ? chain.number : number,
      gender: chain.gender,
      chain: numbers.get(chain)!,
      members: [...new Set(chain.members.map((member) => numbers.get(chains.of(member))!))].filter(
        (member) => member !== undefined,
      ),
    };
  });
}

const SPOKEN_OF = new Set(["person", "organization", "state", "group", "people"]);

function isMention({ form, kind, determiner }: Candidate, { mentions }: Chain): boolean {
  if (form !== "nominal") return true;
  return mentions.length > 1 || (SPOKEN_OF.has(kind) && determiner !== "negated");
}

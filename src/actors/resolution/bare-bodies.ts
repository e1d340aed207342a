/** Bare bodies: `the government`, `the ministry` without an owner are those of whoever speaks there or was named last. */

import { type Cast, claim, doubt, type Who } from "./cast.js";
import { lenderFor } from "./lenders.js";
import { organWho, type Phrase } from "./phrases.js";
import { stateWho, words } from "./states.js";

/**
 * Claims a definite body for the side of the subject above its clause (`Koo stated that the government will …`), else of
 * a lender nearby, which is a problem to look at.
 */
export function claimBareBody(cast: Cast, { noun, sighting, head }: Phrase): void {
  if (cast.byHead[head] !== undefined || (noun.kind !== "organ" && noun.kind !== "state")) return;
  const { tokens } = cast.parsed;
  if (tokens[sighting.first - 1]?.lower !== "the" && noun.slug !== "police") return;
  const lender = speakerAbove(cast, head);
  const { start: from, first: token } = sighting;
  const neighbor =
    lender === null ? lenderFor(cast, { start: from, first: token, head, kind: noun.kind, slug: noun.slug }) : null;
  const side = lender?.side ?? neighbor?.who.side ?? null;
  const state = side === null ? undefined : cast.books.states.get(side);
  if (side === null || state === undefined) return;
  const who = noun.kind === "state" ? stateWho(cast, state) : organWho(cast, noun, side);
  const { start, end, first, last } = sighting;
  claim(cast, { start, end, first, last, head, form: "nominal", who });
  if (neighbor !== null)
    doubt(cast, "assumed-side", `“${words(cast, sighting)}”, side taken from “${words(cast, neighbor)}”`, sighting);
}

/** The subject of the nearest clause that reports the token's own. */
function speakerAbove(cast: Cast, token: number): Who | null {
  const { tokens } = cast.parsed;
  let current = tokens[token]!;
  for (let step = 0; step < 24 && current.head !== current.i; step++) {
    const above = tokens[current.head]!;
    if (current.dep === "ccomp" || current.dep === "parataxis") {
      const subject = above.children.find((i) => tokens[i]!.dep === "nsubj");
      const who = subject === undefined ? undefined : cast.byHead[subject]?.[0]?.who;
      if (who !== undefined && who.side !== null) return who;
    }
    current = above;
  }
  return null;
}

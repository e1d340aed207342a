/** Namings: a noun that says what kind of thing its name is: `the city of Busan`, `the NATO alliance`. */

import type { Candidate, Kind } from "../candidate.js";
import type { Chains } from "../chains.js";
import type { Page } from "../page.js";

const PLACES = new Set(
  "city town village municipality state republic kingdom province region district county island peninsula".split(" "),
);
const BODIES = new Set(
  "organization organisation alliance group party company firm movement network agency newspaper team church facility complex plant base reactor airport hotel bar restaurant museum stadium".split(
    " ",
  ),
);

export function joinNamings(chains: Chains, page: Page): void {
  for (const nominal of chains.candidates) {
    if (nominal.form !== "nominal" || nominal.determiner !== "definite" || nominal.number !== "singular") continue;
    const name = PLACES.has(nominal.noun) ? ofName(nominal, chains, page) : nameBefore(nominal, chains, page);
    if (name !== undefined) chains.join(name.index, nominal.index);
  }
}

/** `the city of Busan` */
function ofName({ head }: Candidate, chains: Chains, { tokens }: Page): Candidate | undefined {
  const of = tokens[head]!.children.find((child) => child === head + 1 && tokens[child]!.lower === "of");
  const object = of === undefined ? undefined : tokens[of]!.children.find((child) => tokens[child]!.dep === "pobj");
  const name = object === undefined ? undefined : chains.candidates[chains.at(object)];
  return name?.form === "name" && (name.kind === "state" || name.kind === "place") ? name : undefined;
}

/** `the NATO alliance`, `the Kaesong complex` */
function nameBefore({ head, noun }: Candidate, chains: Chains, { tokens }: Page): Candidate | undefined {
  if (!BODIES.has(noun)) return undefined;
  const compound = tokens[head]!.children.findLast((child) => child < head && tokens[child]!.dep === "compound");
  const name = compound === undefined ? undefined : chains.candidates[chains.at(compound)];
  return name?.form === "name" && CALLED.has(name.kind) ? name : undefined;
}

/** `people` is what the recognizer takes many movements for. */
const CALLED: ReadonlySet<Kind> = new Set(["organization", "people", "place", "unknown"]);

/** Readings told apart by a number, each with a few records. */
import type { Reading } from "../../src/coding/index.js";
import { draft } from "../support/reading.js";

/** How many events and problems `numbered` readings have. */
export const EVENTS_EACH = 3;

export function numbered(number: number, filler = 40): Reading {
  const d = draft(
    `Envoy ${number} met. Envoy ${number} left. Envoy ${number} wrote. ${"Nothing more. ".repeat(filler)}`,
    {
      givenId: String(number),
      outlet: "Harbor Courier",
      published: "2025-07-28",
    },
  );
  const envoy = d.who([`person:envoy-${number}`, `Envoy ${number}`]);
  for (const words of ["met", "left", "wrote"]) d.event({ category: "CONSULT", words, actors: [envoy] });
  d.problem("documents/long", "nothing more", null);
  return d.reading();
}

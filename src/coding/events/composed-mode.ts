/** ComposedMode: how an act is threatened, asked for, refused or charged, from the act it is about. */
import { MODES } from "../lexicon/index.js";
import type { Category } from "../records/index.js";

export interface Act {
  readonly category: Category;
  readonly mode: string | null;
}

/**
 * PLOVER's mode of an event of `category` about another act; null when that act leaves it open. Source: the conversion
 * table of 2021, which gives a mode to what is asked, refused, threatened and charged.
 */
export function composedMode(category: Category, about: Act): string | null {
  switch (category) {
    case "REQUEST":
    case "REJECT":
      return wantedMode(about.category);
    case "THREATEN":
      return threatMode(about);
    case "ACCUSE":
      return about.category === "ASSAULT" || about.category === "COERCE" ? "allege" : "disapprove";
    default:
      return null;
  }
}

function wantedMode(about: Category): string | null {
  switch (about) {
    case "CONSULT":
      return "meet";
    case "AID":
    case "COOPERATE":
    case "SUPPORT":
      return "assist";
    case "CONCEDE":
    case "RETREAT":
      return "yield";
    default:
      return null;
  }
}

function threatMode({ category, mode }: Act): string | null {
  switch (category) {
    case "ASSAULT":
      return "violence";
    case "SANCTION":
      return mode === "expel" ? "expel" : mode === "withdraw" || mode === "cancel" ? "relations" : "restrict";
    case "COERCE":
      return mode === "seize" ? "territory" : mode !== null && MODES.THREATEN.includes(mode) ? mode : "restrict";
    case "REJECT":
    case "PROTEST":
      return "relations";
    default:
      return null;
  }
}

/** Books: what is known of actors before a text is opened; states, bodies, people with dated offices, and their names. */
import type { AliasTrie } from "./alias-trie.js";
import type { Term } from "./term.js";

export interface State extends Term {
  /** ISO 3166 alpha-3, also for states that are no more (`SUN`). */
  readonly code: string;
  readonly name: string;
}

/** An institution of a state, an international organization or an armed group. */
export interface Body extends Term {
  /** `institution:KOR/unification-ministry`, `organization:UN`. */
  readonly id: string;
  readonly kind: "institution" | "organization";
  readonly name: string;
  /** The state an institution belongs to; an organization's own code. */
  readonly side: string | null;
  /** CAMEO actor code, for exchange with event data in that scheme; null where there is none. */
  readonly cameo: string | null;
  /** What it is: `ministry`, `army`, `state media`, `international organization`, `armed group` … */
  readonly role: string;
}

/** An office someone held: `foreign-minister` of `CHN`. */
export interface OfficeTerm extends Term {
  /** Slug of an office in `nouns.tsv`, or null where only `role` says what it is. */
  readonly office: string | null;
  /** For the reader: `foreign minister of China`. */
  readonly role: string;
  /** Code of the state or organization it is an office of. */
  readonly side: string;
  /** Held for want of a holder (`acting president`), or beside one who cannot act. */
  readonly acting: boolean;
}

export interface Person {
  /** `person:kim-yo-jong`. */
  readonly id: string;
  readonly name: string;
  /** Folded pieces of the family name: `von`, `der`, `leyen`. */
  readonly family: readonly string[];
  /** Whether the name is written family name first. */
  readonly isFamilyFirst: boolean;
  readonly gender: "female" | "male";
  readonly terms: readonly OfficeTerm[];
}

/** How a common noun stands to the state it is a noun of: `the South Korean government`, `Chinese troops`, `analysts`. */
export type NounKind =
  /** The state itself: `government`, `regime`, `authorities`. */
  | "state"
  /** An institution every state may have: `foreign ministry`, `army`. */
  | "organ"
  /** People in arms or on duty: `troops`, `police officers`. */
  | "force"
  /** An office that has a holder: `president`, `foreign minister`. */
  | "office"
  /** Someone who acts for the state: `official`, `spokesman`, `envoy`. */
  | "official"
  /** People under arms who act for no state, though they may for an armed group: `rebels`, `gunmen`. */
  | "armed"
  /** Someone who acts for nobody: `analyst`, `professor`, `activist`. */
  | "private";

export interface Noun {
  readonly slug: string;
  readonly kind: NounKind;
  readonly title: string;
  readonly plural: boolean;
}

/** What a name can mean. */
export type Meaning =
  | { readonly kind: "state"; readonly state: State; readonly form: StateForm }
  | { readonly kind: "states"; readonly states: readonly State[] }
  | { readonly kind: "place"; readonly name: string; readonly side: string | null }
  | { readonly kind: "body"; readonly body: Body }
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "noun"; readonly noun: Noun; readonly side: string | null }
  /** A name that looks like an actor's and is not: `South China Sea`, `Washington Post`. */
  | { readonly kind: "nobody"; readonly name: string };

export type StateForm = "name" | "adjective" | "people" | "capital" | "seat";

/** What a name may mean instead, and the folded words of a text that speak for and against it. */
export interface Rival {
  readonly meaning: Meaning;
  readonly speaksFor: ReadonlySet<string>;
  readonly speaksAgainst: ReadonlySet<string>;
}

export interface Books {
  /** By folded name. */
  readonly rivals: ReadonlyMap<string, Rival>;
  readonly states: ReadonlyMap<string, State>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly people: readonly Person[];
  /** People by the folded pieces of their family name, joined by a space. */
  readonly families: ReadonlyMap<string, readonly Person[]>;
  readonly nouns: ReadonlyMap<string, Noun>;
  /** The office that `the leader` of a side means, where it is not the president. */
  readonly leaders: ReadonlyMap<string, string>;
  /** Whoever held an office, by side and office: `CHN foreign-minister`. */
  readonly offices: ReadonlyMap<string, readonly Person[]>;
  /** Every name and noun, as folded pieces. */
  readonly aliases: AliasTrie;
  /** Outlets that speak for a state, folded: `kcna` → `PRK`. */
  readonly outlets: ReadonlyMap<string, string>;
}

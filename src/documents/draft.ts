/** Draft: what an input says of a doc before it is one; every field as written, checked by `toDoc`. */
export interface Draft {
  readonly givenId: string | null;
  readonly outlet: string | null;
  /** As written, `28 July 2025`. */
  readonly published: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Something imperfect that a reader met before there was a doc to hang it on. */
export interface Note {
  readonly rule: string;
  readonly reason: string;
}

/** A draft that says nothing but its text. */
export function bareDraft(text: string): Draft {
  return {
    givenId: null,
    outlet: null,
    published: null,
    title: null,
    byline: null,
    language: null,
    url: null,
    text,
    notes: [],
  };
}

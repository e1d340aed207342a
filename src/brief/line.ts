/** Line: one sentence of a brief, with the words it rests on. */

export interface Citation {
  /** Number of the document in the brief, from 0. */
  readonly doc: number;
  /** Index of the sentence in that document. */
  readonly sentence: number;
  /** The words, as a span of the document's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Line {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Ids of the records it rests on: without them the line would not be there. */
  readonly records: readonly string[];
}

/** ModelToken: what the model pipeline says of one token; the raw material of a ParsedDoc. */

export interface ModelToken {
  /** Half-open, UTF-16 code units of the text given to the pipeline. */
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  readonly lemma: string;
  readonly tag: string;
  readonly pos: string;
  readonly morph: string;
  readonly dep: string;
  /** Index of the head in the text; a root points at itself. */
  readonly head: number;
  readonly sentStart: boolean;
  readonly entIob: "B" | "I" | "O";
  readonly entType: string;
}

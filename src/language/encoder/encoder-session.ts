/** EncoderSession: an encoder's file, opened; numbers go in by name, numbers come out by name. */

/** Whole numbers by input name: one row (`[places]`) or several of equal length. */
export type EncoderInputs = Readonly<Record<string, readonly number[] | readonly (readonly number[])[]>>;

export interface EncoderSession {
  readonly run: (inputs: EncoderInputs) => Promise<Readonly<Record<string, Float32Array>>>;
}

/** EncoderSession: an encoder's file, opened; numbers go in by name, numbers come out by name. */

/** By input name: whole numbers, or an array of floats, in the order of their shape, the last dimension fastest. */
export type EncoderInputs = Readonly<
  Record<string, { readonly values: readonly number[] | Float32Array; readonly shape: readonly number[] }>
>;

export interface EncoderSession {
  readonly run: (inputs: EncoderInputs) => Promise<Readonly<Record<string, Float32Array>>>;
}

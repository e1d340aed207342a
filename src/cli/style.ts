/** Style: bold and dim words where there are colors, plain ones elsewhere. */
import type { Output } from "./world.js";

export interface Style {
  readonly bold: (words: string) => string;
  readonly dim: (words: string) => string;
  /** Words that prove something, in their sentence. */
  readonly lit: (words: string) => string;
}

export function styleFor({ colors }: Pick<Output, "colors">): Style {
  const marked = (on: number, off: number) => (words: string) =>
    colors && words !== "" ? `\u001b[${on}m${words}\u001b[${off}m` : words;
  return { bold: marked(1, 22), dim: marked(2, 22), lit: marked(7, 27) };
}

/** Citation labels: `[2]` for the second sentence of a single document, `[3.2]` when there are several. */
import type { Brief } from "../brief.js";
import type { Citation } from "../line.js";

export function labelOf({ docs }: Brief, { doc, sentence }: Citation): string {
  return docs.length === 1 ? `${sentence + 1}` : `${doc + 1}.${sentence + 1}`;
}

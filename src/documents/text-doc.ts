/** TextDoc: words that nobody published become a Doc, for a measurement or a trial. */
import { contentId } from "./content-id.js";
import type { Doc, PartialDate } from "./doc.js";

export function textDoc(text: string, { published = null }: { published?: PartialDate | null } = {}): Doc {
  return {
    id: contentId("doc", [null, text]),
    givenId: null,
    outlet: null,
    published,
    title: null,
    byline: null,
    language: null,
    url: null,
    text,
  };
}

/** Slug: a name as part of an id; `Élisabeth Borne` → `elisabeth-borne`. */
import { fold, namePieces } from "./fold.js";

export function slug(name: string): string {
  return namePieces(name)
    .map(fold)
    .join("-")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

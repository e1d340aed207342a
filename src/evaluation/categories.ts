/** Categories: PLOVER's as public gold writes them, CONCEDE and RETREAT as YIELD, NONE where nothing is told. */
import { CATEGORIES, Category } from "../coding/index.js";

/** The label of a category as gold writes it; undefined for a word that is none. */
export function asGold(category: string): string | undefined {
  if (category === "CONCEDE" || category === "RETREAT") return "YIELD";
  return ORDER.includes(category) ? category : undefined;
}

/** The labels in PLOVER's order, NONE last. */
export const ORDER: readonly string[] = [
  ...new Set(
    Category.options.map((category) => (category === "CONCEDE" || category === "RETREAT" ? "YIELD" : category)),
  ),
  "NONE",
];

/** The quad class of a label, 0 for NONE. */
export function quadOf(label: string): number {
  if (label === "NONE") return 0;
  return CATEGORIES[label === "YIELD" ? "CONCEDE" : Category.parse(label)].quad;
}

/** GoldDocs: texts with every event a careful reader records, read from JSON Lines. */
import { z } from "zod";
import { type Doc, readDate, type Span, textDoc } from "../../documents/index.js";
import { asGold } from "../categories.js";
import { badGold, type Gold, goldLines, goldRecord } from "../gold.js";

export interface GoldDoc {
  readonly line: number;
  readonly id: string;
  readonly text: string;
  readonly doc: Doc;
  readonly events: readonly GoldEvent[];
}

export interface GoldEvent {
  /** PLOVER's, CONCEDE and RETREAT as YIELD. */
  readonly category: string;
  /** Sides: ISO 3166 alpha-3 codes of states, codes of organizations; empty when the text names nobody. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly auxiliary: string;
  /** The words that prove it, and every place where they stand. */
  readonly quote: string;
  readonly places: readonly Span[];
  /** An act of both sides on each other: a record in either direction will do, and one in both is no surplus. */
  readonly mutual: boolean;
}

const Sides = z.array(z.string().trim().min(1));

const GoldLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string().min(1),
  published: z.string().nullish(),
  outlet: z.string().nullish(),
  events: z.array(
    z.object({
      category: z.string().transform((category, { issues, value }) => {
        const label = asGold(category);
        if (label !== undefined && label !== "NONE") return label;
        issues.push({ code: "custom", input: value, message: `no PLOVER category: ${category}` });
        return z.NEVER;
      }),
      actors: Sides,
      recipients: Sides,
      auxiliary: z
        .enum(["done", "historical", "future", "hypothetical", "negated", "negation"])
        .default("done")
        .transform((auxiliary) => (auxiliary === "negation" ? "negated" : auxiliary)),
      quote: z.string().min(1),
      mutual: z.boolean().default(false),
    }),
  ),
});

/** All docs; throws a UsageError with the line of the first that cannot be used. */
export async function readGoldDocs(gold: Gold): Promise<readonly GoldDoc[]> {
  const docs = (await goldLines(gold)).map(({ line, text }) => goldDoc(text, line, gold.path));
  if (docs.length === 0) throw badGold(gold.path, 1, "no document in it");
  return docs;
}

function goldDoc(words: string, line: number, path: string): GoldDoc {
  const { id, text, published, outlet = null, events } = goldRecord(GoldLine, words, { path, line });
  const date = published == null || published === "" ? null : readDate(published);
  if (published && date === null) throw badGold(path, line, `invalid date: ${published}`);
  const doc = { ...textDoc(text, { published: date }), givenId: id, outlet, language: "en" };
  const withPlaces = events.map((event) => {
    const places = placesOf(event.quote, text);
    if (places.length === 0) throw badGold(path, line, `quote not in the text: ${event.quote}`);
    return { ...event, places };
  });
  return { line, id, text, doc, events: withPlaces };
}

function placesOf(quote: string, text: string): readonly Span[] {
  const places: Span[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
    places.push({ start, end: start + quote.length });
  return places;
}

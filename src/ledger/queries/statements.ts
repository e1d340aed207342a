/** Statements: who said what of whom, one row an attribution. */
import { own, PLACE, PROOF, several, single } from "./column.js";
import { recordQuery } from "./named-query.js";
import type { AboutRow, RecipientsRow, RecordRow } from "./row.js";

export interface StatementRow extends RecordRow, RecipientsRow, AboutRow {
  /** Null when nobody is named. */
  readonly source: string | null;
  readonly sourceEntity: string | null;
  readonly sourceSide: string | null;
  readonly cue: string | null;
  /** What was said; parts that the cue parts are joined by `…`. */
  readonly content: string;
  readonly quotation: "direct" | "mixed" | "indirect";
  readonly channel: string | null;
  readonly stanceEntities: readonly string[];
  /** −1 hostile to 1 friendly, towards each of `stanceEntities`. */
  readonly stances: readonly number[];
  /** Id of the attribution it is nested in. */
  readonly within: string | null;
}

const ofStance = (value: string) => `[p.${value} FOR p IN m.parts IF p.role = 'stance']`;

export const STATEMENTS = recordQuery({
  name: "attributions",
  about: "Who is quoted, by which cue, saying what of whom.",
  columns: [
    ...PLACE,
    ...single("source", "Who is quoted"),
    ...own(
      ["cue", "The words that attribute; null for a quotation carried over from the sentence before."],
      ["content", "What was said; parts that the cue parts are joined by …"],
      ["quotation", "direct, mixed or indirect."],
      ["channel", "The means by which the words came."],
    ),
    ...several("recipient", "recipients", "recipient", "Those spoken to"),
    ...several("about", "about", "about", "Those spoken of"),
    {
      name: "stance_entities",
      sql: ofStance("entity"),
      meaning: "Those towards whom the words are friendly or hostile, by entity id.",
      list: true,
    },
    { name: "stances", sql: ofStance("value"), meaning: "−1 hostile to 1 friendly, in the same order.", list: true },
    ...own(["within", "Id of the attribution it is nested in."]),
    ...PROOF,
  ],
});

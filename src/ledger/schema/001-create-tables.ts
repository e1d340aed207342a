/** Migration 1: the tables of a ledger, and in the file itself what each of their columns means. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { quotedString } from "../duckdb.js";

type Column = readonly [name: string, type: string, meaning: string];

/** What every record's row holds, whatever its kind. */
const RECORD: readonly Column[] = [
  ["record", "UINTEGER", "Number of the record in this file; joins `participants`."],
  ["reading", "INTEGER", "The reading it belongs to; joins `readings`."],
  ["position", "INTEGER", "Its place among the records of its kind in the reading, from 0."],
  ["id", "VARCHAR", "Content id: the same reading of the same text gives the same id."],
  ["sentence", "INTEGER", "Index of the sentence that holds the chief evidence, from 0."],
  ["quote", "VARCHAR", "The words of that sentence; of a very long one, 1,000 code units around the chief evidence."],
  ["quote_start", "INTEGER", "Where `quote` begins in the text, in UTF-16 code units."],
  ["rule", "VARCHAR", "The rule that made it."],
  ["codebook", "VARCHAR", "Edition of the codebook."],
  ["confidence", "DOUBLE", "0 to 1: how often records made this way are right."],
  [
    "parts",
    "STRUCT(role VARCHAR, entity VARCHAR, name VARCHAR, side VARCHAR, value DOUBLE)[]",
    "Its rows of `participants`, by role and position, at hand.",
  ],
  ["json", "VARCHAR", "The whole record as JSON, as it was read."],
];

const CLAIM: readonly Column[] = [
  ["attribution", "VARCHAR", "Id of the attribution whose claim it is; null in the writer's own voice."],
  ["claimed_by", "VARCHAR", "Name of that attribution's source; null when there is none or it is not named."],
  ["claimed_by_side", "VARCHAR", "Side of that source."],
];

const LIKELIHOOD: readonly Column[] = [
  ["likelihood", "VARCHAR", "The hedge as written."],
  ["likelihood_term", "VARCHAR", "The ICD 203 term it is, where it is one."],
  ["likelihood_low", "DOUBLE", "Lower edge of that term's band, percent."],
  ["likelihood_high", "DOUBLE", "Upper edge of that term's band, percent."],
];

function when(prefix: string, what: string): readonly Column[] {
  return [
    [`${prefix}_from`, "DATE", `First day on which ${what}; null when the text does not say.`],
    [`${prefix}_to`, "DATE", "Last such day, inclusive."],
    [`${prefix}_precision`, "VARCHAR", "day, week, month, quarter, year, decade or vague."],
    [`${prefix}_basis`, "VARCHAR", "How the days are known: absolute, publication, context or unresolved."],
  ];
}

const TABLES: readonly { readonly name: string; readonly meaning: string; readonly columns: readonly Column[] }[] = [
  {
    name: "schema_version",
    meaning: "The migrations this file has been through.",
    columns: [
      ["version", "INTEGER", "Number of the migration; the largest is the file's schema version."],
      ["name", "VARCHAR", "What it did."],
    ],
  },
  {
    name: "meanings",
    meaning: "What the tables and their columns mean.",
    columns: [
      ["table_name", "VARCHAR", "The table."],
      ["column_name", "VARCHAR", "The column; empty for the table itself."],
      ["meaning", "VARCHAR", "What it holds."],
    ],
  },
  {
    name: "documents",
    meaning: "The texts, each once.",
    columns: [
      ["doc_id", "VARCHAR", "Content hash of outlet and text."],
      ["text", "VARCHAR", "The text every record points into."],
    ],
  },
  {
    name: "readings",
    meaning: "What was read when by which coder; a text read again has a row more.",
    columns: [
      ["reading", "INTEGER", "Number of the reading in this file."],
      ["doc_id", "VARCHAR", "The text that was read; joins `documents`."],
      ["coder", "VARCHAR", "Coder and version."],
      ["supersedes", "INTEGER", "The reading that this one takes the place of; null for a first one."],
      ["superseded_by", "INTEGER", "The later reading that was there before this one came; null as a rule."],
      ["coded", "TIMESTAMP", "When it was appended, UTC; null when no clock was given."],
      ["given_id", "VARCHAR", "The id that the input gave."],
      ["outlet", "VARCHAR", "Who published it; null when nobody said."],
      [
        "published",
        "VARCHAR",
        "Date of publication as precisely as it is known: 2025, 2025-07, 2025-07-28 or a UTC time.",
      ],
      ["published_from", "DATE", "First day it may have been published."],
      ["published_to", "DATE", "Last such day, inclusive."],
      ["title", "VARCHAR", "Title."],
      ["byline", "VARCHAR", "Author as printed."],
      ["language", "VARCHAR", "BCP 47 language tag."],
      ["url", "VARCHAR", "Where it was published."],
      ["n_sentences", "INTEGER", "Sentences in the text."],
      ["n_entities", "INTEGER", "Entities it names."],
      ["n_attributions", "INTEGER", "Attributions in it."],
      ["n_events", "INTEGER", "Events in it."],
      ["n_demands", "INTEGER", "Demands in it."],
      ["n_conditions", "INTEGER", "Conditions in it."],
      ["n_exchanges", "INTEGER", "Exchanges in it."],
      ["n_assessments", "INTEGER", "Assessments in it."],
      ["n_expectations", "INTEGER", "Expectations in it."],
      ["n_overtures", "INTEGER", "Overtures in it."],
      ["n_problems", "INTEGER", "Problems met while reading it."],
      ["last_record", "UINTEGER", "The largest record number given out when it was appended."],
      ["doc", "VARCHAR", "The doc as JSON, its text left out unless only JSON can hold it."],
      ["sentences", "VARCHAR", "The sentences' spans as JSON."],
    ],
  },
  {
    name: "entities",
    meaning: "Who each text names.",
    columns: [
      ["reading", "INTEGER", "The reading; joins `readings`."],
      ["position", "INTEGER", "Its place among the reading's entities, from 0."],
      ["entity", "VARCHAR", "Entity id: state:PRK, person:kim-yo-jong …"],
      ["kind", "VARCHAR", "state, person, institution, organization, group, place or unknown."],
      ["name", "VARCHAR", "Usual name, or the fullest the text gives."],
      ["side", "VARCHAR", "ISO 3166 alpha-3 code of the state it acts for, else the organization's code."],
      ["role", "VARCHAR", "What the person or body is."],
      ["known", "BOOLEAN", "Whether an actor book knows it, or only the text does."],
      ["n_mentions", "INTEGER", "How often the text names it."],
      ["json", "VARCHAR", "The whole entity as JSON, as it was read."],
    ],
  },
  {
    name: "participants",
    meaning: "Who takes part in each record, and as what.",
    columns: [
      ["record", "UINTEGER", "The record; joins the tables of records."],
      ["reading", "INTEGER", "The reading; joins `readings`."],
      [
        "role",
        "VARCHAR",
        "actor, recipient, source, about, stance, holder, who, given_actor, given_recipient, returned_actor, returned_recipient or answered_by.",
      ],
      ["position", "INTEGER", "Place among the record's participants of that role, from 0."],
      ["entity", "VARCHAR", "Entity id."],
      ["name", "VARCHAR", "The entity's name in that reading."],
      ["side", "VARCHAR", "The side it takes part for."],
      ["value", "DOUBLE", "For a stance: −1 hostile to 1 friendly; else null."],
    ],
  },
  {
    name: "attributions",
    meaning: "Who is quoted, by which cue, saying what.",
    columns: [
      ...RECORD,
      ["cue", "VARCHAR", "The words that attribute; null for a quotation carried over from the sentence before."],
      ["content", "VARCHAR", "What was said; parts that the cue parts are joined by …"],
      ["quotation", "VARCHAR", "direct, mixed or indirect."],
      ["channel", "VARCHAR", "The means by which the words came."],
      ["within", "VARCHAR", "Id of the attribution it is nested in."],
    ],
  },
  {
    name: "events",
    meaning: "Who did what to whom, in PLOVER's categories, and whether it was done.",
    columns: [
      ...RECORD,
      ["category", "VARCHAR", "PLOVER category."],
      ["mode", "VARCHAR", "PLOVER mode: how."],
      ["contexts", "VARCHAR[]", "PLOVER contexts: why, or in which field."],
      ["auxiliary", "VARCHAR", "historical, future, hypothetical or negation; null when plainly done."],
      ["quad", "TINYINT", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."],
      ["score", "DOUBLE", "−10 to 10, conflict to cooperation, from the table that `scale` names."],
      ["scale", "VARCHAR", "Name of the score table."],
      ["cameo", "VARCHAR", "Nearest CAMEO root code."],
      ["place", "VARCHAR", "Where, as written."],
      ["country", "VARCHAR", "ISO 3166 alpha-3 code of the country of that place."],
      ...when("occurred", "it may have happened"),
      ["conditioned_on", "VARCHAR", "Id of the condition it hangs on."],
      ...CLAIM,
      ...LIKELIHOOD,
    ],
  },
  {
    name: "demands",
    meaning: "Who asks what of whom.",
    columns: [...RECORD, ["what", "VARCHAR", "What is asked, in the text's words."], ...CLAIM],
  },
  {
    name: "conditions",
    meaning: "If this, then that, as someone put it.",
    columns: [
      ...RECORD,
      ["conditions", "VARCHAR[]", "The conditions, in the text's words."],
      ["outcome", "VARCHAR", "What would follow, in the text's words."],
      ...CLAIM,
      ...LIKELIHOOD,
    ],
  },
  {
    name: "exchanges",
    meaning: "What was given for what.",
    columns: [
      ...RECORD,
      ["given", "VARCHAR", "What was given, in the text's words."],
      ["returned", "VARCHAR", "What came back, in the text's words."],
      ...CLAIM,
      ...LIKELIHOOD,
    ],
  },
  {
    name: "assessments",
    meaning: "Dated judgments by named holders.",
    columns: [
      ...RECORD,
      ["affiliation", "VARCHAR", "What the holder is or belongs to, in the text's words."],
      ["claim", "VARCHAR", "The judgment, in the text's words."],
      ...when("horizon", "it is to be judged"),
      ...CLAIM,
      ...LIKELIHOOD,
    ],
  },
  {
    name: "expectations",
    meaning: "What is due, when, and who says so.",
    columns: [
      ...RECORD,
      ["what", "VARCHAR", "What is due, in the text's words."],
      ["status", "VARCHAR", "scheduled, planned or anticipated."],
      ...when("due", "it may fall due"),
      ...CLAIM,
      ...LIKELIHOOD,
    ],
  },
  {
    name: "overtures",
    meaning: "Moves that ask for something back, and how the same text says they were met.",
    columns: [
      ...RECORD,
      ["kind", "VARCHAR", "proposal, invitation, appeal, gesture, aid offer, demand with offer or ultimatum."],
      ["what", "VARCHAR", "The move, in the text's words."],
      [
        "answer",
        "VARCHAR",
        "accepted, partly, conditional, countered, rejected, acknowledged or silence; null when the text does not say.",
      ],
      ["events", "VARCHAR[]", "Ids of the events of the same text that are the overture or its answer."],
    ],
  },
  {
    name: "problems",
    meaning: "What was imperfect in a text.",
    columns: [
      ["record", "UINTEGER", "Number of the problem in this file."],
      ["reading", "INTEGER", "The reading it belongs to; joins `readings`."],
      ["position", "INTEGER", "Its place among the reading's problems, from 0."],
      ["id", "VARCHAR", "Content id."],
      ["rule", "VARCHAR", "Which check met it."],
      ["reason", "VARCHAR", "What it met."],
      ["quote", "VARCHAR", "The words it is about, at most 1,000 code units; null when it is about the whole text."],
      ["quote_start", "INTEGER", "Where they begin in the text, in UTF-16 code units."],
      ["json", "VARCHAR", "The whole problem as JSON, as it was met."],
    ],
  },
];

export async function createTables(connection: DuckDBConnection): Promise<void> {
  const meanings = TABLES.flatMap(({ name, meaning, columns }) => [
    [name, "", meaning],
    ...columns.map(([column, , columnMeaning]) => [name, column, columnMeaning]),
  ]);
  await connection.run(
    [
      ...TABLES.map(
        ({ name, columns }) =>
          `CREATE TABLE ${name} (${columns.map(([column, type]) => `${column} ${type}`).join(", ")})`,
      ),
      // Comments on 250 columns would be 250 statements, and take longer than all else.
      `INSERT INTO meanings VALUES ${meanings.map((row) => `(${row.map(quotedString).join(", ")})`).join(", ")}`,
      "CREATE INDEX readings_by_doc ON readings (doc_id)",
      `CREATE VIEW current_readings AS
         SELECT * FROM readings
         WHERE superseded_by IS NULL
           AND reading NOT IN (SELECT supersedes FROM readings WHERE supersedes IS NOT NULL)`,
    ].join(";\n"),
  );
}

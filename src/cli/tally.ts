/** Tally: what a long reading has come to so far. */
import type { Reading } from "../coding/index.js";
import type { Outcome } from "../reading.js";
import { wrap } from "./wrap.js";

type Kind = Exclude<keyof Reading, "doc" | "sentences" | "entities">;

export interface Tally {
  /** Docs met, those read before included. */
  readonly nDocs: number;
  readonly nNew: number;
  readonly nReread: number;
  readonly nKnown: number;
  readonly nRefused: number;
  readonly found: Readonly<Record<Kind, number>>;
}

/** In the order in which they are told. */
const KINDS: readonly (readonly [Kind, one: string, many: string])[] = [
  ["attributions", "statement", "statements"],
  ["events", "event", "events"],
  ["overtures", "overture", "overtures"],
  ["demands", "demand", "demands"],
  ["conditions", "condition", "conditions"],
  ["exchanges", "exchange", "exchanges"],
  ["assessments", "assessment", "assessments"],
  ["expectations", "expectation", "expectations"],
  ["problems", "problem", "problems"],
];

export const emptyTally: Tally = {
  nDocs: 0,
  nNew: 0,
  nReread: 0,
  nKnown: 0,
  nRefused: 0,
  found: Object.fromEntries(KINDS.map(([kind]) => [kind, 0])) as Record<Kind, number>,
};

export function tallied(tally: Tally, outcome: Outcome): Tally {
  if (outcome.kind === "refusal") return { ...tally, nRefused: tally.nRefused + 1 };
  const nDocs = tally.nDocs + 1;
  if (outcome.kind === "known" || outcome.appended === "known") return { ...tally, nDocs, nKnown: tally.nKnown + 1 };
  const found = Object.fromEntries(
    KINDS.map(([kind]) => [kind, tally.found[kind] + outcome.reading[kind].length]),
  ) as Record<Kind, number>;
  if (outcome.appended === "reread") return { ...tally, nDocs, nReread: tally.nReread + 1, found };
  return { ...tally, nDocs, nNew: tally.nNew + 1, found };
}

/** The tally in a few lines; `ledger` is the file it went into. */
export function tallyLines(
  { nDocs, nNew, nReread, nKnown, nRefused, found }: Tally,
  { ledger, width }: { ledger: string | null; width: number },
): string {
  const parts = [
    ledger === null || nNew === nDocs || nNew === 0 ? "" : `${number(nNew)} new`,
    nReread > 0 ? `${number(nReread)} read anew` : "",
    nKnown > 0 ? `${number(nKnown)} read before` : "",
  ].filter((part) => part !== "");
  const sentences = [
    `Read ${counted(nDocs, "document", "documents")}${ledger === null ? "" : ` into ${ledger}`}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`,
  ];
  const records = KINDS.filter(([kind]) => found[kind] > 0).map(([kind, one, many]) => counted(found[kind], one, many));
  if (records.length > 0) sentences.push(`Found ${records.join(", ")}.`);
  if (nRefused > 0) sentences.push(`${counted(nRefused, "input", "inputs")} could not be read.`);
  return sentences.map((sentence) => `${wrap(sentence, { width }).join("\n")}\n`).join("");
}

function counted(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

function number(n: number): string {
  return n.toLocaleString("en");
}

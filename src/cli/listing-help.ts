/** ListingHelp: what each list is about, for its help page. */
import type { QueryName } from "../ledger/index.js";

interface About {
  readonly about: string;
  readonly examples: readonly string[];
  /** Flags that this list alone takes. */
  readonly flags?: string;
}

export const ABOUT: Readonly<Record<QueryName, About>> = {
  events: {
    about: "who did what to whom, and whether it was done",
    examples: [
      "events --actor PRK --from 2025-07",
      "events --dyad PRK,KOR --undirected --category REJECT,THREATEN",
      "events --auxiliary done --format csv --out events.csv",
    ],
    flags: `  --category NAME,…    PLOVER categories: AGREE, REJECT, THREATEN …
  --auxiliary NAME     done, historical, future, hypothetical or negation
`,
  },
  statements: {
    about: "who said what, by which words, of whom",
    examples: ['statements --actor "Kim Yo Jong"', "statements --recipient KOR --format jsonl"],
  },
  overtures: {
    about: "offers, invitations and gestures, and how they were met",
    examples: ["overtures --dyad KOR,PRK", "overtures --format markdown"],
  },
  demands: { about: "who asks what of whom", examples: ["demands --actor CHN --recipient USA"] },
  conditions: { about: "if this, then that, as someone put it", examples: ["conditions --from 2025-07"] },
  exchanges: { about: "what was given for what", examples: ["exchanges --actor RUS"] },
  assessments: {
    about: "judgments, whose, and how hedged",
    examples: ["assessments --recipient PRK", "assessments --format json"],
  },
  expectations: {
    about: "what is due, when, and who says so",
    examples: ["expectations --occurred --from 2025-08 --to 2025-09", "expectations --actor PRK"],
  },
  documents: {
    about: "the texts that were read, and what each yielded",
    examples: ["documents --outlet KCNA --limit 20"],
  },
  entities: { about: "whom the texts name, the most often named first", examples: ["entities --actor KOR --limit 50"] },
  problems: { about: "what was imperfect in the texts", examples: ["problems --doc doc-0123456789abcdef"] },
};

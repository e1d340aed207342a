/** FilterFlags: the flags that say which records a question is about. */
import type { Filters } from "../ledger/index.js";
import { UsageError } from "../usage-error.js";
import { count } from "./command.js";

export const FILTER_FLAGS = {
  actor: { type: "string" },
  recipient: { type: "string" },
  dyad: { type: "string" },
  undirected: { type: "boolean" },
  category: { type: "string", multiple: true },
  auxiliary: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  occurred: { type: "boolean" },
  doc: { type: "string" },
  outlet: { type: "string" },
  limit: { type: "string" },
} as const;

export const FILTER_HELP = `  --actor WHO          who acts, speaks or judges: a code, a name, an entity id
  --recipient WHO      towards whom
  --dyad A,B           A towards B; with --undirected in both directions
  --from, --to DAY     published from and to: 2025, 2025-07 or 2025-07-28
  --occurred           compare --from and --to with when it happened or is due
  --doc ID             one document; --outlet NAME: of one publisher
  --limit N            at most so many, the latest
`;

interface Values {
  readonly actor?: string | undefined;
  readonly recipient?: string | undefined;
  readonly dyad?: string | undefined;
  readonly undirected?: boolean | undefined;
  readonly category?: readonly string[] | undefined;
  readonly auxiliary?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly occurred?: boolean | undefined;
  readonly doc?: string | undefined;
  readonly outlet?: string | undefined;
  readonly limit?: string | undefined;
}

/** The filters of a call; the ledger refuses what means nothing there. */
export function filtersOf(values: Values): Filters {
  const { actor, recipient, undirected, from, to, doc, outlet } = values;
  const categories = values.category?.flatMap((names) => names.split(",")).map((name) => name.trim());
  return {
    actor,
    recipient,
    undirected,
    from,
    to,
    outlet,
    docId: doc,
    dyad: dyadOf(values.dyad),
    category: categories,
    auxiliary: values.auxiliary as Filters["auxiliary"],
    clock: values.occurred ? "occurred" : undefined,
    limit: count("limit", values.limit),
  };
}

export function dyadOf(words: string | undefined): Filters["dyad"] {
  if (words === undefined) return undefined;
  const [actor, recipient, ...more] = words.split(",").map((word) => word.trim());
  if (!actor || !recipient || more.length > 0) throw new UsageError(`--dyad needs two sides, as PRK,KOR; not ${words}`);
  return { actor, recipient };
}

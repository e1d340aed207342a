/** List: the records of one kind that a question is about, as a table, or in a form for other programs. */
import { Writable } from "node:stream";
import { type Filters, type Ledger, openLedger, type QueryName } from "../../ledger/index.js";
import { UsageError } from "../../usage-error.js";
import { type Command, choice, parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { FILTER_FLAGS, FILTER_HELP, filtersOf } from "../filter-flags.js";
import { LEDGER } from "../ledger-path.js";
import { ABOUT } from "../listing-help.js";
import { type AnyListing, LISTINGS } from "../listings.js";
import { markdownTable } from "../markdown-table.js";
import { styleFor } from "../style.js";
import { table } from "../table.js";
import type { Output, World } from "../world.js";
import { writeOut } from "../write-out.js";

const FORMATS = ["table", "json", "jsonl", "csv", "parquet", "markdown"] as const;

export function listCommand(query: QueryName): Command {
  return { help: helpOf(query), run: (args, world) => list(query, args, world) };
}

async function list(query: QueryName, args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, {
    ...FILTER_FLAGS,
    ledger: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
  });
  if (positionals.length > 0)
    throw new UsageError(`unexpected argument: ${positionals[0]}; see demarche ${query} --help`);
  const filters = filtersOf(values);
  const format = choice("format", values.format, FORMATS, "table");
  if (format === "parquet" && values.out === undefined && world.stdout.isTerminal)
    throw new UsageError("parquet is for programs: name a file with --out, or send the output elsewhere");
  const ledger = await openLedger(values.ledger ?? LEDGER, { readOnly: true });
  try {
    if (format === "csv" || format === "parquet") {
      await ledger.exportRows(query, filters, format, values.out ?? sink(world.stdout));
      return EXIT.done;
    }
    const rows = await rowsOf(ledger, query, filters);
    const text = render(rows, { query, format, world });
    await writeOut(text, values.out, world);
    return EXIT.done;
  } finally {
    await ledger.close();
  }
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(ledger: Ledger, query: QueryName, filters: Filters) {
  return ledger[query](filters);
}

function render(
  rows: readonly Row[],
  { query, format, world }: { query: QueryName; format: (typeof FORMATS)[number]; world: World },
): string {
  if (format === "json") return `${JSON.stringify(rows, null, 2)}\n`;
  if (format === "jsonl") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const listing = LISTINGS[query] as AnyListing;
  if (format === "markdown") return markdownTable(rows, listing);
  if (rows.length === 0) return `No ${query} found.\n`;
  return table(rows, listing, { width: world.stdout.width, style: styleFor(world.stdout) });
}

/** The output as a stream, for rows that the ledger writes itself. */
function sink(output: Output): Writable {
  return new Writable({
    write(chunk: Uint8Array, _, done) {
      output.write(chunk).then(() => done(), done);
    },
  });
}

function helpOf(query: QueryName): string {
  const { about, examples, flags = "" } = ABOUT[query];
  return `demarche ${query}: ${about}

  --ledger FILE        the ledger, ${LEDGER} unless named
${FILTER_HELP}${flags}  --format FORMAT      ${FORMATS.join(", ")}
  --out FILE           write there instead of to the screen

${examples.map((example) => `  demarche ${example}`).join("\n")}

Exit codes: 0 done, 2 the call is wrong, 4 the ledger cannot be used.
`;
}

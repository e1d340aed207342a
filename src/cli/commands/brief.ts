/** Brief: what happened, who said what, what is open and due, from the ledger or from a text at hand. */
import { statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { type BriefRequest, brief as briefOf, renderHtml, renderMarkdown, renderText } from "../../brief/index.js";
import type { Reading } from "../../coding/index.js";
import { loadOutlets, readDocs } from "../../documents/index.js";
import type { Filters, Ledger } from "../../ledger/index.js";
import { UsageError } from "../../usage-error.js";
import { choice, parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { dyadOf } from "../filter-flags.js";
import { GIVEN_FLAGS, GIVEN_HELP, givenBy } from "../given.js";
import { JUDGE_FLAG, JUDGE_HELP, judgeBy, judgeThreads } from "../judge-flag.js";
import { LEDGER } from "../ledger-path.js";
import { daysBefore, wholePeriod } from "../period.js";
import { safeData } from "../safe-words.js";
import { styleFor } from "../style.js";
import type { World } from "../world.js";
import { writeOut } from "../write-out.js";

const FORMATS = ["text", "markdown", "html", "json"] as const;

export const help = `demarche brief [DOC | FILE]: what happened, who said what, what is open and due

DOC is the id of a document in the ledger; a FILE (or - for standard input) is
read on the spot and kept in no ledger. Without either, the brief is of all the
ledger holds, or of what the flags choose. Every sentence cites: [3] is
sentence 3 of the text, [2.3] sentence 3 of document 2.

  --ledger FILE        the ledger, ${LEDGER} unless named
  --doc ID             the same as DOC; an id that the input gave counts too
  --dyad A,B           the two sides' dealings with each other
  --actor WHO          one side, person or body
  --from, --to DAY     a period; with both, it is compared with the one before
  --outlet-book FILE   what you know of outlets: a table of tab-separated name,
                       reliability (A to F), kind, side, aliases, hosts
${GIVEN_HELP}${JUDGE_HELP}  --format FORMAT      ${FORMATS.join(", ")}
  --out FILE           write there instead of to the screen

  demarche brief article.txt --published 2025-07-28
  demarche brief --dyad PRK,KOR --from 2025-07-01 --to 2025-07-31
  demarche brief --actor JPN --format html --out japan.html

Exit codes: 0 done, 2 the call is wrong, 3 nothing to brief, 4 the ledger cannot
be used.
`;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, {
    ...GIVEN_FLAGS,
    ...JUDGE_FLAG,
    ledger: { type: "string" },
    doc: { type: "string" },
    dyad: { type: "string" },
    actor: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    "outlet-book": { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
  });
  const format = choice("format", values.format, FORMATS, "text");
  if (positionals.length > 1) throw new UsageError("one document at a time; or none, for all that the ledger holds");
  const outlets = loadOutlets(values["outlet-book"] === undefined ? {} : { file: values["outlet-book"] });
  const what = positionals[0];
  if (what !== undefined && values.doc !== undefined)
    throw new UsageError("one document at a time: either DOC or --doc");
  const file = what === undefined ? undefined : statSync(what, { throwIfNoEntry: false });
  if (file?.isDirectory()) throw new UsageError(`${what} is a folder; read it into a ledger first`);
  const chosen = what === undefined ? values : { ...values, doc: what };
  const request =
    what !== undefined && (what === "-" || file !== undefined)
      ? { readings: await readHere(what, world, values) }
      : await fromLedger(values.ledger ?? LEDGER, chosen);
  if (request.readings.length === 0) throw new UsageError(nothing(chosen.doc), { exitCode: EXIT.input });
  const text = render({ ...request, outletOf: outlets.named }, format, world);
  await writeOut(text, values.out, world);
  return EXIT.done;
}

function nothing(what: string | undefined): string {
  return what === undefined
    ? "nothing to brief: the ledger holds no such documents"
    : `no file and no document in the ledger: ${what}`;
}

function render(request: BriefRequest, format: (typeof FORMATS)[number], { stdout }: World): string {
  if (format === "text") {
    const { width } = stdout;
    return renderText(briefOf(safeData(request)), { width: Math.max(40, Math.min(width, 100)), ...styleFor(stdout) });
  }
  const brief = briefOf(request);
  if (format === "markdown") return renderMarkdown(brief);
  return format === "html" ? renderHtml(brief) : `${JSON.stringify(brief, null, 2)}\n`;
}

async function readHere(
  path: string,
  world: World,
  values: { outlet?: string | undefined; published?: string | undefined; judge?: string | undefined },
): Promise<readonly Reading[]> {
  const { loadReader, readAll } = await import("../../reading.js");
  const readings: Reading[] = [];
  const reads = readDocs(path, { given: givenBy(values), stdin: world.stdin });
  const reader = await loadReader({ judge: judgeBy(values), threads: judgeThreads() });
  for await (const outcome of readAll(reads, { reader, ledger: null, signal: world.interrupted })) {
    if (outcome.kind === "refusal")
      throw new UsageError(`${outcome.place}: ${outcome.reason}`, { exitCode: EXIT.input });
    if (outcome.kind === "reading") readings.push(outcome.reading);
    await setImmediate();
  }
  return readings;
}

interface Chosen {
  readonly doc?: string | undefined;
  readonly dyad?: string | undefined;
  readonly actor?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

async function fromLedger(path: string, { doc, dyad, actor, outlet, from, to }: Chosen): Promise<BriefRequest> {
  const { openLedger } = await import("../../ledger/index.js");
  const filters: Filters = { docId: doc, dyad: dyadOf(dyad), undirected: true, actor, outlet, from, to };
  const period = from === undefined || to === undefined ? null : wholePeriod(from, to);
  const ledger = await openLedger(path, { readOnly: true });
  try {
    const readings = await ledger.readings(filters);
    const before = period === null ? [] : await ledger.readings({ ...filters, ...daysBefore(period) });
    return { readings, before, period, sides: await sidesOf(ledger, filters) };
  } finally {
    await ledger.close();
  }
}

/** The sides a reader asked about, by code, whatever they were called. */
async function sidesOf(ledger: Ledger, { dyad, actor }: Filters): Promise<readonly string[]> {
  const asked = dyad === undefined ? (actor === undefined ? [] : [actor]) : [dyad.actor, dyad.recipient];
  const sides = await Promise.all(
    asked.map(async (who) => (await ledger.entities({ actor: who, limit: 1 }))[0]?.side ?? who.toUpperCase()),
  );
  return [...new Set(sides)];
}

/** Read: inputs into the ledger, one doc after another; what cannot be read is reported and passed over. */
import { setImmediate } from "node:timers/promises";
import { type Read, type ReadOptions, readDocs } from "../../documents/index.js";
import { UsageError } from "../../usage-error.js";
import { count, parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { GIVEN_FLAGS, GIVEN_HELP, givenBy } from "../given.js";
import { expandInputs, type Inputs } from "../inputs.js";
import { JUDGE_FLAG, JUDGE_HELP, judgeBy, judgeThreads } from "../judge-flag.js";
import { LEDGER } from "../ledger-path.js";
import { progressOn } from "../progress.js";
import { safeWords } from "../safe-words.js";
import { emptyTally, type Tally, tallied, tallyLines } from "../tally.js";
import type { World } from "../world.js";

export const help = `demarche read INPUT…: read texts into the ledger

An INPUT is a file, a folder (its .txt, .md, .html, .jsonl and .json files, also
gzipped), a pattern in quotes, or - for standard input. A text is plain,
Markdown, a saved web page, or JSON Lines of {id?, outlet, published, title,
text, url}. A text file may open with Title:, Outlet:, Date: and Link: lines or
with Markdown front matter. What was read before is not read again.

  --ledger FILE        the ledger, ${LEDGER} unless named
${GIVEN_HELP}${JUDGE_HELP}  --json               print each reading as one line of JSON
  --no-ledger          keep nothing
  --jobs N             read on N threads, each with half a gigabyte of memory

  demarche read article.txt --outlet Reuters --published 2025-07-28
  demarche read clippings/ --ledger desk.duckdb
  demarche read 'archive/**/*.jsonl.gz'
  curl -s https://example.org/page.html | demarche read - --json --no-ledger

Ctrl-C stops after the text in hand; call again to go on.

Exit codes: 0 all read, 2 the call is wrong, 3 some input could not be read,
4 the ledger cannot be used, 130 interrupted.
`;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, {
    ...GIVEN_FLAGS,
    ...JUDGE_FLAG,
    ledger: { type: "string" },
    json: { type: "boolean" },
    "no-ledger": { type: "boolean" },
    jobs: { type: "string" },
  });
  if (positionals.length === 0) throw new UsageError("nothing to read: name files or folders, or - for standard input");
  if (values["no-ledger"] && values.ledger !== undefined)
    throw new UsageError("--ledger and --no-ledger exclude each other");
  const nThreads = count("jobs", values.jobs) ?? 1;
  const given = givenBy(values);
  const judge = judgeBy(values);
  const inputs = await expandInputs(positionals);
  if (inputs.paths.length === 0)
    throw new UsageError(`nothing to read in ${positionals.join(", ")}: no files of known formats`, {
      exitCode: EXIT.input,
    });
  const [{ loadReader, readAll }, { openLedger }] = await Promise.all([
    import("../../reading.js"),
    import("../../ledger/index.js"),
  ]);
  const path = values.ledger ?? LEDGER;
  // The file is opened beside the loading, on threads of its own.
  const opening = values["no-ledger"] ? null : openLedger(path, { now: world.now });
  const pool = nThreads > 1 ? (await import("../reading-pool.js")).readingPool(nThreads, judge) : null;
  const [ledger, reader] = await Promise.all([
    opening,
    pool?.reader ??
      setImmediate().then(() => loadReader({ judge, threads: values.jobs === undefined ? judgeThreads() : 1 })),
  ]);
  const json = values.json === true;
  const progress = progressOn(world.stderr, { now: world.now, what: "documents" });
  let tally: Tally = emptyTally;
  let nBytes = 0;
  try {
    const reads = readsOf(inputs, world, { given, onBytes: (n) => (nBytes += n) });
    const options = { reader, ledger, again: json, nBatches: 2 * nThreads, signal: world.interrupted };
    for await (const outcome of readAll(reads, options)) {
      tally = tallied(tally, outcome);
      if (outcome.kind === "refusal") {
        await progress.clear();
        await world.stderr.write(`demarche: ${safeWords(`${outcome.place}: ${outcome.reason}`)}\n`);
      } else if (outcome.kind === "reading" && json) await world.stdout.write(`${JSON.stringify(outcome.reading)}\n`);
      await progress.show(tally.nDocs, inputs.nBytes === null ? null : nBytes / inputs.nBytes);
    }
  } finally {
    await progress.clear();
    await pool?.close();
    await ledger?.close();
  }
  const lines = tallyLines(tally, { ledger: ledger === null ? null : path, width: world.stdout.width });
  if (!json) await world.stdout.write(lines);
  else if (world.stderr.isTerminal) await world.stderr.write(lines);
  if (world.interrupted.aborted) return EXIT.interrupted;
  return tally.nRefused > 0 ? EXIT.input : EXIT.done;
}

async function* readsOf({ paths }: Inputs, world: World, options: ReadOptions): AsyncGenerator<Read> {
  for (const path of paths)
    for await (const read of readDocs(path, { ...options, stdin: world.stdin })) {
      yield read;
      // A turn of the event loop, in which Ctrl-C is heard.
      await setImmediate();
    }
}

/** Doctor: whether everything the program needs works on this machine. */
import { existsSync, statSync } from "node:fs";
import { UsageError } from "../../usage-error.js";
import { parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { LEDGER } from "../ledger-path.js";
import { styleFor } from "../style.js";
import { versionLine } from "../version.js";
import type { World } from "../world.js";
import { wrap } from "../wrap.js";

export const help = `demarche doctor: check that everything works here

Loads the language model, the actor books and the lexicon, reads one sentence,
and opens the ledger if there is one. Says for each whether it works.

  --ledger FILE        the ledger to look at, ${LEDGER} unless named

  demarche doctor

Exit codes: 0 all is well, 1 something does not work, 2 the call is wrong.
`;

/** What a check found, in a phrase; it throws when it found something wrong. */
type Check = () => Promise<string> | string;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, { ledger: { type: "string" } });
  if (positionals.length > 0) throw new UsageError(`unexpected argument: ${positionals[0]}`);
  const checks: readonly (readonly [string, Check])[] = [
    ["program", () => `${versionLine()} on Node ${nodeVersion()}, ${process.platform} ${process.arch}`],
    ["language model", () => languageModel(world)],
    ["actor books", actorBooks],
    ["lexicon", lexicon],
    ["outlets", outlets],
    ["reading", reading],
    ["ledger", () => ledger(values.ledger ?? LEDGER)],
  ];
  const style = styleFor(world.stdout);
  let nBroken = 0;
  for (const [name, check] of checks) {
    const { isWell, words } = await outcome(check);
    if (!isWell) nBroken++;
    const lines = wrap(words, { width: world.stdout.width - 24 });
    const mark = isWell ? "ok    " : style.bold("BROKEN");
    await world.stdout.write(`${mark}  ${name.padEnd(16)}${lines.join(`\n${" ".repeat(24)}`)}\n`);
  }
  return nBroken === 0 ? EXIT.done : EXIT.bug;
}

/** A failed check is a finding here, whatever it threw. */
async function outcome(check: Check): Promise<{ readonly isWell: boolean; readonly words: string }> {
  try {
    return { isWell: true, words: await check() };
  } catch (error) {
    return { isWell: false, words: error instanceof Error ? error.message : String(error) };
  }
}

function nodeVersion(): string {
  const { node } = process.versions;
  if (Number(node.split(".")[0]) < 20) throw new Error(`Node ${node} is too old; install Node 20 or newer`);
  return node;
}

const SENTENCE = "France rejected a proposal by Germany on Monday.";

async function languageModel({ now }: World): Promise<string> {
  const [{ loadLanguageModel, parse }, { textDoc }] = await Promise.all([
    import("../../language/index.js"),
    import("../../documents/index.js"),
  ]);
  const started = now();
  const model = loadLanguageModel();
  const { tokens } = parse(textDoc(SENTENCE), model);
  const tags = tokens.map(({ tag }) => tag).join(" ");
  if (tags !== "NNP VBD DT NN IN NNP IN NNP .") throw new Error(`${model.name} misreads a plain sentence: ${tags}`);
  return `${model.name}, loaded in ${((now() - started) / 1000).toFixed(1)} s`;
}

async function actorBooks(): Promise<string> {
  const { states, bodies, people } = (await import("../../actors/index.js")).loadBooks();
  return `${states.size} states, ${bodies.size} bodies, ${people.length} people`;
}

async function lexicon(): Promise<string> {
  (await import("../../coding/index.js")).loadLexicon();
  return (await import("../../coding/index.js")).CODEBOOK;
}

async function outlets(): Promise<string> {
  (await import("../../documents/index.js")).loadOutlets();
  return "loaded";
}

async function reading(): Promise<string> {
  const [{ loadReader }, { textDoc }] = await Promise.all([
    import("../../reading.js"),
    import("../../documents/index.js"),
  ]);
  const reader = await loadReader();
  const [read] = await reader([{ kind: "doc", doc: textDoc(SENTENCE, { published: "2025-01-01" }), problems: [] }]);
  const event = read?.events.find(({ category }) => category === "REJECT");
  const sides = [event?.actors[0]?.side, event?.recipients[0]?.side].join(" → ");
  if (sides !== "FRA → DEU") throw new Error(`misreads “${SENTENCE}”`);
  return "a sentence read right";
}

async function ledger(path: string): Promise<string> {
  if (!existsSync(path)) return `none yet at ${path}; demarche read makes one`;
  const { openLedger } = await import("../../ledger/index.js");
  const opened = await openLedger(path, { readOnly: true });
  try {
    const { documents, events, attributions } = await opened.counts();
    const megabytes = (statSync(path).size / 1024 / 1024).toFixed(1);
    return `${path}: ${documents} documents, ${events} events, ${attributions} statements, ${megabytes} MB`;
  } finally {
    await opened.close();
  }
}

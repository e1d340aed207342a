/** Evaluate: accuracy on labelled data that the user gives, as tables and as a list of what was wrong. */
import { setImmediate } from "node:timers/promises";
import {
  type Evaluation,
  type Gold,
  MEASURES,
  type Measure,
  type Programs,
  type WrongItem,
} from "../../evaluation/index.js";
import { UsageError } from "../../usage-error.js";
import { parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { goldAt } from "../gold-at.js";
import { JUDGE_FLAG, JUDGE_HELP, judgeBy } from "../judge-flag.js";
import { loadedPrograms } from "../programs.js";
import { progressOn } from "../progress.js";
import { safeWords } from "../safe-words.js";
import { scoreTable } from "../score-table.js";
import { styleFor } from "../style.js";
import type { World } from "../world.js";
import { cut, wrap } from "../wrap.js";

const NAMES = MEASURES.map(({ name }) => name);
const LEAVING = MEASURES.filter(({ without }) => without !== undefined).map(({ name }) => name);

export const help = `demarche evaluate WHAT --gold PATH: measure accuracy on labelled data

WHAT is measured, and what PATH must hold:

${MEASURES.map(({ name, form }) => form.map((line, i) => `  ${(i === 0 ? name : "").padEnd(12)} ${line}\n`).join("")).join("")}
Texts are read as always, without their labels; then the two are compared.
Precision, recall and F1 are in percent; a macro-F1 is the mean over the labels
that the gold uses; - stands where there is nothing to divide by. Values are
compared by mean absolute error (MAE) and Pearson's r.

  --gold PATH          the labelled data: a folder, or a file, gzipped (.gz) or
                       not, as above
  --without FILE       leave out what FILE, of the same form, has too; brackets
                       in a sentence do not count (${LEAVING.join(", ")} only)
${JUDGE_HELP}  --errors             list what was wrong: gold, found, rule, evidence, words
                       (of values: what lies further off than 1)
  --json               the same tables (and errors) as one JSON object

  demarche evaluate coding --gold pairs.tsv
  demarche evaluate coding --gold pairs.tsv --errors > errors.txt

Exit codes: 0 done, 2 the call is wrong, 3 the gold cannot be used,
130 interrupted.
`;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, {
    ...JUDGE_FLAG,
    gold: { type: "string" },
    without: { type: "string" },
    errors: { type: "boolean" },
    json: { type: "boolean" },
  });
  const measure = measureNamed(positionals);
  if (values.gold === undefined) throw new UsageError("against what? name labelled data with --gold");
  const programs = loadedPrograms(judgeBy(values));
  const gold = await goldOf(measure, values.gold, values.without);
  const evaluation = await evaluated(measure, gold, programs, world);
  if (evaluation === null) return EXIT.interrupted;
  const { tables, wrong } = evaluation;
  if (values.json) {
    const errors = values.errors ? { errors: wrong } : {};
    const left = values.without === undefined ? {} : { without: values.without };
    const object = { measure: measure.name, gold: values.gold, ...left, tables: tables.map(asObjects), ...errors };
    await world.stdout.write(`${JSON.stringify(object, null, 2)}\n`);
    return EXIT.done;
  }
  const { width } = world.stdout;
  const style = styleFor(world.stdout);
  await world.stdout.write(tables.map((table) => scoreTable(table, { width, style })).join("\n"));
  if (values.errors) for (const item of wrong) await world.stdout.write(`\n${wrongLines(item, width)}`);
  return EXIT.done;
}

function measureNamed(positionals: readonly string[]): Measure {
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageError(`measure what? one of ${NAMES.join(", ")}`);
  const measure = MEASURES.find((measure) => measure.name === name);
  if (measure === undefined)
    throw new UsageError(`nothing to measure by that name: ${name}; one of ${NAMES.join(", ")}`);
  return measure;
}

async function goldOf({ name, without }: Measure, path: string, seen: string | undefined): Promise<Gold> {
  if (seen === undefined) return goldAt(path);
  if (without === undefined) throw new UsageError(`--without is for ${LEAVING.join(", ")}; not for ${name}`);
  return without(goldAt(path), goldAt(seen));
}

/** Null when interrupted. */
async function evaluated(measure: Measure, gold: Gold, programs: Programs, world: World): Promise<Evaluation | null> {
  const progress = progressOn(world.stderr, { now: world.now, what: "items" });
  const signal = world.interrupted;
  const onDone = async (nDone: number, nAll: number) => {
    await progress.show(nDone, nDone / nAll);
    // A turn of the event loop, in which Ctrl-C is heard.
    await setImmediate();
  };
  try {
    return await measure.evaluate(gold, programs, { signal, onDone });
  } catch (error) {
    if (signal.aborted && error === signal.reason) return null;
    throw error;
  } finally {
    await progress.clear();
  }
}

/** A table as programs want it: a row is an object with a field a column. */
function asObjects({ name, columns, rows }: Evaluation["tables"][number]) {
  return { name, rows: rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]!]))) };
}

/** Lines that one part of a wrong item may take; the JSON has all of it. */
const MOST_LINES = 4;
const WORDS_AT = 9;

function wrongLines({ place, gold, found, rule, evidence, words }: WrongItem, width: number): string {
  const parts = [
    ["gold", gold ?? "-"],
    ["found", `${found ?? "-"}${rule === null ? "" : ` (${rule})`}`],
    ["why", evidence],
    ["words", words],
  ] as const;
  const lines = parts.flatMap(([label, text]) => {
    const all = wrap(safeWords(text), { width: width - WORDS_AT });
    const shown =
      all.length <= MOST_LINES
        ? all
        : [...all.slice(0, MOST_LINES - 1), cut(`${all[MOST_LINES - 1]} …`, width - WORDS_AT)];
    return shown.map((line, i) => `  ${i === 0 ? label : ""}`.padEnd(WORDS_AT) + line);
  });
  return [safeWords(place), ...lines].map((line) => `${line}\n`).join("");
}

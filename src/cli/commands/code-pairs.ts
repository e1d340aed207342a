/** CodePairs: marked pairs of actors in a TSV, coded, so that accuracy can be measured on public gold data. */
import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import {
  type CodedPair,
  codePair,
  GUIDES,
  type Guide,
  judgePairs,
  loadJudge,
  loadLexicon,
  type MarkedText,
  unmark,
} from "../../coding/index.js";
import { textDoc } from "../../documents/index.js";
import { loadLanguageModel, parseAll } from "../../language/index.js";
import { UsageError } from "../../usage-error.js";
import { choice, parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { JUDGE_FLAG, JUDGE_HELP, judgeBy } from "../judge-flag.js";
import { progressOn } from "../progress.js";
import type { World } from "../world.js";
import { writeOut } from "../write-out.js";

export const help = `demarche code-pairs IN.tsv: code marked pairs of actors

IN.tsv has a header and a column marked_sentence, in which <s>…</s> stands
around the actor and <t>…</t> around the recipient; either may be missing. The
same rows come out with category (PLOVER, CONCEDE and RETREAT as YIELD), quad
(1 to 4) and confidence, a probability where a judge decides. Fields are split
at tabs alone; quotation marks mean nothing.

${JUDGE_HELP}  --guide GUIDE        whose lines between the categories: plv, that of the PLV
                       data, in which something is always told; or labelled,
                       which knows NONE (quad 0)
  --out FILE           write there instead of to the screen

  demarche code-pairs gold.tsv --out coded.tsv

Exit codes: 0 done, 2 the call is wrong, 3 the file cannot be read.
`;

const MARKED = "marked_sentence";
const ADDED = ["category", "quad", "confidence"];
const BATCH = 100;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, {
    ...JUDGE_FLAG,
    guide: { type: "string" },
    out: { type: "string" },
  });
  const guide = choice("guide", values.guide, GUIDES, "plv");
  const judging = loadJudge(judgeBy(values));
  if (positionals.length !== 1) throw new UsageError("code-pairs takes one TSV file");
  const [header = "", ...lines] = (await contentOf(positionals[0]!)).split(/\r?\n/).filter((line) => line !== "");
  const columns = header.split("\t");
  const marked = columns.indexOf(MARKED);
  if (marked < 0) throw new UsageError(`${positionals[0]}: no column ${MARKED}`, { exitCode: EXIT.input });
  const kept = columns.map((column, i) => (ADDED.includes(column) ? -1 : i)).filter((i) => i >= 0);
  const judge = await judging;
  const code = judge === null ? mechanism(guide) : (texts: readonly MarkedText[]) => judgePairs(texts, judge, guide);
  const out = [[...kept.map((i) => columns[i]!), ...ADDED]];
  const progress = progressOn(world.stderr, { now: world.now, what: "pairs" });
  for (let from = 0; from < lines.length && !world.interrupted.aborted; from += BATCH) {
    const rows = lines.slice(from, from + BATCH).map((line) => line.split("\t"));
    const texts = rows.map((cells) => unmark(cells[marked] ?? ""));
    const coded = await code(texts);
    for (const [i, cells] of rows.entries()) {
      const { category, quad, confidence } = coded[i]!;
      out.push([...kept.map((i) => cells[i] ?? ""), category, String(quad ?? 0), String(confidence)]);
    }
    await progress.show(from + rows.length, (from + rows.length) / lines.length);
    await setImmediate();
  }
  await progress.clear();
  if (world.interrupted.aborted) return EXIT.interrupted;
  await writeOut(out.map((cells) => `${cells.join("\t")}\n`).join(""), values.out, world);
  return EXIT.done;
}

function mechanism(guide: Guide): (texts: readonly MarkedText[]) => readonly CodedPair[] {
  const model = loadLanguageModel();
  const lexicon = loadLexicon();
  return (texts) =>
    parseAll(
      texts.map(({ text }) => textDoc(text)),
      model,
    ).map((parsed, i) => codePair(parsed, texts[i]!, lexicon, guide));
}

async function contentOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new UsageError(`${path}: cannot be read`, { exitCode: EXIT.input });
  }
}

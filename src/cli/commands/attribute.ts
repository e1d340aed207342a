/** Attribute: attributions in brat's standoff form, one file a text, so that accuracy can be measured on public gold data. */
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { findAttributions, loadJudge, loadJudgment, tagsOf, toBrat } from "../../coding/index.js";
import { readDocs } from "../../documents/index.js";
import { loadLanguageModel, parse } from "../../language/index.js";
import { UsageError } from "../../usage-error.js";
import { parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { expandInputs } from "../inputs.js";
import { JUDGE_FLAG, JUDGE_HELP, judgeBy } from "../judge-flag.js";
import { progressOn } from "../progress.js";
import { safeWords } from "../safe-words.js";
import type { World } from "../world.js";

export const help = `demarche attribute FILE… --brat FOLDER: write attributions in standoff form

For every text NAME.txt a file FOLDER/NAME.ann with a Source, a Cue and a
Content for each attribution, in the form of the PolNeAR corpus: offsets count
characters, the parts of one text span are joined by semicolons.

  --brat FOLDER        where to write; made if it is not there
${JUDGE_HELP}
  demarche attribute corpus/text --brat predicted

Exit codes: 0 done, 2 the call is wrong, 3 some input could not be read,
130 interrupted.
`;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, { brat: { type: "string" }, ...JUDGE_FLAG });
  if (positionals.length === 0) throw new UsageError("nothing to read: name files or folders");
  if (values.brat === undefined) throw new UsageError("where to? name a folder with --brat");
  const folder = values.brat;
  const { paths } = await expandInputs(positionals);
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`cannot write to ${folder}`);
  });
  const model = loadLanguageModel();
  const judgment = loadJudgment();
  const judge = await loadJudge(judgeBy(values));
  const progress = progressOn(world.stderr, { now: world.now, what: "texts" });
  let nRefused = 0;
  for (const [i, path] of paths.entries()) {
    for await (const read of readDocs(path, { stdin: world.stdin, headless: true })) {
      if (read.kind === "refusal") {
        nRefused++;
        await progress.clear();
        await world.stderr.write(`demarche: ${safeWords(`${read.place}: ${read.reason}`)}\n`);
        continue;
      }
      const parsed = parse(read.doc, model);
      const name = basename(read.place === path ? path.replace(/\.te?xt$/i, "") : read.doc.id);
      const tags = await tagsOf(parsed, judgment.book, judge?.tagger);
      await writeFile(join(folder, `${name}.ann`), toBrat(parsed, findAttributions(parsed, judgment, tags)));
      await setImmediate();
      if (world.interrupted.aborted) return EXIT.interrupted;
    }
    await progress.show(i + 1, (i + 1) / paths.length);
  }
  await progress.clear();
  return nRefused > 0 ? EXIT.input : EXIT.done;
}

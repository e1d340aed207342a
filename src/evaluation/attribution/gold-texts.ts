/** GoldTexts: a folder of texts and what was annotated in them, beside them or in a folder of its own. */
import { type Doc, textDoc } from "../../documents/index.js";
import { UsageError } from "../../usage-error.js";
import { type Gold, goldNames } from "../gold.js";
import { readStandoff, type Triple } from "./standoff.js";

export interface GoldText {
  readonly name: string;
  readonly text: string;
  readonly doc: Doc;
  readonly triples: readonly Triple[];
}

/**
 * `text/NAME.txt` with `attributions/NAME….ann`, of which the first by name counts (one annotator), or `NAME.txt` with
 * `NAME.ann`. Texts that nobody annotated are left out.
 */
export async function readGoldTexts(gold: Gold): Promise<readonly GoldText[]> {
  const files = goldNames(gold, /\.(?:txt|ann)$/, "text");
  const apart = files.some((file) => file.startsWith("text/"));
  const texts: GoldText[] = [];
  for (const file of files) {
    const [, name] = (apart ? /^text\/([^/]+)\.txt$/ : /^([^/]+)\.txt$/).exec(file) ?? [];
    if (name === undefined) continue;
    const annotated = apart
      ? files.find((other) => other.startsWith(`attributions/${name}`) && other.endsWith(".ann"))
      : files.find((other) => other === `${name}.ann`);
    if (annotated === undefined) continue;
    const text = await gold.read(file);
    const length = [...text].length;
    const triples = readStandoff(await gold.read(annotated), { path: `${gold.path}/${annotated}`, length });
    texts.push({ name, text, doc: textDoc(text), triples });
  }
  if (texts.length === 0) throw new UsageError(`${gold.path}: no text with annotations in it`, { exitCode: 3 });
  return texts;
}

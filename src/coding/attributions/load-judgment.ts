/** Load judgment: the cue book from books/cues.tsv and the weights from models/attribution/. */
import { readFileSync } from "node:fs";
import { type CueBook, toCueBook } from "./cue-book.js";
import { toWeights, type Weights } from "./judge/weights.js";
import type { Decisions, Judgment } from "./judgment.js";

const BOOK = new URL("../../../books/cues.tsv", import.meta.url);
const WEIGHTS = new URL("../../../models/attribution/", import.meta.url);

/** What `NAME.json` says of `NAME.bin`, which holds each decision's features (int32) and then its weights (int16), in this order. */
interface Contents {
  readonly threshold: number;
  /** A weight is its integer divided by this. */
  readonly scale: number;
  readonly decisions: readonly { readonly name: keyof Decisions["weights"]; readonly features: number }[];
}

export function loadCueBook(): CueBook {
  return toCueBook(readFileSync(BOOK, "utf8"));
}

/** What the program ships with. Throws when its files are missing. */
export function loadJudgment(): Judgment {
  const mechanism = loadLists("weights");
  const tagged = loadLists("tagged");
  let both: Decisions | undefined;
  return {
    book: loadCueBook(),
    mechanism: toDecisions(mechanism),
    // Made when a text has tags, which without a judge none has.
    get tagged() {
      both ??= toDecisions({ threshold: tagged.threshold, lists: mechanism.lists }, tagged.lists);
      return both;
    },
  };
}

function toDecisions({ threshold, lists }: Lists, more?: Lists["lists"]): Decisions {
  const weights = [...lists].map(([name, list]) => [name, toTable(list, more?.get(name))]);
  return { threshold, weights: Object.fromEntries(weights) as Decisions["weights"] };
}

interface List {
  readonly features: Int32Array;
  readonly values: Float32Array;
}

interface Lists {
  readonly threshold: number;
  readonly lists: ReadonlyMap<string, List>;
}

function loadLists(name: string): Lists {
  const read = (end: string) => readFileSync(new URL(`${name}.${end}`, WEIGHTS));
  const { threshold, scale, decisions } = JSON.parse(read("json").toString("utf8")) as Contents;
  const bytes = read("bin");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const lists = new Map<string, List>();
  for (const { name, features: n } of decisions) {
    const features = new Int32Array(n);
    const values = new Float32Array(n);
    for (let i = 0; i < n; i++, at += 4) features[i] = view.getInt32(at, true);
    for (let i = 0; i < n; i++, at += 2) values[i] = view.getInt16(at, true) / scale;
    lists.set(name, { features, values });
  }
  return { threshold, lists };
}

/** One table of one or two lists, whose features are distinct. */
function toTable(list: List, more?: List): Weights {
  if (more === undefined) return toWeights(list.features, list.values);
  return toWeights([...list.features, ...more.features], [...list.values, ...more.values]);
}

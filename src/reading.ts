/** Reading: from what was published to the ledger, the whole way on one page. */
import { setImmediate } from "node:timers/promises";
import { loadBooks, resolve } from "./actors/index.js";
import {
  code,
  coderWith,
  DEFAULT_JUDGE,
  emptyReading,
  type JudgeName,
  loadJudge,
  loadJudgment,
  loadLexicon,
  type Reading,
} from "./coding/index.js";
import type { DocRead, Problem, Read } from "./documents/index.js";
import { loadLanguageModel, parseAll } from "./language/index.js";
import type { AppendOutcome, Ledger } from "./ledger/index.js";

/** Turns docs into readings; the result of each doc is the same as by itself. Never fails on a text. */
export interface Reader {
  (docs: readonly DocRead[]): Promise<readonly Reading[]>;
  /** Named in every record it makes. */
  readonly coder: string;
}

export interface ReaderOptions {
  /** Who decides on what the mechanism proposes. */
  readonly judge?: JudgeName;
  /** How many threads the judge may use, 1 unless said. */
  readonly threads?: number;
}

/** Loads what reading needs: the language model, the actor books, what coding knows; other work may go on in between. */
export async function loadReader({ judge: name = DEFAULT_JUDGE, threads }: ReaderOptions = {}): Promise<Reader> {
  const judging = loadJudge(name, threads);
  const model = loadLanguageModel();
  await setImmediate();
  const books = loadBooks();
  await setImmediate();
  const knowledge = { lexicon: loadLexicon(), judgment: loadJudgment() };
  const judge = await judging;
  const coder = coderWith(name);
  const read = async (docs: readonly DocRead[]) => {
    const english = docs.filter((read) => !isForeign(read));
    const parsed = parseAll(
      english.map(({ doc }) => doc),
      model,
    );
    const readings = new Map<DocRead, Reading>();
    for (const [i, read] of english.entries())
      readings.set(read, await code(resolve(parsed[i]!, books), knowledge, judge));
    return docs.map((read) => withProblems(readings.get(read) ?? emptyReading(read.doc, coder), read.problems));
  };
  return Object.assign(read, { coder });
}

/** What became of one doc or one input that could not be read. */
export type Outcome =
  | { readonly kind: "refusal"; readonly place: string; readonly reason: string }
  /** The ledger has it already, so it was not read again. */
  | { readonly kind: "known"; readonly place: string; readonly docId: string }
  /** `appended` is null when there is no ledger. */
  | {
      readonly kind: "reading";
      readonly place: string;
      readonly reading: Reading;
      readonly appended: AppendOutcome | null;
    };

export interface ReadingOptions {
  /** Reads here or elsewhere. */
  readonly reader: Reader;
  /** Where readings go; null keeps them out of any. */
  readonly ledger: Ledger | null;
  /** Read again what the ledger has, for its reading. */
  readonly again?: boolean;
  /** How many batches may be under way at once: one is being read while others are written, or read elsewhere. */
  readonly nBatches?: number;
  /** When aborted, what is in hand is finished and no more begun. */
  readonly signal?: AbortSignal;
}

/** Texts are parsed together until they are this long: enough to be fast, little enough to stop between. */
const BATCH_LENGTH = 24_000;

/** A doc still to be read, or what already became of it. */
type Item = Outcome | (Read & DocRead);

/** Reads all docs in order and appends them. An outcome is given when its doc is on the disk: stopping between two loses neither. */
export async function* readAll(reads: AsyncIterable<Read>, options: ReadingOptions): AsyncGenerator<Outcome> {
  const { ledger, again = false, nBatches = 2, signal } = options;
  const underWay: Promise<readonly Outcome[]>[] = [];
  try {
    for await (const batch of batches(reads, again ? null : ledger, options.reader.coder)) {
      underWay.push(heard(readBatch(batch, options)));
      while (underWay.length >= nBatches) yield* await underWay.shift()!;
      if (signal?.aborted) break;
    }
    while (underWay.length > 0) yield* await underWay.shift()!;
  } finally {
    await Promise.allSettled(underWay);
  }
}

/** Docs until their texts are long enough, with what was refused and what `ledger` knows between them. */
async function* batches(
  reads: AsyncIterable<Read>,
  ledger: Ledger | null,
  coder: string,
): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let length = 0;
  for await (const read of reads) {
    if (read.kind === "doc" && ledger !== null && (await ledger.has(read.doc, coder)))
      batch.push({ kind: "known", place: read.place, docId: read.doc.id });
    else batch.push(read);
    length += read.kind === "doc" ? read.doc.text.length : 0;
    if (length < BATCH_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  yield batch;
}

async function readBatch(items: readonly Item[], { reader, ledger }: ReadingOptions): Promise<readonly Outcome[]> {
  const docs = items.filter((item) => item.kind === "doc");
  const readings = docs.length === 0 ? [] : await reader(docs);
  const appended = await ledger?.appendAll(readings);
  return items.map((item) => {
    if (item.kind !== "doc") return item;
    const i = docs.indexOf(item);
    return { kind: "reading", place: item.place, reading: readings[i]!, appended: appended?.[i] ?? null };
  });
}

/** A failure is dealt with where the promise is awaited, however late. */
function heard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Whether a doc is known not to be English, which alone is read. */
function isForeign({ problems }: DocRead): boolean {
  return problems.some(({ rule }) => rule === "documents/not-english");
}

function withProblems(reading: Reading, problems: readonly Problem[]): Reading {
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

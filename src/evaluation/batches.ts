/** Batches: a program run over many texts, some at a time, so that it can be watched and stopped. */
import type { Work } from "./measure.js";

/** Characters a batch: enough to be fast, little enough to stop between. */
const BATCH_LENGTH = 24_000;

/** The results of all items in order; rejects with the signal's reason when stopped. */
export async function inBatches<T extends { readonly text: string }, R>(
  items: readonly T[],
  program: (batch: readonly T[]) => Promise<readonly R[]>,
  { signal, onDone }: Work,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; ) {
    signal.throwIfAborted();
    let to = from;
    for (let length = 0; to < items.length && length < BATCH_LENGTH; to++) length += items[to]!.text.length;
    const found = await program(items.slice(from, to));
    if (found.length !== to - from) throw new Error(`${found.length} results for ${to - from} items`);
    results.push(...found);
    await onDone(to, items.length);
    from = to;
  }
  signal.throwIfAborted();
  return results;
}

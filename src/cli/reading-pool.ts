/** ReadingPool: several readers on threads of their own, each with its own model, behind one. */
import { Worker } from "node:worker_threads";
import type { Reading } from "../coding/index.js";
import type { DocRead } from "../documents/index.js";

export interface ReadingPool {
  readonly reader: (docs: readonly DocRead[]) => Promise<readonly Reading[]>;
  readonly close: () => Promise<void>;
}

/** Each batch goes to the thread that has the fewest; the readings are the same as one reader's. */
export function readingPool(nThreads: number): ReadingPool {
  const threads = Array.from({ length: nThreads }, readingThread);
  return {
    reader: (docs) =>
      threads.reduce((best, thread) => (thread.nWaiting() < best.nWaiting() ? thread : best)).read(docs),
    close: async () => {
      await Promise.all(threads.map(({ close }) => close()));
    },
  };
}

interface Waiting {
  readonly resolve: (readings: readonly Reading[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread answers in the order in which it is asked. */
function readingThread() {
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url));
  const waiting: Waiting[] = [];
  worker.on("message", (readings: readonly Reading[]) => waiting.shift()?.resolve(readings));
  worker.on("error", (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    nWaiting: () => waiting.length,
    read: (docs: readonly DocRead[]) =>
      new Promise<readonly Reading[]>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(docs);
      }),
    close: () => worker.terminate(),
  };
}

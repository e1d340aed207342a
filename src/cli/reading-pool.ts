/** ReadingPool: several readers on threads of their own, each with its own model, behind one. */
import { Worker } from "node:worker_threads";
import { coderWith, type JudgeName, type Reading } from "../coding/index.js";
import type { DocRead } from "../documents/index.js";
import type { Reader } from "../reading.js";

export interface ReadingPool {
  readonly reader: Reader;
  readonly close: () => Promise<void>;
}

/** Each batch goes to the thread that has the fewest; the readings are the same as one reader's. */
export function readingPool(nThreads: number, judge: JudgeName): ReadingPool {
  const threads = Array.from({ length: nThreads }, () => readingThread(judge));
  const read = (docs: readonly DocRead[]) =>
    threads.reduce((best, thread) => (thread.nWaiting() < best.nWaiting() ? thread : best)).read(docs);
  return {
    reader: Object.assign(read, { coder: coderWith(judge) }),
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
function readingThread(judge: JudgeName) {
  const worker = new Worker(new URL("./reading-worker.js", import.meta.url), { workerData: { judge } });
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

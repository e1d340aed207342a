/** ReadingWorker: the thread of a pool: docs come in, their readings go out. */
import { parentPort, workerData } from "node:worker_threads";
import type { JudgeName } from "../coding/index.js";
import type { DocRead } from "../documents/index.js";
import { loadReader } from "../reading.js";

const { judge } = workerData as { readonly judge: JudgeName };
const read = await loadReader({ judge });
// One batch after another, so that answers keep the order of the questions.
let last: Promise<unknown> = Promise.resolve();
parentPort!.on("message", (docs: readonly DocRead[]) => {
  last = last.then(async () => parentPort!.postMessage(await read(docs)));
});

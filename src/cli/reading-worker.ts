/** ReadingWorker: the thread of a pool: docs come in, their readings go out. */
import { parentPort } from "node:worker_threads";
import type { DocRead } from "../documents/index.js";
import { loadReader } from "../reading.js";

const read = await loadReader();
parentPort!.on("message", (docs: readonly DocRead[]) => parentPort!.postMessage(read(docs)));

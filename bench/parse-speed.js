/**
 * Parsing speed: our pipeline beside spaCy's on the same texts, in turns, each round in a new process.
 *
 *     npm run build && node bench/parse-speed.js [--python python3] [--model en_core_web_sm] [--rounds 3] [--whole [--judge none|fast|thorough]] TEXTS.jsonl.gz
 *
 * With --whole ours is the whole reading, from text to records, by the mechanism alone or with a judge, against spaCy's
 * parsing alone. A file has one document a line, with a `text` field. The first pass has empty caches and code not yet
 * compiled; the later ones meet the same texts again. Tokens are counted in the result, whitespace included; both sides use one
 * thread. Tokens per processor second are the steadier figure on a busy machine. Without --python only ours is timed.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";

const PASSES = 3;

/** What one process measured: seconds to load, peak memory, and each pass. */
/** @typedef {{ load: number, memory: number, tokens: number, wall: number[], processor: number[] }} Run */

const SPACY = `
import gzip, json, resource, sys, time
began = time.perf_counter()
import spacy
nlp = spacy.load(sys.argv[2])
load = time.perf_counter() - began
opener = gzip.open if sys.argv[1].endswith(".gz") else open
texts = [json.loads(line)["text"] for line in opener(sys.argv[1], "rt", encoding="utf8")]
wall, processor = [], []
for _ in range(int(sys.argv[3])):
    w, p = time.perf_counter(), time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    wall.append(time.perf_counter() - w)
    processor.append(time.process_time() - p)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps({"load": load, "memory": memory, "tokens": tokens, "wall": wall, "processor": processor}))
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: "string" },
    model: { type: "string", default: "en_core_web_sm" },
    rounds: { type: "string", default: "3" },
    whole: { type: "boolean", default: false },
    judge: { type: "string", default: "none" },
    once: { type: "boolean", default: false },
  },
});
const path = positionals[0];
if (path === undefined) {
  console.error(
    "usage: node bench/parse-speed.js [--python python3] [--model en_core_web_sm] [--rounds 3] TEXTS.jsonl.gz",
  );
  process.exit(2);
}
if (values.once) console.log(JSON.stringify(await timeOurs(path)));
else report(path);

/** Times our pipeline in this process. */
async function timeOurs(/** @type {string} */ path) {
  const began = performance.now();
  const { loadPipeline } = await import("../dist/language/model/pipeline.js");
  const pipeline = loadPipeline();
  const { loadReader } = await import("../dist/reading.js");
  const reader = values.whole
    ? await loadReader({ judge: /** @type {"none" | "fast" | "thorough"} */ (values.judge) })
    : null;
  const load = (performance.now() - began) / 1000;
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trimEnd().split("\n");
  const texts = lines.map((line) => JSON.parse(line).text);
  const wall = [];
  const processor = [];
  let tokens = 0;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = performance.now();
    const used = process.cpuUsage();
    if (reader === null) tokens = pipeline.parse(texts).reduce((sum, document) => sum + document.length, 0);
    else for (const text of texts) await reader([{ kind: "doc", doc: docOf(text), problems: [] }]);
    wall.push((performance.now() - start) / 1000);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1e6);
  }
  if (reader !== null) tokens = pipeline.parse(texts).reduce((sum, document) => sum + document.length, 0);
  return { load, memory: process.resourceUsage().maxRSS * 1024, tokens, wall, processor };
}

function docOf(/** @type {string} */ text) {
  const unknown = { givenId: null, outlet: null, title: null, byline: null, language: "en", url: null };
  return { id: "doc", ...unknown, published: "2025-01-01", text };
}

/** Runs both in turns and prints the medians and their ratios. */
function report(/** @type {string} */ path) {
  /** @type {Run[]} */
  const ours = [];
  /** @type {Run[]} */
  const spacys = [];
  const oneThread = { OPENBLAS_NUM_THREADS: "1", BLIS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" };
  const env = { ...process.env, ...oneThread };
  for (let round = 0; round < Number(values.rounds); round++) {
    if (values.python !== undefined) {
      const options = ["-c", SPACY, path, values.model, String(PASSES)];
      spacys.push(JSON.parse(execFileSync(values.python, options, { env, encoding: "utf8" })));
    }
    ours.push(
      JSON.parse(
        execFileSync(
          process.execPath,
          [process.argv[1] ?? "", "--once", ...(values.whole ? ["--whole", "--judge", values.judge] : []), path],
          {
            encoding: "utf8",
          },
        ),
      ),
    );
  }
  for (const [name, runs] of /** @type {const} */ ([
    ["spaCy", spacys],
    ["ours", ours],
  ])) {
    if (runs.length === 0) continue;
    const load = median(runs.map((run) => run.load)).toFixed(2);
    const memory = Math.round(median(runs.map((run) => run.memory)) / 1e6);
    console.log(`${name}: ${runs[0]?.tokens} tokens, loaded in ${load} s, ${memory} MB at most`);
  }
  for (const clock of /** @type {const} */ (["wall", "processor"])) {
    for (const pass of ["first", "later"]) {
      const speed = (/** @type {Run[]} */ runs) =>
        median(
          runs.flatMap((run) =>
            (pass === "first" ? run[clock].slice(0, 1) : run[clock].slice(1)).map((seconds) => run.tokens / seconds),
          ),
        );
      const figures = [`ours ${Math.round(speed(ours))}`];
      if (spacys.length > 0) {
        figures.push(`spaCy ${Math.round(speed(spacys))}`, `ratio ${(speed(ours) / speed(spacys)).toFixed(2)}`);
      }
      console.log(`tokens per ${clock} second, ${pass} pass: ${figures.join(", ")}`);
    }
  }
}

function median(/** @type {number[]} */ values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * How fast the ledger remembers and answers, on made-up readings of the size a news article gives.
 * Run: npm run build && node bench/ledger-append.js [documents, 20000 as a rule] [folder for the file]
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CATEGORIES, CODEBOOK, CODER, SCALE } from "../dist/coding/index.js";
import { contentId } from "../dist/documents/index.js";
import { openLedger } from "../dist/ledger/index.js";

const nDocs = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), "ledger-bench-"));
const SIDES = ["PRK", "KOR", "USA", "CHN", "JPN", "RUS", "FRA", "DEU", "IND", "IRN"];
const WORDS = "ministry talks said offer border envoy treaty sanction visit drill aid note of the on in to with".split(
  " ",
);

let seed = 1;
/** A number from 0 to n − 1, the same in every run. */
function random(n) {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (seed >>> 8) % n;
}

function made(number) {
  const sentences = [];
  let text = "";
  for (let i = 0; i < 22; i++) {
    const start = text.length;
    text += `${Array.from({ length: 20 }, () => WORDS[random(WORDS.length)]).join(" ")} ${number}-${i}.`;
    sentences.push({ start, end: text.length });
    text += " ";
  }
  // As from feeds and archives: in the order of publication, more or less.
  const dayNumber = Math.floor((number / nDocs) * 9000) + random(10);
  const day = new Date(Date.UTC(2000, 0, 1) + dayNumber * 86_400_000).toISOString().slice(0, 10);
  const doc = {
    id: contentId("doc", text),
    givenId: String(number),
    outlet: `Outlet ${random(40)}`,
    published: day,
    title: `Title ${number}`,
    byline: null,
    language: "en",
    url: `https://outlet.example/${number}`,
    text,
  };
  const at = (sentence, length = 12) => {
    const start = sentences[sentence].start + random(80);
    return { start, end: start + length };
  };
  const entities = Array.from({ length: 12 }, (_, i) => {
    const side = SIDES[random(SIDES.length)];
    const person = i > 6;
    return {
      id: person ? `person:somebody-${random(5000)}` : `state:${side}`,
      kind: person ? "person" : "state",
      name: person ? `Somebody ${i}` : `State of ${side}`,
      side,
      role: person ? "minister" : null,
      known: !person,
      mentions: Array.from({ length: 1 + random(5) }, () => at(random(22))),
    };
  });
  const whom = (sentence) => {
    const { id, side } = entities[random(entities.length)];
    return { entity: id, side, span: at(sentence, 8) };
  };
  let n = 0;
  const common = (kind) => {
    const sentence = random(22);
    return {
      id: contentId(kind, [doc.id, n++]),
      kind,
      docId: doc.id,
      sentence,
      evidence: ["predicate", "actor", "recipient"].map((role) => ({ ...at(sentence), role })),
      provenance: { rule: `${kind}/verb-frame`, coder: CODER, codebook: CODEBOOK },
      confidence: 0.7,
    };
  };
  const list = (length, make) => Array.from({ length }, make);
  const attributions = list(8, () => {
    const base = common("attribution");
    return {
      ...base,
      source: whom(base.sentence),
      cue: at(base.sentence),
      content: [sentences[base.sentence]],
      quotation: "indirect",
      channel: null,
      recipients: [],
      about: [whom(base.sentence)],
      stance: [],
      within: null,
    };
  });
  const names = Object.keys(CATEGORIES);
  const events = list(9, () => {
    const base = common("event");
    const category = names[random(names.length)];
    const occurred = { from: day, to: day, precision: "day", basis: "publication", span: at(base.sentence) };
    return {
      ...base,
      category,
      mode: null,
      contexts: random(2) === 0 ? ["diplomatic"] : [],
      actors: [whom(base.sentence)],
      recipients: [whom(base.sentence)],
      place: null,
      occurred: random(2) === 0 ? occurred : null,
      auxiliary: [null, null, "future", "negation"][random(4)],
      conditionedOn: null,
      attribution: random(2) === 0 ? attributions[0].id : null,
      likelihood: null,
      quad: CATEGORIES[category].quad,
      score: CATEGORIES[category].score,
      scale: SCALE,
      cameo: CATEGORIES[category].cameo,
    };
  });
  const assessments = list(1, () => {
    const base = common("assessment");
    return {
      ...base,
      holder: whom(base.sentence),
      affiliation: null,
      claim: sentences[base.sentence],
      about: [whom(base.sentence)],
      likelihood: null,
      horizon: null,
      attribution: null,
    };
  });
  const overtures = list(1, () => {
    const base = common("proposal");
    return {
      ...base,
      actors: [whom(base.sentence)],
      recipients: [whom(base.sentence)],
      what: sentences[base.sentence],
      answer: null,
      answeredBy: [],
      events: [],
    };
  });
  const problems = list(2, () => ({
    id: contentId("problem", [doc.id, n++]),
    kind: "problem",
    docId: doc.id,
    rule: "language/unpaired-quotation",
    reason: "a quotation mark has no partner",
    span: at(random(22), 1),
  }));
  return {
    doc,
    sentences,
    entities,
    attributions,
    events,
    demands: [],
    conditions: [],
    exchanges: [],
    assessments,
    expectations: [],
    overtures,
    problems,
  };
}

/** Says how long work took, on the clock and in processor time: on a busy machine only the latter means much. */
async function timed(name, work, per = 1) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const each = (total) => `${(total / per).toFixed(per > 1 ? 2 : 0)} ms`.padStart(10);
  const rows = Array.isArray(result) ? `  ${result.length} rows` : "";
  console.log(
    `${name.padEnd(46)}${each(ms)}${each((user + system) / 1000)} of processor time${per > 1 ? " a document" : ""}${rows}`,
  );
  return result;
}

const peak = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`;

let nMade = 0;
const batch = (n) => Array.from({ length: n }, () => made(nMade++));
const file = join(folder, "bench.ledger");
try {
  let ledger = await timed("create a ledger", () => openLedger(file));
  const few = batch(Math.min(500, nDocs));
  await timed(
    "append, each awaited",
    async () => {
      for (const one of few) await ledger.append(one);
    },
    few.length,
  );
  const more = batch(Math.min(2000, nDocs));
  await timed("appendAll, 2,000 documents", () => ledger.appendAll(more).then(() => {}), more.length);
  await timed("appendAll, the same again", () => ledger.appendAll(more).then(() => {}), more.length);
  let [ms, used] = [0, 0];
  while (nMade < nDocs) {
    const next = batch(Math.min(100, nDocs - nMade));
    const [start, before] = [performance.now(), process.cpuUsage()];
    await ledger.appendAll(next);
    ms += performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    used += (user + system) / 1000;
  }
  const rest = nDocs - few.length - more.length;
  if (rest > 0)
    console.log(
      `the rest, appendAll by 100: ${(ms / rest).toFixed(2)} ms, ${(used / rest).toFixed(2)} ms of processor time a document`,
    );
  const tail = batch(100);
  await timed(
    "append into the full ledger, each awaited",
    async () => {
      for (const one of tail) await ledger.append(one);
    },
    tail.length,
  );
  await timed("close", () => ledger.close());
  console.log(`peak memory while appending ${peak()}`);
  console.log(
    `${nDocs} documents: ${(statSync(file).size / 1e6).toFixed(0)} MB, ${(statSync(file).size / nDocs / 1000).toFixed(1)} kB a document`,
  );
  ledger = await timed("open again", () => openLedger(file, { readOnly: true }));
  console.log(await ledger.counts());
  await timed(
    "has, 200 documents",
    async () => {
      for (const { doc } of few.slice(0, 200)) await ledger.has(doc);
    },
    200,
  );
  await timed("unread, 500 documents at once", () => ledger.unread(few.map(({ doc }) => doc)), few.length);
  await timed("events, latest 20", () => ledger.events({ limit: 20 }));
  await timed("events of a dyad, latest 20", () =>
    ledger.events({ dyad: { actor: "PRK", recipient: "KOR" }, limit: 20 }),
  );
  await timed("events of a dyad by state names, all", () =>
    ledger.events({ dyad: { actor: "State of PRK", recipient: "State of KOR" } }),
  );
  await timed("events of a month", () => ledger.events({ from: "2010-06", to: "2010-06" }));
  await timed("statements by a person", () => ledger.statements({ actor: "person:somebody-77" }));
  await timed("overtures of a side", () => ledger.overtures({ actor: "USA", limit: 100 }));
  await timed("entities, first 50", () => ledger.entities({ limit: 50 }));
  await timed("record by id", () => ledger.record(few[3].events[2].id));
  await timed("readings of a document", () => ledger.readings({ docId: few[3].doc.id }));
  await timed("readings of a dyad in a month", () =>
    ledger.readings({ dyad: { actor: "PRK", recipient: "KOR" }, from: "2010-06", to: "2010-06" }),
  );
  await timed("counts", () => ledger.counts());
  for (const format of ["parquet", "csv", "jsonl"]) {
    const to = join(folder, `events.${format}`);
    await timed(`all events as ${format}`, () => ledger.exportRows("events", {}, format, to));
    console.log(`  ${(statSync(to).size / 1e6).toFixed(0)} MB`);
  }
  await ledger.close();
  console.log(`peak memory ${peak()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

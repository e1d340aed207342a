/**
 * Parties: which words of the sentences without events name someone with a side, so that pairs of them can be told to the
 * judge as pairs between which nothing is told.
 *
 *     npm run build && node training/sentences/parties.js > training/sentences/parties.json
 *
 * Prints one object: sentence id → list of `[start, end]`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { loadReader } from "../../dist/reading.js";

const FOLDER = new URL("./", import.meta.url);
const rows = readdirSync(FOLDER)
  .filter((name) => /^part-.*\.jsonl$/.test(name))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, FOLDER), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line))
  .filter(({ events }) => events.length === 0);
const reader = await loadReader({ judge: "none" });
const blank = { givenId: null, outlet: null, published: null, title: null, byline: null, language: "en", url: null };
const readings = await reader(rows.map(({ id, text }) => ({ kind: "doc", doc: { ...blank, id, text }, problems: [] })));
const parties = readings.map(({ entities }) =>
  entities
    .filter(({ side }) => side !== null)
    .flatMap(({ mentions }) => mentions.map(({ start, end }) => [start, end]))
    .sort(([a], [b]) => a - b),
);
console.log(JSON.stringify(Object.fromEntries(rows.map(({ id }, i) => [id, parties[i]]))));

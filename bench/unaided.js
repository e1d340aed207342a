/**
 * Unaided: whether reading finds, without being told whom to look at, what labelled pairs say one party does to another.
 *
 *     npm run build && node bench/unaided.js PAIRS.tsv [--misses]
 *
 * PAIRS.tsv has the columns `category` (PLOVER, CONCEDE and RETREAT as YIELD; NONE where nothing is told) and
 * `marked_sentence` (`<s>…</s>` around the actor, `<t>…</t>` around the recipient). An act counts as found when an event
 * goes from the one marked party, or another of its side, to the other; as right when it has the category too. Prints
 * shares by category, and the share of NONE pairs for which an event was recorded all the same.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { unmark } from "../dist/coding/index.js";
import { loadReader } from "../dist/reading.js";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: "boolean" } } });
const [path] = positionals;
if (path === undefined) {
  console.error("usage: node bench/unaided.js PAIRS.tsv [--misses]");
  process.exit(64);
}
const [header, ...lines] = readFileSync(path, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => line.split("\t"));
const column = (name) => header.indexOf(name);
const rows = lines.map((row) => ({ category: row[column("category")], ...unmark(row[column("marked_sentence")]) }));

const reader = await loadReader({ judge: "none" });
const blank = { givenId: null, outlet: null, published: null, title: null, byline: null, language: "en", url: null };
const tally = new Map();
for (const [i, row] of rows.entries()) {
  const [reading] = await reader([{ kind: "doc", doc: { ...blank, id: `pair-${i}`, text: row.text }, problems: [] }]);
  const between = eventsBetween(reading, row.actor, row.recipient);
  const counts = tally.get(row.category) ?? { pairs: 0, found: 0, right: 0 };
  tally.set(row.category, counts);
  counts.pairs++;
  if (between.length > 0) counts.found++;
  const isRight = between.some(({ category }) => asLabelled(category) === row.category);
  if (isRight) counts.right++;
  if (values.misses && row.category !== "NONE" && !isRight) console.log(`${row.category}\t${row.text}`);
}
const none = tally.get("NONE") ?? { pairs: 0, found: 0 };
tally.delete("NONE");
const sum = (name) => [...tally.values()].reduce((total, counts) => total + counts[name], 0);
for (const [category, counts] of [...tally].sort()) print(category, counts);
print("all acts", { pairs: sum("pairs"), found: sum("found"), right: sum("right") });
console.log(
  `NONE pairs with an event all the same: ${none.found} of ${none.pairs} (${percent(none.found, none.pairs)} %)`,
);

/** Events from whoever stands at one place, or acts for the same side, to whoever stands at the other. */
function eventsBetween({ entities, events }, actor, recipient) {
  const at = (span) =>
    entities.filter(({ mentions }) => span !== null && mentions.some((m) => m.start < span.end && span.start < m.end));
  const [from, to] = [at(actor), at(recipient)];
  const isOf = (list) => (participant) =>
    list.some(({ id, side }) => id === participant.entity || (side !== null && side === participant.side));
  return events.filter(({ actors, recipients }) => actors.some(isOf(from)) && recipients.some(isOf(to)));
}

function asLabelled(category) {
  return category === "CONCEDE" || category === "RETREAT" ? "YIELD" : category;
}

function print(name, { pairs, found, right }) {
  console.log(
    `${name.padEnd(10)} ${String(pairs).padStart(5)} pairs  found ${percent(found, pairs)} %  right ${percent(right, pairs)} %`,
  );
}

function percent(part, whole) {
  return (whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5);
}

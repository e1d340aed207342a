/**
 * Agreement: how far the second, independent pass over the reading gold tells what the first told.
 *
 *     node gold/reading/agreement.js
 *
 * Events of one text are paired when their category is the same and the words that prove them overlap; then their sides
 * (one at least of each list in common, or both empty; of a mutual act either way round) and their auxiliary are compared.
 * F1 is the same whichever pass is called right; kappa is Cohen's, of whether a text tells any event.
 */
import { readFileSync } from "node:fs";

const read = (path) =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

compare("own sentences", read("own.jsonl"), read("own.second.jsonl"));
compare("others' texts", read("measured.first.jsonl"), read("measured.second.jsonl"));

function compare(name, first, second) {
  const n = { first: 0, second: 0, category: 0, sides: 0, auxiliary: 0 };
  const told = { both: 0, neither: 0, first: 0, second: 0 };
  for (const [i, { id, text, events }] of first.entries()) {
    if (second[i].id !== id) throw new Error(`the passes differ at ${id}`);
    const others = [...second[i].events];
    told[events.length > 0 ? (others.length > 0 ? "both" : "first") : others.length > 0 ? "second" : "neither"]++;
    n.first += events.length;
    n.second += others.length;
    for (const one of events) {
      const fits = others
        .map((other, at) => ({ at, fit: fitOf(text, one, other) }))
        .filter(({ fit }) => fit > 0)
        .sort((a, b) => b.fit - a.fit)[0];
      if (fits === undefined) continue;
      others.splice(fits.at, 1);
      n.category++;
      if (fits.fit >= 2) n.sides++;
      if (fits.fit === 3) n.auxiliary++;
    }
  }
  const f1 = (hits) => ((200 * hits) / (n.first + n.second)).toFixed(1);
  const total = first.length;
  const observed = (told.both + told.neither) / total;
  const [a, b] = [(told.both + told.first) / total, (told.both + told.second) / total];
  const chance = a * b + (1 - a) * (1 - b);
  console.log(
    `${name}: ${total} texts, ${n.first} and ${n.second} events; F1 of category ${f1(n.category)}, and sides ${f1(n.sides)}, and auxiliary ${f1(n.auxiliary)}; any event or none: ${(100 * observed).toFixed(1)} %, kappa ${((observed - chance) / (1 - chance)).toFixed(2)}`,
  );
}

/** 0 not the same event, 1 the same category, 2 and sides, 3 and auxiliary. */
function fitOf(text, one, other) {
  if (folded(one.category) !== folded(other.category) || !overlap(placeOf(text, one), placeOf(text, other))) return 0;
  const straight = meets(one.actors, other.actors) && meets(one.recipients, other.recipients);
  const mirrored =
    (one.mutual || other.mutual || isAmong(one) || isAmong(other)) &&
    meets(one.actors, other.recipients) &&
    meets(one.recipients, other.actors);
  if (!straight && !mirrored) return 1;
  return one.auxiliary === other.auxiliary ? 3 : 2;
}

/** Both sides in both lists: nobody leads. */
function isAmong({ actors, recipients }) {
  return actors.length > 1 && actors.join() === recipients.join();
}

function meets(a, b) {
  return a.length === 0 || b.length === 0 ? a.length === b.length : a.some((side) => b.includes(side));
}

function folded(category) {
  return category === "CONCEDE" || category === "RETREAT" ? "YIELD" : category;
}

function placeOf(text, { quote }) {
  if (typeof quote !== "string") return quote;
  const start = text.indexOf(quote);
  return [start, start + quote.length];
}

function overlap(a, b) {
  return a[0] < b[1] && b[0] < a[1];
}

/**
 * Agreement: how far the second, independent pass over the project's own sentences and passages tells what the first told.
 *
 *     node training/sentences/agreement.js
 *
 * Events are paired when their parties' words overlap (a party that neither names agrees), best pairs first; then their
 * category, quad and auxiliary are compared. Attributions are paired by overlapping content. F1 is the same whichever
 * pass is called right; kappa is Cohen's, of whether a sentence tells any event.
 */
import { readFileSync } from "node:fs";

const QUADS = [
  ["AGREE", "CONSULT", "SUPPORT"],
  ["COOPERATE", "AID", "YIELD", "CONCEDE", "RETREAT"],
  ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
  ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
];
const quadOf = (category) => QUADS.findIndex((members) => members.includes(category)) + 1;
const folded = (category) => (category === "CONCEDE" || category === "RETREAT" ? "YIELD" : category);
const read = (path) =>
  readFileSync(new URL(path, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const percent = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

for (const part of ["part-a", "part-b", "part-c"]) sentences(part);
passages();

function sentences(part) {
  const first = read(`${part}.jsonl`);
  const second = new Map(read(`second/${part}.jsonl`).map((row) => [row.id, row]));
  const n = { first: 0, second: 0, paired: 0, category: 0, quad: 0, auxiliary: 0 };
  const told = { both: 0, neither: 0, first: 0, second: 0 };
  for (const { id, text, events } of first) {
    const others = second.get(id).events;
    told[
      events.length > 0 ? (others.length > 0 ? "both" : "first") : others.length > 0 ? "second" : "neither"
    ]++;
    n.first += events.length;
    n.second += others.length;
    for (const [one, other] of paired(text, events, others)) {
      n.paired++;
      if (folded(one.category) === folded(other.category)) n.category++;
      if (quadOf(one.category) === quadOf(other.category)) n.quad++;
      if (one.auxiliary === other.auxiliary) n.auxiliary++;
    }
  }
  const total = first.length;
  const observed = (told.both + told.neither) / total;
  const yes = ((told.both + told.first) / total) * ((told.both + told.second) / total);
  const no = ((told.neither + told.second) / total) * ((told.neither + told.first) / total);
  const kappa = (observed - yes - no) / (1 - yes - no);
  console.log(
    `${part}: ${total} sentences, ${n.first} and ${n.second} events; any event or none: ${percent(told.both + told.neither, total)}, kappa ${kappa.toFixed(2)}`,
  );
  console.log(
    `  same parties: F1 ${percent(2 * n.paired, n.first + n.second)}; and category: F1 ${percent(2 * n.category, n.first + n.second)}`,
  );
  console.log(
    `  of ${n.paired} pairs the same category ${percent(n.category, n.paired)}, quad ${percent(n.quad, n.paired)}, auxiliary ${percent(n.auxiliary, n.paired)}`,
  );
}

/** Pairs of events of two passes with the same parties, those of one category first. */
function paired(text, events, others) {
  const candidates = events.flatMap((one) =>
    others.filter((other) => sameParties(text, one, other)).map((other) => [one, other]),
  );
  const fit = ([one, other]) => (folded(one.category) === folded(other.category) ? 2 : 0) + (one.auxiliary === other.auxiliary ? 1 : 0);
  const taken = new Set();
  return candidates
    .sort((a, b) => fit(b) - fit(a))
    .filter(([one, other]) => !taken.has(one) && !taken.has(other) && taken.add(one) && taken.add(other));
}

function sameParties(text, one, other) {
  return ["actor", "recipient"].every((party) => {
    const [a, b] = [placesOf(text, one, party), placesOf(text, other, party)];
    if (a === null || b === null) return a === b;
    return a.some((x) => b.some((y) => x[0] < y[1] && y[0] < x[1]));
  });
}

/** Where the words of a party stand: at its offset where one is given, else wherever the text has them. */
function placesOf(text, event, party) {
  const words = event[party];
  if (!words) return null;
  const given = event[`${party}Start`];
  if (given !== undefined) return [[given, given + words.length]];
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length]);
  return found;
}

function passages() {
  const first = read("passages.jsonl");
  const second = new Map(read("second/passages.jsonl").map((row) => [row.id, row]));
  const n = { first: 0, second: 0, paired: 0, source: 0, cue: 0, content: 0, all: 0 };
  for (const { id, attributions } of first) {
    const others = [...second.get(id).attributions];
    n.first += attributions.length;
    n.second += others.length;
    for (const one of attributions) {
      const at = others.findIndex((other) => meets(one.content, other.content));
      if (at < 0) continue;
      const [other] = others.splice(at, 1);
      n.paired++;
      const same = ["source", "cue", "content"].map((role) => bare(one[role]) === bare(other[role]));
      for (const [i, role] of ["source", "cue", "content"].entries()) if (same[i]) n[role]++;
      if (same.every(Boolean)) n.all++;
    }
  }
  console.log(
    `passages: ${first.length}, ${n.first} and ${n.second} attributions; paired: F1 ${percent(2 * n.paired, n.first + n.second)}`,
  );
  console.log(
    `  of ${n.paired} pairs the same source ${percent(n.source, n.paired)}, cue ${percent(n.cue, n.paired)}, content ${percent(n.content, n.paired)}, all three ${percent(n.all, n.paired)}`,
  );
}

function meets(one, other) {
  return one.some((a) => other.some((b) => bare([a]).includes(bare([b])) || bare([b]).includes(bare([a]))));
}

/** Words without the marks at their edges, on which readers differ. */
function bare(pieces) {
  return pieces.map((words) => words.replace(/^[\s"“”'‘’.,]+|[\s"“”'‘’.,!?;:]+$/g, "")).join(" … ");
}

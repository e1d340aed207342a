/**
 * The actor books against public dictionaries.
 *
 *     node bench/actors.js petrarch actors [texts.jsonl.gz …] [--missed]
 *
 * `petrarch` is the folder with the Phoenix dictionaries (TABARI format), `actors` the one with office-holders as CSV.
 * Told: the share of the dictionary's aliases of states that the books give to the same state (cities, rivers, words of
 * other languages and misspellings are aliases there; people and dated codes are left out), of its international
 * organizations that the books know by some name, and of the CSVs' dated holders whom the books name for that office on a
 * day inside the term; of visits of foreign leaders whose visitor the books know. With texts (JSON Lines with a field `text`), also the share of those aliases and organizations that
 * the texts use at all, each counted once and as often as it is used.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { covers, loadBooks, lookUp } from "../dist/actors/index.js";

const [petrarch, holders, ...texts] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const showMissed = process.argv.includes("--missed");
if (petrarch === undefined || holders === undefined) {
  process.stderr.write("usage: node bench/actors.js petrarch actors [--missed]\n");
  process.exit(2);
}

const books = loadBooks();
const uses = countUses();
/** Entries of a TABARI dictionary: a name, its aliases and its codes, dated ones with their dates. */
function entries(file) {
  const found = [];
  for (const raw of readFileSync(join(petrarch, file), "utf8").split("\n")) {
    const line = raw.split("#")[0].trimEnd();
    if (line.trim() === "") continue;
    if (line.startsWith("+")) found.at(-1).names.push(...withoutCode(line.slice(1)).names);
    else if (/^\s/.test(line)) found.at(-1)?.codes.push(...codesIn(line));
    else found.push(withoutCode(line));
  }
  return found;
}

function withoutCode(line) {
  const name = line.split("[")[0].replaceAll("_", " ").replace(/\s+/g, " ").trim();
  return { names: name === "" ? [] : [name], codes: codesIn(line) };
}

function codesIn(line) {
  return [...line.matchAll(/\[([^\]]*)\]/g)].map(([, code]) => code.trim());
}

/** How often each stretch of up to five capitalized words stands in the texts, small words between them included. */
function countUses() {
  const counts = new Map();
  for (const file of texts) {
    for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
      if (line === "") continue;
      const words = (JSON.parse(line).text ?? "").match(/[\p{L}\p{M}.'’-]+/gu) ?? [];
      words.forEach((word, i) => {
        if (!/^\p{Lu}/u.test(word)) return;
        for (let n = 1; n <= 5; n++) {
          if (i + n > words.length || !/^\p{Lu}/u.test(words[i + n - 1])) continue;
          const key = keyOf(words.slice(i, i + n).join(" "));
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      });
    }
  }
  return counts;
}

function keyOf(name) {
  return name
    .toLowerCase()
    .replace(/['’]s?$/, "")
    .replaceAll(".", "")
    .replaceAll("-", " ");
}

/** Codes of the dictionary that ISO writes otherwise. */
const ISO = { KSV: "XKX", ROM: "ROU", TMP: "TLS", ZAR: "COD", BUR: "MMR" };

function states() {
  let nAliases = 0;
  let nRight = 0;
  let nWrong = 0;
  let nNames = 0;
  let nNamesRight = 0;
  const used = { all: 0, right: 0, uses: 0, usesRight: 0 };
  const missed = [];
  for (const { names, codes } of entries("Phoenix.Countries.actors.txt")) {
    const code = codes.find((c) => /^[A-Z]{3}$/.test(c));
    if (code === undefined) continue;
    const wanted = ISO[code] ?? code;
    names.forEach((name, i) => {
      const found = lookUp(books, name.toLowerCase(), null);
      const sides = [
        ...found.states.map((s) => s.code),
        ...found.places.map((p) => p.side),
        ...found.bodies.map((b) => b.side),
      ];
      nAliases++;
      if (i === 0) nNames++;
      const isRight = sides.includes(wanted);
      const nUses = uses.get(keyOf(name)) ?? 0;
      if (nUses > 0) used.all++;
      used.uses += nUses;
      if (isRight && nUses > 0) used.right++;
      if (isRight) used.usesRight += nUses;
      if (isRight) {
        nRight++;
        if (i === 0) nNamesRight++;
      } else {
        if (sides.length > 0) nWrong++;
        missed.push(`${wanted}\t${name}\t${nUses}\t${sides}`);
      }
    });
  }
  say("head names of states", nNamesRight, nNames);
  say(
    "aliases of states, right state",
    nRight,
    nAliases,
    `, ${nWrong} another state, ${nAliases - nRight - nWrong} unknown`,
  );
  if (texts.length > 0) {
    say("  of those that the texts use", used.right, used.all);
    say("  of their uses in the texts", used.usesRight, used.uses);
  }
  if (showMissed) process.stdout.write(`${missed.join("\n")}\n`);
}

function organizations() {
  let nAll = 0;
  let nKnown = 0;
  const used = { all: 0, known: 0, uses: 0, usesKnown: 0 };
  const missed = [];
  for (const { names, codes } of entries("Phoenix.International.actors.txt")) {
    if (!codes.some((c) => /^(IGO|NGO|IMG)/.test(c)) || codes.some((c) => /\d{4}/.test(c))) continue;
    nAll++;
    const isKnown = names.some((name) => lookUp(books, name.toLowerCase(), null).bodies.length > 0);
    const nUses = names.reduce((sum, name) => sum + (uses.get(keyOf(name)) ?? 0), 0);
    if (isKnown) nKnown++;
    else missed.push(`${names[0]}\t${nUses}`);
    if (nUses > 0) used.all++;
    used.uses += nUses;
    if (isKnown && nUses > 0) used.known++;
    if (isKnown) used.usesKnown += nUses;
  }
  say("international organizations, known by some name", nKnown, nAll);
  if (texts.length > 0) {
    say("  of those that the texts use", used.known, used.all);
    say("  of their uses in the texts", used.usesKnown, used.uses);
  }
  if (showMissed) process.stdout.write(`${missed.join("\n")}\n`);
}

/** Positions of the CSVs, in the words of the books. */
const OFFICES = {
  "Supreme Leader": "supreme-leader",
  Premier: "prime-minister",
  "Vice Premier": "deputy-prime-minister",
  "Minister of Foreign Affairs": "foreign-minister",
  "Chairman of the Supreme People's Assembly": "assembly-chairman",
  "President of the Presidium of the Supreme People's Assembly": "presidium-president",
  President: "president",
  "Prime Minister": "prime-minister",
  "Minister of Defence": "defense-minister",
  "Minister of Reunification": "unification-minister",
  "Director of the National Intelligence Service": "nis-director",
  "Chairman of the Joint Chiefs of Staff": "chief-of-staff",
  "Speaker of the National Assembly": "speaker",
};

function officeHolders() {
  for (const [file, side] of [
    ["dprk_holders21.csv", "PRK"],
    ["rok_holders21.csv", "KOR"],
  ]) {
    let nAll = 0;
    let nRight = 0;
    const missed = [];
    for (const line of readFileSync(join(holders, file), "utf8").trim().split("\n").slice(1)) {
      const [position, person, , start, end] = line.split(",");
      const office = OFFICES[position];
      if (office === undefined || (end !== "" && end < "2010")) continue;
      nAll++;
      const day = middle(start < "2010" ? "2010-01-01" : start, end === "" ? "2022-08-01" : end);
      const held = lookUp(books, person.toLowerCase(), day).people.some(({ terms }) =>
        terms.some(
          (t) =>
            t.office === office &&
            t.side === side &&
            (t.from ?? "") <= day &&
            (t.to === null || t.to >= day.slice(0, t.to.length)),
        ),
      );
      if (held) nRight++;
      else missed.push(`${position}\t${person}\t${day}`);
    }
    say(`holders of ${side}'s offices since 2010, on a day of the term`, nRight, nAll);
    if (showMissed) process.stdout.write(`${missed.join("\n")}\n`);
  }
}

/** Foreign leaders who visited the United States: known by some tail of the name, and in an office on the day. */
function visits() {
  let nAll = 0;
  let nKnown = 0;
  let nServing = 0;
  for (const line of readFileSync(join(holders, "visits.jsonl"), "utf8").trim().split("\n")) {
    const { visitor, start } = JSON.parse(line);
    if (!visitor || start < "2010") continue;
    nAll++;
    const words = visitor.replace(/,.*/, "").split(/\s+/);
    let people = [];
    for (let i = 0; i < words.length - 1 && people.length === 0; i++)
      people = lookUp(books, words.slice(i).join(" "), start).people;
    if (people.length > 0) nKnown++;
    if (people.some(({ terms }) => terms.some((term) => covers(term, start)))) nServing++;
  }
  say("visits of foreign leaders since 2010, visitor known", nKnown, nAll);
  say("  and in an office on the day", nServing, nAll);
}

/** A day well inside a term given by partial dates. */
function middle(start, end) {
  const at = (date) =>
    Date.parse(
      `${date}-01-01`.slice(0, 10).length === 10 && date.length === 4
        ? `${date}-07-01`
        : date.length === 7
          ? `${date}-15`
          : date,
    );
  return new Date((at(start) + at(end)) / 2).toISOString().slice(0, 10);
}

function say(what, n, of, more = "") {
  process.stdout.write(`${what}: ${n} of ${of}, ${((100 * n) / of).toFixed(1)} %${more}\n`);
}

states();
organizations();
officeHolders();
visits();

/**
 * Learns the weights of pronouns from OntoGUM and writes the table that `src/language/coreference/pronoun-weights.ts` holds.
 *
 *     node bench/coreference-train.js gum/coref/ontogum [--half even|odd] > src/language/coreference/pronoun-weights.ts
 *
 * For each third-person pronoun of the texts, the mentions it may go back to compete, and nobody at all with them; the
 * weights make the key's chain the likeliest (a softmax over the options, ridge penalty, batch gradient). Before the table,
 * five folds over whole documents tell on stderr how often the choice is right on documents not learned from. `--half` learns
 * from every second document alone, so that `bench/coreference-links.js` can be read on the other half.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readChains, readText } from "../dist/evaluation/coreference/onto-gum.js";
import { chainsWithoutPronouns } from "../dist/language/coreference/coreference.js";
import { placeOf, signsOfNobody, TRAITS } from "../dist/language/coreference/prominence.js";
import { joinPronouns, options } from "../dist/language/coreference/sieves/pronoun-antecedents.js";
import { loadPipeline } from "../dist/language/model/pipeline.js";
import { parse } from "../dist/language/parse.js";

const RIDGE = 2;
const ROUNDS = 200;
const RATE = 0.05;
const FOLDS = 5;
/** Taken off nobody's weight: the likeliest choice alone leaves too many pronouns to nobody. */
const BOLDNESS = { person: 1, it: 1, they: 0.8 };

const [folder, , half] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: node bench/coreference-train.js gum/coref/ontogum [--half even|odd]\n");
  process.exit(2);
}

const model = loadPipeline();
const examples = { person: [], it: [], they: [] };
readdirSync(join(folder, "conllu"))
  .sort()
  .forEach((file, document) => {
    if (half !== undefined && (document % 2 === 0) !== (half === "even")) return;
    const name = file.replace(/\.conllu$/, "");
    const { text, tokens } = readText(readFileSync(join(folder, "conllu", file), "utf8"));
    const key = readChains(readFileSync(join(folder, "conll", `${name}.conll`), "utf8"), name);
    const doc = {
      id: name,
      givenId: null,
      outlet: null,
      published: null,
      title: null,
      byline: null,
      language: "en",
      url: null,
      text,
    };
    collect(parse(doc, model), tokens, key, document);
  });

for (const [kind, all] of half === undefined ? Object.entries(examples) : []) {
  let nRight = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(all.filter(({ document }) => document % FOLDS !== fold));
    for (const example of all) if (example.document % FOLDS === fold && isRight(weights, example)) nRight++;
  }
  process.stderr.write(
    `${kind}: ${nRight} of ${all.length} right (${((100 * nRight) / all.length).toFixed(1)} %) on documents not learned from\n`,
  );
}

const tables = Object.entries(examples).map(([kind, all]) => {
  const weights = learn(all);
  const lines = TRAITS.map((trait) => {
    const values = [];
    for (const [sign, weight] of weights) {
      const [of, value] = sign.split(" ");
      if (of === trait)
        values[Number(value)] = Number((weight - (trait === "nobody" ? BOLDNESS[kind] : 0)).toFixed(2)) + 0;
    }
    return `    ${trait}: [${Array.from(values, (value) => value ?? 0).join(", ")}],`;
  });
  return `  ${kind}: {\n${lines.join("\n")}\n  },`;
});
process.stdout.write(`/** Pronoun weights: what each trait of a mention is worth to a pronoun. A data table, made by \`bench/coreference-train.js\`. */

import type { Weights } from "./prominence.js";

export const WEIGHTS: { readonly person: Weights; readonly it: Weights; readonly they: Weights } = {
${tables.join("\n")}
};
`);

/** What each pronoun of one document had to choose from, and which choices the key allows. */
function collect(parsed, gold, key, document) {
  const { chains, page } = chainsWithoutPronouns(parsed);
  const chainAt = keyChainByHead(parsed, gold, key);
  // As when a text is read, earlier pronouns are settled when a later one chooses.
  joinPronouns(chains, page, (pronoun) => {
    const truth = chainAt.get(`${pronoun.head}`);
    const found = options(pronoun, chains, page).map(({ candidate, joint, signs }) => ({
      signs: signs.map(([trait, value]) => `${trait} ${value}`),
      isRight:
        truth !== undefined &&
        chainAt.get(`${joint.length > 0 ? "joint " : ""}${chains.candidates[candidate].head}`) === truth,
    }));
    const isNobody = !found.some(({ isRight }) => isRight);
    found.push({
      signs: signsOfNobody(placeOf(pronoun, page), page).map(([trait, value]) => `${trait} ${value}`),
      isRight: isNobody,
    });
    // A pronoun whose antecedent was never offered teaches nothing but that nobody offered is right.
    const kind = pronoun.gender === "neuter" ? "it" : pronoun.gender === "unknown" ? "they" : "person";
    if (found.length > 1) examples[kind].push({ options: found, document });
  });
}

/** The key's chain of each of our tokens that heads one of its mentions, or is the first of several joined in one. */
function keyChainByHead(parsed, gold, key) {
  const at = parsed.tokens.map(({ start, end }) => gold.findIndex((token) => token.start < end && start < token.end));
  const ours = new Map();
  at.forEach((place, i) => {
    if (place >= 0) ours.set(place, [...(ours.get(place) ?? []), i]);
  });
  const found = new Map();
  key.forEach((chain, number) => {
    for (const { first, last } of chain) {
      const inside = [];
      for (let place = first; place <= last; place++) inside.push(...(ours.get(place) ?? []));
      const set = new Set(inside);
      const head = inside.find((i) => parsed.tokens[i].head === i || !set.has(parsed.tokens[i].head));
      if (head === undefined) continue;
      const isJoint = parsed.tokens[head].children.some(
        (child) => set.has(child) && parsed.tokens[child].dep === "conj",
      );
      found.set(`${isJoint ? "joint " : ""}${head}`, number);
    }
  });
  return found;
}

/** The weights of the greatest likelihood less the ridge, by Adam on the whole batch. */
function learn(all) {
  const weights = new Map();
  const means = new Map();
  const squares = new Map();
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Map();
    for (const { options } of all) {
      const scores = options.map(({ signs }) => Math.exp(sum(weights, signs)));
      const total = scores.reduce((a, b) => a + b, 0);
      const right = options.reduce((a, { isRight }, i) => a + (isRight ? scores[i] : 0), 0);
      options.forEach(({ signs, isRight }, i) => {
        const push = (isRight ? scores[i] / right : 0) - scores[i] / total;
        for (const sign of signs) gradient.set(sign, (gradient.get(sign) ?? 0) + push);
      });
    }
    for (const [sign, slope] of gradient) {
      const step = slope - RIDGE * (weights.get(sign) ?? 0);
      const mean = 0.9 * (means.get(sign) ?? 0) + 0.1 * step;
      const square = 0.99 * (squares.get(sign) ?? 0) + 0.01 * step * step;
      means.set(sign, mean);
      squares.set(sign, square);
      const unbiased = mean / (1 - 0.9 ** round) / (1e-8 + Math.sqrt(square / (1 - 0.99 ** round)));
      weights.set(sign, (weights.get(sign) ?? 0) + RATE * unbiased * Math.min(1, (2 * (ROUNDS - round)) / ROUNDS));
    }
  }
  return weights;
}

function sum(weights, signs) {
  let total = 0;
  for (const sign of signs) total += weights.get(sign) ?? 0;
  return total;
}

function isRight(weights, { options }) {
  let best = options[0];
  for (const option of options) if (sum(weights, option.signs) > sum(weights, best.signs)) best = option;
  return best.isRight;
}

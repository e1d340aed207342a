/**
 * Coreference links against OntoGUM: of the pronouns and definite nominals that go back to a name, how many reach it.
 *
 *     node bench/coreference-links.js gum/coref/ontogum [--errors] [--all-names]
 *
 * Asked for: every personal, possessive and reflexive pronoun, and every phrase with a common noun for its head that begins
 * with `the`, `this`, `that`, `these` or `those`, whose chain in the key has an earlier mention with a proper noun for its
 * head. The chain must be a person, an organization or a place (or a people): chains of days and months are left out, and
 * so are those that the key also calls by a noun for another thing (`the event`, `this bill`); `--all-names` takes these in.
 *
 * Right: our chain has a mention there, with an earlier name of the same chain in the key, and the nearest earlier name
 * in our chain that the key knows is of that chain, too. A plural that gathers others is right when the key's antecedent
 * is several names joined and our members are headed by them. A mention that we lack is wrong. `strict` besides asks
 * that no earlier name in our chain is of another chain in the key. Our mention is the key's when it holds the key's head
 * word, or a word flat on it, and its own head lies inside the key's span; of several such spans, the shortest.
 *
 * `linked`: turned about, of our third-person pronouns and definite nominals that have an earlier name in our chain, the
 * share whose nearest one is of their chain in the key, be it a person or a thing; a nominal that the key leaves alone is
 * wrongly linked.
 *
 * Halves: documents in the order of their names, the even ones (0, 2, …) and the odd ones.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readChains, readText } from "../dist/evaluation/coreference/onto-gum.js";
import { nounClass } from "../dist/language/coreference/noun-classes.js";
import { loadPipeline } from "../dist/language/model/pipeline.js";
import { parse } from "../dist/language/parse.js";

const FIRST_SECOND = new Set(
  "i me my mine myself we us our ours ourselves you your yours yourself yourselves".split(" "),
);
const THIRD = new Set(
  "he him his himself she her hers herself it its itself they them their theirs themselves themself".split(" "),
);
const DEFINITE = new Set(["the", "this", "that", "these", "those"]);
const DAYS =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Common nouns that speeches write in capitals. */
const COMMON = new Set("country nation state government match republic presidency".split(" "));
/** Nouns for what is neither a person, an organization nor a place. */
const OTHER_NOUNS = new Set(
  "act agreement attack attempt award battle beverage bill book browser camera capsule championship chemical cocktail competition concept conference conflict contest crisis cup day disaster document drink event exhibition faith fair festival film game goal hashtag hastag interview law legislation license match matter microscope mission movement movie net newspaper office part performance pilgrimage prize process program programme project report series ship spacecraft speech summit system telescope tournament treaty version war web internet year balloon polaroid".split(
    " ",
  ),
);

const [folder, ...flags] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: node bench/coreference-links.js gum/coref/ontogum [--errors] [--all-names]\n");
  process.exit(2);
}
const tellErrors = flags.includes("--errors");
const takeAllNames = flags.includes("--all-names");

const model = loadPipeline();
const counts = new Map();
readdirSync(join(folder, "conllu"))
  .sort()
  .forEach((file, number) => {
    const name = file.replace(/\.conllu$/, "");
    const { text, tokens } = readText(readFileSync(join(folder, "conllu", file), "utf8"));
    const chains = readChains(readFileSync(join(folder, "conll", `${name}.conll`), "utf8"), name);
    const parsed = parse(
      {
        id: name,
        givenId: null,
        outlet: null,
        published: null,
        title: null,
        byline: null,
        language: "en",
        url: null,
        text,
      },
      model,
    );
    const key = keyMentions(chains, tokens, text);
    const { judge, linked } = judgeOf(parsed, key, tokens);
    for (const { form, isRight, start, end, name: to } of linked) {
      for (const group of groupsOf(name, number)) count(group, `linked ${form}`, { isRight, isStrictlyRight: isRight });
      if (tellErrors && !isRight) {
        const [before, after] = around(text, start, end);
        process.stdout.write(
          `${name} ${start} wrongly linked ${form} to ${text.slice(to.start, to.end)}\n  …${before}⟦${text.slice(start, end)}⟧${after}…\n`,
        );
      }
    }
    for (const link of wanted(key)) {
      const verdict = judge(link);
      for (const group of groupsOf(name, number)) {
        const kinds = [link.kind, ...(link.kind === "nominal" ? [] : ["pronoun"])];
        for (const kind of kinds) count(group, kind, verdict);
      }
      if (tellErrors && !verdict.isRight) tell(name, link, verdict, parsed, text);
    }
  });
report();

function groupsOf(name, number) {
  return [name.split("_")[1], number % 2 === 0 ? "even half" : "odd half", "all"];
}

/** All mentions of the key in text order: chain, span in tokens, head, whether a name, several joined, first word. */
function keyMentions(chains, tokens, text) {
  const found = chains.flatMap((spans, chain) =>
    spans.map(({ first, last }) => {
      let head = first;
      for (let i = last; i >= first; i--) {
        const above = tokens[i].head;
        if (above < first || above > last || above === i) head = i;
      }
      const { pos, text: word } = tokens[head];
      return {
        chain,
        first,
        last,
        head,
        heads: headWords(tokens, head, last),
        start: tokens[first].start,
        end: tokens[last].end,
        words: text.slice(tokens[first].start, tokens[last].end),
        pos,
        lower: word.toLowerCase(),
        isName: pos === "PROPN" && /\p{Lu}/u.test(word) && !DAYS.test(word) && !isCommon(tokens, first, last, head),
        isJoint: isJoint(tokens, first, last, head),
      };
    }),
  );
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  const others = new Set(found.filter((mention) => isOther(mention)).map(({ chain }) => chain));
  return found.map((mention) => ({ ...mention, isOther: others.has(mention.chain) }));
}

/** The head and what the key hangs flat on it: `Secretary Yvette Cooper`. */
function headWords(tokens, head, last) {
  const found = [head];
  for (let i = head + 1; i <= last; i++)
    if (tokens[i].head === head && tokens[i].relation.startsWith("flat")) found.push(i);
  return found;
}

/** Whether the words in capitals are a title or a common noun (`the Chief Guest`, `our Nation`), not a name. */
function isCommon(tokens, first, last, head) {
  const word = tokens[head].text.toLowerCase();
  for (let i = head + 1; i <= last; i++) if (tokens[i].pos === "PROPN" && tokens[i].head === head) return false;
  if (nounClass(word).kind === "person") return true;
  const isAlone = tokens.slice(first, head).every(({ pos }) => pos !== "PROPN");
  return isAlone && COMMON.has(word);
}

function isJoint(tokens, first, last, head) {
  for (let i = first; i <= last; i++) {
    if (tokens[i].pos !== "CCONJ") continue;
    const conjunct = tokens[i].head;
    if (conjunct > head && tokens[conjunct].head === head) return true;
  }
  return false;
}

function isOther({ pos, lower }) {
  return (pos === "NOUN" || pos === "PROPN") && (OTHER_NOUNS.has(lower) || OTHER_NOUNS.has(lower.replace(/s$/, "")));
}

/** What is asked for: pronouns and definite nominals with an earlier name in their chain. */
function wanted(key) {
  const names = new Map();
  const found = [];
  for (const mention of key) {
    const { chain, pos, lower, words, isName } = mention;
    const earlier = names.get(chain) ?? [];
    const kind = kindOf({ pos, lower, words });
    if (kind !== null && earlier.length > 0 && (takeAllNames || !mention.isOther))
      found.push({ ...mention, kind, names: [...earlier] });
    if (isName) names.set(chain, [...earlier, mention]);
  }
  return found;
}

function kindOf({ pos, lower, words }) {
  if (FIRST_SECOND.has(lower)) return "I, we, you";
  if (THIRD.has(lower)) return "he, she, it, they";
  return pos === "NOUN" && DEFINITE.has(words.split(/\s/)[0].toLowerCase()) ? "nominal" : null;
}

function judgeOf(parsed, key, tokens) {
  const { mentions } = parsed;
  const keyOf = mentions.map((mention) => keyMentionOf(mention));
  const byChain = new Map();
  for (const mention of mentions) byChain.set(mention.chain, [...(byChain.get(mention.chain) ?? []), mention]);

  const linked = mentions
    .filter((mention) => isAnaphor(mention))
    .map((mention) => ({ ...mention, name: namesBefore(mention).at(-1) }))
    .filter(({ name }) => name !== undefined)
    .map(({ form, index, start, end, name }) => ({
      form,
      start,
      end,
      name,
      isRight: keyOf[index]?.chain === keyOf[name.index].chain,
    }));
  return { judge, linked };

  function isAnaphor({ form, first, head }) {
    if (form === "pronoun") return THIRD.has(parsed.tokens[head].lower);
    return form === "nominal" && DEFINITE.has(parsed.tokens[first].lower) && parsed.tokens[head].pos === "NOUN";
  }

  function namesBefore({ index, chain, start }) {
    return byChain.get(chain).filter((other) => other.index !== index && other.end <= start && isNamed(other.index));
  }

  function judge(link) {
    const ours = mentions.find((_, i) => isSame(keyOf[i], link));
    if (ours === undefined) return { isRight: false, isStrictlyRight: false, ours: null, why: "no mention" };
    const earlier = namesBefore(ours);
    const nearest = earlier.at(-1);
    const isRight = nearest !== undefined && keyOf[nearest.index].chain === link.chain;
    const isStrictlyRight = isRight && earlier.every(({ index }) => keyOf[index].chain === link.chain);
    if (isRight) return { isRight, isStrictlyRight, ours, why: "" };
    const gathered = isGathered(ours, link);
    return {
      isRight: gathered,
      isStrictlyRight: gathered,
      ours,
      why: nearest === undefined ? "no name" : `name of another: ${keyOf[nearest.index].words}`,
    };
  }

  function isNamed(index) {
    return keyOf[index]?.isName === true;
  }

  /** Whether our plural gathers the names that the key joins. */
  function isGathered({ members }, { names }) {
    if (members.length < 2) return false;
    const joint = names.filter((name) => name.isJoint);
    return joint.some(({ start, end }) =>
      members.every((chain) => byChain.get(chain).some((mention) => start <= mention.start && mention.end <= end)),
    );
  }

  /** The key's mention that ours is; undefined when the key has none there. */
  function keyMentionOf({ first, last, head, form }) {
    const own = parsed.tokens[head];
    const from = parsed.tokens[form === "name" ? first : head].start;
    const to = parsed.tokens[form === "name" ? last - 1 : head].end;
    let best;
    for (const candidate of key) {
      if (!candidate.heads.some((i) => tokens[i].start < to && from < tokens[i].end)) continue;
      if (!(candidate.start < own.end && own.start < candidate.end) || candidate.isJoint) continue;
      if (best === undefined || candidate.last - candidate.first < best.last - best.first) best = candidate;
    }
    return best;
  }
}

function isSame(a, b) {
  return a !== undefined && a.head === b.head && a.chain === b.chain;
}

function count(group, kind, { isRight, isStrictlyRight }) {
  if (!counts.has(group)) counts.set(group, new Map());
  const kinds = counts.get(group);
  const cell = kinds.get(kind) ?? { n: 0, right: 0, strict: 0 };
  cell.n++;
  if (isRight) cell.right++;
  if (isStrictlyRight) cell.strict++;
  kinds.set(kind, cell);
}

function report() {
  const kinds = ["pronoun", "he, she, it, they", "I, we, you", "nominal"];
  process.stdout.write(`${"".padEnd(11)}${kinds.map((kind) => kind.padStart(26)).join("")}\n`);
  const groups = [...counts.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  for (const group of groups) {
    const cells = kinds.map((kind) => {
      const { n, right, strict } = counts.get(group).get(kind) ?? { n: 0, right: 0, strict: 0 };
      return `${right}/${n} ${percent(right, n)} (${percent(strict, n)})`.padStart(26);
    });
    process.stdout.write(`${group.padEnd(11)}${cells.join("")}\n`);
  }
  process.stdout.write("right of asked, percent (in parentheses: strict)\n");
  for (const group of groups) {
    const cells = ["linked pronoun", "linked nominal"].map((kind) => {
      const { n, right } = counts.get(group).get(kind) ?? { n: 0, right: 0 };
      return `${kind} ${right}/${n} ${percent(right, n)}`.padStart(34);
    });
    process.stdout.write(`${group.padEnd(11)}${cells.join("")}\n`);
  }
}

function order(group) {
  return group === "all" ? 2 : group.endsWith("half") ? 1 : 0;
}

function percent(part, whole) {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

function around(text, start, end) {
  return [text.slice(Math.max(0, start - 150), start), text.slice(end, end + 60)].map((part) =>
    part.replace(/\s+/g, " "),
  );
}

function tell(name, link, { ours, why }, parsed, text) {
  const { start, end, words, kind, names } = link;
  const [before, after] = around(text, start, end);
  const chain =
    ours === null
      ? []
      : parsed.mentions
          .filter((mention) => mention.chain === ours.chain && mention.start < ours.start)
          .slice(-5)
          .map((mention) => text.slice(mention.start, mention.end));
  const gender =
    ours === null ? "" : ` [${ours.form} ${ours.number} ${ours.gender}${ours.members.length ? " gathers" : ""}]`;
  process.stdout.write(
    `${name} ${start} ${kind}: ${why}\n  …${before}⟦${words}⟧${after}…\n  key: ${names
      .map((mention) => mention.words)
      .slice(-3)
      .join(" | ")}\n  ours${gender}: ${chain.join(" | ")}\n`,
  );
}

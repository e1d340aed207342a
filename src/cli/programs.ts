/** Programs: what `evaluate` measures, each loaded when a measure first calls it. */
import {
  codePair,
  factualityOf,
  findAttributions,
  type JudgeName,
  judgePairs,
  loadFactualityBook,
  loadJudge,
  loadJudgment,
  loadLexicon,
  tagsOf,
  toldOfPair,
} from "../coding/index.js";
import { textDoc } from "../documents/index.js";
import { type Programs, withReasons, withVerdict } from "../evaluation/index.js";
import { loadLanguageModel, parseAll } from "../language/index.js";
import { loadReader } from "../reading.js";
import { judgeThreads } from "./judge-flag.js";

export function loadedPrograms(judgeName: JudgeName): Programs {
  const model = once(loadLanguageModel);
  const lexicon = once(loadLexicon);
  const judgment = once(loadJudgment);
  const factualityBook = once(loadFactualityBook);
  const judge = once(() => loadJudge(judgeName, judgeThreads()));
  const reader = once(() => loadReader({ judge: judgeName, threads: judgeThreads() }));
  return {
    parse: async (docs) => parseAll(docs, model()),
    factuality: (parsed, token) => factualityOf(parsed, token, factualityBook()),
    read: async (docs) => (await reader())(docs.map((doc) => ({ kind: "doc", doc, problems: [] }))),
    attribute: async (docs) =>
      await Promise.all(
        parseAll(docs, model()).map(async (parsed) => {
          const tags = await tagsOf(parsed, judgment().book, (await judge())?.tagger);
          return { parsed, drafts: findAttributions(parsed, judgment(), tags) };
        }),
      ),
    stances: async (pairs) => (await (await judge())?.stances?.(pairs)) ?? null,
    codePairs: async (pairs, guide) => {
      const decides = await judge();
      if (decides !== null) return (await judgePairs(pairs, decides, guide)).map(withVerdict);
      const parsed = parseAll(
        pairs.map(({ text }) => textDoc(text)),
        model(),
      );
      return pairs.map((pair, i) =>
        withReasons(codePair(parsed[i]!, pair, lexicon(), guide), parsed[i]!, toldOfPair(parsed[i]!, pair, lexicon())),
      );
    },
  };
}

function once<T>(load: () => T): () => T {
  let loaded: { readonly value: T } | undefined;
  return () => {
    loaded ??= { value: load() };
    return loaded.value;
  };
}

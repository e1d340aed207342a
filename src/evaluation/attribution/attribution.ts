/** Attribution: how often source, cue and content of what was said are found where an annotator marked them. */
import { toBrat } from "../../coding/index.js";
import type { Span } from "../../documents/index.js";
import { inBatches } from "../batches.js";
import type { Table } from "../evaluation.js";
import type { Measure } from "../measure.js";
import { scoreTable, type Tally } from "../scores.js";
import { type GoldText, readGoldTexts } from "./gold-texts.js";
import { ROLES, type Role, readStandoff, spanKey, type Triple, tripleKey } from "./standoff.js";
import { wrongTriples } from "./wrong-triples.js";

export const attribution: Measure = {
  name: "attribution",
  form: [
    "a folder as PolNeAR's: text/NAME.txt, attributions/NAME*.ann",
    "(the first by name counts), or NAME.txt and NAME.ann; brat's form",
    "with Source, Cue and Content; fragments count apart",
  ],
  evaluate: async (gold, { attribute }, work) => {
    const texts = await readGoldTexts(gold);
    const found = await inBatches(
      texts,
      async (batch) => {
        const attributed = await attribute(batch.map(({ doc }) => doc));
        // Only places and rules are kept: parses of a whole corpus are large.
        return attributed.map(({ parsed, drafts }, i) => {
          const { name, text } = batch[i]!;
          const triples = readStandoff(toBrat(parsed, drafts), { path: name, length: text.length });
          return { triples, wrong: wrongTriples(`${gold.path}/${name}`, batch[i]!, triples, drafts) };
        });
      },
      work,
    );
    return {
      tables: tables(
        texts,
        found.map(({ triples }) => triples),
      ),
      wrong: found.flatMap(({ wrong }) => wrong),
    };
  },
};

/** What is compared of a part's spans. */
const ASPECTS: readonly {
  readonly name: string;
  readonly of: (spans: readonly Span[]) => readonly (string | number)[];
}[] = [
  { name: "exact", of: (spans) => spans.map(spanKey) },
  { name: "begin", of: (spans) => spans.map(({ start }) => start) },
  {
    name: "characters",
    of: (spans) =>
      spans.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i)),
  },
];

function tables(texts: readonly GoldText[], found: readonly (readonly Triple[])[]): readonly Table[] {
  const compare = (keys: (triples: readonly Triple[]) => Iterable<string | number>): Tally => {
    const tally = { gold: 0, found: 0, right: 0 };
    for (const [i, { triples }] of texts.entries()) {
      const inGold = new Set(keys(triples));
      const inFound = new Set(keys(found[i]!));
      tally.gold += inGold.size;
      tally.found += inFound.size;
      for (const key of inFound) if (inGold.has(key)) tally.right++;
    }
    return tally;
  };
  const spansOf = (triples: readonly Triple[], role: Role) => triples.flatMap((triple) => triple[role]);
  return ASPECTS.map(({ name, of }) =>
    scoreTable(name, "part", [
      ...ROLES.map((role) => ({ label: role.toLowerCase(), tally: compare((triples) => of(spansOf(triples, role))) })),
      ...(name === "exact" ? [{ label: "whole triple", tally: compare((triples) => triples.map(tripleKey)) }] : []),
    ]),
  );
}

/** Explain: why a record is in the ledger: its words in their sentence, the rule, and why these actors. */
import type { Entity, Participant } from "../../actors/index.js";
import {
  type Attribution,
  account,
  asJudged,
  type CodedEvent,
  EVENT_RULES,
  JUDGED_RULE,
  JUDGES,
  judgeIn,
  loadJudge,
  type Reading,
} from "../../coding/index.js";
import { contains, overlaps, quote, type Span } from "../../documents/index.js";
import { type FoundRecord, openLedger } from "../../ledger/index.js";
import { UsageError } from "../../usage-error.js";
import { parseCall } from "../command.js";
import { EXIT } from "../exit-codes.js";
import { LEDGER } from "../ledger-path.js";
import { markedSentences } from "../marked-sentence.js";
import { participantsIn } from "../participants-in.js";
import { safeData } from "../safe-words.js";
import { type Style, styleFor } from "../style.js";
import type { World } from "../world.js";
import { wrap } from "../wrap.js";

export const help = `demarche explain RECORD: why a record is in the ledger

RECORD is an id as the lists and the JSON give it. Shown are the words that
prove it, in their sentence, each with its role; the rule that made it; who
takes part and how they were recognized; whose claim it is; and for an event on
which a judge decided its probabilities, the words without which it would most
likely change its mind, and where the mechanism saw it otherwise.

  --ledger FILE        the ledger, ${LEDGER} unless named
  --json               the record and its text, for programs

  demarche explain event-0123456789abcdef

Exit codes: 0 done, 2 the call is wrong, 3 no such record, 4 the ledger cannot
be used.
`;

export async function run(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = parseCall(args, { ledger: { type: "string" }, json: { type: "boolean" } });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new UsageError("explain takes the id of one record");
  const path = values.ledger ?? LEDGER;
  const ledger = await openLedger(path, { readOnly: true });
  const found = await ledger.record(id).finally(() => ledger.close());
  if (found === undefined) throw new UsageError(`no record ${id} in ${path}`, { exitCode: EXIT.input });
  const { list, record, reading, current } = found;
  await world.stdout.write(
    values.json
      ? `${JSON.stringify({ list, record, current, doc: reading.doc }, null, 2)}\n`
      : explanation(safeData(found), await judgment(record, reading), {
          width: world.stdout.width,
          style: styleFor(world.stdout),
        }),
  );
  return EXIT.done;
}

interface Layout {
  readonly width: number;
  readonly style: Style;
}

function explanation(
  { list, record, reading, current }: FoundRecord,
  judged: readonly string[],
  layout: Layout,
): string {
  const { doc } = reading;
  const evidence =
    "evidence" in record ? record.evidence : record.span === null ? [] : [{ ...record.span, role: "here" }];
  const sections: [heading: string, lines: readonly string[]][] = [
    [
      `${headline(record)}`,
      [`${record.id} (${list})`, ...(current ? [] : ["a later reading of this text has taken its place"])],
    ],
    [
      "Text",
      [[doc.outlet ?? "outlet unknown", doc.published ?? "undated", doc.title ?? "without a title"].join(", "), doc.id],
    ],
    ["Words", markedSentences(reading, evidence)],
    ["Facts", facts(record, reading)],
    ["Who", participantsIn(record).map(({ role, participant }) => who(role, participant, reading))],
    ["Whose claim", claim(record, reading)],
    ["Rule", ruleLines(record)],
    ["Judge", judged],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => {
      const body = lines.flatMap((line) =>
        wrap(line, { width: layout.width - 2, indent: "  " }).map((part) => `  ${part}`),
      );
      return `${layout.style.bold(heading)}\n${body.join("\n")}\n`;
    })
    .join("\n");
}

/** How the judge that decided on an event sees each actor's dealing with each recipient; nothing for other records. */
async function judgment(record: FoundRecord["record"], reading: Reading): Promise<readonly string[]> {
  if (record.kind !== "event") return [];
  const name = JUDGES.find((known) => known === judgeIn(reading.coder));
  const judge = name === undefined ? null : await loadJudge(name);
  const sentence = reading.sentences[record.sentence];
  if (judge === null || sentence === undefined) return [];
  const lines = [`${judge.name}: ${againstMechanism(record)}`];
  for (const { actor, recipient } of pairsOf(record, sentence)) {
    const inSentence = ({ start, end }: Span) => ({ start: start - sentence.start, end: end - sentence.start });
    const text = reading.doc.text.slice(sentence.start, sentence.end);
    const pair = { text, actor: inSentence(actor), recipient: inSentence(recipient) };
    const { distribution, words } = await account(judge, pair, asJudged(record.category), "labelled");
    const likely = distribution.slice(0, 4).map(({ category, probability }) => `${category} ${percent(probability)}`);
    const decisive = words.filter(({ loss }) => loss >= LEAST_LOSS).slice(0, 3);
    lines.push(
      `“${quote(reading.doc, actor)}” towards “${quote(reading.doc, recipient)}”: ${likely.join(", ")}`,
      ...decisive.map(
        ({ span, loss }) => `without “${text.slice(span.start, span.end)}” ${record.category} loses ${percent(loss)}`,
      ),
    );
  }
  return lines;
}

/** What a word must take from a category's probability to be told. */
const LEAST_LOSS = 0.05;

function againstMechanism({ provenance, overruled, category }: CodedEvent): string {
  if (provenance.rule === JUDGED_RULE.name) return "the mechanism found no parties to this act";
  return overruled === null ? "as the mechanism has it" : `the mechanism alone says ${overruled}, not ${category}`;
}

/** Actors and recipients that the sentence itself names. */
function pairsOf({ actors, recipients }: CodedEvent, sentence: Span) {
  const named = (participants: CodedEvent["actors"]) =>
    participants.map(({ span }) => span).filter((span) => contains(sentence, span));
  return named(actors).flatMap((actor) =>
    named(recipients).flatMap((recipient) => (overlaps(actor, recipient) ? [] : [{ actor, recipient }])),
  );
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function headline(record: FoundRecord["record"]): string {
  if (record.kind === "event") return `Event: ${record.category}, ${record.auxiliary ?? "done"}`;
  return `${record.kind[0]!.toUpperCase()}${record.kind.slice(1)}`;
}

/** The plain fields of a record and the words of its spans, by their names in the JSON. */
function facts(record: FoundRecord["record"], { doc }: Reading): readonly string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (APART.has(name) || value === null || (Array.isArray(value) && value.length === 0)) return [];
    const words = told(value, doc);
    return words === null ? [] : [`${name}: ${words}`];
  });
}

/** Fields that have a section of their own, or none. */
const APART = new Set([
  "id",
  "kind",
  "docId",
  "evidence",
  "provenance",
  "confidence",
  "attribution",
  "category",
  "auxiliary",
  "rule",
  "sentence",
]);

function told(value: unknown, doc: Reading["doc"]): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) {
    const parts = value.map((one) => told(one, doc)).filter((words) => words !== null);
    return parts.length === 0 ? null : parts.join("; ");
  }
  if (typeof value !== "object" || value === null || "entity" in value) return null;
  if (isSpan(value)) {
    const kind = "kind" in value ? `${value.kind}, ` : "";
    return `${kind}“${quote(doc, value)}”`;
  }
  const parts = Object.entries(value).flatMap(([name, part]) => {
    const words = told(part, doc);
    return words === null ? [] : [`${name} ${words}`];
  });
  return parts.length === 0 ? null : parts.join(", ");
}

function isSpan(value: object): value is Span {
  return "start" in value && "end" in value;
}

function who(role: string, participant: Participant, reading: Reading): string {
  const entity = reading.entities.find(({ id }) => id === participant.entity);
  const words = quote(reading.doc, participant.span);
  if (entity === undefined) return `${role}: “${words}”, ${participant.entity}`;
  return `${role}: “${words}” is ${entity.name}${described(entity)}; ${recognized(entity)}, named ${times(entity.mentions.length)} in this text (${entity.id})`;
}

function described({ role, side, kind }: Entity): string {
  return [role === null ? `, ${kind}` : `, ${role}`, side === null ? ", side unknown" : `, side ${side}`].join("");
}

function recognized({ known }: Entity): string {
  return known ? "known to the actor books" : "known from this text only";
}

function times(n: number): string {
  return n === 1 ? "once" : n === 2 ? "twice" : `${n} times`;
}

function claim(record: FoundRecord["record"], reading: Reading): readonly string[] {
  if (!("attribution" in record)) return [];
  if (record.attribution === null) return ["the writer's own"];
  const attribution = reading.attributions.find(({ id }) => id === record.attribution);
  return attribution === undefined ? [record.attribution] : [`${sourceOf(attribution, reading)} (${attribution.id})`];
}

function sourceOf({ source, cue, content }: Attribution, { doc, entities }: Reading): string {
  const name =
    source === null
      ? "someone unnamed"
      : (entities.find(({ id }) => id === source.entity)?.name ?? quote(doc, source.span));
  const words = content.map((span) => quote(doc, span)).join(" … ");
  return `${name}${cue === null ? "" : ` (“${quote(doc, cue)}”)`}: “${words}”`;
}

function ruleLines(record: FoundRecord["record"]): readonly string[] {
  if (!("provenance" in record)) return [record.rule];
  const { rule, coder, codebook } = record.provenance;
  const known = [...EVENT_RULES, JUDGED_RULE].find(({ name }) => name === rule);
  return [
    ...(known === undefined ? [] : [known.says, `as in: ${known.examples[0]}`]),
    `${rule}, by ${coder} after ${codebook}`,
    `records made this way are right about ${Math.round(record.confidence * 100)} times in 100`,
  ];
}

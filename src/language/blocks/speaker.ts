/** Speaker: the label that opens a turn of a transcript, `MR. KIRBY:`, `Q:` or `Q` before a gap. */

/** A label is at most this long; nothing further into a block is looked at. */
const MAX_LENGTH = 80;

const OPEN = String.raw`(?:\*\*|__)?`;
const CLOSE = String.raw`(?:\*\*|__)?`;
const GAP = String.raw`(?:\s|$)`;
/** `(as interpreted)`, `(via video)` after a name. */
const ASIDE = String.raw`(?:\s?\([^)\n]{1,40}\))?`;

const QUESTION = new RegExp(
  String.raw`^${OPEN}(Q(?:UESTION)?|A(?:NSWER)?)(?:[:.]${CLOSE}${GAP}|${CLOSE}(?:[ \u00a0]{2,}|[\t\u00a0]))`,
  "u",
);
const CAPITAL_WORD = String.raw`(?:\p{Lu}[\p{Lu}.'’&-]*|M(?:a)?c\p{Lu}+|#?\d{1,2})`;
const CAPITALS = new RegExp(
  String.raw`^${OPEN}(${CAPITAL_WORD}(?:[ \u00a0]{1,2}(?:${CAPITAL_WORD}|of|de|van|and))*${ASIDE}):${CLOSE}${GAP}`,
  "u",
);
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}.'’-]*)`;
const MIXED = new RegExp(String.raw`^${OPEN}(${NAME_WORD}(?:[ \u00a0]${NAME_WORD}){0,4}${ASIDE}):${CLOSE}${GAP}`, "u");

const TITLE =
  /^(?:Q|A|QUESTION|ANSWER|MR|MRS|MS|MX|DR|THE|SECRETARY|PRESIDENT|VICE|PRIME|MINISTER|FOREIGN|SENATOR|SEN|REP|CONGRESSMAN|CONGRESSWOMAN|AMBASSADOR|GENERAL|GEN|ADMIRAL|ADM|COLONEL|COL|CAPTAIN|CAPT|CHAIRMAN|CHAIR|CHANCELLOR|KING|QUEEN|GOVERNOR|GOV|MAYOR|DIRECTOR|SENIOR|MODERATOR|OPERATOR|INTERVIEWER|REPORTER|SPOKESPERSON|SPOKESMAN|SPOKESWOMAN|STAFF|AIDE|PARTICIPANT)\b/;
/** Capitals before a colon that announce something instead of somebody. */
const NOTICE =
  /^(?:NOTE|UPDATE|CORRECTION|BREAKING|EXCLUSIVE|WATCH|READ|READ MORE|RELATED|OPINION|ANALYSIS|EXPLAINER|FACT ?SHEET|SUBJECT|FROM|TO|CC|DATE|RE|PHOTO|VIDEO|SOURCE|CONTACT|URGENT|LIVE|FACTBOX|EDITORS?['’]? NOTE)$/;

export interface Label {
  /** Offsets in the line given: the label without marks of emphasis, its colon included. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Sure by itself, or only if the rest of the text is a transcript too. */
  readonly kind: "question" | "titled" | "capitals" | "mixed";
}

/** The label a line opens with, judged by the line alone; null when it opens with none. */
export function label(line: string): Label | null {
  const head = line.slice(0, MAX_LENGTH);
  const question = QUESTION.exec(head);
  if (question) return found(head, question[1]!, question[1]!.startsWith("Q") ? "question" : "capitals");
  const capitals = CAPITALS.exec(head);
  if (capitals && /\p{Lu}{2}|#?\d$/u.test(capitals[1]!) && /\p{Lu}/u.test(capitals[1]!)) {
    const text = capitals[1]!;
    if (NOTICE.test(text)) return null;
    return found(head, text, TITLE.test(text) ? "titled" : "capitals");
  }
  const mixed = MIXED.exec(head);
  return mixed ? found(head, mixed[1]!, "mixed") : null;
}

/**
 * Which of a text's labels open turns. A question mark `Q` or a titled name in capitals always does;
 * other capitals when there are two labels or more; names in small letters when three or more make up
 * a third of all blocks and one of them speaks again, or when two of them each speak again.
 */
export function turns(labels: readonly (Label | null)[]): readonly (Label | null)[] {
  const given = labels.filter((one): one is Label => one !== null);
  const nLoud = given.filter((one) => one.kind !== "mixed").length;
  const mixed = given.filter((one) => one.kind === "mixed").map((one) => one.text);
  const again = new Set(mixed.filter((text, i) => mixed.indexOf(text) < i));
  const mixedHolds = (mixed.length >= 3 && mixed.length * 3 >= labels.length && again.size > 0) || again.size >= 2;
  return labels.map((one) => {
    if (one === null) return null;
    if (one.kind === "mixed") return mixedHolds ? one : null;
    return one.kind === "capitals" && nLoud < 2 ? null : one;
  });
}

function found(head: string, text: string, kind: Label["kind"]): Label {
  const start = head.indexOf(text);
  const end = start + text.length;
  return { start, end: head[end] === ":" ? end + 1 : end, text, kind };
}

/**
 * Word pieces: text cut into the pieces that an encoder knows, as BERT's uncased tokenizer cuts it. Source: the
 * `BertNormalizer`, `BertPreTokenizer` and `WordPiece` of Hugging Face's tokenizers, whose ids these equal.
 */
import type { Span } from "../../documents/index.js";

/** A word of more characters is unknown as a whole. */
const LONGEST_WORD = 100;
const CONTINUED = "##";

/** A piece of a text: its entry in the vocabulary, and the characters that it stands for. */
export interface WordPiece extends Span {
  readonly id: number;
}

export interface WordPieces {
  /** The pieces of a text in order, no boundaries added. */
  readonly piecesOf: (text: string) => readonly WordPiece[];
  /** Id of one entry of the vocabulary (`[CLS]`); throws when it is not in it. */
  readonly idOf: (entry: string) => number;
}

/** `vocabulary`: one entry a line, its id the line's number from 0. */
export function toWordPieces(vocabulary: string): WordPieces {
  const entries = vocabulary.replace(/\n$/, "").split("\n");
  const ids = new Map(entries.map((entry, i) => [entry, i]));
  const idOf = (entry: string): number => {
    const id = ids.get(entry);
    if (id === undefined) throw new Error(`not in the encoder's vocabulary: ${entry}`);
    return id;
  };
  const unknown = idOf("[UNK]");
  const memo = new Map<string, readonly Cut[]>();
  const cutsOf = (word: string): readonly Cut[] => {
    let found = memo.get(word);
    if (found === undefined) {
      found = cut(word, ids, unknown);
      if (memo.size < 50_000) memo.set(word, found);
    }
    return found;
  };
  return {
    idOf,
    piecesOf: (text) =>
      words(text).flatMap(({ letters, starts, end }) =>
        cutsOf(letters).map(({ id, from, to }) => ({ id, start: starts[from]!, end: starts[to] ?? end })),
      ),
  };
}

/** Part of a word: its entry, and its characters (UTF-16 units) from one up to another. */
interface Cut {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The longest known piece first, over and over; unknown as a whole when the rest of a word has none. */
function cut(word: string, ids: ReadonlyMap<string, number>, unknown: number): readonly Cut[] {
  const whole = [{ id: unknown, from: 0, to: word.length }];
  const characters = [...word];
  if (characters.length > LONGEST_WORD) return whole;
  const found: Cut[] = [];
  for (let from = 0, at = 0; from < characters.length; ) {
    let to = characters.length;
    let id: number | undefined;
    let piece = "";
    for (; to > from; to--) {
      piece = characters.slice(from, to).join("");
      id = ids.get((from === 0 ? "" : CONTINUED) + piece);
      if (id !== undefined) break;
    }
    if (id === undefined) return whole;
    found.push({ id, from: at, to: at + piece.length });
    from = to;
    at += piece.length;
  }
  return found;
}

/** A word as the vocabulary spells it, and where in the text each of its characters (UTF-16 units) comes from. */
interface Word {
  letters: string;
  readonly starts: number[];
  end: number;
}

const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u;
const ACCENT = /\p{Mn}/gu;
const CHINESE =
  /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/u;
const PUNCTUATION = /[!-/:-@[-`{-~\p{P}]/u;
const PLAIN = /[a-z0-9]/;

/**
 * Runs between blanks, each mark of punctuation and each Chinese character a word of its own; control characters out,
 * accents off, lower case.
 */
function words(text: string): readonly Word[] {
  const found: Word[] = [];
  let open: Word | null = null;
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    const plain = PLAIN.test(character);
    const blank = !plain && /\s/u.test(character);
    if (blank) open = null;
    if (blank || (!plain && DROPPED.test(character))) continue;
    const apart = !plain && CHINESE.test(character);
    for (const letter of plain ? character : character.normalize("NFD").replace(ACCENT, "").toLowerCase()) {
      const alone = apart || (!plain && PUNCTUATION.test(letter));
      if (open === null || alone) {
        open = { letters: "", starts: [], end: at };
        found.push(open);
      }
      open.letters += letter;
      for (let unit = 0; unit < letter.length; unit++) open.starts.push(start);
      open.end = at;
      if (alone) open = null;
    }
  }
  return found;
}

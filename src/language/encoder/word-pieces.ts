/**
 * Word pieces: text cut into the pieces that an encoder knows, as BERT's uncased tokenizer cuts it. Source: the
 * `BertNormalizer`, `BertPreTokenizer` and `WordPiece` of Hugging Face's tokenizers, whose ids these equal.
 */

/** A word of more characters is unknown as a whole. */
const LONGEST_WORD = 100;
const CONTINUED = "##";

export interface WordPieces {
  /** Ids of the pieces of a text, no boundaries added. */
  readonly idsOf: (text: string) => readonly number[];
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
  const memo = new Map<string, readonly number[]>();
  const piecesOf = (word: string): readonly number[] => {
    let found = memo.get(word);
    if (found === undefined) {
      found = cut(word, ids, unknown);
      if (memo.size < 50_000) memo.set(word, found);
    }
    return found;
  };
  return { idOf, idsOf: (text) => words(normalized(text)).flatMap(piecesOf) };
}

/** The longest known piece first, over and over; unknown as a whole when the rest of a word has none. */
function cut(word: string, ids: ReadonlyMap<string, number>, unknown: number): readonly number[] {
  const characters = [...word];
  if (characters.length > LONGEST_WORD) return [unknown];
  const found: number[] = [];
  for (let from = 0; from < characters.length; ) {
    let to = characters.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = ids.get((from === 0 ? "" : CONTINUED) + characters.slice(from, to).join(""));
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    found.push(id);
    from = to;
  }
  return found;
}

/** Control characters out, whitespace to blanks, Chinese characters apart, accents off, lower case. */
function normalized(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\uFFFD]/gu, (c) => (c === "\t" || c === "\n" || c === "\r" ? " " : ""))
    .replace(/\s/gu, " ")
    .replace(CHINESE, " $& ")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}

const CHINESE =
  /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu;

/** Runs between blanks, each mark of punctuation a word of its own. */
function words(text: string): readonly string[] {
  return text.match(/[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu) ?? [];
}
